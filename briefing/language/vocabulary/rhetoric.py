"""Words by which a sentence shows the part that it has in a text: issue, holding, reason, judgement, risk, decision."""

from __future__ import annotations

from briefing.language.fields import WordGroup, phrases, words


class Rhetoric(WordGroup):
    """All in lower case; an apostrophe is a straight one. A phrase is looked for at the bounds of words."""

    signposts = phrases()
    """What says where the text goes next, and nothing of its matter."""
    numbered_parts = words()
    """The numbered parts of a paper that its sentences point to."""
    cut_number_verbs = words()
    """What a figure does whose name was cut off its number ("5 shows")."""
    named_so = phrases()
    """How a paper says what it calls a thing."""
    following_parts = words()
    """What stands below in a paper where it says "the following"."""
    shown_there = words()
    """What is done with a thing at such a part ("shown in")."""
    thanked = phrases()
    """What authors say of those who helped them, and of what their paper has no room for."""
    spoken = phrases()
    """What people say in talk and seldom write."""
    wanting_more = words()
    """Words that no sentence ends with."""
    ordinal_ones = words()
    """What one of several is called, behind "the"."""
    going_on = words()
    """How a turn of talk opens that goes on from another: "or", "which"."""
    meant_twice = words()
    """Words that may stand twice: "that that", "very very"."""
    behind_so = words()
    """Words with which "so" at the start of a turn means something: "so far"."""
    leading_on = phrases()
    """What who leads a meeting says all do next: "move on", "discuss"."""
    about_the_talk = phrases()
    """What a speaker says of his talk: what comes next, who takes over, what words stand for, how glad he is."""
    announcements = phrases()
    """How a speaker does a thing by saying so ("I hereby declare")."""
    undertakings = phrases()
    """How a speaker says what is to be done, and who does it."""
    talking = words()
    """What a speaker does in the talk itself: "I will be reviewing"."""
    gladness = phrases()
    """What a speaker says of how glad and how sure he is."""
    company_measures = phrases()
    """What is measured of a company or of a part of it."""
    measured_by = words()
    """What stands behind such a measure and before its value."""
    company_parts = words()
    """What a part of a company is called where it is not named."""
    parts_of_companies = words()
    """What stands behind the name of a part of a company, besides `company_parts`."""
    measured_of_parts = words()
    """What is measured of a part of a company."""
    of_whole_company = phrases()
    """What is said of a whole company, and of no part of it."""
    no_part = words()
    """What stands where the name of a part of a company could, and is none."""
    accounts = phrases()
    """What an accountant asks of a company's quarter, and nobody else."""
    decides_nothing = phrases()
    states_no_result = phrases()
    of_the_latter = phrases()
    judge_says = phrases()
    """What a judge says of himself, and those whose evidence he recites seldom do."""
    court_business = phrases()
    """What says how a hearing went: who appeared, what was marked, when the judgment was reserved."""
    laid_out = words()
    """What is done with a thing where it stands in another document ("set out in")."""
    pleadings = words()
    """What a party writes to a court."""
    pleads = words()
    """What it does in that."""
    back_reference_verbs = words()
    """What was done with a thing before in the same text ("as noted above")."""
    back_reference_places = words()
    """Where or when that was."""
    calls_to_reader = phrases()
    """What a web page says to its reader beside its matter: to read more, to write, to buy."""
    attitudes = words()
    """With what a writer opens a sentence to say how he takes what he has told."""
    scene_setting = phrases()
    """How a story opens that sets its scene or teases its reader, and tells later what there is to tell."""
    hanging_openings = phrases()
    """How a sentence opens that goes on from what stands before it in an argument or an account."""
    files = phrases()
    """What is done with papers before a court, and not told for its own sake."""
    steps = phrases()
    """How a sentence opens that is a step of an account or one of several things."""
    account_openings = words()
    """How a sentence of a judgment opens that tells what came next; `_` is a blank."""
    opening_days = words()
    """Prepositions with which a sentence opens that tells what happened on a day."""
    lettered = words()
    """What is named by a letter that everybody knows ("vitamin D")."""
    formula_openers = words()
    """How the next sentence begins where what stands before it, a formula or a heading, was not read."""
    lost_subjects = words()
    """What stands behind "A" where it is what is left of a formula."""
    numbered_examples = words()
    """What a paper numbers, and names by its number."""
    of_a_field = words()
    """How a sentence opens that tells what all of a field do: "most", "several"."""
    lacks_or_own = phrases()
    """What is a paper's own, or what its field lacks."""
    set_up = words()
    """Verbs of how an experiment is made."""
    finding_stems = words()
    """How words begin that say what came of one."""
    first_ordinals = words()
    """How one of several points opens, the others of which stand elsewhere."""
    evidence = phrases()
    """What says that somebody gave evidence, or what a witness said."""
    later_ordinals = words()
    """How a point opens that is not the first."""
    method_verbs = words()
    """What authors do with a means: "use", "trained"."""
    recital_openings = words()
    """What may stand before a recited part of a statute."""
    other_bodies = words()
    """Who decided before a court did, and whose reasons it recounts."""
    of_the_case = phrases()
    """What a court says of the case before it, and what it recites seldom has."""
    bodies_tell = words()
    """Verbs of how such a body's reasons went on, not of what it found."""
    recited_parts = words()
    """The numbered parts of a statute."""
    recites = words()
    """Verbs by which a sentence says what stands in such a part."""
    parties = phrases()
    """Who stands before a court."""
    past = phrases()
    """Verbs by which a sentence tells what happened."""
    issues = phrases()
    """What puts the question that is to be decided."""
    holdings = phrases()
    """What says that a court holds something."""
    stances = words()
    """What one does who is for or against a thing, or asks for it; the regular forms follow from these."""
    stance_phrases = phrases()
    """How somebody says so of himself in other words."""
    submissions = phrases()
    """What says that a party, and not the court, holds something."""
    reasons = phrases()
    """What gives a reason or draws a conclusion."""
    procedure = phrases()
    """How a line opens that tells what a house does with a motion, and that no member says."""
    dissents = phrases()
    """What a judge says who would have decided otherwise than the others."""
    orders = phrases()
    """What a court orders."""
    judgements = phrases()
    """What says that a sentence is somebody's judgement, estimate or expectation."""
    risks = phrases()
    """What may go wrong."""
    decisions = phrases()
    """What was or is to be decided."""
