"""Quotations with speakers: texts of our own, in the shapes that news takes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.facts.kinds.quotes import KIND
from briefing.facts.names.extraction import extract as names
from briefing.facts.quotes import extract
from briefing.model import Entity, EntityKind, Quote, Span
from briefing.pipeline import document_from_text
from tests.tables import each_row


def read(text: str, entities: tuple[Entity, ...] = ()) -> tuple[list[tuple[str, str | None, str | None]], list[Quote]]:
    """(content, speaker, name) of each direct quotation, and all quotations."""
    quotes = extract(document_from_text(text, language="en"), entities=entities)
    direct = [(q.content.of(text), q.speaker.of(text) if q.speaker else None, q.name) for q in quotes if q.direct]
    return direct, list(quotes)


def test_according_to_is_nobody():
    direct, _ = read("According to the Ledger, one man in Vik, which is a town, posted: “I want to know it.”")
    assert all(speaker is None or not speaker.startswith("According") for _, speaker, _ in direct)


def test_he_is_not_whom_the_paragraph_names_behind_another_he():
    text = "In May he went up to Orle, where he met the younger Jon Solm. Of his friend he wrote, “He was with me for years.”"
    document = document_from_text(text, language="en")
    direct, _ = read(text, names(document))
    assert direct[0][2] != "Jon Solm"


def test_a_title_in_brackets_leaves_no_bracket_in_a_name():
    document = document_from_text("Hen Vik (Chief) Lynda Solm says that the dam will hold.", language="en")
    assert all(")" not in entity.name for entity in names(document))


def test_who_tells_of_somebody_did_not_say_what_that_one_said():
    direct, _ = read("Orlov said that a guard found a man in the hut who allegedly told him, “I will burn the dam.”")
    assert direct[0][1] is None or "man" in direct[0][1]


@each_row(
    ("text", "content", "speaker"),
    [
        ("“The dam will hold,” Nadia Orlov said.", "The dam will hold,", "Nadia Orlov"),
        ("“The dam will hold,” said Nadia Orlov, an engineer.", "The dam will hold,", "Nadia Orlov"),
        ("Nadia Orlov said: “The dam will hold.”", "The dam will hold.", "Nadia Orlov"),
        ("Nadia Orlov told the Ledger, “The dam will hold.”", "The dam will hold.", "Nadia Orlov"),
        ("“The dam will hold,” according to Nadia Orlov.", "The dam will hold,", "Nadia Orlov"),
        ("“The dam will hold,” Orlov, who built it, said on Monday.", "The dam will hold,", "Orlov"),
        ("“Will it hold?” the mayor asked.", "Will it hold?", "the mayor"),
        ("A Sorn Water Board (SWB) spokeswoman said: “It holds.”", "It holds.", "A Sorn Water Board (SWB) spokeswoman"),
        ("“Leave now!” shouted a police officer.", "Leave now!", "a police officer"),
        ("ORLOV: “The dam will hold.”", "The dam will hold.", "ORLOV"),
        ("Officials called the plan “reckless and late.”", "reckless and late.", "Officials"),
        ('"The dam will hold," the official said.', "The dam will hold,", "the official"),
        ("''The dam will hold,'' the official said.", "The dam will hold,", "the official"),
        ("‘The dam will hold,’ the official said.", "The dam will hold,", "the official"),
        ("In a letter to staff, Orlov wrote that the dam was “not our business.”", "not our business.", "Orlov"),
        ("Orlov fired back, “The dam will hold.”", "The dam will hold.", "Orlov"),
        ("The dam, “the pride of the valley,” will hold, Orlov said.", "the pride of the valley,", "Orlov"),
        (
            "“The dam will hold,” said Del. Nadia Orlov of Upper Sorn.",
            "The dam will hold,",
            "Del. Nadia Orlov of Upper Sorn",
        ),
        ("Orlov's family has called the delay “a slow cruelty.”", "a slow cruelty.", "Orlov's family"),
        ("Kelly said, “The dam will hold.”", "The dam will hold.", "Kelly"),
        (
            "“It is a film of Vik,” a spokesman for Vik's state film agency told the Ledger.",
            "It is a film of Vik,",
            "a spokesman for Vik's state film agency",
        ),
        (
            "Later, the Court goes on to say, “No appeal concerns a right to the quay.”",
            "No appeal concerns a right to the quay.",
            "the Court",
        ),
        (
            "As Nadia F. Orlov, a dam engineer and author, recently put it, “Water does not wait.”",
            "Water does not wait.",
            "Nadia F. Orlov",
        ),
        ("The film has footage of Nadia Orlov asking, “Who will pay for it?”", "Who will pay for it?", "Nadia Orlov"),
    ],
)
def test_speaker_by_pattern(text: str, content: str, speaker: str) -> None:
    direct, _ = read(text)
    assert [d[:2] for d in direct] == [(content, speaker)]


def test_pieces_around_a_cue_share_speaker_and_group() -> None:
    direct, quotes = read("“The dam,” said Nadia Orlov, “will hold.” Then it rained.")
    assert [d[:2] for d in direct] == [("The dam,", "Nadia Orlov"), ("will hold.", "Nadia Orlov")]
    assert len({q.group for q in quotes if q.direct}) == 1


def test_the_next_sentence_of_a_quotation_keeps_its_speaker() -> None:
    direct, quotes = read("“The dam will hold,” Orlov said. “We built it well. It is sound.”")
    assert [d[1] for d in direct] == ["Orlov", "Orlov"]
    assert len({q.group for q in quotes if q.direct}) == 1


def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next() -> None:
    direct, _ = read("Orlov then continued:\n\n“The dam will hold. We built it well.”")
    assert direct[0][1] == "Orlov"


def test_nobody_named_stays_nobody() -> None:
    text = "“The dam will hold,” Orlov said.\n\n“The valley was warned twice, and nobody came to look at the wall.”"
    direct, _ = read(text)
    assert direct[1][1:] == (None, None)


@each_row(
    "text",
    [
        "The so-called “expert” left the room.",
        "They watched “The Long Way Home” on television.",
        "Orlov spoke on “Meet the Valley” about dams.",
        "In her second book, “Wall of the Valley,” Orlov suggested saving more.",
        "James “Mad Dog” Carver left the room.",
        "The weeklong fair dubbed, “Ostrel Expo 2031”, has begun.",
        'The screen is 24" wide and 5\'11" is his height.',
        "It's the soldiers' own fault, Orlov's aides' view.",
    ],
)
def test_what_is_no_speech_is_passed_over(text: str) -> None:
    assert read(text)[0] == []


def test_surname_stands_for_the_full_name() -> None:
    text = "Retired Colonel Ruth Adeyemi arrived. “It is late,” Adeyemi said. “We know,” she added."
    direct, quotes = read(text)
    assert [d[2] for d in direct] == ["Ruth Adeyemi", "Ruth Adeyemi"]
    assert quotes[0].role == "Retired Colonel" or quotes[0].role == ""


def test_two_of_one_surname_are_told_apart_or_left() -> None:
    text = "Anna Berg met Carl Berg. “It is late,” Berg said."
    assert read(text)[0][0][1:] == ("Berg", "Berg")


def test_a_pronoun_with_two_candidates_has_no_name() -> None:
    text = "Peter Lund met Omar Haddad. “It is late,” he said."
    assert read(text)[0][0][1:] == ("he", None)


def test_who_is_greeted_is_not_meant_by_a_pronoun() -> None:
    text = "Dear Peter Lund,\n\nI met the landlord. “The rent is due in May,” he said."
    assert read(text, names(document_from_text(text, language="en")))[0][0][1:] == ("he", None)


def test_a_pronoun_skips_the_other_gender() -> None:
    text = "Anna Lund met Omar Haddad. “It is late,” he said."
    assert read(text)[0][0][2] == "Omar Haddad"


def test_a_speaker_with_a_number_has_the_whole_of_it() -> None:
    assert read("A survey of 1,000 firms revealed that they are “far too slow for it”.")[0][0][2] == "1,000 firms"


def test_whom_somebody_acts_for_is_not_meant_by_a_pronoun() -> None:
    text = "Counsel on behalf of Mr Aldous Bream sought more time. He said that “the matter is large”."
    assert read(text)[0] == [("the matter is large", "He", None)]


def test_a_description_stands_as_it_is() -> None:
    text = (
        "A harbour official met Peter Lund. “It is late,” the harbour official said. “Go home,” the other source said."
    )
    assert [d[2] for d in read(text)[0]] == ["the harbour official", "the other source"]


def test_entities_name_a_surname() -> None:
    text = "“It is late,” Lund said."
    lund = Entity("Peter Lund", EntityKind.PERSON, (Span(14, 18),))
    assert read(text, (lund,))[0][0][2] == "Peter Lund"


def test_role_from_an_apposition() -> None:
    quote = read("“It is late,” said Peter Lund, the harbour master of Vik.")[1][0]
    assert (quote.name, quote.role) == ("Peter Lund", "harbour master of Vik")


def test_who_is_named_behind_a_role_may_be_of_somewhere() -> None:
    for whence in ("of the Harbour party", "from Vik", "of Vik, on Monday"):
        quote = read(f"“It is late,” said the council's leader, Ann Lee {whence}. “We wait.”")[1][0]
        assert (quote.name, quote.role) == ("Ann Lee", "the council's leader")


def test_who_passed_it_on() -> None:
    text = "The fleet is “ready to sail within a day,” Peter Lund reported for The Harbour Gazette."
    quote = next(q for q in read(text)[1] if q.direct)
    assert quote.via is not None
    assert quote.via.of(text) == "The Harbour Gazette"


@each_row(
    ("text", "content", "speaker"),
    [
        ("Orlov said that the dam would hold.", "the dam would hold", "Orlov"),
        ("Orlov said the dam would hold.", "the dam would hold", "Orlov"),
        ("The dam would hold for years, Orlov said.", "The dam would hold for years", "Orlov"),
        ("The dam would hold for years, said Nadia Orlov.", "The dam would hold for years", "Nadia Orlov"),
        ("According to the ministry, the dam would hold.", "the dam would hold", "the ministry"),
        ("The dam would hold, according to the ministry.", "The dam would hold", "the ministry"),
        ("Orlov told the Ledger that the dam would hold.", "the dam would hold", "Orlov"),
        ("Orlov said on Friday the dam would hold.", "the dam would hold", "Orlov"),
        ("Orlov said in a statement that the dam would hold.", "the dam would hold", "Orlov"),
        ("Orlov said the dam would hold, but it broke that night.", "the dam would hold", "Orlov"),
        ("While Orlov said the dam would hold, the mayor closed the road.", "the dam would hold", "Orlov"),
        ("Orlov, who said the dam would hold, left the valley.", "the dam would hold", "who"),
        ("The dam would hold for years, engineers say.", "The dam would hold for years", "engineers"),
        ("The dam would hold for years, a new study has found.", "The dam would hold for years", "a new study"),
        (
            "The valley’s Liberal party leader said the dam would hold.",
            "the dam would hold",
            "The valley’s Liberal party leader",
        ),
        ("Sources close to the talks said the dam would hold.", "the dam would hold", "Sources close to the talks"),
        ("Villagers who saw the wall say it had moved.", "it had moved", "Villagers"),
        ("The inquiry found that the dam would hold.", "the dam would hold", "The inquiry"),
        ("Orlov vowed to rebuild the dam.", "to rebuild the dam", "Orlov"),
        ("Orlov pointed to the age of the dam.", "the age of the dam", "Orlov"),
        ("Orlov urged the council to close the road.", "the council to close the road", "Orlov"),
        ("The harbour board called the plan reckless.", "the plan reckless", "The harbour board"),
        ("Orlov said the dam - and its road - would hold.", "the dam - and its road - would hold", "Orlov"),
        ("Orlov said the dam would hold, a claim few believed.", "the dam would hold", "Orlov"),
        ("The group supported a ban on trawling, but the mayor waited.", "a ban on trawling", "The group"),
        ("Nine in 10 registered voters said that the dam should be rebuilt.", "the dam should be rebuilt", "voters"),
        (
            "A Ledger poll released in May found that half of Vik wants a dam.",
            "half of Vik wants a dam",
            "A Ledger poll",
        ),
        ("The mayor has closed the road and has said that the dam is safe.", "the dam is safe", "The mayor"),
        ("The chancellery insists the dam is safe.", "the dam is safe", "The chancellery"),
        ("The mayor spoke to fishers and accused the board of haste.", "the board of haste", "The mayor"),
        ("The mayor closed the road, calling the wall unsafe.", "the wall unsafe", "The mayor"),
        ("The mayor was hoping for an early vote.", "an early vote", "The mayor"),
        ("The offer was rejected by Nadia Orlov.", "The offer", "Nadia Orlov"),
        ("Nadia Orlov rejected the offer.", "the offer", "Nadia Orlov"),
        ("About half of voters say they want a new dam.", "they want a new dam", "voters"),
        ("Nadia Orlov condemned Clearwater.", "Clearwater", "Nadia Orlov"),
        ("Poll: Half of the town wants a new dam.", "Half of the town wants a new dam", "Poll"),
        ("Nadia Orlov came late.\n\nOrlov: The dam will hold for years.", "The dam will hold for years", "Orlov"),
    ],
)
def test_indirect_speech(text: str, content: str, speaker: str) -> None:
    (quote,) = read(text)[1]
    assert not quote.direct
    assert quote.content.of(text) == content
    assert quote.speaker is not None
    assert quote.speaker.of(text) == speaker


@each_row(
    "text",
    [
        "He said so.",
        "Nothing is said here.",
        "the report says",
        "Solvaas said that",
        "",
        "said " * 50,
        "Nadia Orlov condemned him.",
        "Nadia Orlov condemned delays.",
        "Warning: half of the town has no water.",
    ],
)
def test_no_report(text: str) -> None:
    if text:
        assert read(text)[1] == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"“”‘’\"'«»„,.:;!?—- \n",
                "said",
                " he ",
                " Ann Lee ",
                " told ",
                " the mayor ",
                "\n\n",
                " that ",
                "according to ",
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_spans_lie_in_the_text_and_ascend(text: str) -> None:
    if not text.strip():
        return
    quotes = read(text)[1]
    starts = [q.content.start for q in quotes]
    assert starts == sorted(starts)
    for quote in quotes:
        for span in (quote.content, quote.speaker, quote.cue, quote.via):
            assert span is None or (0 <= span.start < span.stop <= len(text))


def test_a_long_line_of_marks_and_verbs_is_read() -> None:
    assert len(read("“Yes,” Ann Lee said. " * 400)[0]) == 400


@each_row(
    ("text", "language", "content", "speaker"),
    [
        ("„Der Damm wird halten“, sagte Anna Berg.", "de", "Der Damm wird halten", "Anna Berg"),
        ("« La digue va tenir », a déclaré Jean Lemaire.", "fr", "La digue va tenir", "Jean Lemaire"),
        ("«La presa aguantará», dijo Ana Ruiz.", "es", "La presa aguantará", "Ana Ruiz"),
        ("„Tama wytrzyma”, powiedziała Anna Nowak.", "pl", "Tama wytrzyma", "Anna Nowak"),
        ("市長は「ダムは大丈夫だ」と言った。", "ja", "ダムは大丈夫だ", "市長"),
    ],
)
def test_other_languages(text: str, language: str, content: str, speaker: str | None) -> None:
    quotes = [q for q in extract(document_from_text(text, language=language)) if q.direct]
    assert [q.content.of(text) for q in quotes] == [content]
    assert (quotes[0].speaker.of(text) if quotes[0].speaker else None) == speaker


def test_a_signature_names_the_speaker() -> None:
    direct, _ = read("“The dam will hold for years to come.” — Nadia Orlov")
    assert direct[0][1] == "Nadia Orlov"


def test_a_source_is_whole() -> None:
    quote = read("The dam would hold for years, according to a report filed by the ministry.")[1][0]
    assert quote.name == "a report filed by the ministry"


def test_a_name_inside_another_is_no_antecedent() -> None:
    text = "The Peter Lund supporter came late. Peter Lund's aide too. “It is late,” he said."
    assert read(text)[0][0][2] is None


def test_she_needs_a_woman() -> None:
    text = "Lund met the press after Robin Lund had spoken. “It is late,” she said."
    assert read(text)[0][0][2] is None


def test_somebody_without_a_name_may_be_meant() -> None:
    text = "Anna Lund came home. A young woman from Vik was there. “It is late,” she said."
    assert read(text)[0][0][2] is None


def test_titles_before_a_name_that_is_known_are_its_role() -> None:
    text = "“It is late,” House Majority Leader Peter Lund said."
    quote = read(text, (Entity("Peter Lund", EntityKind.PERSON, (Span(36, 46),)),))[1][0]
    assert (quote.name, quote.role) == ("Peter Lund", "House Majority Leader")


def test_two_who_may_be_meant_are_nobody() -> None:
    text = "Anna Berg met Gwen Lund at noon. “It is late,” she said."
    assert read(text)[0][0][2] is None


def test_what_a_spokesman_says_is_not_his_masters() -> None:
    text = "Governor Anna Berg left. “It is late,” said a spokesman for Governor Berg."
    assert read(text)[0][0][2] == "a spokesman for Governor Berg"


def test_what_is_so_called_is_nobodys_speech():
    direct, _ = read("Nadia Orlov has called for a tax on so-called “pass through” income.")
    assert direct == []


def test_a_double_mark_after_an_s_inside_a_single_quotation_closes_its_own():
    text = "'We chose the \"wait and hope it passes\" way.' The Orlovs left Sorn."
    assert [q.content.of(text) for q in extract(document_from_text(text, language="en")) if q.direct] == [
        'We chose the "wait and hope it passes" way.'
    ]


@each_row(
    ("text", "speaker", "name"),
    [
        # particles and months in names
        ("“The bridge is safe,” Ursula von der Leyen said on Monday.", "Ursula von der Leyen", "Ursula von der Leyen"),
        ("“It is safe,” said Jürgen von der Heyde, the engineer.", "Jürgen von der Heyde", "Jürgen von der Heyde"),
        ("“We open soon,” said María de los Ángeles Ruiz.", "María de los Ángeles Ruiz", "María de los Ángeles Ruiz"),
        ("“We will not move,” Theresa May said.", "Theresa May", "Theresa May"),
        ("“We will not move,” said Omar bin Said.", "Omar bin Said", "Omar bin Said"),
        # a description and the name behind it
        ("“We need a new roof,” said the chairwoman, Katrin Brandt.", "the chairwoman", "Katrin Brandt"),
        (
            "“We need a new roof,” the head of the Vik Harbour Board (VHB), Katrin Brandt remarked.",
            "Katrin Brandt",
            "Katrin Brandt",
        ),
        ("“We need a new roof,” said William “Bill” Tarrow.", "William “Bill” Tarrow", "William “Bill” Tarrow"),
        # a quotation alone in its paragraph
        ("“Rivers keep their own calendar.”\n\nSo Ann Reed once put it.", "Ann Reed", "Ann Reed"),
        ("Ann Reed put it this way.\n\n“Rivers keep their own calendar.”", "Ann Reed", "Ann Reed"),
        ("“Rivers keep their own calendar.”\n\nThese were the words of Ann Reed, a poet.", "Ann Reed", "Ann Reed"),
        # labels that say who somebody is
        ('Rina Holt, novelist: "I write at night and sleep by day."', "Rina Holt", "Rina Holt"),
        ("Rina Holt, 34, a nurse: “I write at night and sleep by day.”", "Rina Holt", "Rina Holt"),
        # what bears words
        ("A sign at the gate read: “No entry after dark.”", "A sign at the gate", "A sign at the gate"),
        ("“Closed until spring,” a sign on the door read.", "a sign on the door", "a sign on the door"),
        ("“Closed until spring,” read a sign on the door.", "a sign on the door", "a sign on the door"),
        ("A note on the form reads thus: “Do not fold this sheet.”", "A note on the form", "A note on the form"),
        # one within another's words
        ("The report says the director told staff that “the tests were a waste.”", "the director", "the director"),
        ("The memo says that Roe said “the tests were a waste.”", "Roe", "Roe"),
        # one of several
        ("“We heard two shots,” said another.", "another", "another"),
        ("“We heard two shots,” said one of the guards.", "one of the guards", "one of the guards"),
        ("As the physicist Karl Lind summarized it: “The water knows.”", "the physicist Karl Lind", "Karl Lind"),
        ("According to Vik police, “Lund was found with 45 bicycles.”", "Vik police", "Vik police"),
    ],
)
def test_speaker_is_whole_and_can_speak(text: str, speaker: str, name: str) -> None:
    document = document_from_text(text, language="en")
    found = [q for q in extract(document, entities=names(document)) if q.direct]
    assert [(q.speaker.of(text) if q.speaker else None, q.name) for q in found] == [(speaker, name)]


@each_row(
    "text",
    [
        "“We wait for the tide,” Paragraph 22 said.",
        "As a rule, it is limited to “final decisions.” 28 U.S.C. § 1291 (explaining that “the term is narrow and old”).",
        "See Orlov v. Lund, 12 F.3d 9 (“nothing in the rule says so”).",
        "“We wait for the tide,” any reason said.",
    ],
)
def test_what_cannot_speak_is_no_speaker(text: str) -> None:
    direct, _ = read(text)
    assert all(speaker is None for _, speaker, _ in direct)


@each_row(
    ("text", "contents"),
    [
        # loose marks
        ('" Farmers are set against farmers , and nobody stops , " the minister said .', ["Farmers are set against farmers , and nobody stops ,"]),
        # the closing mark is missing
        ("“We shall not sign, the ambassador said.\n\nAides left the room.", ["We shall not sign,"]),
        ("“We shall not sign, said Ilse Marwen of the union.", ["We shall not sign,"]),
        # British marks, repeated where a paragraph began
        ("'We had no money. 'It was the worst year,' Ann Reed said. She left.", ["We had no money. 'It was the worst year,"]),
        ("The 'S-Hertog bridge is shut. 'We can't wait,' Owen Trask said.", ["We can't wait,"]),
        # a sentence of short words is no title, a title no speech
        ("Lund told them “We can do it now” and left.", ["We can do it now"]),
        ("Lund told them “It is on for now.”", ["It is on for now."]),
        ("Lund said he loved “Death in Venice” and left.", []),
        ("Lund said “We Will Rock You” was the best song of all.", []),
    ],
)  # fmt: skip
def test_content_by_its_marks(text: str, contents: list[str]) -> None:
    direct, _ = read(text)
    assert [content for content, _, _ in direct] == contents


def test_a_report_does_not_hold_the_sentence_before_a_quotation() -> None:
    _, quotes = read("The 'S-Hertog bridge is shut. 'We can't wait,' Owen Trask said.")
    assert [q.direct for q in quotes] == [True]


def test_a_role_may_open_with_a_participle() -> None:
    shown, _ = read("“We wait for the tide,” managing director Sella Brandt told staff.")
    assert [speaker for _, speaker, _ in shown] == ["managing director Sella Brandt"]


def test_a_text_may_end_at_the_closing_mark_of_a_quotation():
    content, _, _ = read("The film ends with a sign saying “Fraud Harbour Network.”")[0][0]
    assert content == "Fraud Harbour Network."


@each_row(
    ("text", "said_by"),
    [
        ("Nadia Orlov denied that the dam leaks.", ["Nadia Orlov (denied)"]),
        ("Nadia Orlov did not say that the dam leaks.", ["Nadia Orlov (did not say)"]),
        ("“The dam will hold,” said Nadia Orlov.", ["Nadia Orlov (said)"]),
        ("Nadia Orlov: “The dam will hold.”", ["Nadia Orlov"]),
        ("It rained. “The dam will hold for good.”", ["unattributed"]),
    ],
)
def test_a_table_says_who_said_it_and_how(text, said_by):
    document = document_from_text(text, language="en")
    assert [KIND.columns(document, quote)[2] for quote in extract(document, entities=())] == said_by


def test_words_that_define_a_term_are_nobody_s() -> None:
    assert read("Whoever sells a share (hereinafter called “the old owner of the share”) shall say so.")[0] == []


def test_a_description_cut_at_an_adjective_is_no_role() -> None:
    quote = read("“We wait,” asked Rina Orlov, a feisty, loud woman who once led the fair of Vik.")[1][0]
    assert (quote.name, quote.role) == ("Rina Orlov", "")


def test_a_pronoun_may_stand_for_somebody_whom_the_text_only_describes() -> None:
    text = "The board praised its guest, Jory Lund. It was late.\n\nTrade was dear to the president, who backed a plan. “It will pass,” he said."
    lund = Entity("Jory Lund", EntityKind.PERSON, mentions=(Span(text.index("Jory"), text.index("Jory") + 9),))
    assert read(text, (lund,))[0] == [("It will pass,", "he", "the president")]
    both = text.replace("Trade was dear", "Lund left. Trade was dear")
    assert read(both, (lund,))[0] == [("It will pass,", "he", None)]


@each_row(
    ("text", "speaker"),
    [
        ("Lund, 46, was filming and the guard can clearly be heard saying: ‘Please beware of the tide and of gulls.’",
         "the guard"),
        ("Yesterday a fan of Orle, who was on his way to Orle Hill, Sornshire, with son Jack, 14, said: ‘It was a long walk.’",
         "a fan of Orle"),
        ("It was late. Reading from line E, a quote from Lord Lund: “A person who acts with care does no wrong.”", None),
    ],
)  # fmt: skip
def test_what_stands_near_a_quotation_and_says_nothing(text: str, speaker: str | None) -> None:
    assert [found for _, found, _ in read(text)[0]] in ([speaker], [None])


def test_the_title_of_a_chapter_is_no_speech() -> None:
    text = "“Many will wait,” the board warned in a chapter called “Effects of the flood on work in Vik”."
    assert [content for content, *_ in read(text)[0]] == ["Many will wait,"]


@each_row(
    ("text", "name", "role"),
    [
        ("A flabbergasted Noah Lund said: “We wait for the tide.”", "Noah Lund", ""),
        ("The 14th-ranked Noah Lund said: “We wait for the tide.”", "Noah Lund", ""),
        ("THE CLAIM 14 Mr Noah Lund said: “We wait for the tide.”", "Noah Lund", ""),
        ("As the Ledgers’ Noah Lund said: “We wait for the tide.”", "Noah Lund", ""),
        ("“We wait for the tide,” tide experts Noah Lund and Ann Reed said.", None, ""),
    ],
)
def test_what_before_a_name_is_no_role(text: str, name: str | None, role: str) -> None:
    quote = read(text)[1][0]
    assert quote.role == role
    assert name is None or quote.name == name


def test_what_a_letter_of_others_says_is_not_its_reader_s() -> None:
    text = "Sen. Jory Lund released letters from two doctors on Monday stating that he “has the strength for the whole office.”"
    assert [name for _, _, name in read(text)[0]] in ([], [None])


def test_a_description_that_is_cut_ends_with_its_noun() -> None:
    text = "“If he wins, the money will be substantial for all,” said one well-connected envoy familiar with the port."
    assert read(text)[1][0].name == "one well-connected envoy"


def test_a_role_does_not_say_whose_it_is_by_a_pronoun() -> None:
    document = document_from_text(
        "His defence lawyer Nadia Brandt told the court: “He has paid for the boat.”", language="en"
    )
    found = [quote.role for quote in extract(document, entities=names(document)) if quote.direct]
    assert found == ["defence lawyer"]
