"""What an editor chose of a briefing: its options, and which passages stand, stand no more, or stand elsewhere.

Passages are named by their source's digest and their place in its text, so that choices hold whatever the files are
called and in whichever order they are given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from briefing.frozen import frozen
from briefing.model.spans import Span

OPTIONS = ("length", "template", "ranker", "kind", "language", "marking")
"""The options that are one string, by the names that they have on the command line; ``query`` is a list."""


@frozen
class Place:
    """A passage of a source: the SHA-256 of the source's bytes, and a span of its text."""

    document: str
    span: Span


@frozen
class Pin:
    """A line that is to stand, under the section called `section` where that has such a line, else among the key points."""

    place: Place
    section: str = "key-points"


@frozen
class Move:
    """A line that is set before another one of its section; with None at the end of it."""

    place: Place
    before: Place | None = None


@frozen
class Choices:
    """All that an editor chose. Options are as they are typed for ``make``, "" where nothing was chosen.

    `timeline` says whether the dates are drawn at the end. `struck` passages do not stand, `pinned` and `added` ones always do; moves are done one after the other. `words` are the
    editor's own, by the key of the section that waits for them.
    """

    length: str = ""
    template: str = ""
    ranker: str = ""
    query: tuple[str, ...] = ()
    kind: str = ""
    language: str = ""
    marking: str = ""
    timeline: bool = False
    struck: tuple[Place, ...] = ()
    pinned: tuple[Pin, ...] = ()
    added: tuple[Place, ...] = ()
    moved: tuple[Move, ...] = ()
    words: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was chosen."""
        return any(getattr(self, field.name) for field in fields(self))

    def overridden(self, options: Mapping[str, object]) -> Choices:
        """The choices with the options that are given beside them, by the names that they have on the command line."""
        said = {name: str(options.get(name, getattr(self, name))) for name in OPTIONS}
        query = options.get("query", self.query)
        return replace(
            self,
            length=said["length"],
            template=said["template"],
            ranker=said["ranker"],
            kind=said["kind"],
            language=said["language"],
            marking=said["marking"],
            timeline=bool(options.get("timeline", self.timeline)),
            query=tuple(map(str, query)) if isinstance(query, list | tuple) else (str(query),),
        )

    @property
    def options(self) -> dict[str, object]:
        """The options that were chosen, by the names that they have on the command line."""
        given: dict[str, object] = {name: value for name in OPTIONS if (value := getattr(self, name))}
        if self.timeline:
            given["timeline"] = True
        return {**given, **({"query": list(self.query)} if self.query else {})}
