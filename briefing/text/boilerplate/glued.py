"""What is glued to the start of a sentence and is none of it: a dateline, a heading, a paragraph's number, a list's sign."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import islice

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.vocabulary.boilerplate import Boilerplate

_SUMMING_UP = "Conclusions?|Disposition|Summary"
_WORD = r"[\w’'/&()-]+"


@cache
def _signs() -> re.Pattern[str]:
    """What a sentence has that anything is glued to; most have none of it, and need no pattern of all."""
    return deferred(
        rf"""
        \({any_of(lexicon("en").boilerplate.wires, blank="[ ]")} | \(\w+\ (?:News|Health|Press|Business)\)  # an agency
        | (?:[–—―]|--)\ {0, 3}["“A-Z] | \d[.)\]]?\s+(?:[A-Z](?!\.)|[AI]\.)                        # behind a dateline, or a number
        | ABSTRACT | Abstract | ^\s*(?:{_SUMMING_UP})\ [A-Z] | ^\s*{any_of(lexicon("en").boilerplate.part_labels, blank="[ ]")}: | ^(?:Image\ |Media\ )?[Cc]aption\b
        | ^\s*(?:\([a-z]\)\s|[A-Z]{{2}}|[•▪‣◦●■□*–—-][\s-]?|[QA]:\ )
        | [\w)]\ {_opener()}                                                               # a second sentence
        """,
        re.VERBOSE,
    )


def _opener() -> str:
    """A word that opens a sentence, with one behind it that is no name."""
    return rf"{any_of(lexicon('en').boilerplate.sentence_openers)}\ [a-z\d]"


def _agencies(words: Boilerplate) -> str:
    return rf"""
        # a dateline with an agency: "MOSCOW (Reuters) —", "TARN, March 3 (AP) -", "(CNN) --"
        (?:[A-Z][\w.’'-]{{1,40}}(?:,?\ [A-Z][\w.’'-]{{1,40}}){{0,4}},?\ (?:[A-Z][a-z]{{2,8}}\.?\ \d{{1,2}},?\ (?:(?:19|20)\d\d,?\ )?)?)?
            \({any_of(words.wires)}(?:\ News|\ Business)?\)\s*(?:[-–—:]{{1,3}}\s*)?
        # an agency that is not known, between its day or place and a dash: "MONDAY, Jan. 5 (Tarn News) --"
        | (?:[A-Z][A-Z.’'-]{{1,40}}[\w.,\ ]{{0,30}})?\([A-Z]\w+(?:\ (?:News|Health|Press|Business))\)\s*[-–—]{{1,2}}\s+
        # a dateline in capitals with its day and an agency that is not known: "TARN, March 14 (Meridian) -"
        | [A-Z][A-Z .’'-]{{2,30}},\ (?:[A-Z][a-z]{{2,8}}\.?\ \d{{1,2}}|\d{{1,2}}\ [A-Z][a-z]{{2,8}})(?:,?\ \d\d[:.]?\d\d(?:\ [A-Z]{{2,4}})?)?\ \([A-Z][\w.\ ]{{1,20}}\)\s[-–—]{{1,2}}\s+
    """


def _labels(words: Boilerplate) -> str:
    return rf"""
        # what a part of a structured text is called: "SUMMARY: The", "Methods: We"; an aim needs its label ("Aims: To")
        {any_of(words.part_labels, blank="[ ]")}:\ (?=["“‘(]?[A-Z\d])(?!To\ [a-z])
        # what an editor calls a piece: "OPINION: The"
        | {any_of(words.editorial_labels)}:\ (?=["“‘A-Z])
    """


def _captions(_words: Boilerplate) -> str:
    return r"""
        # the word for a picture's text, before it: "Caption The keeper"
        (?:(?:Image|Media)\ )?[Cc]aption:?\s++(?=[A-Z][\w’'-]+\ [a-z])
    """


def _datelines(_words: Boilerplate) -> str:
    return r"""
        # a dateline in capitals: "TARN, Vik –"
        [A-Z][A-Z .’'-]{2,30}(?:,\ [A-Z][\w. ]{1,20}\ -|(?:,\ [A-Z][\w. ]{1,20})?\ (?:[–—―]|--))\ {1,3}(?=["“A-Z])
        # a dateline with its day, of one place or two: "TARN, Nov. 4, 2031 –", "TARN, Ohio and VIK — Nov. 4, 2031 —", "TARN, 4 November 2031 /Newswire/ --"
        | [A-Z][A-Z .’'-]{2,30}(?:,\ [A-Z][\w.\ ]{1,20})?(?:\ (?:and|&)\ [A-Z][A-Z .’'-]{2,30}(?:,\ [A-Z][\w.\ ]{1,20})?)?(?:,|\ [–—]|\ --)
            \ (?:[A-Z][a-z]{2,8}\.?\ \d{1,2}|\d{1,2}\ [A-Z][a-z]{2,8})
            (?:,?\ (?:19|20)\d\d)?(?:\ \([A-Z]{2,6}\)|\ /[A-Z][\w\ ]{3,20}/)?\ (?:[–—]|--?)\ (?=["“A-Z])
        # a place in capitals and a dash, or the day behind it: "NEW TARN - The", "TARN--Keepers", "TARN – 26 July 2031: The"
        | [A-Z]{5}[A-ZÀ-Þ .’'-]{0,26}(?:\ -\ |--)(?=["“A-Z])
        | [A-Z]{3}[A-ZÀ-Þ .’'-]{0,26}\ [–—-]\ \d{1,2}\ [A-Z][a-z]{2,8}\ (?:19|20)\d\d:\ (?=["“A-Z])
        | [A-Z]{3}[A-Z .’'-]{0,6}\ [A-Z]{2}[A-ZÀ-Þ .’'-]{0,20}\ -\ (?=["“A-Z])
        # an agency in small letters and its day: "lamp News, 17 March - The"
        | [a-z]{3,12}\ (?:News|Press),\ \d{1,2}\ [A-Z][a-z]{2,8}\ (?:[–—]|--?)\ (?=["“A-Z])
        # a dateline before a wire service in brackets: "TARN, Ohio--(BUSINESS WIRE)--"
        | [A-Z][A-Z .’'-]{2,30}(?:,\ [A-Z][\w.\ ]{1,20})?(?:--|[–—])\([A-Z]{3,}(?:\ [A-Z]{3,})?\)(?:--|[–—])(?=["“A-Z])
    """


def _numbers(words: Boilerplate) -> str:
    return rf"""
        # the number of a paragraph, before a sentence: "19 Pursuant", "(3) The", "[12] In", "4.2. The"
        (?:\(\d{{1,3}}\)|\[\d{{1,3}}\]|\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[.)]?)\s++(?={any_of(words.numbered)}\b)
        # the mark of a note to the sentence before: "[12] Reed began"
        | (?:\[\d{{1,3}}\]){{1,4}}\s++(?=[A-Z][a-z])
        # the number of an item of a list, before a name or a word: "1. Ann Reed"
        | \d{{1,2}}\.\s++(?=[A-Z][a-z]+\ (?:[\w’',]{{1,40}}\ ){{3}})
        # a heading and the number of a paragraph: "Conclusion 41 The applicant", "ORDER 21 The appeal"
        | [A-Z][\w’'-]{{0,40}}(?:\ [\w’'()-]{{1,40}}){{0,6}}\ \d{{1,3}}\s++(?={any_of(words.numbered)}\ (?:\S++\s++){{4}})
        # a numbered heading: "2 Lamps of the harbour The lamps were", "4.1 Method We counted"
        | \d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\ [A-Z][\w’'-]{{0,40}}(?:\ [\w’'-]{{1,40}}){{0,7}}?\s++(?={any_of(words.numbered)}\ [a-z])
    """


def _abstracts(words: Boilerplate) -> str:
    return rf"""
        # title and authors before the abstract: "Lamps and Petrels T. Renn ABSTRACT In this paper"
        [^\n]{{0,800}}?\b(?:ABSTRACT|Abstract)[.:—–-]?\s++(?={any_of(words.numbered)}\ [a-z])
    """


def _capitals(words: Boilerplate) -> str:
    return rf"""
        # a heading in capitals: "BACKGROUND The appellant", "THE LAMP MOTION The second"
        (?=(?:[A-Z]{{2,}}\ ){{0,5}}[A-Z]{{5}})[A-Z]{{2,}}(?:\ [A-Z]{{2,}}){{0,5}}\s++(?={any_of(words.numbered)}\ [a-z])
        # a longer one, with figures and marks in it, before any word: "SALE OF THE 1995 LAMPS (ORLE) 23 Solm sold"
        | (?=(?:[^A-Za-z]{{0,9}}[A-Z]){{12}})(?:\([A-Z\d]{{1,3}}\)\ )?[A-Z](?:[A-Z\d"“”(&’').,:/–—-]*\ ){{2,16}}(?<![,:.’'”"]\ )(?=[A-Z][a-z]|[AI]\ [a-z])
    """


def _headings(words: Boilerplate) -> str:
    return rf"""
        # a heading before a word that only opens sentences: "Notice of appeal The appellant seeks"
        (?!(?!The\b){any_of(words.sentence_openers)}\b)[A-Z][\w’'-]*
            (?:(?:\ (?!{any_of(lexicon("en").speech.auxiliary)}\b){_WORD}){{0,6}}?\ (?!{any_of(lexicon("en").speech.auxiliary)}\b|{any_of(words.no_heading_ends)}\b){_WORD})?
            \s++(?={_opener()}\S*\s+(?:\S++\s++){{2}})
    """


def _sums_up(words: Boilerplate) -> str:
    return rf"""
        # a heading of one word: "Conclusion For these reasons, the keeper"
        (?:{_SUMMING_UP})\s++(?={any_of(words.numbered)}\ [a-z])
    """


def _abstract_parts(words: Boilerplate) -> str:
    return rf"""
        # a heading in an abstract, whatever the case behind it: "RESULTS lamps were counted"
        {any_of(words.abstract_parts)}[:.]?\s++(?=\S+\ [a-z])
    """


def _items(_words: Boilerplate) -> str:
    return r"""
        # the letter before a question or an answer: "Q: What", "A: In"
        [QA]:\ (?=["“A-Z])
        # the letter or the Roman number of an item: "(c) The keepers", "II. The lamps"
        | (?:\([a-z]\)|(?=[IVX]{2})[IVX]{2,5}\.)\s++(?=[A-Z][\w’'-]*\ (?:\S+\ ){2})
        # the sign of a list
        | [•▪‣◦●■□*–—-]\s++(?=["“(]?[A-Z]|[$€£]?\d)
        # a dash whose dateline is a sentence of its own: "--A keeper"
        | (?:--|[–—])(?=["“]?[A-Z])
    """


def _begins_in_capitals(rest: str) -> bool:
    """Whether the first two letters are capitals, whatever stands between."""
    letters = (letter for letter in rest if letter.isascii() and letter.isalpha())
    return all(letter.isupper() for letter in islice(letters, 2))


def _has_opener(rest: str) -> bool:
    """Whether a word stands behind others that only opens sentences."""
    return not lexicon("en").boilerplate.sentence_openers.isdisjoint(rest.split()[1:])


_GLUED: tuple[tuple[Callable[[str], bool], Callable[[Boilerplate], str]], ...] = (
    (lambda rest: "(" in rest, _agencies),
    (lambda rest: ":" in rest, _labels),
    (lambda rest: "aption" in rest, _captions),
    (lambda rest: any(sign in rest for sign in "–—―-"), _datelines),
    (lambda rest: any(map(str.isdecimal, rest)), _numbers),
    (lambda rest: "ABSTRACT" in rest or "Abstract" in rest, _abstracts),
    (_begins_in_capitals, _capitals),
    (lambda rest: rest[:1] in "CDS", _sums_up),
    (_has_opener, _headings),
    (_begins_in_capitals, _abstract_parts),
    (lambda rest: rest[:1] in "QA(IVX•▪‣◦●■□*–—-", _items),
)
"""What the rest of a sentence has that begins with a form, and these forms, in the order in which they are tried.

One pattern of all takes 5 ms to compile, a hundredth of a short run, and most texts have cues of few.
"""


@cache
def _form(written: Callable[[Boilerplate], str]) -> re.Pattern[str]:
    return deferred(f"(?:{written(lexicon('en').boilerplate)})", re.VERBOSE)


def _glued(sentence: str, at: int) -> re.Match[str] | None:
    """What is glued to the part of an English sentence that begins at `at`, behind blanks."""
    rest = sentence[at:].lstrip()
    start = len(sentence) - len(rest)
    for has, written in _GLUED:
        if has(rest) and (found := _form(written).match(sentence, start)):
            return found
    return None


_CITY = deferred(
    r"([A-Z][\w.’'-]{2,24}(?: [A-Z][\w.’'-]{2,24})?)(?::\s(?=[\"“A-Z])|\s[-–—]\s(?=[\"“]|([A-Z][\w’'-]{0,24})))"
)
"""Words with capitals before a colon or a dash: a dateline where they are a place ("NEW DELHI: The", "Doha - The"), a label or a way elsewhere."""


def _is_place(name: str) -> bool:
    from briefing.language.gazetteer import is_certain_place, is_place  # few sentences begin so

    return is_place(name.title()) if name.isupper() else is_certain_place(name)


def lead(sentence: str) -> int:
    """How many characters at the start of an English sentence are none of it; 0 for a sentence that begins at once."""
    city = _CITY.match(sentence)
    at = city.end() if city and _is_place(city[1]) and not (city[2] and _is_place(city[2])) else 0
    if not _signs().search(sentence):
        return at
    while (found := _glued(sentence, at)) and found.end() < len(sentence) - 1 and found.end() > at:
        at = found.end()
    return at


_LEAD_ELSEWHERE = deferred(
    r"""【[^【】\n]{1,30}】\s*                        # 【本报湖州5月3日电】, 【北原市=2031年7月9日】, 【速報】
      | [^\W\d_]{2,12}(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:电|電|讯|訊)[\s　]?(?=\S)   # 本报临川6月18日电
      | [^\W\d_]{2,8}[电電讯訊][(（](?:[^\W\d_]{0,4})(?:记者|記者)[^()（）\n]{1,30}[)）][\s　]?   # 本报讯（记者 何静）
      | [^\W\d_][^.!?:()\n–—]{1,30}[,،]\s(?=\D{0,12}\d)(?P<day>[^!?:()\n–—-]{3,30})\s(?:--?|[–—])\s(?=\S)""",
    re.VERBOSE,
)
"""A dateline with its day: "Colle Alto, 3 maggio 2031 – "."""
_SMALL = 4
"""Letters at most of what stands beside day, month and year ("de", "года")."""


def lead_elsewhere(sentence: str, language: str) -> int:
    """How many characters at the start of a sentence in another language than English are a dateline; 0 for none."""
    found = _LEAD_ELSEWHERE.match(sentence)
    if found is None or found["day"] is None:
        return found.end() if found else 0
    months = lexicon(language).calendar.month_numbers
    words = [word.lower() for word in re.split(r"[\s.,،]+", found["day"]) if word]
    dated = all(word.isdigit() or word in months or len(word) <= _SMALL for word in words)
    return found.end() if dated and not months.keys().isdisjoint(words) else 0


_TRAIL = deferred(
    r"""
    \s?
    (?: ;(?:\s(?:and|or))?(?:\s\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]{1,2}\s?)?      # "; 2.", "; and (b)", "; and"
      | ,\s(?:and|or)\s\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s?                        # ", and (b)", which no stop follows
    )$""",
    re.VERBOSE,
)
"""What joins an item of a list to the next, and that one's number.

A number behind a mere "and" is what the sentence speaks of: "The ministry accepts recommendations 9 and 11."
"""


_NUMBERS = 20
"""Characters in which such a number stands with its conjunction."""


def trail(sentence: str) -> int:
    """Where an English sentence ends, without what joins it to a list's next item."""
    found = _TRAIL.search(sentence, max(0, len(sentence) - _NUMBERS))
    return found.start() if found and found.start() else len(sentence)


_NOTES = deferred(r"(?<=[.!?”\"’])\s?(?:\[\d{1,3}\]\s?){1,6}$")


def notes(sentence: str) -> int:
    """Where a sentence ends, without the numbers of notes behind its stop: "It was lit in 1931. [17][18]"."""
    found = _NOTES.search(sentence, max(0, len(sentence) - _NUMBERS))
    return found.start() if found and found.start() else len(sentence)
