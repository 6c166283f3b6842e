"""Subtitles or a meeting's transcript (WebVTT, W3C 2019; SubRip) → turns of speakers, each with the time at which it begins.

Numbers, times, settings and styles of cues are no text. Cues of one speaker are one turn until a pause; where nobody is
named, a paragraph ends with a sentence. The lines that rolling captions repeat stand once.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace
from typing import NamedTuple

from briefing.errors import InputError
from briefing.model import Block, BlockKind, Locator, LocatorKind, Reading, Span
from briefing.readers.paragraphs import Line, blocks_of
from briefing.readers.reading_builder import ReadingBuilder
from briefing.readers.text import decode

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}"
_TIMES = re.compile(rf"(?P<start>{_TIME})?[ \t]*-->[ \t]*(?P<stop>{_TIME})?(?:[ \t]|$)")
"""One of the two may be missing in a file that is damaged: its words are none the less said."""
_NUMBER = re.compile(r"\d{1,6}")
_TURN = re.compile(r"(?:[-–—]|>>)[ \t]*(?=\w)")
"""How a line begins that another says than the line before."""
_SHIFT = re.compile(r"[ \t](?=>>[ \t]*\w)")
_LABEL = re.compile(r"(?P<name>[A-ZÀ-ÞА-Я][\w.’'()-]{0,30}(?: [A-ZÀ-ÞА-Я(][\w.’'()-]{0,30}){0,4}):[ \t]+(?=\S)")
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?"
_NAME = r"[^\W\d_a-z][\w.’'-]{0,30}+(?:[ ][^\W_a-z][\w.’'-]{0,30}+){0,3}"
_HEAD = re.compile(
    rf"""
    [\[(]?(?P<time>{_CLOCK})[\])]?(?:\ ?[-–—|])?\s+(?P<name>{_NAME})\s?(?::\s+(?P<words>.+)|:?)   # [00:00:03] Ann Lund: …
    | (?P<named>{_NAME}),?\s{{1,8}}[\[(]?(?P<behind>{_CLOCK})[\])]?:?                            # Ann Lund (00:03):
    """,
    re.VERBOSE,
)
"""The line that begins a turn, or stands above it, in a transcript of plain text."""
_LOGGED = re.compile(
    r"""\[(?P<time>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)\]\s+                     # [19:02]
    (?P<name>[^\W\d_][\w.’'-]{0,30}(?:[ ]\(?[\w.’'-]{1,30}\)?){0,4}):\s+(?P<words>.+)   # Chair (Ann Lund): …""",
    re.VERBOSE,
)
"""A line of a chat or of minutes that are kept by the clock: "[19:02] Ann Lund: …"."""
_FEWEST, _BEGINS, _LINES = 3, 300, 5
"""Turns, at the least, the second at which the first begins at the latest, and lines for each turn at the most."""
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+(?P<name>[^<>]{1,80})>")
_TAG = re.compile(r"</?[A-Za-z0-9:.][^<>]{0,200}>|\{\\[^{}]{1,60}\}")
_ENDS = (".", "!", "?", "…", "。", ".”", "?”", "!”", '."', '?"', '!"')
_PAUSE = 2.0
"""Seconds without words that end a paragraph, if a sentence ends there."""
_LONG = 500
"""Characters after which the next sentence begins a paragraph."""


class Turns(NamedTuple):
    """How many lines stand above the first turn, the blocks of all, and when each begins."""

    above: int
    blocks: list[Block]
    places: tuple[Locator, ...]


class _Cue(NamedTuple):
    start: float
    stop: float
    speaker: str
    text: str
    begins: bool = False
    """Whether another speaks than before, named or not."""


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


def timed_turns(text: str, lines: list[Line]) -> Turns:
    """The turns of a transcript that a program wrote as plain text, each line or head of one with its time.

    There are none where the times neither count from the beginning nor are a clock's, one falls, nobody speaks twice, or many lines
    stand between.
    """
    logged = _heads(lines, _LOGGED)
    by_clock = len(logged) >= _FEWEST and _seconds(logged[0][1]["time"]) > _BEGINS
    found = logged if by_clock else _heads(lines, _HEAD)
    shown = [head["time"] or head["behind"] for _, head in found]
    if not _is_counted([*map(_seconds, shown)], by_clock=by_clock) or not _speak(found, len(lines)):
        return Turns(len(lines), [], ())
    turns = [
        _blocks_of_turn(text, head, lines[at:stop])
        for (at, head), stop in zip(found, [*(at for at, _ in found[1:]), len(lines)], strict=True)
    ]
    labels = shown if by_clock else [_clock(_seconds(time)) for time in shown]
    places = tuple(
        Locator(Span(turn[0].span.start, turn[-1].span.stop), LocatorKind.TIME, label)
        for turn, label in zip(turns, labels, strict=True)
    )
    return Turns(found[0][0], [block for turn in turns for block in turn], places)


