"""Subtitles or a meeting's transcript (WebVTT, W3C 2019; SubRip) → turns of speakers, each with the time at which it begins.

Numbers, times, settings and styles of cues are no text. Cues of one speaker are one turn until a pause; where nobody is
named, a paragraph ends with a sentence. The lines that rolling captions repeat stand once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import InputError
from briefing.model import LocatorKind, Reading
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.text import decode

_TIMES = re.compile(
    r"(?P<start>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3})[ \t]+-->[ \t]+(?P<stop>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3})(?:[ \t]|$)"
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+(?P<name>[^<>]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z0-9:.][^<>]{0,200}>|\{\\[^{}]{1,60}\}")
_ENDS = (".", "!", "?", "…", "。", ".”", "?”", "!”", '."', '?"', '!"')
_PAUSE = 2.0
"""Seconds without words that end a paragraph, if a sentence ends there."""
_LONG = 500
"""Characters after which the next sentence begins a paragraph."""


class _Cue(NamedTuple):
    start: float
    stop: float
    speaker: str
    text: str


def read(data: bytes, *, name: str) -> Reading:
    """Reads one file of subtitles.

    Raises:
        InputError: key ``empty`` or ``no-text``.
    """
    del name
    text, notices, details = decode(data)
    if not text.strip():
        raise InputError("the file is empty", key="empty")
    builder = ReadingBuilder()
    for turn in _turns(_cues(text)):
        words = " ".join(cue.text for cue in turn)
        builder.parts.append((len(builder.pieces), _clock(turn[0].start)))
        builder.add(f"{turn[0].speaker}: {words}" if turn[0].speaker else words, parted=True)
    reading = builder.reading(notices=notices)
    locators = tuple(replace(place, kind=LocatorKind.TIME) for place in reading.locators)
    return replace(reading, locators=locators, details=replace(details, left_out=("numbers and times of the cues",)))


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in their order; one voice inside a cue ends where the next begins."""
    shown = ""
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:3]) if _TIMES.match(line.strip())), None)
        if at is None:
            continue
        times = _TIMES.match(lines[at].strip())
        assert times is not None
        fresh = [line for line in lines[at + 1 :] if _plain(line) and _plain(line) != shown]
        shown = _plain(lines[-1])
        pieces = _VOICE.split(" ".join(fresh))
        for speaker, said in zip(["", *pieces[1::2]], pieces[::2], strict=True):
            if words := _plain(said):
                yield _Cue(_seconds(times["start"]), _seconds(times["stop"]), " ".join(speaker.split()), words)


def _plain(line: str) -> str:
    """A line without tags."""
    return " ".join(html.unescape(_TAG.sub("", line)).split())


def _turns(cues: Iterator[_Cue]) -> Iterator[list[_Cue]]:
    """Cues that are one turn."""
    turn: list[_Cue] = []
    for cue in cues:
        if turn and _parts(turn, cue):
            yield turn
            turn = []
        turn.append(cue)
    if turn:
        yield turn


def _parts(turn: list[_Cue], cue: _Cue) -> bool:
    """Whether a cue begins another turn."""
    last = turn[-1]
    if cue.speaker != last.speaker:
        return True
    if not last.text.endswith(_ENDS):
        return False
    return cue.start - last.stop >= _PAUSE or sum(len(before.text) for before in turn) > _LONG


def _seconds(time: str) -> float:
    parts = [float(part.replace(",", ".")) for part in time.split(":")]
    total = 0.0
    for part in parts:
        total = total * 60 + part
    return total


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest:02}"
