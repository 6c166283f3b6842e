"""A pattern → the part of it that can match in one text: what wants letters that the text does not have is taken out.

Patterns here are mostly words, and an article of 600 words has few of them: half of the time to compile the patterns of a
short run goes into words that are not there. What is left finds in that text what the whole finds: a branch is taken out
only where letters or digits that it must match (whatever their case) stand nowhere in the text. Groups keep their numbers and
names; verbose patterns lose their comments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import cache
from itertools import chain

from briefing.frozen import slotted

_QUANTIFIERS = r"[*+?][+?]?|\{\d*,?\d*\}[+?]?"
_WORDS = r"(?>(?:[A-Za-z0-9]+|\\[ s]\+?)+)"
"""Atomic groups, for Python 3.11.2 matches a possessive quantifier wrongly whose group could backtrack."""
_PIECES = (
    rf"(?:(?<=[^\\]\(\?:)|(?<=[^\\][|(]))(?>(?:{_WORDS}\|)+)|[A-Za-z0-9]+|[|)]|\(\?:{_WORDS}(?:\|{_WORDS})+\)"
    r"|\((?:\?(?:P<\w+>|P=\w+\)|[aiLmsu-]+:|<?[=!]|[:>]))?"
    r"|(?:(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|N\{[^}{]{0,80}\}|\d+|.)|\[\^?\]?(?:[^\]\\]|\\.)*\]|[^A-Za-z0-9\\[()|*+?{#\s])"
    rf"(?:{_QUANTIFIERS})?)+|{_QUANTIFIERS}"
)
"""Branches of words and phrases one behind the other; letters and digits; what ends a branch or a group; a group of words and phrases; what opens
a group; whatever else can stand in a row, with its quantifiers; a quantifier."""
_PLAIN = re.compile(rf"{_PIECES}|.", re.DOTALL)
_VERBOSE = re.compile(rf"\s+|#[^\n]*|({_PIECES}|.)", re.DOTALL)
VERBOSE = int(re.VERBOSE)
"""As a number: "&" of a `re.RegexFlag` makes one more, which takes as long as to narrow a pattern of thirty characters."""
_IGNORECASE = int(re.IGNORECASE)
_FOLDS = {"(?i:": True, "(?-i:": False}
_QUANTIFIES = frozenset("*+?{")
_MAY_BE_NONE = re.compile(r"[*?]|\{(?:0?,|0\})")
_BETWEEN = re.compile(r"(?:\\s\+?|\\? )+")
_JOINS = re.compile(r"(?:\\s\+?|\\?[ ,'’–-])+")
"""What may stand between two words that have to follow each other: blanks and literal marks."""
_NEVER = "(?!)"
_BEHIND = ("(?<=", "(?<!")
_SETS = re.compile(r"(?>(?:[^\\\[]+|\\.)+)|\[\^?\]?+(?:[^\]\\]|\\.)*+(?:\]|$)", re.DOTALL)
_ONE = r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|."
_MEMBER = re.compile(rf"({_ONE})(?:-(?!$)({_ONE}))?", re.DOTALL)
_LATIN = 0xFF
_BEYOND_LATIN = re.compile(r"[^\x00-\xff]|\\u(?!00)")
_UNCASED = (
    (0x80, 0xB4), (0xB6, 0xBF), (0xD7, 0xD7), (0xF7, 0xF7), (0x0589, 0x109F), (0x1100, 0x139F), (0x1400, 0x1C7F), (0x2000, 0x20FF),
    (0x2150, 0x215F), (0x2190, 0x24B5), (0x2500, 0x2BFF), (0x2E80, 0xA63F), (0xAC00, 0xFAFF), (0xFF00, 0xFF20), (0xFF3B, 0xFF40), (0xFF5B, 0xFFDC),
)  # fmt: skip
"""Where no character has two cases, so that each matches nothing but itself."""
_UNREAD = re.compile(r"\(\?(?:\(|#|(?!-?i:|s:)[aiLmsux-]++[:)])")
"""Forms that are not read here: conditional groups, comments in brackets, and flags but those of a group's case or full stops."""

