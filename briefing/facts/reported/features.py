"""Cues → what the model of reported speech sees of them: names of features, one function a question.

Does a word report what follows it, or what stands before it (`cue_features`)? Who speaks (`speaker_features`)? Where
does what follows begin and end (`start_features`, `end_features`), and where does what stands before begin
(`opening_features`)? A feature holds at most two words and three classes of tokens; distances are rounded.
"""

from __future__ import annotations

from briefing.facts.phrases.tokens import Kind
from briefing.facts.phrases.word_classes import Phrase
from briefing.facts.reported.cues import Cue

_DISTANCES = ("0", "1", "2", "3", "4", "5", "6", "6", *["8"] * 4, *["12"] * 4, *["16"] * 8, *["24"] * 16)
_THAT = 9
"""Tokens after a cue among which "that" is looked for."""
_MANY = 5


def near(distance: int) -> str:
    """A distance in tokens, rounded the more the longer it is."""
    return "-" if distance < 0 else _DISTANCES[distance] if distance < len(_DISTANCES) else "40"


def cue_features(cue: Cue, rules: str, quoted: str) -> list[str]:
    """What tells whether a word reports.

    Args:
        cue: The word.
        rules: What the rules make of it.
        quoted: Whether a direct quotation is given by it, and on which side.
    """
    line, at, shapes = cue.view.line, cue.at, cue.view.shapes
    own = shapes[at]
    word, root, passed = cue.word, cue.root, cue.auxiliaries
    before, after, second = shapes[at - 1], shapes[at + 1], shapes[at + 2]
    left, left_word = (shapes[cue.left], line.low[cue.left]) if cue.left >= 0 else (".", ".")
    told = near(next((n - at for n in range(at + 1, min(at + _THAT, cue.stop)) if line.low[n] == "that"), -1))
    rest, gone, follow = near(cue.stop - at), near(at - cue.start), line.word(at + 1)
    out = [
        f"w {word}", f"r {root}", f"wn {word} {after}", f"rn {root} {after}", f"wp {word} {before}",
        f"n {after}", f"nn {after} {second}", f"nnn {after} {second} {shapes[at + 3]}",
        f"p {before}", f"pp {shapes[at - 2]} {before}", f"l {left}", f"wl {word} {left}",
        f"rl {root} {left}", f"lw {left_word}", f"ln {left} {after}", f"x {passed}", f"rx {root} {passed}",
        f"t {told}", f"rt {root} {told}", f"re {rest}", f"rre {root} {rest}", f"g {gone}", f"rg {root} {gone}",
        "k N" if line.kinds[at] is Kind.NAME else "k w", f"f {follow}", f"rf {root} {follow}", f"pn {before} {after}",
        f"sh {own} {after}", f"shl {own} {left}",
    ]  # fmt: skip
    if cue.earlier >= 0:
        out += [f"e {near(at - cue.earlier)}", f"ew {line.low[cue.earlier]}"]
    else:
        out.append("e -")
    if rules:
        out += [f"R {rules}", f"Rr {rules} {root}", f"Rs {rules} {own}"]
    if quoted:
        out += [f"Q {quoted}", f"Qn {quoted} {after}", f"Qp {quoted} {before}"]
    if cue.start:
        out.append("later")
    if cue.stop == at:
        out.append(f"last {before}")
    return out


def speaker_features(cue: Cue, phrase: Phrase, ways: str, number: int) -> list[str]:
    """What tells whether `phrase`, one of `number` that were found, and by these `ways`, speaks."""
    line, at, shapes = cue.view.line, cue.at, cue.view.shapes
    word, root, own, passed = cue.word, cue.root, shapes[at], cue.auxiliaries
    left = shapes[cue.left] if cue.left >= 0 else "."
    first, last = phrase.first, phrase.last
    head, name = shapes[last], line.low[last]
    side, gap = ("b", at - last) if last < at else ("a", first - at)
    outer, inner = shapes[first - 1], shapes[last + 1]
    begin, end = (last + 1, at) if side == "b" else (at + 1, first)
    between = shapes[begin:end]
    verbs, commas = (counted[end] - counted[begin] for counted in (cue.view.verbs, cue.view.commas))
    aside = "w" if "who" in between or "which" in between or "whose" in between else ""
    path = f"{side}{min(verbs, 3)}{',' * min(commas, 3)}{aside}"
    many = head == "s" or head in ("they", "we", "i", "you", "who") or name.endswith("s")
    number_of = "3" if word.endswith("s") else "" if word.endswith(("ed", "ing")) else "0"
    agrees = number_of + ("m" if many else "o")
    return [
        f"s {ways}", f"sr {ways} {root}", f"sl {ways} {left}", f"sx {ways} {passed}",
        f"h {head}", f"hw {name}", f"fh {shapes[first]} {head}", f"d {side}{near(gap)}", f"dr {side}{near(gap)} {root}",
        f"o {outer}{side}", f"i {inner}{side}", f"br {side} {root}", f"pa {path}", f"pl {path} {left}", f"ps {path} {own}",
        f"ag {agrees}{side}", f"agr {agrees} {root}", f"pi {path} {inner}", f"ph {path} {head}", f"px {path} {passed}",
        f"lh {left} {head}", f"li {left} {inner} {outer}", f"n {min(number, _MANY)}", f"len {near(last - first)}",
        f"oh {outer} {head}",
    ]  # fmt: skip


