"""Number words that are no figures: "one" as a pronoun, "round two", "Seven Dials", "the scores"."""

from __future__ import annotations

from briefing.facts.figures.exclusions.candidate import Candidate, Exclusion, Verdict
from briefing.facts.figures.words import COUNTING
from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred

_POINT = deferred(r"(?<!that)(?<!this)(?<!one)(?<!some)(?<!any)(?<!which)\spoint\s$")
_AT_ONE = deferred(r"\bat\s$")
_UP_TO = deferred(r"\bup\sto\s$")
_OR_MORE = deferred(r"\sor\smore\b")
_MAYBE = deferred(r"\b(?:possibly|perhaps|maybe|likely|probably|just|simply)\s$")
_ON = deferred(r"\b(?:about|over|around|above|under|below)\s$")
_MADE_POINTS = deferred(r"\s(?:about|here|are|need|should|worth|to\s(?:make|note))\b")
"""Behind "two points": they are said, and count nothing."""
_AT = deferred(r"\bat\s$")
_CLAUSE_ENDS = deferred(r"[.,;!?]|$")
_HOURS = 12
_NUMBERED_PARAGRAPHS = deferred(r"\s\(\d+\)\snumbered\s")
_A_PERSON = deferred(r"\s(?:of|to|who|another)\b")
_NUMBERED = deferred(rf"\b{any_of(COUNTING.numbered)}\s$")
_CAPITAL_BEFORE = deferred(r"[A-Z]\w*\s\Z")
_HEADING = deferred(r"\s[A-Z][a-z]")
_HEAD = deferred(r"(?:^|[.!?“\"\n:]\s*)$")
_ZERO_OF = deferred(r"\s(?:[a-z-]+\s)?[a-z]{3,}s\b")
_OF = deferred(r"\sof\b")
_OF_THE = deferred(r"\sof\s(?:the|each|its|their)\b")
_CENTS = deferred(r"\s(?:ten|twenty|thirty|forty|fifty|sixty|seventy)\b(?:\scents?\b|(?!\s[a-z]))")
_NOT_ALONE = deferred(r"\bscores$|^tens$")


def _pronoun(case: Candidate) -> bool:
    """Whether "one" is a pronoun ("up to one of his tricks"), or of a time ("at one point")."""
    behind = case.behind
    return case.said == "one" and bool(
        _AT_ONE.search(behind)
        or behind.endswith("the only ")
        or (_UP_TO.search(behind) and _A_PERSON.match(case.ahead(24)))
        or _OR_MORE.match(case.ahead(8))
        or (_MAYBE.search(behind) and _OF.match(case.ahead(4)))
        or (_ON.search(behind) and _OF_THE.match(case.ahead(10)))
    )


def _capital(case: Candidate) -> bool:
    return case.text[case.number.start].isupper()


