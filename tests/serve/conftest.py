"""A server of its own for each module, and connections to this machine alone."""

import socket
import threading

import pytest

from briefing.mcp.roots import Roots
from briefing.readers import sources as named
from briefing.serve.desk import Desk
from briefing.serve.server import Server
from tests.program import EXAMPLE
from tests.serve.browser import Browser

_CONNECT, _CREATE, _RESOLVE = socket.socket.connect, socket.create_connection, socket.getaddrinfo
_LOCAL = ("127.0.0.1", "localhost")


@pytest.fixture(scope="package", autouse=True)
def sealed(sealed):
    """As everywhere, but that this machine itself may be spoken to."""

    def local(real, host):
        def call(*args, **options):
            if host(*args) not in _LOCAL:
                raise AssertionError("a test reached for the network")
            return real(*args, **options)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", local(_CONNECT, lambda _, address: address[0]))
        patch.setattr(socket, "create_connection", local(_CREATE, lambda address, *_: address[0]))
        patch.setattr(socket, "getaddrinfo", local(_RESOLVE, lambda host, *_: host))
        yield


def started(*sources, roots=None):
    return run(Server(Desk(named.expand([str(source) for source in sources]), roots)))


def run(server):
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return server


def ended(server):
    server.shutdown()
    server.server_close()
    server.desk.close()


@pytest.fixture(scope="module")
def server():
    running = started(EXAMPLE)
    yield running
    ended(running)


@pytest.fixture(scope="package")
def window(sealed, tmp_path_factory):
    """A browser at a server that keeps its sessions; it may only be spoken to as `sealed` here allows."""
    server = run(Server(Desk(roots=Roots([EXAMPLE.parent]), state=tmp_path_factory.mktemp("kept"))))
    server.desk.warm()
    browser = Browser(server, tmp_path_factory.mktemp("downloads"))
    yield browser
    browser.close()
    ended(server)


@pytest.fixture
def browser(window):
    """The page in a session without sources."""
    window.visit()
    yield window
    window.size()
    assert window.complaints() == []


@pytest.fixture
def page(browser):
    """The page of the example."""
    return browser.drop(EXAMPLE)
