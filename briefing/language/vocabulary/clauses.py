"""Words that change what a clause says: negation, hedging, modality, status, opposites."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, phrases, rows, words


class Clauses(WordGroup):
    """All in lower case; an apostrophe is a straight one."""

    negators = words()
    """Words that negate a clause or a phrase ("not", "never", "without")."""
    negating_infixes = words()
    """What negates a verb inside it, where a language has that (Turkish "gel*me*di")."""
    intentions = words()
    """Words for what somebody means to do, or would have others do, in English with an infinitive behind them ("threatened *to* send"); elsewhere of what is awaited or looked into as well."""
    realised = words()
    """Verbs, in the past, whose object is there by them: "*carried out* a second study", "*imposed* sanctions"."""
    weighing = words()
    """Verbs, in all forms, by which somebody only thinks of what they bind ("considered *selling*")."""
    derived_nouns = classes()
    """A noun for what a verb does → the verb's plain form ("sell: sale")."""
    negative_verbs = words()
    """Verbs, in all forms, that negate what follows them ("failed", "refused")."""
    refusals = phrases()
    """Verbs by which somebody will not have what they bind ("ruled out", "rejected")."""
    outcomes = classes()
    """A word for how a proposal, a claim or a motion ended → granted, refused or deferred."""
    hedges = words()
    """Words and phrases that hold a statement back ("reportedly", "apparently")."""
    modals = classes()
    """A modal verb → what it says: possible, probable, necessary, future."""
    status = classes()
    """A word for how far a thing has come → its status: proposed, planned, begun, done, cancelled, delayed."""
    antonyms = rows()
    """Opposites, one pair a line ("accept reject"), both words in one form; or words, a bar, and words each of which is the opposite of each before it."""
    fields = rows()
    """Words and phrases in their plain form, a field a line; those on one side of a bar leave no room for those on another ("won | lost | drew")."""
    opposed_verbs = rows()
    """A verb in its plain form, then verbs that deny it whoever does it ("convict acquit"); "buy" and "sell" are none."""
    contests = words()
    """Of these the verbs whose opposite holds of the other side ("won against Orlo", "Orlo lost")."""
    deals = words()
    """Verbs of a deal, in all forms, whose opposite tells the same of the other side ("Orlo bought it from Tarn", "Tarn sold it")."""
    phrasal_verbs = classes()
    """A verb with its particle, in any form → the verb in its plain form that says the same ("turned down" reject)."""
    numerals = classes()
    """A number in words, from two on, in any form → its digits."""
    proclitics = words()
    """Letters that are written together with the word behind them and do not change it (Arabic "و")."""
    unfinished = words()
    """Endings of verbs in the present or future whose past has the same stem ("-ит" beside "-ил")."""
    finished = words()
    """How verbs end in the past, and other words as well ("-te"), and words that tell so beside a verb without endings ("已")."""
    negative_endings = words()
    """How verbs end that are negated, where they stand last (Japanese "-なかった")."""
    lasting = words()
    """Of these endings those that tell what lasts, and is no plan (Japanese "-ている")."""
    possible_infixes = words()
    """What makes a verb one of possibility inside it, where a language has that (Turkish "-abil-")."""
    exclusive = rows()
    """Words of which one leaves no room for another in its place ("niece nephew"), a set a line."""
    irregular_verbs = classes()
    """A form of a verb that its stem does not give → its plain form ("held" hold)."""
    negative_prefixes = words()
    """What makes an adjective its opposite ("un")."""
    adjective_endings = words()
    """How an adjective or participle ends that may have such a prefix."""
    directions = classes()
    """A verb or noun of change in any form → up or down."""
    auxiliaries = words()
    """Forms of be, have, do, and modal verbs."""
    conditions = words()
    """Words that bind what is said to a condition or take something out of it ("if", "unless", "except")."""
    additions = words()
    """Words that open a clause which only adds to what stands before its comma ("which", "including")."""
    open_questions = phrases()
    """What says that something is denied, disputed, could not be verified."""
    silences = phrases()
    """What says that somebody did not say something ("declined to comment")."""
    states_of_a_day = phrases()
    """What tells how things stand while it is written, and may be so no longer the day after ("no sign of", "will remain closed")."""
    answers = words()
    """Verbs of somebody who does answer to what is said of them."""
    attributions = words()
    """What bounds a statement: who says it, whether it is certain, on which condition."""