WORDS: tuple[Exclusion, ...] = (
    Exclusion(
        "one as a pronoun or of a time",
        lambda case: _pronoun(case) and case.unit in (None, "points", "percentage points"),
        Verdict.OTHER,
        (
            ("At one point the hall was full.", ""),
            ("The first hall was the only one.", ""),
            ("He was up to one of his tricks.", ""),
            ("They may make one or more orders.", ""),
            ("It is possibly one of its simplest halls.", ""),
            ("They quarrelled over one of the halls.", ""),
        ),
    ),
    Exclusion(
        "points that are made",
        lambda case: case.unit == "points" and _MADE_POINTS.match(case.ahead(12)),
        Verdict.OTHER,
        (("Two points about the hall are new.", ""), ("Three points need a word here.", "")),
    ),
    Exclusion(
        "a number that breaks off before its decimals",
        lambda case: case.unit == "points" and case.words.endswith(" point") and (case.number.value or 1) > 1,
        Verdict.OTHER,
        (("It is two point.", ""), ("They said seven point, and left.", "")),
    ),
    Exclusion(
        "an hour",
        lambda case: (
            case.unit is None
            and (case.number.value or _HOURS + 1) <= _HOURS
            and _AT.search(case.behind)
            and _CLAUSE_ENDS.match(case.ahead(1))
        ),
        Verdict.OTHER,
        (("The shop shuts at nine.", ""), ("They left at ten, as before.", "")),
    ),
    Exclusion(
        "a price without its cents",
        lambda case: case.unit is not None and _CENTS.match(case.ahead(20)),
        Verdict.OTHER,
        (
            ("It is twelve euros fifty, then.", "50"),
            ("They paid two dollars thirty.", "30"),
            ("It costs ten euros seventy cents.", "70"),
        ),
    ),
    Exclusion(
        "how many paragraphs a judgment has",
        lambda case: _NUMBERED_PARAGRAPHS.match(case.ahead(40)),
        Verdict.OTHER,
        (
            ("The preceding fifteen (15) numbered paragraphs are a copy.", ""),
            ("The foregoing nine (9) numbered paragraphs are true.", ""),
        ),
    ),
    Exclusion(
        "what is said behind a point",
        lambda case: case.unit == "percent" and _POINT.search(case.behind),
        Verdict.OTHER,
        (("It is um point eight percent of it.", ""), ("They have um point four percent.", "")),
    ),
    Exclusion(
        "words with a unit",
        lambda case: _pronoun(case) or case.unit is not None,
        Verdict.FIGURE,
        (("It weighs four kilograms.", "4 kg"), ("It rose four percent.", "4 percent")),
    ),
    Exclusion(
        "joined to the word before",
        lambda case: (
            case.before in ("-", "’", "'") and case.text[case.number.start - 2 : case.number.start - 1].isalnum()
        ),
        Verdict.OTHER,
        (("The top-ten list is out.", ""), ("The big-four firms left.", "")),
    ),
    Exclusion(
        "joined to the word behind",
        lambda case: case.after in ("-", "’", "'", "–") and case.ahead(2)[1:].isalpha(),
        Verdict.OTHER,
        (("The two-way road is shut.", ""), ("Ten’s a crowd there.", "")),
    ),
    Exclusion(
        "a number that names",
        lambda case: _NUMBERED.search(case.behind),
        Verdict.OTHER,
        (("In round two he fell.", ""), ("Part four is lost.", "")),
    ),
    Exclusion(
        "a name that ends with it",
        lambda case: (
            _capital(case) and _CAPITAL_BEFORE.search(case.text[max(0, case.number.start - 12) : case.number.start])
        ),
        Verdict.OTHER,
        (("They heard of Lot Four first.", ""), ("In Act Two he fell.", "")),
    ),
    Exclusion(
        "a name that begins with it",
        lambda case: (
            _capital(case)
            and _HEADING.match(case.text[case.number.stop : case.number.stop + 3])
            and not _HEAD.search(case.text[max(0, case.number.start - 4) : case.number.start])
        ),
        Verdict.OTHER,
        (("They met at Four Winds.", ""), ("We saw Six Bells again.", "")),
    ),
    Exclusion(
        "one",
        lambda case: case.said == "one",
        Verdict.FIGURE,
        (("At least one boat sank.", "1"), ("Only one boat sank.", "1")),
    ),
    Exclusion(
        "zero of a thing",
        lambda case: case.said == "zero" and _ZERO_OF.match(case.ahead(24)),
        Verdict.FIGURE,
        (("There were zero arrests.", "0"), ("They had zero sick days.", "0")),
    ),
    Exclusion(
        "zero",
        lambda case: case.said == "zero",
        Verdict.OTHER,
        (("They began from zero again.", ""), ("It is at zero now.", "")),
    ),
    Exclusion(
        "a scale word alone",
        lambda case: case.said in ("hundred", "thousand", "million", "billion", "trillion"),
        Verdict.OTHER,
        (("The million mark was passed.", ""), ("The hundred mark was passed.", "")),
    ),
)

VAGUE: tuple[Exclusion, ...] = (
    Exclusion(
        "a plural joined to the word before",
        lambda case: case.before == "-",
        Verdict.OTHER,
        (("The multi-millions game is over.", ""), ("It is a mega-billions draw.", "")),
    ),
    Exclusion(
        "scores or tens of nothing",
        lambda case: (
            _NOT_ALONE.search(case.words)
            and (not _OF.match(case.ahead(4)) or (case.words == "scores" and _OF_THE.match(case.ahead(9))))
        ),
        Verdict.OTHER,
        (
            ("The scores were level.", ""),
            ("They weigh the scores of the pages.", ""),
            ("They read the tens first.", ""),
        ),
    ),
)
