"""HTTP on 127.0.0.1, by the standard library: strict addresses, limits, one thread a request, an end within two seconds."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from briefing.errors import BriefingError, OutputError
from briefing.serve.desk import Desk
from briefing.serve.gate import Gate
from briefing.serve.routes import ROUTES, Call, Download
from briefing.serve.session import Session
from briefing.serve.sources import LARGEST

_PATIENCE = 30
"""Seconds in which a request must have come in."""
SESSION = "X-Briefing-Session"
_STRANGER = (
    "This address is good once, and for one browser.\n\n"
    "Go on in the browser that opened it first, or start `briefing serve` again and open the new address that it prints.\n"
)
_STATIC = resources.files("briefing.serve") / "static"
_FILES = {
    "/app.css": "text/css; charset=utf-8",
    **{f"/{f.name}": "text/javascript; charset=utf-8" for f in _STATIC.iterdir() if f.name.endswith(".js")},
}
"""What the page is made of, and no other file: addresses never become paths."""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Server(ThreadingHTTPServer):
    """The server of one desk, bound to this machine alone.

    Raises:
        OutputError: key ``unwritable``; the port is taken.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, desk: Desk, *, port: int = 0) -> None:
        self.desk = desk
        self.gate = Gate()
        try:
            super().__init__(("127.0.0.1", port), _Handler)
        except (OSError, OverflowError) as error:
            raise OutputError(f"port {port} cannot be used: {error}", source="--port") from error
        self.address = self.gate.open(int(self.server_address[1]))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that has gone in the middle is no failure; anything else is answered where it happens."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "briefing"
    sys_version = ""
    timeout = _PATIENCE
    disable_nagle_algorithm = True  # head and body go out by themselves: else each answer waits 40 ms for a receipt

    def log_message(self, *_args: object) -> None:
        """Says nothing: addresses may hold names of documents."""

    def do_GET(self) -> None:
        """The page and its files."""
        address = urlsplit(self.path)
        if not self.server.gate.is_addressed(self._heads):
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
        elif address.path == "/" and address.query.startswith("token="):
            self._admit(address.query.removeprefix("token="))
        elif not self.server.gate.knows(self._heads):
            self._refuse(HTTPStatus.FORBIDDEN)
        elif address.path == "/":
            page = _static("index.html").replace(b"{{key}}", self.server.gate.key.encode())
            self._send(HTTPStatus.OK, page, "text/html; charset=utf-8")
        elif address.path in _FILES:
            self._send(HTTPStatus.OK, _static(address.path[1:]), _FILES[address.path])
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Everything else."""
        gate, heads = self.server.gate, self._heads
        address = urlsplit(self.path)
        size = heads.get("Content-Length", "")
        if not gate.is_addressed(heads):
            self._refuse(HTTPStatus.MISDIRECTED_REQUEST)
        elif not gate.knows(heads) or not gate.may_change(heads):
            self._refuse(HTTPStatus.FORBIDDEN)
        elif not size.isdecimal() or "Transfer-Encoding" in heads:
            self._refuse(HTTPStatus.LENGTH_REQUIRED)
        elif int(size) > LARGEST:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        elif address.path == "/api/session":
            self._begin(self.rfile.read(int(size)))
        elif address.path not in ROUTES:
            self._refuse(HTTPStatus.NOT_FOUND)
        else:
            self._call(address.path, dict(parse_qsl(address.query)), self.rfile.read(int(size)))

    @property
    def _heads(self) -> dict[str, str]:
        """The headers; of one that stands twice nothing, so that two readers cannot read it differently."""
        names = [name.title() for name in self.headers]
        return _Heads({name.title(): value for name, value in self.headers.items() if names.count(name.title()) == 1})

    def _begin(self, body: bytes) -> None:
        """Opens a session: the one that the body names where it was kept, else a new one."""
        try:
            name, failures = self.server.desk.open(body.decode("ascii", "replace"))
        except BriefingError as error:
            self._answer({"error": error.as_json()}, HTTPStatus.UNPROCESSABLE_ENTITY)
        else:
            self._answer({"session": name, "failures": [one.as_json() for one in failures]})

    def _call(self, path: str, query: dict[str, str], body: bytes) -> None:
        session = self.server.desk.session(self._heads.get(SESSION, ""))
        if session is None:
            self._refuse(HTTPStatus.GONE)
            return
        try:
            with session.lock:
                answer = ROUTES[path](Call(self.server.desk, session, query, body))
                unkept = self._unkept(session)
        except BriefingError as error:
            self._answer({"error": error.as_json()}, HTTPStatus.UNPROCESSABLE_ENTITY)
            return
        except Exception as error:  # the last door: a bug of ours ends one request, never the server
            if os.environ.get("BRIEFING_DEBUG"):
                raise
            bug = BriefingError(type(error).__name__, key="bug", hint="please report it")
            self._answer({"error": bug.as_json()}, HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        if isinstance(answer, Download):
            name = quote(answer.name, safe="")
            self._send(
                HTTPStatus.OK,
                answer.data,
                answer.media_type,
                {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
            )
        else:
            self._answer({**answer, **unkept})

    def _unkept(self, session: Session) -> dict[str, Any]:
        """Keeps what was done; why it could not be kept is told, and takes nobody's page or file away."""
        try:
            self.server.desk.keep(session)
        except BriefingError as error:
            return {"unkept": error.as_json()}
        return {}

    def _admit(self, token: str) -> None:
        cookie = self.server.gate.admit(token)
        if cookie is not None:
            self._send(HTTPStatus.SEE_OTHER, b"", "text/plain", {"Set-Cookie": cookie, "Location": "/"})
        elif self.server.gate.knows(self._heads):  # the address was opened again by whom it was given to
            self._send(HTTPStatus.SEE_OTHER, b"", "text/plain", {"Location": "/"})
        else:
            self._refuse(HTTPStatus.FORBIDDEN)  # it was good once, for somebody else

    def _answer(self, value: dict[str, Any], status: HTTPStatus = HTTPStatus.OK) -> None:
        self._send(status, json.dumps(value).encode(), "application/json")

    def _refuse(self, status: HTTPStatus) -> None:
        self.close_connection = True  # what else was sent is not read
        said = _STRANGER if status is HTTPStatus.FORBIDDEN else status.phrase
        self._send(status, said.encode(), "text/plain; charset=utf-8", {"Connection": "close"})

    def _send(self, status: HTTPStatus, data: bytes, media_type: str, more: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {
            **_HEADERS,
            "Content-Type": media_type,
            "Content-Length": str(len(data)),
            **(more or {}),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


class _Heads(dict[str, str]):
    """Headers by name, whatever its case."""

    def get(self, key: str, default: Any = None) -> Any:
        return super().get(key.title(), default)

    def __contains__(self, key: object) -> bool:
        return super().__contains__(str(key).title())


def _static(name: str) -> bytes:
    return (_STATIC / name).read_bytes()


def serve(server: Server, ready: Callable[[str], None]) -> None:
    """Serves until it is interrupted; then ends at once, also what is being read, and clears away what was dropped.

    Args:
        server: As made.
        ready: Told of the address with the token, when requests are taken.
    """
    warm = threading.Thread(target=server.desk.warm, daemon=True)
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_DFL:
        signal.signal(signal.SIGHUP, signal.default_int_handler)  # the terminal's window is closed
    try:
        warm.start()
        ready(server.address)
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        pass
    finally:
        server.socket.close()
        server.desk.close()
