"""Words that point at something else in the text: pronouns, demonstratives, connectives."""

from __future__ import annotations

from briefing.language.fields import WordGroup, phrases, words


class Reference(WordGroup):
    """All in lower case; phrases of several words have blanks."""

    pronouns = words()
    """Third-person pronouns and possessives, which need an antecedent."""
    connectives = words()
    """Words and phrases at the head of a sentence that point back ("however", "as a result")."""
    pointing_nouns = words()
    """Nouns that, with "the", name what was just told ("the move")."""
    first_person = words()
    """Pronouns of the one who speaks."""
    answers = words()
    """Words of talk that answer what was said before ("yeah")."""
    leaning_starts = words()
    """First words of a sentence that points back."""
    leaning_subjects = words()
    """Pronouns and bare demonstratives that lean as a sentence's first word."""
    time_nouns = words()
    """Nouns behind "this" that point to the present ("this week")."""
    instruments = words()
    """What a text that binds somebody calls itself, with a capital ("this Agreement")."""
    complement_words = words()
    """Words behind a pointing noun by which it is no longer bare ("the report *of*")."""
    quantifiers = words()
    """Words before "of them"."""
    event_nouns = words()
    """Nouns for what happened, behind "after the"."""
    leaning_openings = words()
    """Further openings that lean ("as such")."""
    enumerators = words()
    """Words that number a statement among others where a comma follows ("Second, …")."""
    quantity_openings = words()
    """Words that open a subject without a name or an article ("Nearly 40 ships")."""
    object_prepositions = words()
    """Prepositions before a pronoun that may stand for what was named before."""
    determiners = words()
    """Words that make a noun one that a pronoun behind it may stand for."""
    pointing_names = words()
    """Nouns that, with a capital and "the", stand for what was named in full before; as they are written."""
    answers_with_a_mark = words()
    """Words that answer where a mark follows ("Well, …")."""
    adverbial_openings = words()
    """Words with which an adverbial begins that comes first in its sentence."""
    court_matters = words()
    """What a court is asked: "this appeal" of a judgment is its own."""
    own_nouns = words()
    """Nouns behind a demonstrative that stand for the text itself or its time ("this study")."""
    group_words = words()
    """Words behind "those" that mean nobody told of before: "those who"."""
    indefinites = words()
    """Words before a noun that a pronoun may stand for."""
    deictic_nouns = words()
    """More of them, of time, of talk and of a court, and words that are no noun."""
    elsewhere = phrases()
    """What stands for words of another sentence."""
    before_that = words()
    """Prepositions behind which "that" points to a thing told of before ("of that promise")."""
    small_openings = words()
    """Small words that open a sentence and name nobody."""
    no_demonstratives = words()
    """Words behind "that" or "such" by which it is no demonstrative."""
    personal_pronouns = words()
    """Pronouns of the third person for people."""
    finite_auxiliaries = words()
    """Auxiliaries behind "that" and a noun by which "that" is a determiner."""
    after_it = words()
    """Words behind "it" by which it stands for a thing told before."""
    event_prepositions = words()
    """Prepositions before "the" and such a noun."""
    numbered_nouns = words()
    """Nouns, as they are written, that a Roman numeral may follow ("World War I")."""
    # --- what stands with the sentence before it
    retractions = phrases()
    """What somebody says who takes back what they said in their last turn."""
    reversals = phrases()
    """What takes back or settles what the sentence before told, where the subject is the same ("was released without charge")."""
    reversed_nouns = words()
    """Nouns for what was just told and may be taken back ("the motion")."""
    # --- what stands with a head of its own
    alternatives = words()
    """Nouns for one of several things to choose from, before its letter or number ("option B")."""
    listed_nouns = words()
    """Nouns for what a text of tips lists, in its title ("7 ways to …")."""
    agendas = phrases()
    """What a list of matters for a meeting is called, above it."""
    round_ups = phrases()
    """What a text of several stories is called, above it ("in brief")."""
    fields = words()
    """What a part of an item is called, before a colon ("Recommendation: refuse")."""
    assents = words()
    """Verbs by which somebody accepts what was put to him, in the forms in which they stand."""
    refusals = words()
    """Verbs by which he does not."""
    not_borne_out = words()
    """Words behind "this does not", "that is not" that limit what was just told."""
    verdicts = words()
    """What a claim is found to be, behind "that is": "false", "not the case", "rejected"."""
    claimed_nouns = words()
    """More nouns for what somebody said or asked, behind "the" or "this" ("that explanation")."""
    claiming = words()
    """Verbs by which a sentence tells what somebody said, in the forms in which they stand."""
    bodies = words()
    """Who finds what is so: "the tribunal", "the review"."""
    opining = words()
    """Verbs by which a text tells what others hold."""
    bounding = words()
    """Words behind "but" by which it bounds the sentence before it."""
    grounds = words()
    """Nouns behind "no" for what a claim lacks ("no evidence")."""
    finding = words()
    """Verbs of a body that says what is so."""
    relating = words()
    """Words behind which a clause ends in its verb and leaves nothing out ("what they were")."""
    endorsing = words()
    """Verbs that say no to what was told where "not" stands before them: "we do not think so"."""
    measures_of = words()
    """Nouns for what was measured, of which somebody warns not to read too much into it."""
    hopes = words()
    """Verbs, behind "had", of what was wanted of a result."""
    targets = words()
    """Nouns of it."""
    unanswered = words()
    """How a sentence says that somebody said nothing to what was told before."""
    denied_objects = words()
    """What stands, behind a verb of denial, for what was just told."""
    instructions = words()
    """Verbs with which an instruction opens."""
    settled = words()
    """What became of a proposal."""
