"""A sentence of many figures, as a register or a hostile text has it: the work grows as the sentence does, counted in lines of code that run."""

import sys

from briefing.comparing import figure_context, sole_measures
from briefing.comparing.statements import Statements
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from tests.tables import each_row


def statements(piece, times):
    figures = "".join(piece.format(number + 3) for number in range(times))
    text = f"The port of Tarn handled {figures}and that was all. Nobody was hurt."
    return Statements(analyse(Corpus((document_from_text(text, language="en"),) * 2), Request(Budget.parse("7"))))


def lines(work):
    """How many lines of Python a piece of work runs; a comprehension's line counts each time round."""
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@each_row("piece", ["{} tonnes of grain, ", "${} million, "])
def test_the_context_of_each_figure_and_what_the_measures_differ_in(piece):
    context, differing = [], []
    for times in (20, 40, 80):
        given = statements(piece, times)
        found: list[figure_context.Stated] = []
        context.append(lines(lambda given=given, found=found: found.extend(figure_context.stated(given))))
        differing.append(lines(lambda given=given, found=found: list(sole_measures.pairs(given, found))))
    for counted in (context, differing):
        assert counted[2] - counted[1] < 2.5 * (counted[1] - counted[0])