def nobody_features(cue: Cue, number: int) -> list[str]:
    """What tells whether the text names nobody who speaks, where `number` phrases were found."""
    at, shapes, root, passed = cue.at, cue.view.shapes, cue.root, cue.auxiliaries
    left = shapes[cue.left] if cue.left >= 0 else "."
    return [
        "0", f"0r {root}", f"0w {cue.word}", f"0l {left}", f"0x {passed}", f"0p {shapes[at - 1]}", f"0n {shapes[at + 1]}",
        f"0rx {root} {passed}", f"0c {min(number, _MANY)}", f"0lx {left} {passed}", f"0rl {root} {left}",
        f"0sh {shapes[at]} {left}", f"0e {near(at - cue.earlier) if cue.earlier >= 0 else '-'}",
    ]  # fmt: skip


def start_features(cue: Cue, at: int) -> list[str]:
    """What tells whether the content that follows the cue begins at the token `at`."""
    shapes, root, gap = cue.view.shapes, cue.root, near(at - cue.at)
    own, before = shapes[at], shapes[at - 1] if at > cue.at + 1 else ""
    return [
        f"d {gap}", f"p {before}", f"ps {before} {own}", f"rs {root} {own}", f"rp {root} {before}", f"rd {root} {gap}",
        f"sn {own} {shapes[at + 1]}", f"cs {shapes[cue.at]} {own}",
    ]  # fmt: skip


def end_features(cue: Cue, first: int, last: int, seen: str) -> list[str]:
    """What tells whether content that begins at `first` ends with the token `last`; `seen`: verb and comma in it."""
    line, shapes, root, length = cue.view.line, cue.view.shapes, cue.root, near(last - first)
    opening, following, second, third = shapes[first], shapes[last + 1], shapes[last + 2], shapes[last + 3]
    left = shapes[cue.left] if cue.left >= 0 else "."
    return [
        f"nn {following} {second}", f"nnn {following} {second} {third}", f"c {shapes[last]}", f"nl {following} {length}",
        f"rn {root} {following}", f"ol {opening} {length}", f"vn {seen} {following}", f"ovn {opening} {seen} {following}",
        f"left {near(cue.stop - last)}", f"rv {root} {seen} {following}", f"nw {line.word(last + 1)} {second}",
        f"n2w {following} {line.word(last + 2)}", f"n3w {following} {line.word(last + 3)}",
        f"lf {left} {following} {second}", f"so {shapes[cue.start]} {seen} {following}",
    ]  # fmt: skip


def opening_features(cue: Cue, first: int, last: int, *, noun: bool) -> list[str]:
    """What tells whether content before the cue, which ends at `last`, begins at `first` (`noun`: with its last phrase)."""
    shapes, root, passed = cue.view.shapes, cue.root, cue.auxiliaries
    length, own, before, closed = near(last - first), shapes[first], shapes[first - 1], shapes[last + 1]
    whole = "o" if first == cue.start else ""
    verbs, commas = (counted[last + 1] - counted[first] for counted in (cue.view.verbs, cue.view.commas))
    held = f"{whole}{'v' * min(verbs, 2)}{',' * min(commas, 2)}{'n' if noun else ''}"
    return [
        f"h {held}", f"hc {held} {closed}", f"hx {held} {passed}", f"hr {held} {root}", f"hp {held} {before}", f"hs {held} {own}",
        f"hl {held} {length}", f"hcs {held} {closed} {shapes[cue.at]}", f"hps {held} {before} {own}",
        f"ps {before} {own}", f"lb {length}{whole}", f"rb {root} {whole}", f"rp {root} {before}", f"cp {closed} {before}{whole}",
        f"x {passed}{whole}", f"sn {own} {shapes[first + 1]}", f"rs {root} {own}", f"left {near(first - cue.start)}",
        f"rl {root} {length}", f"ce {shapes[last]} {before}",
    ]  # fmt: skip