_FOLDED = re.compile(
    r"\[\^?(?=[^\]]*(?:-[zZ]|[iskISK]))(?:a-z|A-Z|0-9|[A-Za-z](?!-)|\\[^A-Za-z0-9]|[^\\\w\[\]-])+-?\]", re.ASCII
)
"""A set of ASCII letters in which one folds strangely, without classes."""

Words = tuple[str, ...]


@slotted
class _Group:
    """A group that is being read; the whole pattern is one, too."""

    opening: str
    start: int = 0  # its first piece
    branches: list[str] = field(default_factory=list)
    alive: bool = False  # a branch of it can match
    captures: list[str] = field(default_factory=list)  # openings of the capturing groups in it
    parts: list[str] = field(default_factory=list)  # of the branch that is being read
    dead: bool = False  # that branch cannot match: what else is in it does not matter
    before: int = 0  # capturing groups before that branch
    lost: bool = False  # it stands in a branch that cannot match, and is read for its captures alone
    run: str = ""  # the words and marks at the end of that branch that must follow each other
    folds: bool = False  # whatever the case
    needed: list[Words] = field(default_factory=list)  # of each of some words that branch must have one
    needs: list[Sequence[Words]] = field(default_factory=list)  # what each branch that can match must have

    def read(self, pieces: list[str], at: int, has: Callable[[str], bool]) -> None:
        """Takes in a piece that neither opens nor ends a group."""
        piece = pieces[at]
        if piece.isalnum() and piece.isascii():
            self.take_word(piece, quantified=pieces[at + 1][:1] in _QUANTIFIES, has=has)
        elif piece[-1:] == "|" and piece[-2] != "\\":
            self.take_branches(piece[:-1].split("|"), has)
        elif len(piece) > 3 and piece.startswith("(?:"):
            self.add(_of_words(piece, at, has), pieces, at)
        else:
            self.take(piece)

    def take(self, piece: str) -> None:
        """Takes in what is neither a word nor a group."""
        if self.parts and not self.parts[-1] and piece[:1] in _QUANTIFIES:
            self.parts.pop()  # of a group that was taken out
        else:
            self.parts.append(_SETS.sub(_cased, piece) if self.folds and "[" in piece else piece)
            joins = self.run and _JOINS.fullmatch(piece)
            self.run = self.run + _BETWEEN.sub(" ", piece).replace("\\", "") if joins else ""

    def take_word(self, word: str, *, quantified: bool, has: Callable[[str], bool]) -> None:
        """Takes in letters and digits, the last of which may be quantified; without what they end the branch cannot match."""
        self.parts.append(word)
        sure = word[:-1] if quantified else word
        self.run += sure.lower()
        self.dead = self.dead or not has(self.run)
        if sure:
            self.needed.append((sure,))
        if quantified:
            self.run = ""

    def close_branch(self) -> None:
        """Keeps the branch if it can match; of one that cannot, the numbers and names of its groups."""
        if not self.dead:
            self.branches.append("".join(self.parts))
            self.alive = True
            self.needs.append(self.needed)
        elif shells := _shells(self.captures[self.before :]):
            self.branches.append(shells)
        self.parts, self.dead, self.before, self.run = [], self.lost, len(self.captures), ""
        self.needed = []

    def take_branches(self, words: Sequence[str], has: Callable[[str], bool]) -> None:
        """Takes in whole branches of words and phrases."""
        if not self.lost:
            there = _there(words, has)
            self.branches += there
            self.alive = self.alive or bool(there)
            self.needs += [[(one,)] for one in there]

    def add(self, inner: _Group, pieces: list[str], end: int) -> None:
        """Takes in a group that ends at a piece."""
        self.run = ""
        captures = [inner.opening] * _captures(inner.opening) + inner.captures
        self.captures += captures
        refuses = inner.opening in {"(?!", "(?<!"}
        if inner.alive:
            behind = inner.opening.startswith(_BEHIND)  # which has one width, and all branches tell it
            self.parts.append("".join(pieces[inner.start : end + 1]) if behind else f"{inner.text()})")
            if not refuses and not _MAY_BE_NONE.match(pieces[end + 1]) and all(inner.needs):
                fewest = [min(branch, key=len) for branch in inner.needs]
                self.needed.append(fewest[0] if len(fewest) == 1 else tuple(chain.from_iterable(fewest)))
        elif refuses or (not inner.opening.startswith("(?=") and _MAY_BE_NONE.match(pieces[end + 1])):
            shells = _shells(captures)
            self.parts.append(shells and f"(?:{shells}){'?' * refuses}")
        else:
            self.dead = True
            self.parts.append("")

    def text(self) -> str:
        """All that is left of it, without what closes it."""
        return self.opening + "|".join(self.branches)


