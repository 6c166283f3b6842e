"""Words by which statements of two sources are compared: what figures count, what dates belong to, where clauses end."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, rows, words


class Comparing(WordGroup):
    """All in lower case; "stems" are those of the language's stemmer."""

    # --- figures
    befell = classes()
    """Beginnings of words and phrases for what befell what is counted → what that was, the gravest first."""
    befell_words = classes()
    """Whole words for what befell what is counted → what that was."""
    people_stems = words()
    """Stems of nouns for people as they are counted, whatever they are called."""
    counted_as = classes()
    """Stems of nouns for what is counted → of which other word that is a kind: cars are vehicles, turkeys are birds."""
    roles_of_people = classes()
    """Stems of nouns for people by what they do → whom they belong to: officers are no protesters."""
    groups_of_people = words()
    """Stems of nouns for some of the people of a story ("children")."""
    measured = classes()
    """Stems of words that say what a sum, a share or a stretch of time is of → what that is: a sentence, a price, a fine."""
    measured_in_words = classes()
    """Phrases that say the same ("took part in") → what that is."""
    contested = words()
    """Words of how a match came out, beside its score."""
    of_a_man = words()
    """Words for a man, and pronouns for him."""
    of_a_woman = words()
    """Words for a woman, and pronouns for her."""
    parts_of_a_match = words()
    """What makes a score that of a part of a match, or of several."""
    groups_of_a_share = words()
    """Stems of words for those of whom a share is told, beside `groups_of_people`."""
    ways = classes()
    """Words for how a share changes → up or down."""
    counted_by = words()
    """Words before "of" and what is counted: pairs of storks."""
    of_studies = words()
    """Stems of what is said of any study or poll."""
    phases = classes()
    """Words for how something begins or ends → which of the two."""
    rounding = words()
    """Those of `bounding` that tell a number without tenths ("*about* 12"), and bound nothing."""
    periods_of_account = classes()
    """Words for the stretch of time that a share or a sum is told for → which that is."""
    looked_for = words()
    """What makes a measure one that is expected, asked for or feared."""
    of_another_time = words()
    """What makes a measure another time's, or a part's."""
    planned = words()
    """What makes a measure one that is meant ("*plans to* spend")."""
    of_a_court = words()
    """Words beside a sentence or a fine that is faced."""
    plans = words()
    """Stems of nouns for what a sum of money is set apart for ("package")."""
    of_a_part = words()
    """Words before a figure that is a part, a rate, or a further one ("*another* 12")."""
    changing = words()
    """Beginnings of words of change, before "from" and the figure that was before."""
    changed = words()
    """Whole words of change, before "from" and the figure that was before."""
    perpetrators = words()
    """Nouns for whoever did it, in the singular."""
    clause_breaks = words()
    """Words at which what befell one thing ends and what befell another begins."""
    bounding = words()
    """Words before a measure that bound or round it, or make it another one's ("*another* two days")."""
    numbered_spells = words()
    """Nouns for a stretch of time or of a contest that is told by its number ("the second *day*")."""
    kinds_of_place = words()
    """Nouns for places of which several are counted ("in eleven *towns*")."""
    parts_of_a_land = words()
    """Nouns for a part of a land, behind or before its name ("in Tarn *county*")."""
    scopes = words()
    """Words for the part or the whole that is measured ("*northern*", "*nationwide*")."""
    went_on = words()
    """Words of a later report that say of themselves that something has changed since: "no longer", "raised"."""
    withdrawn = words()
    """Words of a later report that take back, or undo, what an earlier one told: "called off", "set aside", "as first reported"."""
    negative_states = words()
    """Words that say "not" without it: what is closed lets nobody in."""
    onsets = words()
    """Words beside the hour at which what a report is of began: "gave way", "struck"."""
    departures = words()
    """Words beside the hour at which a ship, a train … left."""
    counted_for = classes()
    """Stems of nouns for what is counted beside people → what a story has one number of: ships, jobs."""
    dated_for = classes()
    """Words beside a day or month → what a story has one day of: when a law takes effect, when schools open."""
    came_about = classes()
    """Words of how something came out as it was meant → what it was: a deal, a trial, a vote."""
    came_to_nothing = classes()
    """Words of how the same came out otherwise."""
    undone = rows()
    """A verb, and those of which each undoes it, beside `opposed_verbs`, in their plain form."""
    caused_by = words()
    """Words before the cause of what happened."""
    causes = words()
    """Verbs behind the cause of what happened."""
    heads = words()
    """Nouns for who is at the top of a body."""
    behind_causes = words()
    """Words at which a cause ends."""
    one_doer = classes()
    """Nouns for those who do things → who that is, whatever they are called."""
    stages_of_a_case = classes()
    """Words of what is done with somebody before a court → at which stage it is."""
    # --- dates
    before_said_dates = words()
    """Verbs of saying before a date that tells when something was said."""
    no_fixed_dates = words()
    """Words in expressions of time that name no day of their own ("three *weeks ago*")."""
    beside_events = words()
    """Words before a date that bounds an event and is not its own ("*before* Friday")."""
    one_event = classes()
    """A word for an event → another word for the same."""
    roughly = words()
    """Words that say that a time of day is not exact."""
    # --- sentences
    rejections = words()
    """What turns a statement round, beside the negators and negative verbs of a clause."""
    late_in_a_day = words()
    early_in_a_day = words()
    beside_main_clause = words()
    """Words that open what happened beside the main clause."""
    open_still = words()
    """Words of what is not done yet, though no verb looks ahead ("a *plan*", "is *preparing*", "was *chosen*")."""
    reacting = words()
    """Verbs of what somebody says of an event, and does not do."""
    to_come = words()
    """Words and phrases of a main clause about what is still to come."""
    sourcing = words()
    """Words that tell who says it, and nothing of what is said."""
