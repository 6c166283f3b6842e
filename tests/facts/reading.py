"""What the facts of an invented text are, in a form that is easy to write down."""

from briefing.facts.dates import extraction as dates
from briefing.facts.figures import extraction as figures
from briefing.pipeline import document_from_text

WEDNESDAY = "2016-09-14"


def dated(text, *, date=WEDNESDAY, language="en"):
    """Its dates as "words = value", joined by "; "."""
    document = document_from_text(text, date=date, language=language)
    return "; ".join(f"{document[found.span]} = {found.value}" for found in dates.extract(document))


def counted(text, *, language="en"):
    """Its figures as "words = value unit (of what)", joined by "; "; "?" where there is no value."""
    document = document_from_text(text, date=WEDNESDAY, language=language)
    found = figures.extract(document, dates=dates.extract(document))
    return "; ".join(_figure(document, figure) for figure in found)


def _figure(document, figure):
    value = (
        f"{figure.low:g}..{figure.high:g}"
        if figure.low is not None
        else f"{figure.value:g}"
        if figure.value is not None
        else "?"
    )
    of = f" ({document[figure.of]})" if figure.of else ""
    return f"{document[figure.span]} = {value}{f' {figure.unit}' if figure.unit else ''}{of}"
