"""Two figures of one unit that may count the same thing, and whether their sentences are alike enough for what they count."""

from __future__ import annotations

from dataclasses import replace

from briefing.agreement.figures import SCORE, Bound, compare
from briefing.comparing import sole_measures
from briefing.comparing.counted import PEOPLE
from briefing.comparing.figure_context import Stated
from briefing.comparing.matters import WHOLE_DAY
from briefing.comparing.statements import Statements
from briefing.frozen import frozen
from briefing.language.lexicon import lexicon

_WORDS = lexicon("en").comparing

LIKE = 0.21
"""Cosine of two sentences from which they may speak of the same thing, where what is counted is the same word."""
LEAST = 0.1
"""Cosine of the two sentences that is enough where the words around the two figures are alike, too."""
TOGETHER = 0.24
"""Likeness of the sentences and of the words around the figures, added, where what is counted is the same word."""
NAMED = 0.1
"""What a name that both sentences have adds to that."""
LIKE_BARE = 0.5
"""Cosine that is asked for in place of `LIKE` where the text does not say what is counted."""
LIKE_RARE = 0.6
"""Cosine by the background's weights that will do in place of `LIKE_BARE` where nothing but the number is another."""
LIKE_MEASURED = 0.33
"""Cosine that is asked for of a length, a weight … whose unit says what is measured."""
LIKE_SUM = 0.25
"""Cosine that is asked for of sums of money that two words for one thing have: a package, a programme."""
LIKE_AGED = 0.4
"""Cosine, plain or by the background's weights, that is asked for of the one age that each of two documents has."""
LIKE_SCORES = 0.4
"""Cosine that is asked for of the votes or goals of two sides: several are counted in one story."""
LIKE_EVENT = 0.12
"""Cosine, together with the sentences before them, that is asked for of the killed, hurt, held or missing of a story."""
LIKE_EVENT_LATER = 0.08
"""Cosine that is asked for in place of `LIKE_EVENT` where the two are of two days of one story."""
LEADING = 3
"""Sentences behind the title in which a report gives the toll of its event; there that of another day is told of the same event."""
MANY_STRICTER = 0.12
"""What is added to each threshold where there are many documents: the more there are, the more is alike by chance."""
MARKS = 2
"""How many of a shared day, name and number are asked for where there are many documents."""
MONEY = frozenset({"USD", "EUR", "GBP"})
ABSTRACT = MONEY | {None, "percent", "percentage points", "basis points", "points"}
"""Units that do not say what is measured."""
AT_LEAST = "at least"
_TOLLS = frozenset({"killed", "injured", "detained", "missing", "in hospital", "escaped"})


@frozen
class Pair:
    """Two figures of one unit, in the order of the corpus, and the likeness of their sentences (cosine)."""

    statements: Statements
    left: Stated
    right: Stated
    likeness: float

    @property
    def unit(self) -> str | None:
        """The unit of both."""
        return self.left.figure.unit

    @property
    def many(self) -> bool:
        """Whether there are many documents."""
        return self.statements.stories.many

    def nearness(self) -> float:
        """How alike the words around the two are (cosine)."""
        return self.statements.alike(self.left.around, self.right.around)

    def one_head(self) -> bool:
        """Whether one word says what both count, or that of the one is a kind of the other's: cars, vehicles."""
        heads = self.left.head, self.right.head
        if not all(heads):
            return False
        return heads[0] == heads[1] or any(_WORDS.counted_as.get(a) == b for a, b in (heads, heads[::-1]))

    def one_toll(self) -> bool:
        """Whether both count the killed, hurt, held or missing."""
        return bool(self.tolls())

    def tolls(self) -> frozenset[str]:
        """Which of these both count."""
        return self.left.fates & self.right.fates & _TOLLS

    def one_thing(self) -> bool:
        """Whether both count the same: by the same word, or people whom the same befell."""
        left, right = self.left, self.right
        if not self.one_head():
            return False
        if left.head == PEOPLE and "returned" in left.fates ^ right.fates:
            return False
        return left.head != PEOPLE or bool(left.fates & right.fates) or left.counted == right.counted

    def sole_ages(self) -> bool:
        """Whether each is the only age of its document: of the one who is not named there, by whatever word."""
        if self.unit != "years" or self.left.aged or self.right.aged:
            return False
        ages = self.statements.ages
        return ages[self.left.document] == ages[self.right.document] == 1

    def sums_of_plans(self) -> bool:
        """Whether both are sums of money that a plan costs, by whatever word."""
        return self.unit in MONEY and self.left.head in _WORDS.plans and self.right.head in _WORDS.plans


