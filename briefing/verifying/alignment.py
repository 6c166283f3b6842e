"""Two runs of words → what is equal, what differs only in spelling, and what differs.

Ratcliff and Obershelp's matching blocks (`difflib`) over words. Runs that read alike are equal: "co-operate" and
"cooperate", "exam-ple" and "example", "U.S." and "US", "five thousand" and "5,000", "second" and "2nd".
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from briefing.frozen import frozen
from briefing.language.numerals import ORDINALS, SCALES, SMALL, words_value

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))


@frozen
class Step:
    """Words ``[a, b)`` of the brief against words ``[c, d)`` of the source."""

    equal: bool
    a: int
    b: int
    c: int
    d: int
    spelling: bool = False
    """Whether they are equal only once they are read aloud."""


def align(brief: Sequence[str], source: Sequence[str]) -> list[Step]:
    """The steps from one run of words to the other, in order; what the source has before and after is left out."""
    matcher = SequenceMatcher(None, source, brief, autojunk=len(brief) > 400)
    steps: list[Step] = []
    for tag, c, d, a, b in matcher.get_opcodes():
        if tag == "equal":
            steps.append(Step(True, a, b, c, d))
        elif tag == "replace" and alike(brief[a:b], source[c:d]):
            steps.append(Step(True, a, b, c, d, spelling=True))
        elif tag == "replace":
            steps += _parted(brief, source, Step(False, a, b, c, d))
        else:
            steps.append(Step(False, a, b, c, d))
    return _trimmed(steps)


def _parted(brief: Sequence[str], source: Sequence[str], step: Step) -> list[Step]:
    """A step in which the words at one end are alike but for spelling, as two."""
    for size in (1, 2, 3):
        for other in (1, 2, 3):
            if step.b - step.a >= size and step.d - step.c >= other:
                a, c = step.a + size, step.c + other
                if alike(brief[step.a : a], source[step.c : c]):
                    return [Step(True, step.a, a, step.c, c, spelling=True), Step(False, a, step.b, c, step.d)]
                b, d = step.b - size, step.d - other
                if alike(brief[b : step.b], source[d : step.d]):
                    return [Step(False, step.a, b, step.c, d), Step(True, b, step.b, d, step.d, spelling=True)]
    return [step]


def _trimmed(steps: list[Step]) -> list[Step]:
    """Without what only the source has before the first and after the last word of the brief."""
    while steps and not steps[0].equal and steps[0].a == steps[0].b:
        steps = steps[1:]
    while steps and not steps[-1].equal and steps[-1].a == steps[-1].b:
        steps = steps[:-1]
    if steps and not steps[0].equal:
        first = steps[0]
        steps = [Step(False, first.a, first.b, max(first.c, first.d - (first.b - first.a)), first.d), *steps[1:]]
    if len(steps) > 1 and not steps[-1].equal:
        last = steps[-1]
        steps = [*steps[:-1], Step(False, last.a, last.b, last.c, min(last.d, last.c + (last.b - last.a)))]
    return steps


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of words are the same when read aloud."""
    if not one or not other or max(len(one), len(other)) > 12:
        return False
    if "".join(one) == "".join(other):
        return True
    value = number(one)
    return value is not None and value == number(other)


def number(forms: Sequence[str]) -> float | None:
    """The value of a number in words or digits, None for anything else."""
    if len(forms) == 1 and forms[0] in ORDINALS:
        return -float(ORDINALS[forms[0]])
    if len(forms) == 2 and forms[0].isdigit() and forms[1] in _SUFFIXES:
        return -float(forms[0])
    known = [form in SMALL or form in SCALES or form[:1].isdigit() for form in forms]
    if not any(known) or not all(k or form in ("and", "a") for k, form in zip(known, forms, strict=True)):
        return None
    if not known[-1] or (forms[0] == "and"):
        return None
    return words_value(" ".join(forms))


def shown(brief: Sequence[str], source: Sequence[str], steps: Sequence[Step], *, around: int = 4) -> str:
    """The steps as wdiff prints them, with a few words of context; "" where nothing differs.

    Args:
        brief: The brief's words as they stand.
        source: The source's words as they stand.
        steps: Of `align`.
        around: Words of an equal run that are kept on each side of a difference.
    """
    if all(step.equal and not step.spelling for step in steps):
        return ""
    out: list[str] = []
    for at, step in enumerate(steps):
        if step.equal and not step.spelling:
            run = list(brief[step.a : step.b])
            head = around if at else 0
            tail = around if at < len(steps) - 1 else 0
            if len(run) > head + tail:
                run = [*run[:head], "…", *(run[-tail:] if tail else [])]
            out += run
            continue
        if step.d > step.c:
            out.append(f"[-{' '.join(source[step.c : step.d])}-]")
        if step.b > step.a:
            out.append(f"{{+{' '.join(brief[step.a : step.b])}+}}")
    return " ".join(out)
