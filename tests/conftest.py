"""What every test is kept from: the network, NLTK's data, the user's own configuration, and the clock; which tests are run."""

from __future__ import annotations

import gc
import os
import signal
import socket

import pytest
from hypothesis import settings

from tests.dear import Measure, Quick
from tests.workers import lasting

_GC_THRESHOLD = 100_000
"""New objects between two searches for circles: most of what is made here (modules, patterns, tests) is never let go."""

gc.set_threshold(_GC_THRESHOLD)
settings.register_profile("briefing", deadline=None, max_examples=int(os.environ.get("BRIEFING_EXAMPLES", "0")) or 40)
settings.load_profile("briefing")


def pytest_addoption(parser):
    parser.addoption("--quick", action="store_true", help="leave out the tests that take long (tests/dear.toml)")
    parser.addoption("--measure", action="store_true", help="write tests/dear.toml anew")


def pytest_configure(config):
    # a shell starts what runs behind it so that it ignores interrupts, and so would the programs that tests stop
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    for option, plugin in (("quick", Quick), ("measure", Measure)):
        if config.getoption(option):
            config.pluginmanager.register(plugin(), option)


def pytest_collection_finish():
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def sealed(tmp_path_factory):
    """No network, no NLTK data, no configuration file of whoever runs the tests. Once a run: thousands of tests want it."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a test reached for the network")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "create_connection", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        patch.setenv("NLTK_DATA", os.devnull)
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "no-config"))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        patch.delenv("BRIEFING_DEBUG", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def workers():
    """A worker process serves one test after the other."""
    with lasting():
        yield
