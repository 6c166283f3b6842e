"""What every test is kept from: the network, NLTK's data, the user's own configuration, and the clock."""

from __future__ import annotations

import os
import socket

import pytest
from hypothesis import settings

settings.register_profile("briefing", deadline=None, max_examples=int(os.environ.get("BRIEFING_EXAMPLES", "0")) or 40)
settings.load_profile("briefing")


@pytest.fixture(autouse=True)
def sealed(monkeypatch, tmp_path_factory):
    """No network, no NLTK data, no configuration file of whoever runs the tests."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("NLTK_DATA", os.devnull)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "no-config"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("BRIEFING_DEBUG", raising=False)
