"""Regular expressions of the project that take more than linear time on texts made to hurt them.

Run as ``python -m tests.pumping [WORD]``: it loads every module, makes and checks a few briefings so that the expressions which are
built from a language's words are there, too, and prints each expression that grows too fast, with the text that shows it
(`WORD`: in files with it in their path). `pumping.toml` has how many there are in each file; the numbers may only shrink, and
``--list`` writes them anew.

A text is pumped: what stands before a repetition in the expression, then what is repeated, n times over, then what fits nothing.
An expression is *steep* where four times the text takes `STEEP` times as long or more (4 is linear, 16 quadratic), and
*explosive* where `FEW` repetitions do not end: those grow exponentially, and there may be none.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import multiprocessing
import re
import signal
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from re import _compiler, _constants, _parser  # the parsed form has no public door
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
LISTED = ROOT / "tests" / "pumping.toml"
FEW, MANY = 40, 1500
QUADRATIC, STEEP, CLEARLY_LESS = 16.0, 9.0, 5.0
"""How many times as long a text of four times the length takes: in theory, from where it is too fast, and below which it is not
looked at again: what grows less from the first length to the second has a quadratic part too small to show in the third."""
ROUNDS = 3
"""How often a time is taken where it decides."""
LEAST, LEAST_LISTED = 0.004, 0.001
"""CPU seconds below which a longer text says nothing; less where the list is written, so that a slower machine finds no more."""
LIMIT, LONG = 0.2, 1.0
"""CPU seconds after which a search is given up, of a long text and of one pumped few times."""
PART = 400
"""Texts of an expression that one process pumps at a time."""
_SAMPLES = 6
_PROBES = "a1 A\n,.-"
_END = "\x00"
DEFERRED = "briefing/language/patterns.py"
"""Where expressions are compiled that another file has written."""


class Found(NamedTuple):
    """An expression: where it is compiled, how it is written, with which flags, and whether it is only ever matched at a place."""

    file: str
    written: str
    flags: int
    anchored: bool = False


class Steep(NamedTuple):
    """What grows too fast: `kind` is "steep" or "explosive"; `text` is pumped `MANY` or `FEW` times."""

    found: Found
    kind: str
    text: str


class TooLongError(Exception):
    """A search has used up its time."""


# --- the texts


def pumps(written: str, flags: int) -> list[tuple[str, str, str]]:
    """What stands before, what is repeated, and what stands behind it, each once."""
    parsed = list(_parser.parse(written, flags))
    out: dict[tuple[str, str, str], None] = {}
    for n in range(_SAMPLES):
        whole = _sample(parsed, n)
        out |= dict.fromkeys([("", whole, ""), ("", whole[:-1], "")])
        for before, body in _repetitions(parsed, "", n):
            for pump in (body, before, before + body, body + " ", " " + body):
                out |= dict.fromkeys([(before, pump, _END), ("", pump, _END), (before, pump, "")])
    return [pump for pump in out if pump[1]]


def _repetitions(nodes: list[Any], before: str, n: int) -> Iterator[tuple[str, str]]:
    """Each long repetition: a text for what stands before it, and one for what is repeated."""
    for op, argument in nodes:
        if op in _REPEATS:
            low, high, body = argument
            if high >= 20:
                yield before, _sample(list(body), n)
            yield from _repetitions(list(body), before, n)
            before += _sample(list(body), n) * max(low, 0)
            continue
        for inner in _inside(op, argument):
            yield from _repetitions(inner, before, n)
        before += _one(op, argument, n)


def _misfits(nodes: list[Any]) -> Iterator[str]:
    """What fits a class such as ``[^|.]`` least, and so ends a text that else would fit to its end: the last character it bars."""
    for op, argument in nodes:
        if op is _constants.IN and argument[0][0] is _constants.NEGATE:
            yield _of_item(argument[-1])
        for inner in [list(argument[2])] if op in _REPEATS else _inside(op, argument):
            yield from _misfits(inner)


_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)


def _inside(op: Any, argument: Any) -> list[list[Any]]:
    if op is _constants.SUBPATTERN:
        return [list(argument[3])]
    if op is _constants.ATOMIC_GROUP:
        return [list(argument)]
    if op is _constants.BRANCH:
        return [list(branch) for branch in argument[1]]
    if op in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [list(argument[1])]
    return []


def _sample(nodes: list[Any], n: int) -> str:
    """A text that the nodes may fit: the `n`-th choice at each place where there are several."""
    return "".join(_one(op, argument, n) for op, argument in nodes)


def _one(op: Any, argument: Any, n: int) -> str:
    if op is _constants.LITERAL:
        return chr(argument)
    if op is _constants.NOT_LITERAL:
        return next(probe for probe in _PROBES if ord(probe) != argument)
    if op is _constants.ANY:
        return _PROBES[n % 3]
    if op is _constants.IN:
        return _of_class(argument, n)
    if op in _REPEATS:
        low, high, body = argument
        return _sample(list(body), n) * max(low, min(high, n % 2))
    inner = [] if op in (_constants.ASSERT, _constants.ASSERT_NOT) else _inside(op, argument)
    return _sample(inner[n % len(inner)], n) if inner else ""


_OF_CATEGORY = {
    _constants.CATEGORY_DIGIT: "1",
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_WORD: "a",
    _constants.CATEGORY_NOT_DIGIT: "a",
    _constants.CATEGORY_NOT_SPACE: "a",
    _constants.CATEGORY_NOT_WORD: " ",
}


def _of_class(items: list[Any], n: int) -> str:
    if items[0][0] is _constants.NEGATE:
        barred = "".join(map(_of_item, items[1:]))
        free = [probe for probe in _PROBES if probe not in barred] or ["ß"]
        return free[n % len(free)]
    return _of_item(items[n % len(items)])


def _of_item(item: Any) -> str:
    op, argument = item
    if op is _constants.CATEGORY:
        return _OF_CATEGORY[argument]
    return chr(argument[0] if op is _constants.RANGE else argument)


# --- the measure


def steep(found: Found, least: float = LEAST, part: slice = slice(None)) -> Steep | None:
    """The first text on which the expression grows too fast, if there is one; of its texts only those of a `part`."""
    pattern = re.compile(found.written, found.flags)
    all_pumps = pumps(found.written, found.flags)[part]
    # of a list of a thousand phrases each end would be tried behind each of them, for minutes
    bars = _misfits(list(_parser.parse(found.written, found.flags))) if len(all_pumps) < PART else ()
    misfits = dict.fromkeys(bars)
    for before, pump, behind in all_pumps:
        for end in (behind, *misfits):
            text = before + pump * FEW + end
            if _seconds(pattern, text, found.anchored, LONG) is None:
                return Steep(found, "explosive", text)
    for before, pump, behind in all_pumps:
        texts = [before + pump * times + behind for times in (MANY // 4, MANY, 4 * MANY)]
        if _is_steep(pattern, texts, found.anchored, least):
            return Steep(found, "steep", texts[1])
    return None


def _is_steep(pattern: re.Pattern[str], texts: Sequence[str], anchored: bool, least: float) -> bool:
    """Whether the time grows too fast with the text, from the second length to the third; from the first where that one is dear."""
    seconds = partial(_seconds, pattern, anchored=anchored, limit=LIMIT)
    shortest, text, longest = texts
    middle = seconds(text)
    if middle is None:
        return True
    if middle < least / QUADRATIC or (early := _growth(seconds, shortest, text, middle)) < CLEARLY_LESS:
        return False
    slow = seconds(longest)
    if slow is None:  # what is only dear is no steeper on a slow machine
        return middle >= least and early >= STEEP
    return slow >= least and _growth(seconds, text, longest, slow) >= STEEP


def _growth(seconds: Callable[[str], float | None], shorter: str, longer: str, first: float) -> float:
    """How often the least time of the shorter text goes into that of the longer one, the `first` of whose times is known.

    Whatever else the machine does can only add to a time, so the least of several is nearest to what the search itself takes.
    """
    slow, quick = first, LIMIT
    for _ in range(ROUNDS):
        quick = min(quick, *((seconds(shorter) or LIMIT) for _ in range(ROUNDS)))
        if slow < CLEARLY_LESS * quick:
            break
        slow = min(slow, seconds(longer) or LIMIT)
    return slow / quick


def _seconds(pattern: re.Pattern[str], text: str, anchored: bool, limit: float) -> float | None:
    """CPU seconds of finding all in the text, or of a match at its beginning; None where the limit is over.

    They are this thread's: while a timer runs, Linux counts those of a process by ticks of four milliseconds, and most searches have none.
    """
    start = time.thread_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, limit)
        try:
            if anchored:
                pattern.match(text)
                pattern.fullmatch(text)
            else:
                for _ in pattern.finditer(text):
                    pass
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except TooLongError:  # it may come while the timer is stopped, too
        return None
    return time.thread_time() - start


def _stop(*_: object) -> None:
    raise TooLongError


# --- the expressions


def expressions() -> list[Found]:
    """Each expression of the project, by the file that has it compiled."""
    found: dict[Found, int] = {}
    compile_as_before = _compiler.compile

    def compiled(written: Any, flags: int = 0) -> re.Pattern[str]:
        file, line = _place()
        if file and file != DEFERRED and isinstance(written, str):
            found.setdefault(Found(file, written, int(flags)), line)
        return compile_as_before(written, flags)

    re.purge()
    _compiler.compile = compiled
    re._compiler = _compiler
    try:
        from briefing.language import patterns

        before = patterns.deferred

        def deferred(written: str, flags: int = 0) -> re.Pattern[str]:
            file, line = _place()
            found.setdefault(Found(file, written, int(flags)), line)
            return before(written, flags)

        patterns.deferred = deferred
        _load()
        _use()
    finally:
        _compiler.compile = compile_as_before
    return sorted(one._replace(anchored=_is_anchored(one.file, line)) for one, line in found.items())


def _place() -> tuple[str, int]:
    """The project's file and line that ask for an expression; "" where somebody else does."""
    frame = sys._getframe(2)
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(str(ROOT / "briefing")):
            return Path(path).relative_to(ROOT).as_posix(), frame.f_lineno
        if "site-packages" in path or path.endswith(("tokenize.py", "difflib.py")):
            return "", 0  # of a library, or what Python itself reads a signature and compares words by
        frame = frame.f_back
    return "", 0


