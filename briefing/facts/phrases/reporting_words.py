"""``data/reporting_words.txt`` → the closed word lists by which reported speech is found.

The lists are our own, one word class a section: verbs of saying, words that name a speaker, function words. A new verb
or noun is a word in that file and nothing else.
"""

from __future__ import annotations

from importlib.resources import files


def _read() -> dict[str, tuple[str, ...]]:
    """The sections of the file; a line that begins with # is a remark."""
    sections: dict[str, list[str]] = {}
    words: list[str] = []
    text = files("briefing.facts.phrases").joinpath("data/reporting_words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            words = sections.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            words += line.split()
    return {name: tuple(listed) for name, listed in sections.items()}


def _forms(verb: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a regular verb."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    doubled = verb + verb[-1] if verb in {"quip", "submit", "admit", "snap", "beg"} else verb
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"), doubled + "ed", doubled + "ing"


_LISTS = _read()
_REGULAR = {verb: _forms(verb) for verb in _LISTS["regular"]}

FOREIGN = frozenset(_LISTS["foreign"])
"""Verbs of saying in French, German, Spanish, Italian and Portuguese; none of them is an English word."""
FINITE = (
    frozenset(form for third, past, _ in _REGULAR.values() for form in (third, past))
    | frozenset(_LISTS["finite"])
    | FOREIGN
)
"""Verbs of saying, as a sentence's main verb: third person and past."""
PARTICIPLE = frozenset(form for _, _, form in _REGULAR.values()) | frozenset(_LISTS["participle"])
"""Their present participles; the subject is that of the main clause."""
BASE = frozenset(_REGULAR) | frozenset(_LISTS["base"])
"""Their base forms: finite after a plural ("officials say"), infinitive after "to" or an auxiliary."""
LABELS = frozenset(_LISTS["labels"])
"""Verbs that give a fragment in marks to their subject ("called the plan “reckless”"), and no whole sentence."""
REPORTING = frozenset(_LISTS["reporting"])
"""Verbs that take a reported clause with "that"."""
BARE_REPORTING = frozenset(_LISTS["bare_reporting"])
"""Those that take one without "that" as well."""
STANCE = frozenset(_LISTS["stance"])
"""Verbs by which somebody takes a stand towards what follows ("criticised the plan", "called for a vote")."""
INFINITIVE = frozenset(_LISTS["infinitive"])
"""Those that tell what somebody means to do, or will not ("vowed to stay", "declined to comment")."""
CUES = REPORTING | STANCE
AMBIGUOUS = frozenset(_LISTS["ambiguous"])
"""Forms that may as well be nouns."""
TRANSITIVE = frozenset(_LISTS["transitive"])
"""Verbs that take the one spoken to as their object ("told reporters") and never stand before their subject."""
NEVER_INVERTED = TRANSITIVE - frozenset(("asked", "asks", "warned", "warns"))
PARTICLED = frozenset(_LISTS["particled"])
"""Verbs that are verbs of saying with a particle ("shot back", "went on")."""
PARTICLE = frozenset(_LISTS["particle"])
STATEMENT = frozenset(_LISTS["statement"])
"""Nouns for what is said or written."""
WORKS = frozenset(_LISTS["works"])
"""Nouns for works that have a title."""
PAST = frozenset(_LISTS["past"])
"""Irregular past forms, which end a noun phrase as regular ones in -ed do."""
AUXILIARY = frozenset(_LISTS["auxiliary"])
PASSIVE = frozenset(_LISTS["passive"])
"""Forms of "be" and "get", which turn a past form into a passive."""
ADVERB = frozenset(_LISTS["adverb"])
SUBJECT = frozenset(_LISTS["subject"])
"""Pronouns that may speak."""
VAGUE = frozenset(_LISTS["vague_subject"])
"""Words that stand alone as a speaker nobody can name ("some", "others")."""
DETERMINER = frozenset(_LISTS["determiner"])
PREPOSITION = frozenset(_LISTS["preposition"])
JOINING = frozenset(_LISTS["joining_preposition"])
"""Prepositions that may join two parts of one speaker ("a spokesman for the mayor")."""
CONJUNCTION = frozenset(_LISTS["conjunction"])
FUNCTION = (
    DETERMINER
    | PREPOSITION
    | CONJUNCTION
    | AUXILIARY
    | ADVERB
    | SUBJECT
    | frozenset(_LISTS["object_pronoun"])
    | frozenset(("there", "not", "much", "very", "well", "let"))
)
"""Words that are no part of a name or noun, or only its first."""
TITLES = frozenset(_LISTS["titles"])
"""What may stand before a name and is no part of it."""
GENDER = dict(pair.split("=") for pair in _LISTS["gender"])
"""Words that tell whether somebody is "he" (m) or "she" (f)."""
ROLES = frozenset(_LISTS["role_nouns"])
"""Common nouns that name somebody, or something, that speaks."""
ROLE_ENDINGS = (
    "man",
    "men",
    "woman",
    "women",
    "person",
    "people",
    "ist",
    "ists",
    "ian",
    "ians",
    "or",
    "ors",
    "er",
    "ers",
)
ORGANISATION = frozenset(_LISTS["organisation_words"])
"""Words that show that a name is not a person's."""
NOT_A_NAME = frozenset(_LISTS["not_a_name"])
"""Capitalised words that are no name: days and months."""
FIRST_NAMES = dict(pair.split("=") for pair in _LISTS["first_names"])
"""First names that are borne by men (m) or by women (f) nearly always."""
PRONOUN = frozenset(("him", "her", "them", "us", "me", "she", "he"))
HE_SHE = {"he": "m", "him": "m", "she": "f", "her": "f"}
HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame"))
"""Titles that say nothing about what somebody does."""
CONNECTOR = frozenset(
    ("de", "von", "van", "bin", "al", "der", "da", "di", "el", "la", "ibn", "del", "den", "ter", "af")
)
"""Small words inside names."""
NAME_PARTICLES = frozenset(("de", "von", "van", "bin", "al", "der", "da", "di", "el", "la", "ibn", "del"))
"""Those that join a name to what stands before it."""
STANDINGS = frozenset(
    "current former senior junior local state federal military civilian political retired".split()  # noqa: SIM905
)
"""Adjectives that are joined before people ("current and former officials")."""
CLOSE_TO = frozenset(("close", "familiar", "loyal", "briefed", "involved", "opposed", "sympathetic", "allied", "near"))
"""Adjectives between people and what they are close to ("sources close to the talks")."""
UNIQUE_TITLES = frozenset(
    (
        "general",
        "colonel",
        "admiral",
        "senator",
        "governor",
        "mayor",
        "congressman",
        "congresswoman",
        "sheriff",
        "bishop",
    )
)
"""Titles by which one person of a text is meant ("the general")."""
_NO_ADVERB = frozenset(
    """family ally reply assembly supply bully rally anomaly monopoly butterfly belly jelly lily fly weekly daily monthly
    quarterly july italy tally folly doily gully homily panoply godly""".split()  # noqa: SIM905 - reads better as words
)


def is_adverb(word: str) -> bool:
    """Whether a lower-case word ends as adverbs of manner do ("quietly"), and is none of the nouns that do ("family")."""
    return word.endswith("ly") and word not in _NO_ADVERB
