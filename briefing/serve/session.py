"""One person's work: sources, and the pages that are made of them by choices. Sessions share nothing but the reader."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path

from briefing import pipeline
from briefing.errors import BriefingError, InputError
from briefing.making import Made, finish, inherited, make
from briefing.model import Briefing, Choices, Comparison, Corpus, Document, Findings, Table, Verification
from briefing.sections import timeline_picture
from briefing.serve.keeping import Record, save
from briefing.serve.reading import Reader
from briefing.serve.recipes import language, recipe
from briefing.serve.sources import Sources, put
from briefing.writers.chart import Drawing, timeline
from briefing.writers.messages import messages_of

_KEPT = 4
"""Analyses that are kept: a person goes back and forth between a few rankers and queries."""


class Session:
    """Sources and what was found in them. One request at a time."""

    def __init__(self, folder: Path, reader: Reader) -> None:
        self.lock = threading.RLock()
        self.sources = Sources(folder, reader)
        self.choices = Choices()
        """What the last page was made of: a browser that comes again goes on from there."""
        self.last: Briefing | None = None
        """The briefing that an update is set against."""
        self._folder = folder
        self._reader = reader
        self._saved = Record()
        self._known: OrderedDict[tuple[object, ...], Findings] = OrderedDict()

    def restore(self, record: Record) -> list[BriefingError]:
        """Takes up what was kept; gives the failures of sources that are there no more."""
        self.choices = record.choices
        self._saved = record
        return self.sources.again(record.sources)

    def keep(self) -> None:
        """Writes down what has changed since the last time.

        Raises:
            OutputError: key ``unwritable``.
        """
        record = Record(tuple(self.sources.kept), self.choices)
        if record != self._saved:
            save(self._folder, record)
            self._saved = record

    def findings(self, choices: Choices) -> Findings:
        """What was found, for these choices: analysed anew only where another length does not do.

        Raises:
            BriefingError: an option is unknown, or there is no source.
        """
        request = recipe(choices).request
        documents = self.sources.documents(language(choices))
        key = (*(id(document) for document in documents), request.ranker, request.query, request.kind)
        if key not in self._known:
            self._known[key] = pipeline.analyse(Corpus(documents), request, bottom_line=True)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        return pipeline.again(self._known[key], request)

    def page(self, choices: Choices) -> tuple[Findings, Briefing]:
        """The page of these choices.

        Raises:
            BriefingError: as `findings`.
        """
        findings = self.findings(choices)
        return findings, pipeline.compose(findings, recipe(choices).frame)

    def made(self, choices: Choices, *formats: str) -> Made:
        """The page's files, byte for byte those of ``briefing make --choices``.

        Raises:
            BriefingError: as `findings`, or a file cannot be made.
        """
        findings, briefing = self.page(choices)
        return finish(briefing, findings, recipe(choices, *formats))

    def timeline(self, choices: Choices) -> Drawing | None:
        """The dates of the sources as a picture; None where there are not two that are settled."""
        section = timeline_picture.section(self.findings(choices))
        tables = [node for node in section.nodes if isinstance(node, Table)] if section else []
        words = messages_of(self.documents(choices)[0].language)
        return timeline.draw(tables[0], timeline_picture.HEADING, words) if tables else None

    def follow(self, data: bytes, name: str) -> None:
        """Takes in the last briefing, a file of ours; the one before stays where it cannot be read.

        Raises:
            BriefingError: there is none in it.
        """
        path = put(self._folder / "last", data, name)
        try:
            self.last = self._reader.stored(path, name)
        finally:
            path.unlink(missing_ok=True)

    def updated(self, choices: Choices, *formats: str) -> Made:
        """What the sources say against the last briefing, byte for byte as ``briefing update`` does it.

        Raises:
            InputError: key ``missing``; none was given.
            BriefingError: as `findings`.
        """
        if self.last is None:
            raise InputError("no last briefing yet", key="missing")
        wanted = recipe(choices, *formats)
        return make(self.documents(choices), replace(wanted, frame=inherited(wanted.frame, self.last)), old=self.last)

    def documents(self, choices: Choices) -> tuple[Document, ...]:
        """The sources in the language chosen."""
        return self.sources.documents(language(choices))

    def comparison(self, choices: Choices) -> tuple[Findings, Comparison]:
        """Where the sources agree and differ."""
        return pipeline.compare(Corpus(self.documents(choices)))

    def verification(self, brief: Document, choices: Choices) -> Verification:
        """A pasted brief against the sources."""
        return pipeline.check(brief, self.documents(choices))
