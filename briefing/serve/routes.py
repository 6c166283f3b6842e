"""Address → what is done there: each function takes a call and gives a JSON-able value, or a file.

Whatever changes or tells something of a session is a POST with the page's own secret; its body is JSON, or the bytes of a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from briefing.errors import BriefingError, InputError, UsageError
from briefing.frozen import frozen
from briefing.model import Choices, Span, choices_codec
from briefing.model.json_values import get, mapping
from briefing.serve import exports, views
from briefing.serve.desk import Desk
from briefing.serve.recipes import language
from briefing.serve.session import Session
from briefing.serve.sources import LARGEST, is_pictured, name_of, renamed


@frozen
class Download:
    """A file that is taken along."""

    data: bytes
    name: str
    media_type: str


@frozen
class Call:
    """One request of the page: its session, what its address says behind the question mark, its body."""

    desk: Desk
    session: Session
    query: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as a JSON object.

        Raises:
            InputError: key ``bad-record``.
        """
        try:
            return mapping(json.loads(self.body or b"{}"), "request")
        except (ValueError, RecursionError) as error:
            raise InputError(f"no JSON: {error}", key="bad-record") from error

    @property
    def choices(self) -> Choices:
        """The choices in the body.

        Raises:
            InputError: key ``bad-record``.
        """
        return choices_codec.decode(self.json.get("choices", {}), "choices")


Route = Callable[[Call], dict[str, Any] | Download]


def _add(call: Call) -> dict[str, Any]:
    """Takes in one dropped or pasted file."""
    sources = call.session.sources
    name = name_of(call.query.get("name", ""))
    name = renamed([kept.name for kept in sources.kept], name)
    source = sources.add(call.body, name, pasted=call.query.get("pasted") == "yes")
    return {**_listed(call), "added": source.number}


def _open(call: Call) -> dict[str, Any]:
    """Takes in files below the folders that may be opened."""
    if call.desk.roots is None:
        raise UsageError("no folder is allowed", hint="briefing serve --root FOLDER")
    failures = []
    for path, name in call.desk.roots.files([get(call.json, "path", str, "")]):
        try:
            call.session.sources.name(path, name)
        except BriefingError as error:
            failures.append(error.named(name))
    return {**_listed(call), "failures": [one.as_json() for one in failures]}


def _fetch(call: Call) -> dict[str, Any]:
    """Takes in the page at a web address, the only thing that ever leaves this machine."""
    source = call.session.sources.fetch(get(call.json, "url", str, "").strip(), private=call.desk.private)
    return {**_listed(call), "added": source.number}


def _remove(call: Call) -> dict[str, Any]:
    call.session.sources.remove(get(call.json, "number", int, ""))
    return _listed(call)


def _listed(call: Call) -> dict[str, Any]:
    return {"sources": views.sources(call.session.sources.each())}


def _state(call: Call) -> dict[str, Any]:
    return {
        **_listed(call),
        "choices": choices_codec.encode(call.session.choices),
        "options": views.options(),
        "may_open": call.desk.roots is not None,
        "largest": LARGEST,
        **_kept(call),
    }


def _kept(call: Call) -> dict[str, Any]:
    """The other sessions that were kept."""
    return {"kept": [{"session": name, "sources": list(names)} for name, names in call.desk.kept(call.session)]}


def _forget(call: Call) -> dict[str, Any]:
    """Removes a session that was kept."""
    call.desk.forget(get(call.json, "session", str, ""))
    return _kept(call)


def _page(call: Call) -> dict[str, Any]:
    choices = call.choices
    made = call.session.page(choices)
    call.session.choices = choices
    return views.page(*made, choices)


def _source(call: Call) -> dict[str, Any]:
    each = call.session.sources.each(language(call.choices))
    number = get(call.json, "document", int, "")
    if not 0 <= number < len(each):
        raise InputError("no such source", key="missing")
    return {**views.source(each[number][1]), "pictured": is_pictured(*each[number])}


def _picture(call: Call) -> Download:
    """The page of a PDF on which a passage begins, the passage boxed."""
    start, end = (get(call.json, key, int, "") for key in ("start", "end"))
    if not 0 <= start < end:
        raise InputError(f"{start} to {end} is no passage", key="bad-record")
    number = get(call.json, "document", int, "")
    data = call.session.sources.picture(number, Span(start, end), language(call.choices))
    return Download(data, "page.png", "image/png")


def _facts(call: Call) -> dict[str, Any]:
    from briefing import pipeline

    drawing = call.session.timeline(call.choices)
    rows = pipeline.rows(call.session.documents(call.choices))
    return {"rows": rows, "timeline": drawing.description if drawing else ""}


def _timeline(call: Call) -> Download:
    """The dates of the sources on an axis."""
    from briefing.writers.chart import svg

    drawing = call.session.timeline(call.choices)
    if drawing is None:
        raise InputError("no dates that could be drawn", key="missing")
    return Download(svg.write(drawing), "timeline.svg", "image/svg+xml")


def _compare(call: Call) -> dict[str, Any]:
    return views.comparison(*call.session.comparison(call.choices))


def _update(call: Call) -> dict[str, Any]:
    """What the sources say that the briefing in the body, a file of ours, did not."""
    call.session.follow(call.body, name_of(call.query.get("name", "")))
    made = call.session.updated(call.session.choices)
    return views.changes(made.findings, made.briefing)


def _updated(call: Call) -> Download:
    writer, suffix, media_type = exports.form_of(call.query.get("format", ""))
    return Download(call.session.updated(call.session.choices, writer).files[0], f"update{suffix}", media_type)


def _verify(call: Call) -> dict[str, Any]:
    from briefing import pipeline
    from briefing.verifying import report

    brief = pipeline.document_from_text(get(call.json, "brief", str, ""), language=language(call.choices))
    found = call.session.verification(brief, call.choices)
    return {**report.as_json(found), "summary": report.summary(found)}


def _export(call: Call) -> Download:
    form = call.query.get("format", "")
    data, suffix, media_type = exports.export(call.session, call.choices, form)
    stem = PurePath(call.session.sources.kept[0].name).stem if len(call.session.sources.kept) == 1 else "briefing"
    return Download(data, f"{stem}{suffix}", media_type)


def _preview(call: Call) -> dict[str, Any]:
    """What the page is without what is to be taken out."""
    from briefing.serve import sharing

    return sharing.preview(call.session, call.choices, call.json)


def _share(call: Call) -> Download:
    """A mail draft, a pack or one file, redacted and scrubbed as asked."""
    from briefing.serve import sharing

    suffix = f".{call.query.get('format', '')}"
    data, name = sharing.made(call.session, call.choices, suffix, call.json)
    return Download(data, name, sharing.MEDIA_TYPES[suffix])


ROUTES: dict[str, Route] = {
    "/api/state": _state,
    "/api/sources/add": _add,
    "/api/sources/open": _open,
    "/api/sources/fetch": _fetch,
    "/api/sources/remove": _remove,
    "/api/session/remove": _forget,
    "/api/page": _page,
    "/api/source": _source,
    "/api/picture": _picture,
    "/api/facts": _facts,
    "/api/timeline": _timeline,
    "/api/compare": _compare,
    "/api/update": _update,
    "/api/update/export": _updated,
    "/api/verify": _verify,
    "/api/export": _export,
    "/api/preview": _preview,
    "/api/share": _share,
}
