"""The one door to the network: what it lets through, what it refuses, and its limits, on a server of ours."""

import gzip
import socket
import time

import pytest

from briefing.errors import BriefingError, NetworkError, SecurityError, UsageError
from briefing.readers import fetch
from briefing.readers.fetch import addresses, body, connection
from tests.readers.web_server import PAGE, PUBLIC, serving, wired
from tests.tables import each_row


@pytest.fixture(scope="module")
def server():
    with serving() as server:
        yield server


@pytest.fixture(autouse=True)
def wire(monkeypatch, server):
    """The network of a test."""
    return wired(monkeypatch, server)


def key(url, **options):
    """The key of the failure."""
    with pytest.raises(BriefingError) as caught:
        fetch.fetch(url, **options)
    return caught.value.key


def test_a_page_of_a_public_address(server):
    page = fetch.fetch("http://public.example/page?a=b c#part".replace(" ", "%20"))
    assert (page.url, page.name, page.retrieved) == ("http://public.example/page?a=b%20c", "page.html", "2031-05-07")
    assert page.data.decode() == PAGE
    ((path, headers),) = server.asked
    assert path == "/page?a=b%20c"
    assert headers["Host"] == "public.example"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert headers["User-Agent"].startswith("briefing/")


@each_row("path", ["packed", "chunks", "hop/4", "nonsense"])
def test_packed_in_chunks_and_moved(path):
    assert fetch.fetch(f"http://public.example/{path}").data.decode() == PAGE


def test_no_cookie_is_sent_back(server):
    fetch.fetch("http://public.example/page")
    fetch.fetch("http://public.example/page")
    assert not any("Cookie" in headers for _, headers in server.asked)


def test_the_server_s_charset_stands_above_the_page_s_own():
    assert "Hásk" in fetch.fetch("http://public.example/latin").data.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("hop/5", "network"),
        ("missing", "network"),
        ("nowhere", "blocked-address"),
        ("brotli", "network"),
        ("unpackable", "network"),
        ("broken", "network"),
        ("garbage", "network"),
        ("heads", "network"),
        ("bomb", "too-large"),
        ("flood", "too-large"),
        ("to/ftp~public.example/x", "blocked-address"),
        ("to/file~/etc/passwd", "blocked-address"),
        ("to/http~house.example/page", "blocked-address"),
        ("to/http~a:b@public.example/page", "blocked-address"),
        ("to/http~unknown.example/page", "network"),
    ],
)
def test_what_a_server_should_not_do(path, expected):
    started = time.process_time()
    assert key(f"http://public.example/{path}") == expected
    assert time.process_time() - started < 5


@pytest.mark.parametrize("path", ["drip", "driphead"])
def test_a_server_that_drips(path, monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", 0.5)
    started = time.monotonic()
    assert key(f"http://public.example/{path}") == "too-slow"
    assert time.monotonic() - started < 3


def test_the_limits_are_those_that_are_promised():
    assert (fetch.REDIRECTS, fetch.SECONDS, connection.CONNECT_SECONDS) == (5, 30, 5)
    assert (body.ON_THE_WIRE, body.DECODED) == (20 * 1024 * 1024, 50 * 1024 * 1024)


def test_an_address_that_takes_no_connection_is_left_after_its_time_for_the_next(wire, monkeypatch):
    names, connected = wire
    names["public.example"] = ["203.0.114.9", PUBLIC]
    connect, waited = socket.socket.connect, []

    def slow(sock, address):
        waited.append(sock.gettimeout())
        if address[0] == "203.0.114.9":
            raise TimeoutError
        return connect(sock, address)

    monkeypatch.setattr(socket.socket, "connect", slow)
    assert fetch.fetch("http://public.example/page").data.decode() == PAGE
    names["public.example"] = ["203.0.114.9"]
    with pytest.raises(NetworkError, match="does not answer"):
        fetch.fetch("http://public.example/page")
    assert waited
    assert max(waited) <= connection.CONNECT_SECONDS
    assert connected == [PUBLIC]


def test_a_resolver_that_does_not_answer(monkeypatch):
    monkeypatch.setattr(fetch, "SECONDS", 0.2)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(1) or [])
    assert key("http://public.example/page") == "too-slow"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "mixed.example"],
)
def test_an_address_that_is_not_public_is_not_connected_to(host, server, wire):
    assert key(f"http://{host}:{server.server_port}/page") == "blocked-address"
    assert not wire[1]


@each_row(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("192.0.2.1", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
        ("::ffff:10.0.0.1", False),
        ("nonsense", False),
    ],
)
def test_which_addresses_are_public(address, public):
    assert addresses.is_public(address) is public


