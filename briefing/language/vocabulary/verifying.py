"""Words by which a brief is checked against its sources."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, labels, phrases, words


class Verifying(WordGroup):
    """All in lower case."""

    shared_currencies = labels()
    """The name of a currency of several countries → their codes ("kroner: NOK DKK")."""
    relative_roles = words()
    """What somebody is to others, beside any office ("incumbent")."""
    baselines = words()
    """Words right before what there was earlier ("from 35 percent", "compared with")."""
    minor_money = words()
    """Words for a hundredth of a currency's unit ("cents")."""
    others = phrases()
    """What is counted on top of one who is named ("others")."""
    steady = words()
    """Words of a sentence in which an amount neither grows nor shrinks ("flat", "kept")."""
    looking_back = words()
    """Words of a sentence that speaks of an earlier time."""
    parties = words()
    """Names of sides of a suit or a contract by what they are in it ("plaintiff", "tenant")."""
    lately = words()
    """Words before a role that somebody had, or will have."""
    summing = words()
    """Words of a sentence that adds figures up ("together", "total")."""
    setting_apart = words()
    """Words of a sentence that tells how far two figures are apart ("more", "gap")."""
    definite = words()
    """Words before a number that speak of what the text has named ("*the* two sides", "*both* ferries")."""
    title_forms = words()
    """Titles before a name, short, without their full stop."""
    name_endings = words()
    """Endings by which a word is another form of a name ("Danish", "Danes")."""
    name_connectors = words()
    """Words in small letters inside a name."""
    describing = phrases()
    """Verbs of saying, with their preposition, whose object is quoted in part ("spoke of", "called")."""
    vague_speakers = words()
    """Bodies and people that stand for one another in reports of speech."""
    clause_openers = words()
    """Words with which what somebody says begins behind "according to X"."""
    transcript_labels = words()
    """Labels that tell a question from an answer, and nobody's name."""
    documents = words()
    """What is written and may be quoted itself: its own words need no marks there."""
    pronouns = words()
    """Pronouns that may stand for a speaker."""
    coordinators = words()
    """Conjunctions that part a sentence into statements of one form ("54 percent support it *and* 31 oppose it")."""
    substitutes = words()
    """Words that stand in one part of a sentence for what the other part names ("31 percent oppose *it*")."""
    before_objects = words()
    """Words after which a name is no subject."""
    speaker_titles = words()
    """Words of titles and roles that tell no speaker from another."""
    of_prepositions = words()
    """Prepositions behind a role that say of what."""
    speaker_ends = words()
    """Words with which the phrase for a speaker behind a verb is over."""
    title_places = words()
    """What a citation prints for a heading on top, in the words of each page."""
    labels = phrases()
    """What a brief's head is labelled with ("Prepared by")."""
    source_headings = phrases()
    """Headings of a brief's list of sources."""
    apart = words()
    """What stands beside a figure of another time, or of a part or a change."""
    apart_stems = words()
    """Beginnings of further such words."""
    before_amounts = words()
    """Small words between a verb of change and its amount ("fell *by about* 4 percent")."""
    proposals = words()
    """Nouns for what is put to those who decide ("motion", "bid")."""
    carried = words()
    """Verbs, in the past, by which such a thing comes about."""
    failed = words()
    """Verbs, in the past, by which it comes to nothing."""
    put_off = words()
    """Verbs, in the past, by which it is left open."""
    ends_alone = words()
    """Of both those that need no object and no "was" ("the motion *failed*")."""
    giving = words()
    """Verbs, in all forms but that in -ing, of who parts with something "to" another one."""
    getting = words()
    """Verbs, in those forms, of who has it "from" another one."""
    succeeding = words()
    """Verbs, in those forms, of who comes in another one's place."""
    both_ways = words()
    """Words for what two do to each other ("met", "married")."""
    clause_breaks = words()
    """Words behind which another phrase begins."""
    pairs = words()
    """Words for two of a kind."""
    singulars = classes()
    """A singular → its plural, where that has no ending: "man: men"."""
    auxiliaries = words()
    """Auxiliaries between what is counted and what befell it."""
