"""A page of ours in another language than English → what on it is ours: headings, labels, notes, counts of sources.

English pages are known by the patterns of `brief`; these are made of the language's own page words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.support import packs
from briefing.model import Span

MADE_BY = re.compile(r"Extracted verbatim by briefing \d|(?<![\w/.-])briefing \d+\.\d+\.\d+(?!\d)")
"""What the last line of each page of ours says, in whatever language."""
_MADE = "Extracted verbatim by briefing {} ({}); no generative model used."
_ROWS = ("Facts", "Figures", "Quotations", "Dates", "Names", "Paragraphs", "Sentences")
"""Rows of the table of coverage, which count."""
_COUNTS = ("{} independent sources", "{} independent source", "Briefing on {} sources")
_NUMBER = r"\d[\d.,]*"


def language_of(text: str) -> str:
    """The language of the words of ours on a page; "" where it is English, or no page of ours."""
    made = MADE_BY.search(text)
    if made is None:
        return ""
    for code in packs():
        form = lexicon(code).page.messages.get(_MADE, "")
        lead, _, rest = form.partition("briefing {}")
        tail = rest.rpartition("{}")[2]
        if tail and text[: made.start()].endswith(lead) and tail in text[made.end() :]:
            return code if code != "en" else ""
    return ""


def pieces(text: str, language: str) -> Iterator[Span]:
    """The stretches that are ours on a page in `language`, in no order."""
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            yield Span(*match.span())


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    page = lexicon(language).page
    texts = {**page.messages, **page.template_messages}
    whole = any_of(form for form in texts.values() if "{" not in form)
    counts = "|".join(_in_numbers(texts[form]) for form in _COUNTS if form in texts)
    rows = any_of(texts[name] for name in _ROWS if name in texts)
    lead, _, end = texts.get("see {}", "see {}").partition("{}")
    return (
        re.compile(rf"(?:^|(?<=\*\*)|(?<=[|\[•] )|(?<=\[)|(?<=^[#-] )|(?<=^## )|(?<=^- )|(?<=: )){whole}(?=\*\*|[:\]]| \||[ \t]*$)", re.MULTILINE),
        re.compile(counts or "(?!)"),
        re.compile(rf"^(?:\| )?\**{rows}\** \| \*?\d[^\n]*", re.MULTILINE),
        re.compile(rf"(?<=\| )\(?\*?{re.escape(lead)}[^|\n*()]{{1,60}}{re.escape(end)}"),
        re.compile(rf"\[{any_of([texts.get('Analyst to complete', 'Analyst to complete')])}[^\[\]\n]*\]"),
    )  # fmt: skip


def _in_numbers(form: str) -> str:
    """A form with a number for each of its places, as an expression."""
    return _NUMBER.join(re.escape(part) for part in form.split("{}"))