def _captures(opening: str) -> bool:
    return opening == "(" or opening.startswith("(?P<")


def _shells(captures: list[str]) -> str:
    """Groups with the numbers and names of others, which never match."""
    return _NEVER + "".join(f"{opening})" for opening in captures) if captures else ""


def _pieces(written: str, *, verbose: bool) -> list[str]:
    """The pieces of a pattern, without comments, and an empty one behind the last."""
    return [*filter(None, (_VERBOSE if verbose else _PLAIN).findall(written)), ""]


def _of_words(piece: str, at: int, has: Callable[[str], bool]) -> _Group:
    """A group of words and phrases; most patterns are mostly these."""
    there = _there(piece[3:-1].split("|"), has)
    return _Group("(?:", at, there, alive=bool(there), needs=[[tuple(there)]])


def _there(words: Sequence[str], has: Callable[[str], bool]) -> list[str]:
    """Those of some words and phrases that the text has."""
    return [one for one in words if has(_BETWEEN.sub(" ", one.lower()) if "\\" in one else one.lower())]


def narrowed(written: str, flags: int, has: Callable[[str], bool]) -> tuple[str, tuple[tuple[Words, ...], ...]]:
    """The part of a pattern that can match where only letters and digits are that `has` says yes to (in small letters).

    Beside it what a string must have, in small letters, for each of its branches: of each of some words one; nothing, where a branch needs none.

    Args:
        written: The pattern.
        flags: As for `re.compile`; ``re.VERBOSE`` matters. The result is compiled without that one.
        has: Whether a run of ASCII letters and digits, in small letters, and of marks and single blanks between them, stands in the text.
    """
    if _UNREAD.search(written):
        return written, ()
    pieces = _pieces(written, verbose=bool(flags & VERBOSE))
    stack = [_Group("", folds=bool(flags & _IGNORECASE))]
    for at, piece in enumerate(pieces):
        top = stack[-1]
        if piece == "|":
            top.close_branch()
        elif piece == ")":
            inner = stack.pop()
            inner.close_branch()
            stack[-1].add(inner, pieces, at)
        elif piece[:1] == "(" and piece[-1] != ")":
            folds = _FOLDS.get(piece, top.folds)
            stack.append(_Group(piece, at, lost=top.dead, dead=top.dead, folds=folds))
        elif not top.dead:
            top.read(pieces, at, has)
    whole = stack[0]
    whole.close_branch()
    left = whole.text() if whole.alive else _NEVER + _shells(whole.captures)
    return left, tuple(map(_said, whole.needs)) if all(whole.needs) else ()


def _said(needed: Sequence[Words]) -> tuple[Words, ...]:
    """Words as they stand in a string in small letters, each up to its first blank."""
    return tuple(tuple(word.partition("\\")[0].lower() for word in some) for some in needed)


