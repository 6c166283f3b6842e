"""A document in another language than English → with the title and the day that its first and last lines state.

The readers look for a few languages' words alone, because which language a text is in is not known before it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from briefing.facts.dates import extraction, other_languages
from briefing.language.lexicon import any_of, lexicon
from briefing.language.scripts import is_unspaced
from briefing.model import Block, BlockKind, Date, Document, Span

_FIELDS, _LEAST = 8, 2
"""Lines on top that may be a mail's fields, and how many are at least."""
_SEARCHED = 600
"""Characters on top in which the day is stated."""
_LABEL = 16
"""Characters between a label and its day: a weekday."""
_TITLE_LINES, _TITLE_WORDS = 3, 25
_TITLE_SIGNS = (4, 50)
"""Signs of a title in a script without blanks, at least and at most."""
_LABELLED = 5
"""Words at least of a title that opens with what it is, and a colon ("Communiqué : la ligne ouvrira plus tard"); a field has fewer."""
_SHORTENED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\.")
"""A last word that is shortened ("e. V.", "S.A.")."""
_SIGNED, _END, _LONGEST_DAY = 60, 120, 100
"""Characters of a last line that is a place and a day, of the end in which it stands, and of a day at most."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEHIND_DAY = re.compile(r"[ \u00a0]?(?:[^\W\d_]{1,4}\.?)?[ .)）]*")
"""A word for the year and what ends the line ("17 лютого 2031 року")."""
_YEAR = re.compile(r"\d{4}|[０-９]{4}")


def completed(document: Document) -> Document:
    """The document with its title and day, where it has none and its lines state them."""
    fields = dict(_mail_fields(document))
    found = document.metadata
    subject = fields.get("subject")
    if subject is not None and (not found.title or found.title_span == document.blocks[0].span):
        blocks = tuple(_as_paragraph(block) if block.span == found.title_span else block for block in document.blocks)
        found = replace(found, title=document[subject], title_span=subject)
        document = replace(document, blocks=blocks)
    elif not found.title and not fields and (title := _title(document)):
        found = replace(found, title=" ".join(document[title].split()), title_span=title)
    if not found.date:
        found = replace(found, date=_day(document))
    return document if found == document.metadata else replace(document, metadata=found)


def _as_paragraph(block: Block) -> Block:
    return replace(block, kind=BlockKind.PARAGRAPH, level=0)


def _lines(document: Document) -> Iterator[Span]:
    """The lines on top that are not empty."""
    for found in re.finditer(r"\S[^\n]*", document.text[:_SEARCHED]):
        yield Span(*found.span())


def _mail_fields(document: Document) -> Iterator[tuple[str, Span]]:
    """Kind → value of each field of a mail's head; nothing where there are too few."""
    known = lexicon(document.language).boilerplate.mail_fields
    if not known:
        return
    kinds = {name.replace("_", " ").lower(): kind for name, kind in known.items()}
    field = re.compile(rf"(?P<name>{any_of(sorted(kinds))})\s?[:：]\s?(?P<value>\S[^\n]*)", re.IGNORECASE)
    heads = [field.match(document.text, line.start, line.stop) for line in islice(_lines(document), _FIELDS)]
    found = [head for head in heads if head]
    for head in found if len(found) >= _LEAST else ():
        yield kinds[head["name"].lower()], Span(*head.span("value"))


def _title(document: Document) -> Span | None:
    """The first line of a text without a title, with those that go on with it in small letters."""
    lines = list(islice(_lines(document), _TITLE_LINES + 1))
    first = lines[0]
    stop = first.stop
    for line in lines[1:]:
        if document.text[stop : line.start].count("\n") > 1 or not document.text[line.start].islower():
            break
        stop = line.stop
    if is_unspaced(document.language):
        return _written_title(document, first)
    words = document.text[first.start : stop].split()
    ends = words[-1][-1:].isalnum() or words[-1].endswith((")", "”", "»", "?")) or _SHORTENED.fullmatch(words[-1])
    labelled = ":" in words[0] and (
        len(words) < _LABELLED or _labels(document.language).match(" ".join(words)) is not None
    )
    below = any(line.start > stop for line in lines) and document.text[stop:].strip()
    return Span(first.start, stop) if below and ends and 1 < len(words) <= _TITLE_WORDS and not labelled else None


def _written_title(document: Document, line: Span) -> Span | None:
    """The first line in a script without blanks, where it is no sentence, no label with its value, and something stands below."""
    text = document[line]
    ends = text[-1].isalnum() or text[-1] in ")）”」』》？"
    below = document.text[line.stop :].strip()
    labelled = "：" in text and _labels(document.language).match(text) is not None
    return line if below and ends and _TITLE_SIGNS[0] <= len(text) <= _TITLE_SIGNS[1] and not labelled else None


def _day(document: Document) -> str:
    """The one day that the head states behind a label or a place, or the last lines above or below a signature; "" for none."""
    top = [d for d in _full_days(document, document.text[: _SEARCHED + _LONGEST_DAY]) if d.span.start < _SEARCHED]
    labelled = [d for d in top if _is_labelled(document, d.span)]
    if labelled:
        return labelled[0].value or ""
    if stated := other_languages.dateline(document.text, top, document.language):
        return stated.isoformat()
    text = document.text.rstrip()
    end = text if len(text) <= _END else text[-_END - 1 :].partition("\n")[2]
    last = {d.value or "" for d in _full_days(document, end) if _is_alone(end, d.span, document.language)}
    return last.pop() if len(last) == 1 else ""


def _full_days(document: Document, text: str) -> list[Date]:
    """The dates with year, month and day of a part of a document, by their place in it: to read all of a long text for them takes long."""
    if _YEAR.search(text) is None:
        return []
    length = (
        len(text) if document.text.startswith(text) else 0
    )  # what the document knows of places holds from its start
    sentences = tuple(sentence for sentence in document.sentences if sentence.span.stop <= length)
    blocks = tuple(block for block in document.blocks if block.span.stop <= length)
    found = extraction.extract(replace(document, text=text, sentences=sentences, blocks=blocks))
    return [d for d in found if _DAY.fullmatch(d.value or "") and _YEAR.search(text, d.span.start, d.span.stop)]


def _is_labelled(document: Document, span: Span) -> bool:
    """Whether a line on top opens with what it is the day of: "Séance du 22 janvier 2032"."""
    start = document.text.rfind("\n", 0, span.start) + 1
    label = _labels(document.language).match(document.text, start, span.start)
    return label is not None and span.start - label.end() <= _LABEL


@cache
def _labels(language: str) -> re.Pattern[str]:
    known = lexicon(language).boilerplate
    fields = {name for name, kind in known.mail_fields.items() if kind == "date"}
    labels = sorted({label.replace("_", " ") for label in known.date_labels | fields}, key=len, reverse=True)
    return re.compile(rf"\s*(?:{any_of(labels)}|(?!))(?!\w)\s?[:：]?\s*", re.IGNORECASE)


def _is_alone(text: str, span: Span, language: str) -> bool:
    """Whether a line is a place and a day and nothing else."""
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.stop)
    line = text[start : stop if stop >= 0 else len(text)]
    alone = len(line) <= _SIGNED and _BEHIND_DAY.fullmatch(text, span.stop, start + len(line))
    return bool(alone) and other_languages.names_a_place(text[start : span.start], language)
