"""A web server of ours on the loopback, which does what a server should not; and the network that tests else have not."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CONNECT, LOOK_UP = socket.socket.connect, socket.getaddrinfo
"""As they were before the tests were sealed."""
PUBLIC = "203.0.114.7"
"""An address that stands for a public one; what goes there comes to our server."""
DAY = "Wed, 07 May 2031 23:30:00 GMT"
PAGE = (
    "<!doctype html><html lang='en'><head><title>Quay of Hask shut</title></head><body><article><h1>Quay of Hask shut</h1>"
    "<p>The quay of Hask was shut on Monday after 400 dockers walked out, the harbour trust said in a statement.</p>"
    "<p>It will open again within nine days, and grain ships have to wait off the coast until then, the trust added.</p>"
    "</article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what it was asked is kept in the server's ``asked``."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        name, _, rest = self.path.strip("/").partition("/")
        getattr(self, f"_{name.partition('.')[0].partition('?')[0]}", self._none)(rest)

    def log_message(self, *arguments):
        pass

    def date_time_string(self, timestamp=None):
        return DAY

    def answer(self, data, *, status=200, length=None, **headers):
        self.send_response(status)
        for key, value in {"Content-Type": "text/html", **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        if length != 0:
            self.send_header("Content-Length", str(length or len(data)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = True

    def _none(self, _):
        self.answer(b"no", status=404)

    def _page(self, _):
        self.answer(PAGE.encode(), Set_Cookie="a=b")

    def _feed(self, _):
        items = "".join(
            f"<item><title>Quay {n}</title><link>http://public.example/page/{n}</link><description>The quay of Hask was shut "
            f"for {n} days after 400 dockers walked out, the trust said.</description></item>"
            for n in (1, 2)
        )
        feed = f'<rss version="2.0"><channel><title>Hask Wire</title>{items}</channel></rss>'
        self.answer(feed.encode(), Content_Type="application/rss+xml")

    def _packed(self, _):
        self.answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def _unpackable(self, _):
        self.answer(b"no gzip at all", Content_Encoding="gzip")

    def _brotli(self, _):
        self.answer(b"x", Content_Encoding="br")

    def _bomb(self, _):
        self.answer(gzip.compress(bytes(200 * 1024 * 1024), 9), Content_Encoding="gzip")

    def _chunks(self, _):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in (PAGE[:100].encode(), PAGE[100:].encode(), b""):
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")

    def _flood(self, _):
        self.send_response(200)
        self.end_headers()
        piece = b"x" * 1024 * 1024
        try:
            for _ in range(100):
                self.wfile.write(piece)
        except OSError:
            self.close_connection = True

    def _drip(self, _):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self._slowly(b"x" * 1000)

    def _driphead(self, _):
        self._slowly(b"HTTP/1.1 200 OK\r\nX-A: " + b"x" * 1000)

    def _slowly(self, data):
        try:
            for at in range(len(data)):
                self.wfile.write(data[at : at + 1])
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def _broken(self, _):
        self.answer(PAGE.encode(), length=5000)

    def _garbage(self, _):
        self.wfile.write(b"SSH-2.0-x\r\n\r\n")
        self.close_connection = True

    def _heads(self, _):
        self.wfile.write(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 5000 + b"\r\n")
        self.close_connection = True

    def _png(self, _):
        self.answer(b"\x89PNG\r\n\x1a\n" + bytes(100), Content_Type="text/html")

    def _latin(self, _):
        page = PAGE.replace("Hask", "Hásk").replace("<title>", "<meta charset='utf-8'><title>")
        self.answer(page.encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")

    def _nonsense(self, _):
        self.answer(PAGE.encode(), Content_Type="text/html; charset=klingon")

    def _text(self, _):
        self.answer(b"The quay is shut. It opens on Monday.\n", Content_Type="text/plain")

    def _to(self, target):
        self.answer(b"", status=302, length=0, Location=target.replace("~", "://"))

    def _hop(self, number):
        left = int(number)
        self.answer(b"", status=301, length=0, Location=f"/hop/{left - 1}" if left else "/page")

    def _nowhere(self, _):
        self.answer(b"", status=302, length=0)


@contextmanager
def serving():
    """A server that listens; its address is ``server.url``."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def wired(monkeypatch, server):
    """Gives a test a network of names that point where it says; returns them, and the addresses that were connected to."""
    names = {"public.example": [PUBLIC], "mixed.example": [PUBLIC, "10.0.0.1"], "house.example": ["127.0.0.1"]}
    connected = []

    def look_up(host, port, *more, **options):
        if host in names:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in names[host]]
        if host.endswith(".example"):
            raise socket.gaierror(-2, "Name or service not known")
        return LOOK_UP(host, port, *more, **options)

    def connect(sock, address):
        connected.append(address[0])
        CONNECT(sock, ("127.0.0.1", server.server_port) if address[0] == PUBLIC else address)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket.socket, "connect", connect)
    server.asked.clear()
    return names, connected