def narrowed_sets(written: str, found: Callable[[int, int], str]) -> str:
    """A pattern whose sets have of characters beyond Latin, and of marks beside them, only what a text has.

    Python fills a table of 65,536 characters for nearly every such set, one by one: a set of Chinese takes 10 ms.

    Args:
        written: The pattern; not a verbose one.
        found: What of a range of characters stands in the text.
    """
    if (written.isascii() and "\\u" not in written) or not _BEYOND_LATIN.search(written):
        return written
    return _SETS.sub(lambda each: _narrowed_set(each[0], found), written)


@cache
def _narrowed_set(written: str, found: Callable[[int, int], str]) -> str:
    """A set without characters that the text does not have; one is left where none would be."""
    if written[0] != "[" or "\\N" in written or "\\U" in written or not _BEYOND_LATIN.search(written):
        return written
    opening = "[^" if written[1] == "^" else "["
    members = _MEMBER.findall(written[len(opening) : -1])
    kept = "".join([_kept(first, last, found) for first, last in members]) or _escaped(members[0][0])
    return _apart(opening, kept) if _BEYOND_LATIN.search(kept) else f"{opening}{kept}]"


@cache
def _apart(opening: str, kept: str) -> str:
    """A set with its marks beyond Latin beside it, where it is more than two runs of characters: for these Python would fill its table."""
    members = _MEMBER.findall(kept)
    beyond = [
        one for one in members if _code(one[0]) > _LATIN and _matches_itself(_code(one[0]), _code(one[1] or one[0]))
    ]
    rest = [one for one in members if one not in beyond]
    if (
        _runs(members) < 3
        or not rest
        or _runs(beyond) > 2
        or any(_code(last or first) > _LATIN for first, last in rest)
    ):
        return f"{opening}{kept}]"
    marks, others = f"[{_written(beyond)}]", f"{opening}{_written(rest)}]"
    return (
        f"(?:(?!{marks}){others})" if opening == "[^" else f"(?:{others}|{marks}(?=))"
    )  # without "(?=)" Python joins the two


def _written(members: Sequence[tuple[str, str]]) -> str:
    return "".join(f"{first}-{last}" if last else first for first, last in members)


def _runs(members: Sequence[tuple[str, str]]) -> int:
    """How many runs of characters the members of a set are, those of its classes left out."""
    codes = sorted((_code(first), _code(last or first)) for first, last in members if _code(first) >= 0)
    return sum(first > last + 1 for (first, _), (_, last) in zip(codes, [(-2, -2), *codes], strict=False))


def _cased(written: re.Match[str]) -> str:
    """A set that matches whatever the case → one that says so itself, for which Python fills no table of 65,536 characters.

    It needs one for the three letters that others fold to, which no short text has (`briefing.language.patterns`).
    """
    if not _FOLDED.fullmatch(written[0]):
        return written[0]
    return f"(?-i:{written[0][:-1]}{written[0][1 + (written[0][1] == '^') : -1].swapcase()}])"


def _kept(first: str, last: str, found: Callable[[int, int], str]) -> str:
    """What is left of a member of a set: a character, or a range."""
    low, high = _code(first), _code(last or first)
    if low < 0 or not _matches_itself(low, high):
        return f"{_escaped(first)}-{_escaped(last)}" if last else _escaped(first)
    return "".join(map(_escaped, found(low, high)))


def _code(one: str) -> int:
    """The character that is written; below 0 where a class of them is, or what is not read here."""
    if len(one) == 1:
        return ord(one)
    if one[1] in "ux" and len(one) > 2:
        return ord(one.encode("ascii").decode("unicode_escape"))
    return -1 if one[1].isalnum() else ord(one[1])


@cache
def _matches_itself(low: int, high: int) -> bool:
    """Whether all characters of a range match nothing but themselves, whatever the flags."""
    if high < 0x80:
        return low == high and not chr(low).isalnum()
    return any(first <= low and high <= last for first, last in _UNCASED)


def _escaped(one: str) -> str:
    """A character as it may stand anywhere in a set."""
    return f"\\{one}" if one in "-^[]\\&~|" else one
