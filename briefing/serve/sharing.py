"""A session's page → what is handed on of it: a mail draft, a pack or one file, redacted and scrubbed as ``briefing share`` does it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from briefing import pipeline
from briefing.errors import UsageError
from briefing.model import Briefing, Choices
from briefing.model.json_values import checked, get, rows
from briefing.serve.exports import FORMS
from briefing.serve.session import Session
from briefing.sharing import export, naming, redaction
from briefing.sharing.terms import Terms

MEDIA_TYPES = {
    ".eml": "message/rfc822",
    ".zip": "application/zip",
    **{suffix: media_type for _, suffix, media_type in FORMS.values()},
}
"""Suffix of what is handed on → its media type."""
_WRITERS = {suffix: writer for writer, suffix, _ in FORMS.values()}


def wish(asked: Mapping[str, object], suffix: str = "") -> export.Wish:
    """What is to be taken out: ``kinds`` of terms, ``words`` between commas, ``scrub``.

    Raises:
        InputError: key ``bad-record``.
        UsageError: a kind of terms that there is not, or a suffix that is not handed on.
    """
    kinds = tuple(checked(kind, str, place) for kind, place in rows(asked, "kinds", "", optional=True))
    for kind in kinds:
        if kind not in redaction.kinds():
            raise UsageError.among(f"nothing called {kind[:40]!r} is redacted", kind, redaction.kinds())
    if suffix and suffix not in MEDIA_TYPES:
        raise UsageError.among(f"no format {suffix[:40]!r}", suffix, MEDIA_TYPES, key="unknown-format")
    words = [word.strip() for word in get(asked, "words", str, "", "").split(",")]
    return export.Wish(
        words=tuple(redaction.typed(filter(None, words))),
        kinds=kinds,
        scrub=asked.get("scrub") is True,
        formats=tuple((_WRITERS[held], held) for held in export.HELD.get(suffix, ())),
    )


def preview(session: Session, choices: Choices, asked: Mapping[str, object]) -> dict[str, Any]:
    """The page as plain text without what is taken out, which terms those are, and which of the words stand nowhere.

    Raises:
        BriefingError: as `wish`, or the page cannot be made.
    """
    wanted = wish(asked)
    _, briefing = session.page(choices)
    unused = export.unused(briefing, wanted.words)
    briefing, terms = _prepared(session, choices, briefing, wanted)
    text = pipeline.render(briefing, "text").decode()
    return {"text": text, "terms": [term.text for term in terms.terms], "unused": unused}


def made(session: Session, choices: Choices, suffix: str, asked: Mapping[str, object]) -> tuple[bytes, str]:
    """The file, proved to hold nothing of what is taken out, and its name.

    Raises:
        CheckError: a term is left in it.
        BriefingError: as `wish`, or it cannot be made.
    """
    wanted = wish(asked, suffix)
    _, briefing = session.page(choices)
    briefing, terms = _prepared(session, choices, briefing, wanted)
    timestamp, dated = pipeline.timestamp(briefing)
    render = partial(pipeline.render, paper="a4")
    make = partial(
        export.made,
        suffix=suffix,
        writer=_WRITERS.get(suffix, ""),
        wish=wanted,
        render=render,
        sources={},
        timestamp=timestamp,
        dated=dated,
    )
    name = naming.file_name(naming.DEFAULT, briefing, suffix)
    data = make(briefing)
    export.check(data, terms, name=name, hollow=partial(make, export.HOLLOW))
    return data, name


def _prepared(session: Session, choices: Choices, briefing: Briefing, wanted: export.Wish) -> tuple[Briefing, Terms]:
    """Names and figures are looked for in the sources, too, where any are taken out."""
    return export.prepared(briefing, wanted, session.documents(choices) if wanted.kinds else ())