@cache
def _is_anchored(file: str, line: int) -> bool:
    """Whether the expression has a name in its file and is used there by `match` and `fullmatch` alone."""
    source = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or 0):
            name = str(ast.unparse(node.targets[0]))
            uses = set(re.findall(rf"\b{re.escape(name)}\b(?!\s*=)(\.\w+)?", source))
            return bool(uses) and uses <= {".match", ".fullmatch"}
    return False


def _load() -> None:
    from importlib import import_module

    for path in sorted((ROOT / "briefing").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if not name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # an extra that is not installed
                import_module(name)


def _use() -> None:
    """Makes, compares and checks briefings, so that what is built at its first use is built."""
    from briefing.cli import run

    examples = [str(path) for path in sorted((ROOT / "examples").glob("*.txt"))]
    others = [str(path) for path in sorted((ROOT / "tests" / "golden" / "sources").iterdir())]
    corpus = [str(path) for path in sorted((ROOT / "tests" / "corpus" / "facts").rglob("*.txt"))[:60]]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())), contextlib.redirect_stderr(io.StringIO()):
        for sources in (examples[:1], examples, others, corpus):
            for verb in ("make", "facts", "compare", "summarize"):
                run([verb, *sources, "--no-config"] if verb != "summarize" else [verb, *sources])
        run(["verify", examples[0], *examples, "--no-config"])


