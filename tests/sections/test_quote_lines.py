"""What may stand under In their words, and what is no speech."""

from dataclasses import replace

from briefing.model import Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse, document_from_text
from briefing.sections import quote_lines, quotes


def shown(text):
    corpus = Corpus((document_from_text(text, language="en"),))
    return [line.item.text for line in quote_lines.lines(analyse(corpus, Request(Budget.parse("medium"))))]


def test_a_term_that_a_bracket_defines_is_no_speech():
    law = "Lund said that the pier is held under the Harbours of Vik and Tarn Act 1976 (“the Harbours of Vik and Tarn Act”)."
    assert shown(law) == []
    assert shown(law.replace("Act”)", "Act ”)")) == []
    assert shown(law.replace("“", '"').replace("Act”)", 'Act ")')) == []


def test_the_comma_before_the_closing_mark_is_left_out():
    assert shown("“We shall light the long pier again,” Nadia Lund said.") == ["We shall light the long pier again"]


def test_words_that_are_read_out_in_talk_are_nobodys():
    text = "LUND: Then the memo said: “We shall light the long pier again.”\n\nORR: It did."
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("medium")))
    assert quotes.heard(replace(findings, kinds=(DocumentKind.MEETING,)), 0) == ()
    assert quotes.heard(replace(findings, kinds=(DocumentKind.NEWS,)), 0) != ()


def test_a_title_of_one_word_stands_before_a_surname():
    assert quotes._Speaker("Orr", "Captain", "").label() == "Captain Orr"
    assert quotes._Speaker("Nadia Orr", "Captain", "").label() == "Nadia Orr, Captain"
    assert quotes._Speaker("Orr", "captain of the boat", "").label() == "Orr, captain of the boat"
    assert quotes._Speaker("Nadia Orr", "Senior author Dr.", "").label() == "Nadia Orr, Senior author"
    assert quotes._Speaker("Nadia Orr", "Prof", "").label() == "Prof Nadia Orr"


def test_a_mark_set_off_from_a_quotation_is_left_out():
    text = 'Nadia Lund said: "We shall light the long pier again. " And we shall pay for all of its lamps."'
    assert not any(text.startswith('"') for text in shown(text))


def test_a_mark_that_is_never_closed_in_a_quotation_is_left_out():
    text = "Nadia Lund said: '“We shall light the long pier again, and pay for its lamps.”"
    assert shown(text) == ["We shall light the long pier again, and pay for its lamps."]


def test_what_is_joined_with_a_name_in_marks_is_no_speech():
    assert shown("“Grey Petrel,” Nadia Lund said. “The mate of the boat was heard at dawn by the pilot.”") == []
    assert shown("“No,” Nadia Lund said. “We shall light the long pier again.”") != []


def test_a_description_that_tells_nobody_is_no_label():
    said = "“We shall light the long pier again,” {} said."
    for nobody in ("one", "the company", "his mother", "Her Honour", "the post", "officials", "a man"):
        assert shown(said.format(nobody)) == [], nobody
    for somebody in ("the pier company", "a harbour official", "police", "the mayor", "the judge", "WHO"):
        assert shown(said.format(somebody)) != [], somebody


def test_a_quotation_that_says_little_is_worth_less():
    text = "“We shall light the long pier again,” Nadia Lund said. “Oh, I am so sorry about it,” Ole Berg said."
    corpus = Corpus((document_from_text(text, language="en"),))
    lines = quote_lines.lines(analyse(corpus, Request(Budget.parse("medium"))))
    assert [line.owner for line in lines if line.worth >= 0.4] == ["Nadia Lund"]


def test_a_bare_surname_that_the_text_never_introduces_is_no_label():
    text = "“We shall light the long pier again,” {} said. The board of the harbour met on Monday in Vik."
    assert shown(text.format("Sand")) == []
    assert shown(text.format("Una Sand")) == ["We shall light the long pier again"]


def test_thanks_and_praise_are_worth_less_than_a_statement():
    assert quote_lines._completeness(
        "The pilot of Vik is the greatest of all keepers!!!", "en"
    ) < quote_lines._completeness("The pilot of Vik will close the harbour to keepers.", "en")


def test_who_is_only_glad_or_gives_thanks_is_not_quoted():
    said = "“{}” said Ida Solm, the head of the harbour board."
    for glad in (
        "We are truly excited about the new lamps of the pier,",
        "I want to thank the people of Vik for all that they have done for the lamps in the last three years,",
        "The lamp is an important addition to the pier of Vik,",
        "Open the door of the lamp house! We are here!",
    ):
        assert shown(said.format(glad)) == []
    assert shown(said.format("We are proud that 40 of the lamps were mended in May,"))


def test_who_is_quoted_by_name_is_not_quoted_by_a_role_as_well():
    text = (
        "Harbour Minister Ida Solm opened the second pier of Vik on Monday. “The lamps of this pier will burn until the spring,”"
        " the Harbour Minister told the keepers.\n\n“Nobody will pay for the new pier of Vik this year,” said Ida Solm in Tarn."
    )
    assert shown(text) == ["Nobody will pay for the new pier of Vik this year"]


def test_statements_far_apart_in_a_paragraph_are_no_one_quotation():
    between = "The pier of Tarn was built in 1931 from the oak of two ships. " * 4
    told = (
        "“We shall light the long pier again,” Nadia Lund said. {}“The keepers of Vik lose their pay,” Nadia Lund said."
    )
    assert shown(told.format("")) == ["We shall light the long pier again The keepers of Vik lose their pay"]
    assert len(shown(told.format(between))) == 2


def test_words_out_of_another_sentence_are_no_piece_of_a_statement():
    text = "“We shall light the long pier again,” Nadia Lund said. Nadia Lund called the work “plain and simple to do”."
    assert "plain" not in " ".join(shown(text))


def test_a_long_statement_is_cut_to_sentences_that_stand_together():
    whole = [
        "The pier was built for forty boats, and on some summer days more than ninety of them lie there.",
        "Nobody counts them.",
        "The lamps of the pier cost the town nine hundred crowns in a year.",
        "We shall light the pier again in spring.",
        "The keeper has asked for a second boat, for a third lamp, for a new bell, for oil and for a stove.",
    ]
    said = "“" + " ".join(whole) + "”, Nadia Lund said."
    (line,) = shown(said)
    assert line in " ".join(whole)
    assert len(line.split()) <= quote_lines.LONGEST


def test_a_quotation_that_opens_with_what_nobody_has_named_is_worth_less():
    for text in (
        "It came out of the blue for the keepers.",
        "That’s the oldest lamp of the pier.",
        "If he was paid, we were not.",
    ):
        assert quote_lines._completeness(text, "en") < 1, text
    for text in ("It is a dark day for the keepers.", "That lamp burns oil for the pier."):
        assert quote_lines._completeness(text, "en") == 1, text


def test_a_quotation_of_a_copy_is_cited_to_its_original():
    text = (
        "The harbour board of Orle voted on Monday to light the long pier again before the winter.\n\n"
        "“We shall light the long pier again before the winter comes,” said Nadia Lund, the board’s keeper.\n\n"
        "The lamps of the pier had been dark for two years because the board had no money for oil.\n"
    )
    documents = tuple(document_from_text(text + more, language="en") for more in ("", "\nAll was quiet.\n"))
    findings = analyse(Corpus(documents), Request(Budget.parse("medium")))
    assert findings.originals == (0, 0)
    assert {line.item.citations[0].document for line in quote_lines.lines(findings)} == {0}
