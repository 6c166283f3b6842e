"""Words of reported speech: verbs of saying by class, denial, and nouns for those who speak."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, ordered, words


class Speech(WordGroup):
    """All in lower case."""

    regular = words()
    """Regular verbs of saying, in their base form."""
    finite = words()
    """Irregular verbs of saying: third person and past."""
    participle = words()
    """Present participles of irregular verbs of saying."""
    base = words()
    """Base forms of irregular verbs of saying."""
    labels = words()
    """Verbs that give a fragment in marks to their subject ("called the plan “reckless”"), and no whole sentence."""
    reporting = words()
    """Verbs that take a reported clause with "that"."""
    bare_reporting = words()
    """Verbs of `reporting` that take a clause without "that" as well."""
    ambiguous = words()
    """Forms that may as well be nouns."""
    auxiliary = words()
    """Auxiliary verbs, contracted ones with both kinds of apostrophe."""
    passive = words()
    """Forms of "be" and "get", which turn a past form into a passive."""
    adverb = words()
    """Adverbs that stand between subject and verb."""
    not_adverbs = words()
    """Words in -ly that are no adverbs of manner."""
    subject = words()
    """Pronouns that may speak."""
    object_pronoun = words()
    """Pronouns as objects."""
    vague_subject = words()
    """Words that stand alone as a speaker nobody can name ("some", "others")."""
    determiner = words()
    """Articles, possessives, numerals and quantifiers."""
    preposition = words()
    """Prepositions."""
    joining_preposition = words()
    """Prepositions that may join two parts of one speaker ("a spokesman for the mayor")."""
    stance_preposition = words()
    """Words between a verb of stance and what it is about ("warned *against*")."""
    conjunction = words()
    """Conjunctions and relative pronouns."""
    titles = words()
    """What may stand before a name and is no part of it."""
    gender = classes()
    """A word that tells whether somebody is "he" or "she" → m or f."""
    role_nouns = words()
    """Common nouns that name somebody, or something, that speaks."""
    abstract_endings = ordered()
    """How words end that are no name, though a capital opens the sentence."""
    abbreviated_titles = words()
    """Titles as they are written with a full stop, beside `Text.abbreviations`."""
    role_endings = ordered()
    """How other nouns for people end."""
    organisation_words = words()
    """Words that show that a name is not a person's."""
    not_a_name = words()
    """Capitalised words that are no name: days and months."""
    names_too = words()
    """Words of `not_a_name` that are first names or surnames as well ("April")."""
    transitive = words()
    """Verbs that take the one spoken to as their object ("told reporters")."""
    particled = words()
    """Verbs that are verbs of saying with a particle ("shot back")."""
    particle = words()
    """Particles of the verbs of `particled`."""
    statement = words()
    """Nouns for what is said or written."""
    inscribed = words()
    """Nouns for what bears words that are read ("a *sign* at the gate read")."""
    numbered = words()
    """Nouns for pieces of a text that have a number ("*paragraph* 22")."""
    citing = words()
    """Words and abbreviations of citations ("see", "tr"), without their full stop."""
    role_participles = words()
    """Participles that open a role ("managing director"), and no action."""
    courts = words()
    """Who rules on a motion."""
    rulings = words()
    """What a court does to a motion or an order, and says nothing by."""
    nobody = words()
    """Words for a speaker who is nobody that one could name ("someone", "people")."""
    form_labels = words()
    """Labels of a form or a letter's head ("*Email*: …")."""
    predicative = words()
    """Adjectives that stand behind "is" and never before a noun ("*afraid*")."""
    interjections = words()
    """Words of talk that are nobody ("yeah"), though a sentence gives them a capital."""
    speechless = words()
    """Common nouns for what never speaks ("the vote")."""
    works = words()
    """Nouns for works that have a title."""
    stance = words()
    """Verbs by which somebody takes a stand towards what follows ("criticised the plan")."""
    infinitive = words()
    """Verbs that tell what somebody means to do, or will not ("vowed to stay")."""
    past = words()
    """Irregular past forms, which end a noun phrase as regular ones in -ed do."""
    first_names = classes()
    """A first name → m or f, where it is borne by men or by women nearly always."""
    honorifics = words()
    """Titles that say nothing about what somebody does."""
    unique_titles = words()
    """Titles by which one person of a text is meant ("the general")."""
    name_connectors = words()
    """Small words inside names ("von", "bin")."""
    name_particles = words()
    """Words of `name_connectors` that join a name to what stands before it."""
    standings = words()
    """Adjectives that are joined before people ("*current* and *former* officials")."""
    after_clause = words()
    """Words that may stand behind a verb of saying at the end of what it reports ("…, he said last week")."""
    close_to = words()
    """Adjectives between people and what they are close to ("sources *close* to the talks")."""
    denial = words()
    """Verbs of denial in all forms."""
    people = words()
    """Nouns for human beings, beside `role_nouns`."""
    after_quotation = words()
    """Verbs of saying in all forms, as they stand behind a quotation that ends in a mark of its own."""
    times = words()
    """Words for a time or place between a verb of saying and what it reports."""
    last_what = words()
    """What stands behind "last" and "this", with days and months."""
    occasions = words()
    """On what something is said ("in an interview"), with `statement`."""
    comments = words()
    """What a reporter calls a thing said ("…, a move that …"), with `statement`."""
    plural_subject = words()
    """Words without a plural ending that take a plural verb."""
    telling = words()
    """Verbs of telling that take no side, and of promising: what stands beside them is told, and not judged."""
    loose_that = words()
    """Verbs between which and their "that" a place or time may stand ("said on Monday that")."""
    second_stance = words()
    """Verbs of stance that report as well behind "to", or as the second of two ("went on and accused")."""
    adverbial = words()
    """Words that open an adverbial clause."""
    sentence_end = words()
    """Verbs that report as well where they end the sentence ("experts say")."""
    any_subject = words()
    """Verbs that report whatever their subject is called ("the chancellery insists")."""
    subordinate = words()
    """Conjunctions behind which a main clause follows."""
    verb_particles = words()
    """Verbs that report, each with a word behind it ("pointed out")."""
    # --- languages of which no grammar is known, beside `finite`, `labels`, `subject` and `role_endings`
    according = words()
    """Prepositions that give what is said to whom they govern ("according to")."""
    verb_endings = ordered()
    """Endings of the verb that stands behind a quotation and before its speaker, where no list has it ("…", *moniert* …)."""
    according_after = words()
    """Words for "according to" that stand behind the one who speaks (German "zufolge")."""
    according_own = words()
    """"In his words": `according` with its own pronoun (Russian "по его словам")."""
    place_prepositions = words()
    """Prepositions before a body in which something is said, where a verb in the plural has no other subject (Russian "в")."""
    elided = words()
    """Prepositions before an apostrophe that no list of small words has ("dall'")."""
    article = words()
    """Articles of a subject in the singular ("la", not "alla")."""
    subject_marks = words()
    """Particles behind the subject of a verb (Japanese "が")."""
    topic_marks = words()
    """Words of `subject_marks` that mark who the sentence is about, and so rather who speaks (Japanese "は")."""
    quoting = words()
    """Particles behind what is quoted (Japanese "と")."""
    ends_speaker = words()
    """Words behind a verb of saying at which its subject has ended, in a script without capitals."""
    case_endings = ordered()
    """Endings behind an apostrophe by which a name is no subject (Turkish "Radyosu'na")."""
    complementizers = words()
    """Conjunctions that open a reported clause ("that"); `reporting` are there the finite forms that have one behind them."""
    continuing = words()
    """Words by which the same speaker goes on ("además", "이어"); a language has them where a verb may stand without its subject."""
    loosely_according = words()
    """Words of `according` that give an opinion or a fragment, and no clause ("für", "pour")."""
    parenthetical = words()
    """Words that open a parenthesis behind a clause which tells who says it (Spanish "*según* informó el Gobierno")."""