def worse(found: list[Steep], allowed: dict[str, int]) -> list[str]:
    """What is not allowed: explosive expressions, and files with more steep ones than listed."""
    said = [f"{one.found.file}: explosive: {one.found.written[:120]!r}" for one in found if one.kind == "explosive"]
    counts = Counter(one.found.file for one in found)
    for file, count in sorted(counts.items()):
        if count > allowed.get(file, 0):
            said.append(f"{file}: {count} steep, {allowed.get(file, 0)} allowed")
    return said


def listed(found: list[Steep]) -> str:
    """The text of the list."""
    counts = Counter(one.found.file for one in found)
    rows = "".join(f'"{file}" = {count}\n' for file, count in sorted(counts.items()))
    return f"# Expressions whose time grows faster than a text made to hurt them; tests/pumping.py. Only fewer.\n[steep]\n{rows}"


def _parts(wanted: Sequence[Found]) -> Iterator[tuple[Found, slice]]:
    """The expressions, those with very many texts in several parts: one has a tenth of all of them."""
    for found in wanted:
        for start in range(0, max(1, len(pumps(found.written, found.flags))), PART):
            yield found, slice(start, start + PART)


def _steep_part(of: tuple[Found, slice], least: float) -> Steep | None:
    return steep(of[0], least, of[1])


def main() -> int:
    """Prints what grows too fast, and what of it is not allowed; 1 if anything is."""
    words = [word for word in sys.argv[1:] if word != "--list"]
    writes = "--list" in sys.argv
    signal.signal(signal.SIGVTALRM, _stop)
    least = LEAST_LISTED if writes else LEAST
    wanted = [found for found in expressions() if all(word in found.file for word in words)]
    with multiprocessing.get_context("fork").Pool() as workers:  # they have the signal's handler from here
        told = {
            one.found: one
            for one in workers.imap(partial(_steep_part, least=least), _parts(wanted), chunksize=4)
            if one
        }
    slow = list(told.values())
    for one in slow:
        print(
            json.dumps({"kind": one.kind, "file": one.found.file, "written": one.found.written, "text": one.text[:200]})
        )
    if writes:
        LISTED.write_text(listed(slow), encoding="utf-8")
    bad = worse(slow, tomllib.loads(LISTED.read_text(encoding="utf-8"))["steep"])
    sys.stderr.write("".join(f"{line}\n" for line in bad))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
