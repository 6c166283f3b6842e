"""A page in another language: none of its words of ours is English, and `verify` has no problem with it.

A word of the page is the sources', or one of the language's pack.
"""

import html
import re
import tomllib

import pytest

import briefing
from briefing import making, pipeline
from briefing.composing.other_language import in_other_language
from briefing.language.lexicon import lexicon
from briefing.language.retranslation import retranslated
from briefing.model import Frame
from briefing.verifying.verification import verify
from tests.facts.test_gold import GOLD

FULL = [path.stem for path in sorted(GOLD.glob("*.toml")) if lexicon(path.stem).page.template_messages]
TEMPLATES = (
    "case",
    "sitrep",
    "assessment",
    "board",
    "ministerial",
    "dossier",
    "backgrounder",
    "submission",
    "readahead",
)
WORD = re.compile(r"[A-Za-z]{3,}")
NEUTRAL = frozenset(("briefing", "auto", "txt"))
"""The program's name, the name of a ranker, the end of a file's name."""
LINKS = re.compile(r"<a id=[^>]*>|^\[[^\]]*\]: #.*$|\(#[^)]*\)|<style>.*?</style>|<[^>]*>", re.MULTILINE | re.DOTALL)


def words(text):
    return {word.lower() for word in WORD.findall(html.unescape(text))}


def words_of_the_pack(code):
    known = lexicon(code)
    tables = (known.page.messages, known.page.template_messages, known.page.words)
    return words(" ".join([*(text for table in tables for text in table.values()), *known.calendar.month_numbers]))


def sources_of(code):
    articles = tomllib.loads((GOLD / f"{code}.toml").read_text(encoding="utf-8"))["article"][-3:]
    read = (pipeline.read(a["text"].strip().encode(), name="a.txt", language=code) for a in articles)
    return list(read)


@pytest.fixture(scope="module", params=FULL)
def page(request):
    sources = sources_of(request.param)
    own = words_of_the_pack(request.param) | NEUTRAL | words("".join(source.text for source in sources))
    return request.param, sources, own


@pytest.fixture(scope="module")
def findings(page):
    _, sources, _ = page
    return briefing.make(sources).findings


def made(findings, template="bluf", formats=("md",), **frame):
    recipe = briefing.Recipe(frame=Frame(template=template, **frame), formats=formats)
    return making.finish(pipeline.compose(findings, recipe.frame), findings, recipe).files


@pytest.fixture(scope="module")
def stored():
    """A German page as it was stored, and the words of its sources."""
    sources = sources_of("de")
    made = briefing.make(sources, briefing.Recipe(frame=Frame(template="assessment", coverage=True)))
    return made.briefing, words("".join(source.text for source in sources))


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_english_word_of_ours_is_left_on_a_page_of_a_template(page, findings, template):
    _, _, own = page
    (markdown,) = made(findings, template, coverage=template == "dossier")
    assert words(LINKS.sub(" ", markdown.decode())) - own == set()


def test_no_english_word_of_ours_is_left_in_any_format(page):
    _, sources, own = page
    recipe = briefing.Recipe(formats=("md", "html", "docx"))
    for name, data in zip(recipe.formats, briefing.make(sources[:1], recipe).files, strict=True):
        text = pipeline.read(data, name=f"page.{name}").text if name == "docx" else LINKS.sub(" ", data.decode())
        assert words(text) - own == set(), name


@pytest.mark.parametrize("template", ["bluf", "dossier", "assessment"])
def test_a_page_of_ours_has_no_problem_with_its_sources(page, findings, template):
    code, sources, _ = page
    if (code, template) == ("th", "dossier"):
        pytest.xfail("a Thai sentence may end at a blank inside a name, so that half a name stands before a quotation")
    (markdown,) = made(findings, template, coverage=template == "dossier")
    brief = pipeline.read(markdown, name="page.md", language=code)
    found = verify(brief, sources).findings
    assert [(brief[f.claim.span], f.verdict) for f in found if f.level in ("error", "check")] == []


def test_a_stored_page_is_worded_again_in_another_language(page, stored):
    code, sources, own = page
    german_page, german = stored
    again = in_other_language(german_page, code)
    text = LINKS.sub(" ", pipeline.render(again, "md").decode())
    assert words(text) - own - german - words("".join(source.text for source in sources)) == set()
    assert [len(section.nodes) for section in again.sections] == [
        len(section.nodes) for section in german_page.sections
    ]


def test_dates_and_names_in_a_stored_page():
    assert retranslated("1er mai 2031", "fr", "de") == "1. Mai 2031"
    assert retranslated("Ada von Lund, Ministerin", "de", "fr") == "Ada von Lund, Ministerin"
    assert retranslated("Was sich seit dem 7. Mai 2031 geändert hat", "de", "en") == "What changed since 7 May 2031"
    assert retranslated("3 unabhängige Quellen", "de", "zh") == "3 个独立来源"