def hold_together(statements: Statements, one: Stated, other: Stated) -> bool:
    """Whether two figures can both be right; of a toll "at least 18" leaves no room for the 19 of a later day."""
    left, right = one.amount, other.amount
    if one.fates & other.fates & _TOLLS and (days := _days_apart(statements, one, other)):
        if days[0] < days[1] and left.said == AT_LEAST:
            left = replace(left, bound=Bound.EXACT, said="")
        elif days[1] < days[0] and right.said == AT_LEAST:
            right = replace(right, bound=Bound.EXACT, said="")
    return compare(left, right).holds


def _days_apart(statements: Statements, one: Stated, other: Stated) -> tuple[str, str] | None:
    """The days of the documents of two figures, ISO 8601, with the hour where that parts them, where both are known and not the same."""
    days = [statements.days[at.document] for at in (one, other)]
    whole = all(len(day) >= WHOLE_DAY for day in days)
    return (days[0], days[1]) if whole and days[0] != days[1] else None


def alike(pair: Pair) -> bool:
    """Whether the sentences of two figures are alike enough for what they count."""
    stricter = MANY_STRICTER if pair.many else 0.0
    if pair.one_thing():
        least = LIKE_SCORES if pair.unit == SCORE else LIKE
        return pair.likeness >= least + stricter or _is_counted_once(pair)
    if pair.sole_ages():
        return (
            not pair.many
            and max(pair.likeness, pair.statements.in_background(pair.left.index, pair.right.index)) >= LIKE_AGED
        )
    if pair.sums_of_plans():
        return pair.likeness >= LIKE_SUM + stricter
    if not pair.many and _rarely_said(pair):
        return True
    return pair.likeness >= (LIKE_BARE if pair.unit in ABSTRACT else LIKE_MEASURED) + stricter


def _rarely_said(pair: Pair) -> bool:
    """Whether two sums of money stand alone in sentences that tell one event, by how rare their words are."""
    left, right, statements = pair.left, pair.right, pair.statements
    if (
        pair.unit not in MONEY
        or left.others
        or right.others
        or statements.shared_marks(left.index, right.index) < MARKS
    ):
        return False
    return statements.in_background(left.index, right.index) >= LIKE_RARE and statements.one_beside_numbers(
        left.index, right.index
    )


def _is_counted_once(pair: Pair) -> bool:
    """Whether less likeness will do, since the same thing is counted in few documents: ages, tolls, like words around."""
    left, right = pair.left, pair.right
    if pair.many or pair.unit == SCORE or (pair.unit in ABSTRACT and pair.unit is not None):
        return False
    if left.aged and right.aged:
        return True
    if left.head == PEOPLE and pair.one_toll():
        told = max(pair.likeness, pair.statements.context(left.index, right.index))
        return told >= (LIKE_EVENT_LATER if pair.statements.of_days else LIKE_EVENT) or _leads_on_two_days(pair)
    if pair.likeness < LEAST:
        return False
    named = NAMED if left.names & right.names else 0.0
    return pair.likeness + pair.nearness() + named >= TOGETHER


def _leads_on_two_days(pair: Pair) -> bool:
    """Whether reports of one event, of two days, give two tolls each where it opens: "27 dead", "the sinking, in which 31 died"."""
    left, right, statements = pair.left, pair.right, pair.statements
    return (
        all(at.index - statements.starts[at.document] <= LEADING and not at.years for at in (left, right))
        and _days_apart(statements, left, right) is not None
        and sole_measures.told_together(statements, left.document, right.document)
    )
