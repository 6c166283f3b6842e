"""Subtitles and transcripts of meetings."""

import pytest

from briefing import making, pipeline
from briefing.errors import InputError
from briefing.model import Span
from briefing.pipeline import document_from_text
from briefing.readers import sniff, subtitles
from briefing.sections import transcript_turns
from tests.tables import each_row

MEETING = """WEBVTT

NOTE made by a machine

1
00:00:01.000 --> 00:00:05.000 align:start
<v Ida Brandt>The quay will be shut

2
00:00:05.500 --> 00:00:09.000
<v Ida Brandt>for nine <b>days</b> &amp; nights.</v>

01:02:03.000 --> 01:02:05.000
<v.loud Oke Ranke>Some 4,000 dockers
will lose pay.
"""
FILM = """1
00:00:01,000 --> 00:00:02,000
{\\an8}The channel was dredged

2
00:00:02,000 --> 00:00:04,000
The channel was dredged
in March.

3
00:00:09,000 --> 00:00:11,000
<i>Work begins again.</i>
"""


def read(text):
    return subtitles.read(text.encode(), name="a.vtt")


def test_speakers_are_turns_and_times_are_places():
    reading = read(MEETING)
    assert reading.text == (
        "Ida Brandt: The quay will be shut for nine days & nights.\n\nOke Ranke: Some 4,000 dockers will lose pay."
    )
    assert [locator.label for locator in reading.locators] == ["00:00:01", "01:02:03"]


def test_a_citation_is_a_time_and_our_own_page_verifies(tmp_path):
    path = tmp_path / "a.vtt"
    path.write_text(MEETING, encoding="utf-8")
    page = making.make(path, making.Recipe(formats=("md",))).files[0]
    assert b"01:02:03" in page
    brief = tmp_path / "a.md"
    brief.write_bytes(page)
    assert not pipeline.verify(brief, [path]).problems()


def test_captions_that_roll_stand_once_and_a_pause_ends_a_paragraph():
    assert read(FILM).text == "The channel was dredged in March.\n\nWork begins again."


def test_kinds_are_told_by_signature_or_name():
    assert sniff.kind(MEETING.encode(), name="-")[0] == "subtitles"
    assert sniff.kind(FILM.encode(), name="a.srt")[0] == "subtitles"
    assert sniff.kind(FILM.encode(), name="a.txt")[0] == "text"


@each_row("text", ["WEBVTT", "WEBVTT\n\nNOTE nothing\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>\n"])
def test_without_words_there_is_no_text(text):
    with pytest.raises(InputError) as error:
        read(text)
    assert error.value.key == "no-text"


@each_row(
    ("cues", "text"),
    [
        ("1\n0:0:5,1 -->0:0:7,9\nIt is shut.\n2\n00:00:08,000 --> 00:00:09,000\nUntil May.", "It is shut. Until May."),
        ("00:00:01.000 --> 00:00:02.000\nMAYOR: It is shut.\n\n00:00:02.000 --> 00:00:04.000\n>> Until when?", "MAYOR: It is shut.\n\nUntil when?"),
        ("00:00:01.000 --> 00:00:02.000\nMAYOR: It is\n\n00:00:02.000 --> 00:00:04.000\nshut. DR. ROOS: No.", "MAYOR: It is shut. DR. ROOS: No."),
        ("00:00:01.000 --> 00:00:02.000\n- Is it shut?\n- DR. ROOS: Until\nMay.", "Is it shut?\n\nDR. ROOS: Until May."),
        ("00:00:01.000 --> 00:00:02.000\n- It is shut\nuntil May.", "- It is shut until May."),
        ("00:01.000 --> 00:02.000\nIda Roos: It is\n\n00:02.000 --> 00:04.000\nIda Roos: shut.\n\n00:04.000 --> 00:05.000\nOke: Why? &gt;&gt; So.", "Ida Roos: It is shut.\n\nOke: Why?\n\nSo."),
        ("00:01.000 --> 00:02.000\nOne thing\n\n00:02.000 --> 00:04.000\nmatters here\n\n00:04.000 --> 00:05.000\nLater: it is shut.", "One thing matters here Later: it is shut."),
    ],
)  # fmt: skip
def test_cues_that_are_cut_off_loosely_timed_or_of_several_speakers(cues, text):
    assert read(cues).text == text


