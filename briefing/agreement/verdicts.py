"""What comparing two values gives: one of four verdicts, and its reason in a few words."""

from __future__ import annotations

from enum import StrEnum

from briefing.frozen import frozen


class Verdict(StrEnum):
    """How two values stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """Both can be right: one is less exact, rounded, or a bound within which the other lies."""
    DIFFERENT = "different"
    """Both cannot be right of one thing."""
    UNKNOWN = "cannot say"


@frozen
class Agreement:
    """A verdict on two values, and why: "another quarter", "less precise"; "" where they are simply the same."""

    verdict: Verdict
    reason: str = ""

    @property
    def holds(self) -> bool:
        """Whether both values can be right."""
        return self.verdict in (Verdict.SAME, Verdict.COMPATIBLE)

    @property
    def fails(self) -> bool:
        """Whether the values contradict each other; of some nothing can be said, and they neither hold nor fail."""
        return self.verdict is Verdict.DIFFERENT
