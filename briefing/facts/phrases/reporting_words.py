"""The English lexicon → the closed word classes by which reported speech is found.

The lists are our own: verbs of saying, words that name a speaker, function words. A new verb or noun is a word in
``language/data/en.toml`` and nothing else.
"""

from __future__ import annotations

from briefing.language.lexicon import lexicon


def _conjugated(verb: str) -> tuple[str, str, str]:
    """Third person, past and present participle of a regular verb."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    doubled = verb + verb[-1] if verb in {"quip", "submit", "admit", "snap", "beg"} else verb
    return verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s"), doubled + "ed", doubled + "ing"


_SPEECH = lexicon("en").speech
_REGULAR = {verb: _conjugated(verb) for verb in _SPEECH.regular}

FOREIGN = frozenset[str]().union(*(lexicon(code).speech.finite for code in ("fr", "de", "es", "it", "pt")))
"""Verbs of saying in French, German, Spanish, Italian and Portuguese; none of them is an English word."""
FINITE = frozenset(form for third, past, _ in _REGULAR.values() for form in (third, past)) | _SPEECH.finite | FOREIGN
"""Verbs of saying, as a sentence's main verb: third person and past."""
PARTICIPLE = frozenset(form for _, _, form in _REGULAR.values()) | _SPEECH.participle
"""Verbs of saying as present participles; the subject is that of the main clause."""
BASE = frozenset(_REGULAR) | _SPEECH.base
"""Verbs of saying in the base form: finite after a plural ("officials say"), infinitive after "to" or an auxiliary."""
LABELS = _SPEECH.labels
"""Verbs that give a fragment in marks to their subject ("called the plan “reckless”"), and no whole sentence."""
REPORTING = _SPEECH.reporting
"""Verbs that take a reported clause with "that"."""
BARE_REPORTING = _SPEECH.bare_reporting
"""Verbs that take a reported clause also without "that"."""
STANCE = _SPEECH.stance
"""Verbs by which somebody takes a stand towards what follows ("criticised the plan", "called for a vote")."""
INFINITIVE = _SPEECH.infinitive
"""Verbs whose infinitive tells what somebody means to do, or will not do ("vowed to stay", "declined to comment")."""
CUES = REPORTING | STANCE
AMBIGUOUS = _SPEECH.ambiguous
"""Forms that may as well be nouns."""
TRANSITIVE = _SPEECH.transitive
"""Verbs that take the one spoken to as their object ("told reporters") and never stand before their subject."""
NEVER_INVERTED = TRANSITIVE - frozenset(("asked", "asks", "warned", "warns"))
PARTICLED = _SPEECH.particled
"""Verbs that are verbs of saying with a particle ("shot back", "went on")."""
PARTICLE = _SPEECH.particle
STATEMENT = _SPEECH.statement
"""Nouns for what is said or written."""
WORKS = _SPEECH.works
"""Nouns for works that have a title."""
INSCRIBED = _SPEECH.inscribed
"""Nouns for what bears words that are read ("a sign", "the memo")."""
NUMBERED = _SPEECH.numbered
"""Nouns for pieces of a text that have a number ("paragraph 22")."""
CITING = _SPEECH.citing
"""Words and abbreviations of citations ("see", "tr")."""
ROLE_PARTICIPLES = _SPEECH.role_participles
"""Participles that open a role ("managing director")."""
NOBODY = _SPEECH.nobody
"""Words for a speaker who is nobody that one could name ("someone", "people")."""
FORM_LABELS = _SPEECH.form_labels
"""Labels of a form or a letter's head ("Email: …")."""
PREDICATIVE = _SPEECH.predicative
"""Adjectives that stand behind "is" and never before a noun ("I was *afraid* people would say")."""
INTERJECTIONS = _SPEECH.interjections
"""Words of talk that are nobody ("yeah")."""
SPEECHLESS = _SPEECH.speechless
"""Common nouns for what never speaks."""
PEOPLE = _SPEECH.people
"""Nouns for human beings, beside `ROLES`."""
PAST = _SPEECH.past
"""Irregular past forms, which end a noun phrase as regular ones in -ed do."""
AUXILIARY = _SPEECH.auxiliary
PASSIVE = _SPEECH.passive
"""Forms of "be" and "get", which turn a past form into a passive."""
ADVERB = _SPEECH.adverb
SUBJECT = _SPEECH.subject
"""Pronouns that may speak."""
VAGUE = _SPEECH.vague_subject
"""Words that stand alone as a speaker nobody can name ("some", "others")."""
ABSTRACT_ENDINGS = _SPEECH.abstract_endings
"""How words end that are no name, though a capital opens the sentence."""
DETERMINER = _SPEECH.determiner
PREPOSITION = _SPEECH.preposition
JOINING = _SPEECH.joining_preposition
"""Prepositions that may join two parts of one speaker ("a spokesman for the mayor")."""
STANCE_PREPOSITION = _SPEECH.stance_preposition
"""Words between a verb of stance and what it is about ("warned against")."""
CONJUNCTION = _SPEECH.conjunction
FUNCTION = (
    DETERMINER
    | PREPOSITION
    | CONJUNCTION
    | AUXILIARY
    | ADVERB
    | SUBJECT
    | _SPEECH.object_pronoun
    | frozenset(("there", "not", "much", "very", "well", "let"))
)
"""Words that are no part of a name or noun, or only its first."""
TITLES = _SPEECH.titles
"""What may stand before a name and is no part of it."""
GENDER = _SPEECH.gender
"""Words that tell whether somebody is "he" (m) or "she" (f)."""
ROLES = _SPEECH.role_nouns
"""Common nouns that name somebody, or something, that speaks."""
ROLE_ENDINGS = _SPEECH.role_endings
ORGANISATION = _SPEECH.organisation_words
"""Words that show that a name is not a person's."""
NOT_A_NAME = _SPEECH.not_a_name
"""Capitalised words that are no name: days and months."""
NAMES_TOO = _SPEECH.names_too
"""Days and months that are first names or surnames as well."""
FIRST_NAMES = _SPEECH.first_names
"""First names that are borne by men (m) or by women (f) nearly always."""
PRONOUN = frozenset(("him", "her", "them", "us", "me", "she", "he"))
HE_SHE = {"he": "m", "him": "m", "she": "f", "her": "f"}
HONORIFICS = _SPEECH.honorifics
"""Titles that say nothing about what somebody does."""
CONNECTOR = _SPEECH.name_connectors
"""Small words inside names."""
NAME_PARTICLES = _SPEECH.name_particles
"""Small words that join a name to what stands before it."""
STANDINGS = _SPEECH.standings
"""Adjectives that are joined before people ("current and former officials")."""
TIMES = _SPEECH.times
"""Words for a time or place between a verb of saying and what it reports."""
LAST_WHAT = _SPEECH.last_what
"""What stands behind "last" and "this", with days and months."""
OCCASIONS = _SPEECH.occasions
"""On what something is said ("in an interview"), with `STATEMENT`."""
COMMENTS = _SPEECH.comments
"""What a reporter calls a thing said ("…, a move that …"), with `STATEMENT`."""
PLURAL_SUBJECT = _SPEECH.plural_subject
"""Words without a plural ending that take a plural verb."""
LOOSE_THAT = _SPEECH.loose_that
"""Verbs between which and their "that" a place or time may stand ("said on Monday that")."""
SECOND_STANCE = _SPEECH.second_stance
"""Verbs of stance that report as well behind "to", or as the second of two ("went on and accused")."""
ADVERBIAL = _SPEECH.adverbial
"""Words that open an adverbial clause."""
SENTENCE_END = _SPEECH.sentence_end
"""Verbs that report as well where they end the sentence ("experts say")."""
ANY_SUBJECT = _SPEECH.any_subject
"""Verbs that report whatever their subject is called ("the chancellery insists")."""
SUBORDINATE = _SPEECH.subordinate
"""Conjunctions behind which a main clause follows."""
VERB_PARTICLES = {
    verb: frozenset(pair.split()[1] for pair in _SPEECH.verb_particles if pair.split()[0] == verb)
    for verb in sorted({pair.split()[0] for pair in _SPEECH.verb_particles})
}
"""Verbs that report with a word behind them ("pointed to the delay") → those words."""
AFTER_CLAUSE = _SPEECH.after_clause
"""Words that may stand behind a verb of saying at the end of what it reports."""
CLOSE_TO = _SPEECH.close_to
"""Adjectives between people and what they are close to ("sources close to the talks")."""
UNIQUE_TITLES = _SPEECH.unique_titles
"""Titles by which one person of a text is meant ("the general")."""


def is_adverb(word: str) -> bool:
    """Whether a lower-case word ends as adverbs of manner do ("quietly"), and is none of the nouns that do ("family")."""
    return word.endswith("ly") and word not in _SPEECH.not_adverbs
