"""Sentences: exact spans, whole names and quotations, every script."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, Span
from briefing.pipeline import document_from_text
from briefing.readers.text import parse
from briefing.text.sentences import split
from tests.tables import each_row


def pieces(text, *, language="en", **options):
    """The sentences of one block."""
    return [s.span.of(text) for s in split(text, (Block(Span(0, len(text))),), language=language, **options)]


WHOLE = [
    ("en", "Rent the boat, max. EUR 600 for three months, of Thos. A. Lund."),
    ("en", "Gen. Paul R. Hartwell met Sen. Ada Brook (D-Va.) on Sept. 30."),
    ("en", "''We want the land,'' Michael C. Sernel, the manager, and Ann P. Voss said of Ida V. Brook."),
    ("en", "In 2031 Ms. May left, and of 52 Ms. Voss alone stayed."),
    ("en", "Dr. Lena M. Voss moved to St. Alban in Jan. 2019."),
    ("en", "Some U.S. Army units and the U.N. Security Council agreed."),
    ("en", "He is No. 5 on the list, see Fig. 3 and p. 12."),
    ("en", "The bridge opened at 6 a.m. Friday."),
    ("en", "The court relied on Harrow v. Tern Co., 379 F. Supp. 3d 809, 821 (N.D. Cal. 2019)."),
    ("en", "See Fed. R. Civ. P. 12(b)(6); Pub. L. No. 104; Lund Ins. Co. v. Orr, 42 U.S.C. § 9."),
    ("en", "Acme Inc. said its profit rose 3.5 percent to $1.2 million."),
    ("en", "“Will you stay?” asked Nora."),
    ("en", "“Out!” Mr. Pell shouted."),
    ("en", "Reading does not lead us beyond ‘eject them,’ ” he said."),
    ("en", "He lives at www.example.org/a.b.html and writes to a.b@example.org often."),
    ("en", "She left Yahoo! in May and was, well ... tired."),
    ("en", "The board of Hurra! Inc. said it would buy Wow! Ltd. and Hey! LLC from the heirs."),
    ("en", 'R.T. "Bud" Lind III, the chief executive, and Ann P. “Kit” Voss said so.'),
    ("en", "He paused . . . then went on."),
    ("en", "1. The first point is short."),
    ("de", "Am 12. Juni kam Prof. Dr. Anna Weiß, z. B. mit dem Zug."),
    ("fr", "M. Dupré a vu Mme Roux, cf. p. 4."),
    ("es", "El Sr. Ortega y la Dra. Ruiz llegaron el 5 de oct. de 2010."),
    ("ru", "Проф. А. И. Носов живёт на ул. Мира."),
    ("ja", "彼は「行く。すぐに」と言った。"),
    ("el", "Ο κ. Νίκος είπε ναι."),
]
PARTED = [
    ("en", "He told Max.| He left."),
    ("uk", "Ціна сягнула 5,2 млн. | Переговори тривали у 2029 р. | Кожен чекає."),
    ("pl", "W 2029 r. Kowalski wyjechał. | Wypłacono więcej niż w 2029 r. | Kolejne liczenie trwa."),
    (
        "zh",
        "“目前没有空间。”行长沈立群昨日在记者会上表示。| 证券首席郑一鸣离开。| “没有人喜欢。”他说，“这改变了认识。”",
    ),
    ("en", "It was said by George V. | The king left."),
    ("en", "Rates were raised by the Fed. | Rents fell."),
    ("en", "The pulse took 52 ms. | The echo was weaker."),
    ("en", "He lives in the U.S. | The army is far away."),
    ("en", "They cried hurra! | Inc is a magazine."),
    ("en", 'He moved to the U.S. | "Never," Ranke said.'),
    ("en", "Acme Inc. | It was sold."),
    ("en", "It rained at 10 p.m. | Travellers waited."),
    (
        "en",
        "No round was made from 10:30 p.m. Nov. 9 to 6:30 a.m. the next day. | The gate shut at 9 p.m. | Sentries left.",
    ),
    ("en", "“We won.” | “You did?!” | They nodded."),
    ("en", "You and I. | Did you see it?"),
    ("en", "The rule is old.[4] | It was made in 1900. [5] | Few know it."),
    ("en", "Is it true?! | Yes... | And no."),
    ("en", "1. The first item | 2. The second item | 3. The third item"),
    ("en", "He said “no.” | ( It was late. ) | Then he left."),
    ("en", "This is nice :) | The end."),
    ("en", "See it here. | http://example.org/x"),
    ("de", "Das steht auf Seite 12. | Dort ist es."),
    ("cs", "Rysa 14. 3. 2031 viděli dva lidé. | Kraj dal peníze."),
    ("pl", "Most zamknięto 5. 6. 2031 rano. | Potem lało."),
    ("en", "Filed on 14. 3. 2031 in Brno. | It was 14. | 2031 was better."),
    ("ja", "これは本です。| それは紙です！| はい"),
    ("ja", "遅れそうです…。| 帰ります。"),
    ("ja", "１．はじめに述べる．| 次に示す．"),
    ("ja", "「なぜ？　どうして？」と母が聞いた。| 「知らない！」と子は答えた。"),
    ("ja", "曲名は「海へ行こう。」だ。| やった！と彼は叫んだ。| 雨（小雨。予報通り。）まで降った。"),
    ("ja", "本当？| とても驚いた。"),
    ("ru", "«Куда ты? – спросила мать. – Уже поздно». | Он ушёл."),
    ("en", "By E! News on Monday, Lind left. | He cried E! | Then he left. | So did I! | Lind stayed."),
    ("uk", "«Куди ти? — спитала мати. — Вже пізно». | Він пішов."),
    (
        "uk",
        "У XIV ст. | Перша згадка — на г. Висока. | Його заст. директора Лис і нач. варти Гук прийшли о 9 год. | Чекали.",
    ),
    (
        "it",
        "Il ten. Berri disse: «Non so. Forse domani». | Il p.m. Sala tace. | Morì nel 280 a.C. | Fu sepolto a nn. 3 e 4.",
    ),
    ("it", "La Corte cost. ha deciso con sent. n. 12 del 1990. | Reg. CE n. 44 non si applica."),
    ("zh", "他来了。 | 她走了吗？| 好！"),
    ("hi", "यह घर है। | वह आया।"),
    ("ar", "هل جاء؟ | نعم جاء."),
    ("hy", "Նա եկավ։ | Նա գնաց:"),
    ("el", "Πού είναι; | Εδώ είναι."),
    ("am", "ሰላም ነው።| ደህና ነኝ።"),
    ("my", "နေကောင်းလား။| ကောင်းပါတယ်။"),
    ("ur", "کیا حال ہے؟ | ٹھیک ہے۔"),
]


@each_row(("language", "text"), WHOLE)
def test_one_sentence_stays_whole(language, text):
    assert pieces(text, language=language) == [text]


@each_row(("language", "marked"), PARTED)
def test_sentences_are_parted(language, marked):
    text = marked.replace("|", "")
    assert pieces(text, language=language) == [part.strip() for part in marked.split("|")]


def test_a_paragraph_in_another_language_is_parted_by_its_own_rules():
    english = "The harbour of Orle was closed on Monday. The barge lies on the mole, and the tugs of Tarn are on their way to it."
    german = "Die Behörde von Orle hat den Hafen am Montag, 4. April 2031, geschlossen, nachdem ein Schiff auf Grund gelaufen war."
    text = f"{english}\n\n{german}"
    blocks = [Block(Span(0, len(english))), Block(Span(len(english) + 2, len(text)))]
    assert [text[s.span.start : s.span.stop] for s in split(text, blocks, language="en")][2:] == [german]


def test_small_letters_start_sentences_where_the_text_writes_so():
    assert len(pieces("it was late. nobody came. we left.")) == 3
    assert len(pieces("It was late in May. Nobody of the dept. staff came.")) == 2


def test_an_abbreviation_of_the_users_ends_no_sentence():
    text = "The Kfz. Zulassung is open. Go there."
    assert len(pieces(text)) == 3
    assert len(pieces(text, abbreviations=("Kfz.",))) == 2


def test_thai_is_parted_at_spaces_once_long_enough():
    clause = "เรือลำใหม่เดินทางออกจากท่าเรือของเมืองในเช้าวันนี้เพื่อไปยังเกาะที่อยู่ทางใต้"
    assert len(pieces(f"{clause} {clause} {clause}", language="th")) == 3


def test_a_long_text_without_a_list_learns_from_itself():
    sentence = "Zorba plem. Kirit vasal tuna blem. Oret mira kol. Deno. "
    text = "".join(f"Vara {word} nen pro. Sul gen plem. Harit. " for word in ("tumo", "kela", "sibo")) * 250 + sentence
    assert len(text) > 20_000
    first = pieces(text, language="xx")
    assert first == pieces(text, language="xx")
    assert "".join("".join(first).split()) == "".join(text.split())


ALPHABET = st.sampled_from([*"aB.!?…。 \n\t\"'“”‘’()[]«»1;:-—।؟U", "Dr", "U.S", " The ", "e.g", "\u2028", "😀"])


@given(st.lists(ALPHABET, max_size=60).map("".join), st.sampled_from(["en", "de", "ja", "th", "und", "hy"]))
def test_spans_are_trimmed_disjoint_and_lose_nothing(text, language):
    try:
        blocks = parse(text).blocks
    except Exception:  # noqa: BLE001 - a text without text has its own tests
        return
    sentences = split(text, blocks, language=language)
    last = 0
    for number, sentence in enumerate(sentences):
        piece = sentence.span.of(text)
        assert sentence.index == number
        assert piece
        assert piece == piece.strip()
        assert sentence.span.start >= last
        assert sentence.span in blocks[sentence.block].span
        last = sentence.span.stop
    inside = "".join("".join(block.span.of(text) for block in blocks).split())
    assert "".join("".join(s.span.of(text) for s in sentences).split()) == inside


def test_a_bracket_behind_a_number_does_not_close_the_next_one():
    text = "4.）港は閉じた（橋も閉じた。道も閉じた）と町は述べた。船は出ない。"
    document = document_from_text(text, language="ja")
    assert [document[sentence.span] for sentence in document.sentences][-1] == "船は出ない。"
    assert len(document.sentences) == 2


@each_row(
    ("language", "text", "second"),
    [
        ("tr", "Vali kararı açıkladı. 15 Ekim’de okullar açılacak.", "15 Ekim’de okullar açılacak."),
        ("de", "Der Damm brach am Abend. 15 Menschen starben.", "15 Menschen starben."),
        ("en", "The dam broke at night. 29 October was a Sunday.", "29 October was a Sunday."),
        ("de", "So hat der Senat entschieden. 17 Der Kläger verlor.", "Der Kläger verlor."),
        ("en", "That was held in the other case. 17 The court found it so.", "The court found it so."),
    ],
)
def test_a_number_behind_a_stop_is_a_note_only_where_it_neither_dates_nor_counts(language, text, second):
    document = document_from_text(text, language=language)
    assert document[document.sentences[1].span] == second


def test_a_salutation_ends_where_its_line_does():
    document = document_from_text("Hi Una,\nThe crane cannot be repaired. The arm is cracked.\n")
    assert [document[s.span] for s in document.sentences] == [
        "Hi Una,",
        "The crane cannot be repaired.",
        "The arm is cracked.",
    ]


def test_words_of_a_salutation_inside_a_sentence_are_its_own():
    document = document_from_text("Dear prices for grain\nand oil hurt the poor. The arm is cracked.\n")
    assert document[document.sentences[0].span] == "Dear prices for grain\nand oil hurt the poor."
