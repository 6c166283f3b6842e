"""What looks like a figure and is none: names, references, addresses, telephone numbers, list numbers, "one" as a pronoun."""
# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re

from briefing.facts.figures.grammar import Number

_REFERENCE = frozenset(
    "page pages p pp slide slides chapter chapters figure figures fig table tables section sections phase phases step steps number numbers"
    " no nos nr item items part parts volume vol vols line lines room level type version versions lot unit post posts equation eq ref refs note"
    " notes appendix article articles rule paragraph para paragraphs game episode season route highway channel district ward apollo flight gate"
    " platform question q class grade category stage division group round act scene verse model series size tier lane exit bus train box suite"
    " apartment apt building hall terminal pier dock windows iphone galaxy area interstate formula catch-22 studio agenda form title proposition prop"
    " amendment amendments resolution protocol exhibit count counts day week mark experiment study sample lemma theorem definition algorithm"
    " s ss sec sect sch schedule schedules clause clauses cl reg regs regulation regulations subsection subsections art arts paras pt div extract"
    " extracts example examples r rr o issue issues subclass subclasses document documents categories".split()
)
"""Words after which a bare number tells which one, not how many."""
_OPENERS = frozenset(
    "about some nearly almost only just over under at more less fewer around roughly approximately another the all these those they we he she"
    " you i it and but or of with in for by from to on an a that this when while if as both first last other its their our his her up between"
    " there here were are was has have had no not than also even still now then after before since during within among against worth".split()
)
_STREET = re.compile(
    r"\s(?:[NSEW]\.?\s+)?(?:[A-Z][\w.'’]*\s|\d+(?:st|nd|rd|th)\s+){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Lane|Ln|Way|Place|Pl|Court|Square|Parkway|Highway|Terrace)\b\.?"
)
_SERIES = re.compile(
    rf"\b(?:{'|'.join(sorted(_REFERENCE, key=len, reverse=True))})s?\.?\s\d+[a-z]?(?:(?:,\s|\s(?:and|or)\s)\d+)*,?\s?(?:and|or|to|through|,|-|–)\s?$"
)
_AGE_OF = re.compile(r"\b(?:as (?:old|young) (?:as|at)|(?:his|her|their) (?:early|mid|late)?[\s-]?)\s$")
_ERA = re.compile(r"\]?\s(?:AD|CE|BC|BCE)\b")
_SUBSECTION = re.compile(r"\((?:\d{1,2}|[a-z]{1,4})\)")
_REPORT = re.compile(r"\s[A-Z]{2,6}\s(?:at\s)?\d")
"""Of a law report or a journal: "163 CLR 77", "163 CLR at 77"."""
_AT_PAGE = re.compile(r"(?:\(|\b[A-Z]{2,6}\s|\d\)?,?\s)at\s(?:\d+\s?[-–,]\s?)?$")
"""Before a page of one: "(at 394)", "CLR at 77"."""
_CODE = re.compile(
    r"(?:\b(?:U\.?S\.?C|C\.?F\.?R|Stat|Fed\. Reg)\.?|§{1,2}|©|\([cC]\)|\b[Cc]opyright)\s?(?:\d[\w.()-]*(?:,|\s(?:and|or|to))\s)*$"
)
"""Before a section of a statute or the year of a copyright: "Title 5 U.S.C. 3302 and 3361"."""
_COMPANY = re.compile(r"\bA\.?[CB]\.?N\.?\s(?:\d{2,3}\s)*$")
"""Before the groups of a company's number: "A.C.N. 119 343 654"."""
_VOLUME = re.compile(r"\s[A-Z][A-Za-z]{1,4}(?:\s[A-Z][A-Za-z]{1,3})?\s\d")
"""Of a report after its year: "[1988] 1 Ch 317", "(1743) 17 St Tr 1139"."""
_YEAR_OF_REPORT = re.compile(r"\)\s\d{1,3}\s[A-Z]")
_PINPOINT = re.compile(r"(?:[-–]+\d+)?\s?(?:per\s[A-Z]|\[\d)")
"""Behind the page of a judgment: "557 per Hale J"."""
_ITEM = r"\d+[A-Z]{0,2}(?:[-–]\d+[A-Z]{0,2})?"
_RUN = re.compile(rf"(?:{_ITEM},\s){{1,9}}$")
_RUN_AHEAD = re.compile(rf"(?:,\s{_ITEM}(?![\d%])){{1,9}}")
_OTHERS = 3
"""Numbers in a run tell things apart ("documents 12, 14, 15-17, 20")."""
_TWO_DAYS = re.compile(
    r"\s(?:and|or|to)\s\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_LIST = re.compile(r"(?:^|\n)[ \t]*[(\[]?$")
_AT_ONE = re.compile(r"\bat\s$")
_UP_TO = re.compile(r"\bup\sto\s$")
_A_PERSON = re.compile(r"\s(?:of|to|who|another)\b")
"""Around a pronoun ("up to one of his tricks"), as "at one point" is a time."""
_COUNT_TWO = re.compile(r"\b(?:number|day|round|phase|part|chapter|step|world war|version|type|plan|square|page)\s$")


def not_a_figure(text: str, lower: str, number: Number) -> bool:
    """Whether the number at hand is part of something else."""
    start, stop = number.start, number.stop
    before, after = text[start - 1 : start], text[stop : stop + 1]
    if (
        before.isalpha()
        or before in ("_", "@", "#", "/", "\\", "=")
        or ("&" in (before, after) and number.unit is None)
    ):
        return True
    if number.kind in ("digits", "range", "ratio"):
        return _digits_guarded(text, lower, number, before, after)
    if number.kind == "fraction":
        return _no_fraction(lower, number)
    if number.kind == "words":
        return _word_guarded(text, lower, number)
    if number.kind == "vague" and before == "-":
        return True
    return number.kind == "vague" and bool(
        re.search(r"\bscores$|^tens$", lower[start:stop]) and not re.match(r"\sof\b", lower[stop : stop + 4])
    )


def _digits_guarded(text: str, lower: str, number: Number, before: str, after: str) -> bool:
    start, stop = number.start, number.stop
    if number.unit is None and (after.isalpha() or after == "_" or _ORDINAL.match(lower, stop)):
        return True
    if number.unit is not None and text[stop : stop + 1].isalpha():
        return True
    tail = text[max(0, start - 40) : start]
    if before in ("-", "–", "−", ".", ":", ",", "’", "'") and (len(tail) > 1 and tail[-2].isalnum()):
        return not (before == "-" and number.unit == "percent")  # "COVID-19", "2.0.1", "12:30", a footnote mark
    if before in ("’", "'", "‘") and number.core_stop - number.core_start == 2:
        return True  # "mid '22"
    if after == ":" and text[stop + 1 : stop + 2].isdigit():
        return True
    if after in ("-", "–", "/", ".") and text[stop + 1 : stop + 2].isdigit():
        return True
    if number.unit is not None and number.unit != "score":
        return False
    said = lower[number.core_start : number.core_stop]
    if said in ("9/11", "24/7", "20/20", "50/50"):
        return True
    if before in ("(", "[") and after in (")", "]") and len(said) <= 3:
        return True
    if _CODE.search(tail) or _SERIES.search(tail.lower()) or _AGE_OF.search(tail.lower()):
        return True
    if tail.endswith(('="', "='")) or _ERA.match(text, stop):
        return True
    if "," not in said and (_SUBSECTION.match(lower, stop) or _REPORT.match(text, stop) or _AT_PAGE.search(tail)):
        return True  # "593(1)(e)" of an act, "163 CLR 77"
    if before == "[" or (after == "]" and "[" in tail):
        return True
    if number.unit is None and _in_a_citation(text, tail, stop):
        return True
    if _listed(text, tail, stop, said):
        return True
    if number.kind in ("digits", "range") and "," not in said and _named(text, start, tail):
        return True
    if re.match(r"\s(?:and|or)\s(?:over|older|under|up|younger|above)\b", lower[stop : stop + 14]) or (
        re.search(r"\b(?:under|over|aged?|ages|turned|turning)\s$", tail.lower())
        and re.search(
            r"\b(?:people|those|anyone|everyone|adults|children|men|women|voters|patients|kids|aged?|ages|turned|turning|girls|boys)\s(?:under\s|over\s|aged\s|ages\s)?$",
            tail.lower(),
        )
    ):
        number.unit = "years" if re.search(r"\b(?:age|aged)\s$|\bage of\s$", tail.lower()) else number.unit
        return not number.unit
    if re.search(r"\bage\sof\s$", tail.lower()):
        number.unit = "years"
        return False
    if (
        number.kind == "digits"
        and re.search(r"[A-Z][\w’'.-]+,\s$", tail)
        and after in (",", ".", ";")
        and len(said) <= 3
        and 0 < (number.value or 0) < 111
    ):
        return True  # "Jane Doe, 44, …"
    return bool(_STREET.match(text, stop))


def _in_a_citation(text: str, tail: str, stop: int) -> bool:
    """Whether a bare number belongs to a citation, a company's number, a run of numbers or a pair of days."""
    run = (_RUN.search(tail), _RUN_AHEAD.match(text, stop))
    if sum(match[0].count(",") for match in run if match) >= _OTHERS:
        return True
    if _COMPANY.search(tail) or _TWO_DAYS.match(text, stop):
        return True
    if tail.endswith("(") and _YEAR_OF_REPORT.match(text, stop):
        return True
    if tail[-2:] in (") ", "] ") and _VOLUME.match(text, stop):
        return True
    return bool(_PINPOINT.match(text, stop)) or tail.endswith(" said at ")


def _listed(text: str, tail: str, stop: int, said: str) -> bool:
    """A number that opens a line ("3. …", "(2) …"), or a footnote mark after a full stop."""
    if _LIST.search(tail) and re.match(r"[.):\]]\s|[.)]?\s*$", text[stop : stop + 3]) and len(said) <= 3:
        return True
    if (
        _LIST.search(tail)
        and re.fullmatch(r"\d{1,2}\.\d{1,2}", said)
        and re.match(r"\s[A-Z][a-z]", text[stop : stop + 3])
    ):
        return True  # the number of a section
    return bool(
        len(said) <= 3
        and re.search(r"[\w)\]][.!?:”\"](?:\s?['’”\"]){0,2}\s?$", tail)
        and re.match(r"\s[A-Z]", text[stop : stop + 2])
    )


def _named(text: str, start: int, tail: str) -> bool:
    """Whether the word before makes it a name or a reference: "Flight 370", "page 12", "Boeing 737"."""
    word = re.search(r"([\w’'.-]+)[\s\u00a0]$", tail)
    if word is None:
        return False
    said = word[1].rstrip(".").lower()
    if said in _REFERENCE or said.removesuffix("s") in ("no", "page"):
        return True
    if not word[1][0].isupper() or said in _OPENERS or word[1][-1] in ".,":
        return False
    if said in ("is", "was", "to", "by", "of"):
        return False
    opens = re.search(r"(?:^|[.!?:;“”\"\n]\s*)$", tail[: word.start(1)])
    after = text[start : start + 24]
    return not (re.match(r"[\d.,]+\s[a-z]{3,}", after) and (opens or re.match(r"[\d.,]+\s[a-z-]+s\b", after)))


def _no_fraction(lower: str, number: Number) -> bool:
    said = lower[number.start : number.stop]
    before, after = lower[max(0, number.start - 24) : number.start], lower[number.stop : number.stop + 16]
    if re.search(
        r"\b(?:first|second|latter|other|better|top|bottom|final|opening|own|in|by|upper|lower|last|and a|or)[\s-]$",
        before,
    ) and said in ("half", "a half"):
        return True
    if said in ("half", "a half"):
        return not re.match(r"\s(?:of|the|its|his|her|their|our|all|that|those|these|as|a)\b", after) and not re.search(
            r"\b(?:than|about|nearly|almost|over|least|under|roughly|around|approximately|only|just)\s$", before
        )
    if after.startswith("-") or re.match(r"\s(?:person|party|time|term|place|year|world)\b", after):
        return True
    if said.startswith("a") and not re.match(r"\sof\b", after):
        return not re.search(
            r"\b(?:than|about|nearly|almost|over|least|roughly|around|approximately|by|up to|just|only)\s$", before
        )
    return bool(re.search(r"\b(?:a|the|and|in)\s$", before) and said in ("third", "quarter", "fifth", "tenth"))


def _word_guarded(text: str, lower: str, number: Number) -> bool:
    start, stop = number.start, number.stop
    said = lower[number.core_start : number.core_stop]
    after = lower[stop : stop + 24]
    before = lower[max(0, start - 24) : start]
    if said == "one" and (_AT_ONE.search(before) or (_UP_TO.search(before) and _A_PERSON.match(after))):
        return number.unit in (None, "points", "percentage points")
    if number.unit is not None:
        return False
    if before[-1:] in ("-", "’", "'") and before[-2:-1].isalnum():
        return True
    if after[:1] in ("-", "’", "'", "–") and after[1:2].isalpha():
        return True
    if _COUNT_TWO.search(before) or (
        text[start].isupper() and re.search(r"[A-Z]\w*\s$", text[max(0, start - 12) : start])
    ):
        return True
    if (
        text[start].isupper()
        and re.match(r"\s[A-Z][a-z]", text[stop : stop + 3])
        and not re.search(r"(?:^|[.!?“\"\n:]\s*)$", text[max(0, start - 4) : start])
    ):
        return True
    if said == "one":
        return False
    if said == "zero":
        return not re.match(r"\s(?:[a-z-]+\s)?[a-z]{3,}s\b", after)
    if said in ("hundred", "thousand", "million", "billion", "trillion"):
        return True
    return bool(re.match(r"\sto\sone\b", after))


def needs_support(lower: str, number: Number) -> bool:
    """Whether the number is a figure only where a qualifier says so: "one", which is mostly a pronoun."""
    return number.unit is None and number.low is None and lower[number.core_start : number.core_stop] == "one"
