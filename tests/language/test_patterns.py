"""Deferred patterns do what compiled ones do, and every one of the package can be compiled."""

import importlib
import pkgutil
import re

import briefing
from briefing.language import patterns
from briefing.language.patterns import deferred

NOT_IMPORTED = ("spacy_names", "rapid", "__main__")
"""A module that wants an extra, and the one that runs the program."""


def test_a_deferred_pattern_is_compiled_at_its_first_use_and_once(monkeypatch):
    compiled = []
    monkeypatch.setattr(patterns.re, "compile", lambda *args, real=re.compile: compiled.append(args) or real(*args))
    pattern = deferred(r"(?P<berth>\d+)", re.IGNORECASE)
    assert compiled == []
    assert pattern.search("quay 12")["berth"] == "12"
    assert pattern.fullmatch("7")
    assert pattern.pattern == r"(?P<berth>\d+)"
    assert compiled == [(r"(?P<berth>\d+)", re.IGNORECASE)]


def test_every_deferred_pattern_of_the_package_compiles():
    modules = [module.name for module in pkgutil.walk_packages(briefing.__path__, "briefing.")]
    found = [
        value
        for name in modules
        if not name.endswith(NOT_IMPORTED)
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, patterns._Deferred)
    ]
    assert len(found) > 100
    for pattern in found:
        assert pattern.groups >= 0