def _heads(lines: list[Line], form: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    return [(at, head) for at, line in enumerate(lines) if (head := form.fullmatch(line.text))]


def _is_counted(times: list[float], *, by_clock: bool) -> bool:
    return len(times) >= _FEWEST and (by_clock or times[0] <= _BEGINS) and times == sorted(times)


def _speak(found: list[tuple[int, re.Match[str]]], lines: int) -> bool:
    """Whether somebody speaks twice, and the turns are most of the lines from the first of them on."""
    names = [head["name"] or head["named"] for _, head in found]
    return len(set(names)) < len(names) and len(found) * _LINES >= lines - found[0][0]


def _blocks_of_turn(text: str, head: re.Match[str], lines: list[Line]) -> list[Block]:
    """Who speaks, as a heading, and the words; a name right before its words stands with them."""
    first, rest = lines[0], lines[1:]
    name = "name" if head["name"] else "named"
    start = first.start + head.start(name)
    if head["words"]:
        return blocks_of([first._replace(start=start, text=text[start : first.stop]), *rest])
    return [Block(Span(start, first.start + head.end(name)), BlockKind.HEADING, 6), *blocks_of(rest)]


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in their order; one voice inside a cue ends where the next begins."""
    shown = ""
    timed = list(_timed(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
    named = _named([lines for _, _, lines in timed])
    for start, stop, lines in timed:
        fresh = [line for line in lines if _plain(line) and _plain(line) != shown]
        shown = _plain(lines[-1]) if lines else ""
        pieces = _VOICE.split("\n".join(fresh))
        for speaker, said in zip(["", *pieces[1::2]], pieces[::2], strict=True):
            for name, begins, words in _voices(said.split("\n"), named):
                yield _Cue(start, stop, " ".join(speaker.split()) or name, words, begins)


def _timed(lines: list[str]) -> Iterator[tuple[float, float, list[str]]]:
    """When each cue begins and ends, and its lines: to an empty one, or to the next times, whose number may stand before them."""
    at, shown = 0, 0.0
    while at < len(lines):
        times = _TIMES.match(lines[at].strip())
        at += 1
        if times is None:
            continue
        first = at
        while at < len(lines) and lines[at].strip() and not _TIMES.match(lines[at].strip()):
            at += 1
        cut_off = at < len(lines) and lines[at].strip() and _NUMBER.fullmatch(lines[at - 1].strip())
        last = max(first, at - 1) if cut_off else at
        start = _seconds(times["start"]) if times["start"] else shown
        shown = _seconds(times["stop"]) if times["stop"] else start
        yield start, shown, lines[first:last]


def _named(cues: list[list[str]]) -> frozenset[str]:
    """The names before a colon at the beginning of cues: those that come again, and all where half of the cues have one."""
    labels = Counter(label["name"] for lines in cues if lines and (label := _LABEL.match(_plain(lines[0]))))
    half = 2 * sum(labels.values()) >= len(cues)
    return frozenset(name for name, count in labels.items() if count > 1 or half)


def _voices(lines: list[str], named: Container[str]) -> Iterator[tuple[str, bool, str]]:
    """(speaker, whether another begins, words): dashes that two have in one cue, and names, begin a turn."""
    plain = [part for line in map(_plain, lines) if line for part in _SHIFT.split(line)]
    dashed = sum(_TURN.match(line) is not None for line in plain) > 1
    name, begins, words = "", False, list[str]()
    for line in plain:
        mark = _TURN.match(line) if dashed or line.startswith(">>") else None
        said = line[mark.end() :] if mark else line
        label = _label(said, named)
        if mark or label:
            if words:
                yield name, begins, " ".join(words)
            name, begins, words = (label["name"] if label else ""), True, []
        words.append(said[label.end() :] if label else said)
    if words:
        yield name, begins, " ".join(words)


def _label(said: str, named: Container[str]) -> re.Match[str] | None:
    """The name with which a line begins, if it is one that speaks."""
    label = _LABEL.match(said)
    return label if label and (label["name"] in named or (label["name"].isupper() and len(label["name"]) > 1)) else None


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
    if cue.begins and cue.speaker and cue.speaker == turn[0].speaker:
        return False  # each cue has the name
    if cue.begins or (cue.speaker and cue.speaker != turn[0].speaker):
        return True
    if turn[0].speaker and not cue.speaker:
        return last.text.endswith(_ENDS)  # who goes on is not said
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