TALK = ("Good morning, the ferry is first.", "The north quay costs 310,000 crowns.", "It stays closed until July.")


@pytest.mark.parametrize(
    "turn",
    [
        "[00:00:0{}] {}: {}\n\n",
        "00:00:0{} {}\n{}\n\n",
        "00:0{} - {}: {}\n",
        "{1} (00:0{0}):\n{2}\n\n",
        "{1}  0:0{0}\n{2}\n",
    ],
)
def test_times_of_a_transcript_in_plain_text_are_its_places(turn):
    names = ("Ann Lund", "SPEAKER 2", "Ann Lund")
    text = "Harbour call\n\n" + "".join(
        turn.format(at, *pair) for at, pair in enumerate(zip(names, TALK, strict=True), 3)
    )
    source = document_from_text(text)
    assert source.text == text
    for at, (name, said) in enumerate(zip(names, TALK, strict=True), 3):
        start = text.index(said)
        assert source.place(Span(start, start + 1)) == f"00:00:0{at}"
        assert transcript_turns.speaker(source, Span(start, len(text))) == name
    assert not any(":0" in source[sentence.span] for sentence in source.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "09:00 Registration\n10:30 Coffee\n11:00 Keynote\n12:30 Lunch\n15:00 Coffee\n",
        "10:42 The quay is closed.\n\n10:20 A crane fell.\n\n10:05 Police: stay away.\n",
    ],
)
def test_hours_of_a_day_make_no_transcript(text):
    assert not document_from_text(text).locators


CHAT = """[18/11/2031, 08:12:04] Una (Quay): the crane stopped again at three
[18/11/2031, 08:12:40] Bo: fourth.
and nobody saw it
[18/11/2031, 08:14:02] Una (Quay): the crane is shut until Friday, the pilots know
"""


def test_the_messages_of_a_chat_s_export_are_turns_with_their_times():
    document = document_from_text(CHAT)
    texts = [document[block.span] for block in document.blocks]
    assert texts[:3] == ["Una (Quay): the crane stopped again at three", "Bo: fourth.", "and nobody saw it"]
    assert [place.label for place in document.locators] == ["08:12:04", "08:12:40", "08:14:02"]
    assert document.metadata.date == "2031-11-18"


def test_the_title_above_timed_turns_is_the_transcript_s():
    turns = (
        f"[00:00:{n:02}] {'AB'[n % 2]}NN LUND: The crane number {n} has stood still for years and years now."
        for n in range(5, 15)
    )
    document = document_from_text(
        "The Quay Hour, episode 8: Who owns the crane?\nTranscript\nReleased 5 June 2031\n\n" + "\n\n".join(turns)
    )
    assert document.metadata.title == "The Quay Hour, episode 8: Who owns the crane?"


def test_lines_kept_by_the_clock_are_turns_with_their_times():
    document = document_from_text(
        "Minutes of the harbour council\n\n"
        "[19:02] Chair (Una Lind): We begin with the crane.\n"
        "[19:03] Bo: It stopped again at three.\n"
        "[19:05] Una Lind: Then it is shut from tomorrow.\n"
        "[19:06] Bo: The pilots know.\n"
    )
    texts = [document[block.span] for block in document.blocks]
    assert texts[1:3] == ["Chair (Una Lind): We begin with the crane.", "Bo: It stopped again at three."]
    assert [place.label for place in document.locators] == ["19:02", "19:03", "19:05", "19:06"]


def test_words_whose_time_is_damaged_are_read():
    reading = read("WEBVTT\n\n00:00:01.000 --> \nThe quay is shut.\n\n --> 00:00:08.000\nIt opens in May.\n")
    assert " ".join(reading.text.split()) == "The quay is shut. It opens in May."