def test_a_name_that_points_elsewhere_a_moment_later_gains_nothing(wire, monkeypatch):
    names, connected = wire
    answers = iter([[PUBLIC], ["127.0.0.1"], ["127.0.0.1"]])
    found = socket.getaddrinfo

    def look_up(host, port, **options):
        names["public.example"] = next(answers)
        return found(host, port, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert fetch.fetch("http://public.example/page").data.decode() == PAGE
    assert connected == [PUBLIC]


def test_each_redirect_is_checked_anew(wire):
    names, connected = wire
    names["other.example"] = ["10.0.0.1"]
    assert key("http://public.example/to/http~other.example/page") == "blocked-address"
    assert connected == [PUBLIC]


def test_a_house_s_own_host_is_allowed_by_name(server):
    port = server.server_port
    assert fetch.fetch(f"http://house.example:{port}/page", private=["House.Example"]).data.decode() == PAGE
    assert key(f"http://house.example:{port}/page", private=["other.example"]) == "blocked-address"
    assert key(f"http://house.example:{port}/to/http~localhost/x", private=["house.example"]) == "blocked-address"


def test_a_port_where_nobody_answers():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert key(f"http://127.0.0.1:{port}/", private=["127.0.0.1"]) == "network"


def test_a_certificate_is_asked_for(server):
    assert key(f"https://127.0.0.1:{server.server_port}/page", private=["127.0.0.1"]) == "network"


@each_row(
    "url",
    ["ftp://public.example/x", "http://", "http:///x", "http://a:b@public.example/", "http://public.example:99999/", "http://public.example/a b",
     "http://public.example/\r\nX-A: b", "http://" + "a" * 3000, "http://[::1", "file:///etc/passwd"],
)  # fmt: skip
def test_what_is_no_address_that_is_fetched(url):
    with pytest.raises(UsageError):
        fetch.fetch(url)


def test_from_https_to_http_nothing_leads():
    place = addresses.Place.of("https://public.example/a")
    with pytest.raises(BriefingError) as caught:
        fetch._moved(place, "http://public.example/b")
    assert caught.value.key == "blocked-address"


@each_row(
    ("url", "kind", "name"),
    [
        ("http://a.example/", "text/html", "a.example.html"),
        ("http://a.example/news/port-shut", "text/html", "port-shut.html"),
        ("http://a.example/x.php?id=4", "text/html", "x.html"),
        ("http://a.example/a%2F..%2Fb.pdf", "application/octet-stream", "a-..-b.pdf"),
        ("http://a.example/x.md", "text/plain", "x.md"),
        ("http://a.example/x", "text/plain", "x.txt"),
        ("http://a.example/...", "", "page"),
        ("http://a.example/x." + "b" * 400, "application/octet-stream", "x." + "b" * 11),
    ],
)
def test_a_file_s_name_for_it(url, kind, name):
    assert fetch._name(url, kind) == name


def test_the_day_is_the_answer_s_own_and_no_clock_s(monkeypatch):
    assert body.day("Wed, 07 May 2031 23:30:00 GMT") == "2031-05-07"
    assert body.day("soon") == body.day("") == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert body.day("Wed, 07 May 2031 23:30:00 GMT") == "1970-01-02"


@each_row("location", ["http://[/", "//[::1/x"])
def test_a_redirect_to_what_is_no_address_is_refused(location):
    with pytest.raises(SecurityError, match="no web address"):
        fetch._moved(fetch.addresses.Place.of("http://public.example/"), location)


@each_row(
    ("charset", "read"),
    [
        ("iso-8859-2", "ł"), ("latin-1", "³"), ("ascii", "\ufffd"), ("koi8-r", "Ё"),
        ("punycode", None), ("unicode_escape", None), ("utf-7", None), ("rot13", None),
    ],
)  # fmt: skip
def test_encodings_of_the_header_are_those_that_pages_have(charset, read):
    found = body.as_utf8(b"\xb3", "text/html", charset)
    assert found == (b"\xb3" if read is None else b"\xef\xbb\xbf" + read.encode())


def test_several_packed_members_are_one_page():
    packed = gzip.compress(b"one ") + gzip.compress(b"two")
    assert b"".join(body._unpacked(iter([packed[:9], packed[9:]]), 31)) == b"one two"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_socket_is_left_open_where_no_time_is_left(monkeypatch, scheme):
    from briefing.readers.fetch import connection

    opened = []

    class Socket:
        def __init__(self, *_kind):
            opened.append(self)

        def settimeout(self, _seconds):
            raise AssertionError("there is no time")

        def close(self):
            opened.remove(self)

    place = addresses.Place.of(f"{scheme}://public.example/")
    monkeypatch.setattr(connection.socket, "socket", Socket)
    with pytest.raises(TimeoutError):
        connection._connected(place, [PUBLIC], 0.0)
    with pytest.raises(TimeoutError):
        connection._secured(Socket(), place, 0.0)
    assert not opened
