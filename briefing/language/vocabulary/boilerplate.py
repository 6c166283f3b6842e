"""Words of what stands around a text: captions, credits, navigation, notices."""

from __future__ import annotations

from briefing.language.fields import WordGroup, classes, phrases, words


class Boilerplate(WordGroup):
    """In lower case where case says nothing."""

    sites = words()
    """Names of web sites that ask to be followed."""
    publications = words()
    """Nouns by which a publisher speaks of what was printed, in a correction."""
    date_labels = words()
    """What stands before the date of a text ("Published on")."""
    bylines = words()
    """What stands before the name of who wrote a text ("by")."""
    credits = words()
    """Labels, and what may stand in place of one, before the name of who wrote a text ("Text: Ann Lund")."""
    kinds_of_document = phrases()
    """What a document is, where it stands over its title ("For immediate release")."""
    embargoes = phrases()
    """How a line begins that says until when nothing may be published ("embargoed until")."""
    document_nouns = words()
    """Nouns for a document or an occasion, in the title of what an organisation issues ("report", "call")."""
    case_parties = words()
    """Sides of a case, as the head of a judgment names them ("claimant")."""
    name_joiners = words()
    """What joins two names of a byline ("and")."""
    header_names = words()
    """Names of the headers of mails, postings and archived articles, in lower case."""
    mail_fields = classes()
    """A field's name in the head of a mail that is repeated in another → "from", "date", "subject" or "other"."""
    forwarded = phrases()
    """What a program writes above a message that is forwarded, in lower case ("forwarded message")."""
    works = words()
    """Names of what a caption stands under ("Figure", "Table")."""
    picture_verbs = phrases()
    """What somebody does, or how he is shown, in the words of a caption; the present tense of a picture."""
    no_authors = phrases()
    """Names of authors that a program put there ("Administrator")."""
    parts_of_a_work = phrases()
    """Headings that divide a text and are no title of it ("Contents")."""
    page_parts = words()
    """Names by which the parts around an article are marked in web pages ("sidebar")."""
    page_lines = phrases()
    """Whole lines of a web page that say nothing of its article ("Advertisement")."""
    page_acts = words()
    """What a button above a text does with it ("print")."""
    page_objects = words()
    """What else stands on such buttons ("minutes")."""
    sent_by = words()
    """How a letter goes out, as it stands above the address ("by email")."""
    share_targets = words()
    """What is named behind "share this"."""
    pointers = phrases()
    """How a line begins that points to another page ("read more")."""
    numbered = words()
    abstract_parts = words()
    """Headings in the abstract of a paper, as they stand before its sentences."""
    part_labels = phrases()
    """What a part of a structured text is called, as it is written before its first sentence ("Methods", "SUMMARY")."""
    sentence_openers = words()
    """Words with a capital that open a sentence, and stand in none but in a name."""
    no_heading_ends = words()
    """Words, as they are written, that open a sentence behind the number of its paragraph."""
    wires = words()
    """Agencies and broadcasters, as they are written, in the bracket of a dateline."""
    editorial_labels = words()
    """What an editor calls a piece, as it stands before its first words ("OPINION")."""
    shown = words()
    """What a teaser asks to look at ("watch the clip below")."""
    teasers = phrases()
    """What stands before a colon and the headline of another page ("read more")."""
    offered = words()
    """How the news that a newsletter offers is called ("daily", "our")."""
    picture_agencies = words()
    """Agencies, as they are written, that stand alone as a credit."""
    streets = words()
    """What ends the name of a street in an address, as it is written."""
    form_labels = words()
    """What stands before a colon in the small print of letters, judgments and minutes ("Tel", "Counsel for the")."""
    salutations = words()
    """How a letter opens ("Dear")."""
    abstract_heads = words()
    """What stands over, or at the start of, the abstract of a paper."""
    other_days = words()
    """Words beside a day on a title page that is not the document's ("valid until")."""
    issued = words()
    """What was done with a document on its day ("Issued on"), and what else has a day of its own."""
    occasions = words()
    """How a line begins that says when what a document records took place ("Held on")."""
    degrees = words()
    """What stands behind a name, as it is written ("PhD")."""
    reply_marks = words()
    """What mail programs of any language set before the subject of an answer or of what is forwarded."""
    courtesies = phrases()
    """How a sentence opens that greets, thanks or takes leave and tells nothing; without commas."""
    line_talk = phrases()
    """Talk about the line that people talk on ("you are on mute")."""
    users_own = phrases()
    """What a site calls its reader's own, of which it says what he may do with it."""
    notes_to_users = phrases()
    """What a site tells its users of itself, at or near the start of a line."""
    calls_to_act = phrases()
    """How a line opens that wants something of the reader ("donate now")."""
    disclaimers = phrases()
    """What a company names where it says what its figures and forecasts are not."""
    before_plain_verbs = words()
    """Words behind which the plain form of a verb is no statement in the present, or the word is a noun."""
    pictured_verbs = words()
    """What people in a picture do, in the present."""
    fillers = words()
    """Words of talk that say nothing themselves."""
    no_labels = words()
    """How an opening before a colon begins that is no label of a caption: a statement ("The result:"), a title."""
    hesitations = words()
    """Sounds between the words of talk ("um")."""
    leave = phrases()
    """Words that take leave at the end of a letter ("kind regards")."""
    reference_headings = phrases()
    """Headings over works that are cited."""
