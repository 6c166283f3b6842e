"""What is left of a pattern for a text finds in that text what the whole pattern finds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language import patterns
from briefing.language.narrowing import _UNCASED, narrowed, narrowed_sets
from briefing.language.patterns import deferred, work_on
from tests.tables import each_row

FORMS = [
    r"\b(?:lamp|lamps|harbour)\b",
    r"(?P<what>lamp|quay)s?\s(?P<verb>lit|shut)(?:\s(?P<when>today|at\s\d+))?",
    r"(lamp)|(quay)|(?:(harbour)\s)?(light)",
    r"(?<=the )lamp|(?<!the |old )quay|(?=harbour\slight)h\w+",
    r"(?!lamp|quay)\b\w+",
    r"(?:(?:lamp|quay)\s)*light(?:s|ing)?",
    r"(?P<a>l)amp(?P=a)?|[a-z(|)]+[.]|\(lamp\)|\blamp{1,2}s",
    r"(?i:LAMP|Quay)|Harbour|(?-i:[A-Z]ight)",
    r"(?m)^lamp|^quay$",
    "harbour#1|lamp #2",
    r"(?:lamp|old\slamp|quay|(?:lit|at 9)\b|the)\b|lamp|lit|\(lamp|quay|(lit|quay|\w+\s)+|\|lamp|lit|[|(]lamp|quay",
    r"the\s+old\ lamp|old, quay|lamp\s+(?:lit|today\ at\ 9)|at 9?, lit|the(?:\sold)?\squay|lit\b,\s*harbour",
]
WORDS = st.lists(
    st.sampled_from(
        ["lamp", "Lamps", "quay", "LIGHT", "lit", "harbour", "the", "old", "old,", "today", "at 9", "(lamp)", "#2", "."]
    ),
    max_size=9,
).map(" ".join)


def found(pattern, text):
    return [(m.span(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup) for m in pattern.finditer(text)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE, re.VERBOSE | re.IGNORECASE])
@given(text=WORDS)
def test_the_same_is_found(form, flags, text):
    low = text.lower()
    left, _needs = narrowed(form, flags, lambda run: run in low)
    part = re.compile(left, flags if left is form else flags & ~re.VERBOSE)
    assert found(part, text) == found(re.compile(form, flags), text)


@each_row(
    ("form", "left"),
    [
        (r"\b(?:lamp|quay|harbour)\b", r"\b(?:lamp)\b"),
        (r"lamps?\s(?:old\s)?light", "(?!)"),
        (r"(?:old\s)?lamps?", r"lamps?"),
        (r"a\s+lamp|s\slamp|(?:a\ lamp|lamp\s+a)", r"a\s+lamp|(?:a\ lamp)"),
        (r"(quay)|(?P<one>lamp)", r"(?!)()|(?P<one>lamp)"),
        (r"lamp(?!\squay)", "lamp"),
        (r"\b(?:quay|lamp|a\slamp|harbour|lamps?|s\b)", r"\b(?:lamp|a\slamp|lamps?|s\b)"),
    ],
)
def test_what_wants_letters_that_are_not_there_is_taken_out(form, left):
    assert narrowed(form, 0, lambda run: run in "a lamp s")[0] == left


@each_row(
    ("form", "needs"),
    [
        (r"\b(?:lamp|quay|harbour)s?\slit", ((("lamp", "quay"), ("lit",)),)),
        (r"lamp|old\slamps?", ((("lamp",),), (("old",), ("lamp",)))),
        (r"(?:Lamp\s)?lit(?!\squay)", ((("lit",),),)),
        (r"(?:lamp|\d+)\s", ()),
        (r"\b(?:the\slamp|lamp|quay|lit\b)", ((("lamp", "quay", "lit"),),)),
        (r"(?:(?:a|the)\slamp|quay\slit)\b", ((("lamp", "quay"),),)),
    ],
)
def test_what_a_string_must_have(form, needs):
    assert narrowed(form, 0, lambda run: run in "the old lamps lit a lamp lit quay lit")[1] == needs


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@given(text=WORDS, part=WORDS)
def test_a_string_that_lacks_what_it_must_have_does_not_match(form, flags, text, part):
    low = f"{text} {part}".lower()
    needs = narrowed(form, flags, lambda run: run in low)[1]
    if needs and not any(all(any(word in part.lower() for word in some) for some in branch) for branch in needs):
        assert not re.search(form, part, flags)


@pytest.mark.parametrize("form", ["[a-z]+", r"[^a-z-]", r"(?-i:[a-z])x", r"[A-Z.\-]|(?i:[s]x)", r"[\sa-z]", "[i-k]"])
@given(text=st.text("aAsSkKzZx .-", max_size=9))
def test_a_set_that_says_its_cases_matches_the_same(form, text):
    left, _needs = narrowed(form, re.IGNORECASE, lambda _run: True)
    assert found(re.compile(left, re.IGNORECASE), text) == found(re.compile(form, re.IGNORECASE), text)


def test_a_comment_is_no_part_of_a_verbose_pattern():
    assert narrowed("lamp  # quay\n | quay", re.VERBOSE, lambda run: run in "a lamp")[0] == "lamp"


SETS = [
    "[–—-]+|[^’\u2014a-z]",
    r"[\w.’'-]+\]?|\[—",
    r"[\u3041-\u30ff\u4e00-\u9fff]|[]’[^-]",
    r"[^]’–-]+[\s\u2009\]-]",
    r"[’—-]|\\[’a-f]|[Ω-ω•]",
    r"[\w.’^]+|[^a.’Z]|(?<=[.’a])[—.•^]*|(?<![^.’a])[^—•.’a-z]{1,3}[.^’\]]",
]


@pytest.mark.parametrize("form", SETS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@given(text=st.text("aKſıω\u212a’'–—-^[]\\ .•\u2009語もZ9", max_size=9))
def test_a_set_without_absent_characters_finds_the_same(form, flags, text):
    low = text.lower()
    left = narrowed_sets(form, lambda first, last: "".join(sorted({one for one in low if first <= ord(one) <= last})))
    assert found(re.compile(left, flags), text) == found(re.compile(form, flags), text)


@each_row(
    ("form", "left"),
    [
        ("[.)’]", "(?:[.)]|[’](?=))"),
        (r"[\w&’.-]+", r"(?:[\w\&.\-]|[’](?=))+"),
        ("[^.a’]", "(?:(?![’])[^.a])"),
        (r"[\w’-]", r"[\w’\-]"),
        ("[.a’Ω•]", "[.a’Ω•]"),
    ],
)
def test_a_set_of_many_characters_has_those_beyond_latin_beside_it(form, left):
    """Else Python fills a table of 65,536 characters for it."""
    assert narrowed_sets(form, lambda first, last: chr(first) if first == last else "") == left


def test_a_set_has_only_what_the_text_has():
    assert narrowed_sets(r"\[[“«é½]\][^»’]", lambda _first, _last: "") == r"\[[é]\][^»]"
    assert narrowed_sets("[a-z’–-][•]", lambda _first, _last: "") == "[a-z][•]"


def test_characters_that_a_set_may_lose_have_no_case():
    ranges = (range(first, last + 1) for first, last in _UNCASED)
    assert not [code for codes in ranges for code in codes if chr(code).lower() != chr(code).upper()]


@pytest.fixture
def _nothing_read(monkeypatch):
    monkeypatch.setattr(patterns, "_WORK", patterns._Work())


LONG = "|".join(["lamp", *(f"word{n}" for n in range(60))])


@pytest.mark.usefixtures("_nothing_read")
def test_a_string_of_another_text_is_searched_with_the_whole_pattern():
    pattern = deferred(LONG)
    work_on("The lamp was lit.")
    assert pattern.findall("The lamp") == ["lamp"]
    assert "_compiled" not in vars(pattern)
    assert pattern.findall("a word7 that is not of the text") == ["word7"]


@pytest.mark.usefixtures("_nothing_read")
def test_a_string_made_of_parts_of_the_text_is_searched_with_what_is_left():
    pattern = deferred(LONG)
    work_on("The lamp was lit. It shone (so they say).")
    assert pattern.findall("They say (the lamp)") == ["lamp"]
    assert pattern.findall("lit. the quay") == []
    assert "_compiled" in vars(pattern)


@pytest.mark.usefixtures("_nothing_read")
def test_nothing_is_compiled_for_strings_that_cannot_match():
    pattern = deferred(LONG + "|quay")
    work_on("The lamp was lit.")
    said = "was lit"
    assert (pattern.search(said), pattern.findall(said), pattern.split(said), [*pattern.finditer(said)]) == (
        None,
        [],
        [said],
        [],
    )
    assert pattern._part.pattern is None


@pytest.mark.usefixtures("_nothing_read")
def test_what_is_replaced_is_what_is_left_of_the_pattern():
    pattern = deferred(LONG)
    work_on("The lamp was lit.")
    assert pattern.sub("light", "The lamp") == "The light"
    assert pattern.sub(lambda found: found[0].upper(), "The lamp was", count=1) == "The LAMP was"
    assert pattern.sub("light", "was lit") == "was lit"
    assert "_compiled" not in vars(pattern)
    assert pattern.sub("light", "a word7") == "a light"


@pytest.mark.usefixtures("_nothing_read")
def test_how_a_pattern_is_written_is_said_without_compiling_it():
    assert deferred(LONG).pattern == LONG
    assert "_compiled" not in vars(deferred(LONG))


@pytest.mark.usefixtures("_nothing_read")
def test_a_string_is_a_part_of_the_text_whatever_its_white_space():
    pattern = deferred(LONG)
    work_on("The lamp\n\nwas lit (so they say). Here it was.")
    assert pattern.search("The lamp\nwas lit. Here  it")
    assert "_compiled" not in vars(pattern)


@pytest.mark.usefixtures("_nothing_read")
def test_from_a_second_text_on_a_pattern_is_compiled_whole():
    pattern = deferred(LONG)
    work_on("The lamp was lit.")
    assert pattern.search("lamp")
    work_on("Here is word9.")
    assert pattern.search("Here is word9.")
    assert "_compiled" in vars(pattern)


@pytest.mark.usefixtures("_nothing_read")
@pytest.mark.parametrize("text", ["lamp " * 5000, "a ſtrange lamp", "\u212aelvin"])
def test_a_long_text_and_one_with_letters_that_fold_strangely_have_whole_patterns(text):
    pattern = deferred(LONG, re.IGNORECASE)
    work_on(text)
    assert pattern.search("LAMP")
    assert pattern.match == pattern._compiled.match


@pytest.mark.usefixtures("_nothing_read")
def test_a_short_pattern_with_a_set_beyond_latin_is_narrowed():
    pattern = deferred("[–—,]")
    work_on("A lamp, a quay, a light")
    assert pattern.split("a quay, a light", maxsplit=1) == ["a quay", " a light"]
    assert "_compiled" not in vars(pattern)
