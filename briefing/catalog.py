"""What there is: readers, rankers, facts, writers and sections by name, as strings that are resolved at use.

An extension is one file and one row here. Outsiders add rows through the entry-point groups ``briefing.readers``,
``briefing.rankers``, ``briefing.writers`` and ``briefing.sections``; theirs cannot replace ours. An outsider's reader or
writer called ``org`` takes the files that end in ``.org``.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from briefing.errors import MissingExtraError, UsageError
from briefing.frozen import frozen

if TYPE_CHECKING:
    from importlib import metadata


@frozen
class Entry:
    """One row: where the function is, what it is for, and the optional dependency that it needs."""

    name: str
    target: str
    """``package.module:function``."""
    about: str
    suffixes: tuple[str, ...] = ()
    extra: str = ""

    def load(self) -> Any:
        """The function itself.

        Raises:
            MissingExtraError: a module that it needs is not installed.
        """
        module, _, function = self.target.partition(":")
        try:
            return getattr(import_module(module), function)
        except ModuleNotFoundError as error:
            if self.extra and not (error.name or "").startswith("briefing"):
                raise MissingExtraError(self.name, extra=self.extra) from error
            raise


@frozen
class ReaderEntry(Entry):
    """A row of `READERS`: how its files are known. What is told by more than first bytes is told in `readers.sniff`."""

    label: str = ""
    """What a file is called in a remark ("read as Markdown")."""
    signatures: tuple[bytes, ...] = ()
    """The bytes that its files begin with, one of them; no other reader's files do."""
    by_name: bool = False
    """Whether plain text is taken for it where its name has one of the suffixes."""
    members: str = ""
    """``package.module:function`` that gives the sources in such a file; "" where the file is one source."""

    def load_members(self) -> Any:
        """The function itself; see `briefing.readers.members`."""
        module, _, function = self.members.partition(":")
        return getattr(import_module(module), function)


@frozen
class FactEntry(Entry):
    """A row of `FACTS`: where the `briefing.facts.kinds.FactKind` is, and who else is to know of it."""

    printed: bool = True
    """Whether ``facts`` prints it."""
    coverage: tuple[int, str] | None = None
    """Place and name of its row in the section Coverage; None where that does not count it."""
    redaction: str = ""
    """The word after ``share --redact`` that takes out all places where it stands; "" for none."""


_E = TypeVar("_E", bound=Entry)


def _rows(*rows: _E) -> dict[str, _E]:
    return {row.name: row for row in rows}


READERS = _rows(
    ReaderEntry("text", "briefing.readers.text:read", "plain text", (".txt", ".text", ".log"), label="plain text"),
    ReaderEntry(
        "markdown", "briefing.readers.markdown:read", "Markdown", (".md", ".markdown"), label="Markdown", by_name=True
    ),
    ReaderEntry("html", "briefing.readers.html:read", "a saved web page", (".html", ".htm", ".xhtml"), label="HTML"),
    ReaderEntry("docx", "briefing.readers.docx:read", "Word", (".docx", ".docm", ".dotx", ".dotm"), label="Word"),
    ReaderEntry(
        "doc",
        "briefing.readers.doc:read",
        "Word before 2007, through LibreOffice",
        (".doc", ".dot"),
        label="an old Word file",
    ),
    ReaderEntry(
        "xlsx",
        "briefing.readers.xlsx:read",
        "Excel: the sheets as tables",
        (".xlsx", ".xlsm", ".xltx", ".xltm"),
        label="an Excel workbook",
    ),
    ReaderEntry(
        "pptx",
        "briefing.readers.pptx:read",
        "PowerPoint: slides and their notes",
        (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx"),
        label="a presentation",
    ),
    ReaderEntry(
        "csv", "briefing.readers.csv:read", "a table of values", (".csv", ".tsv", ".tab"), label="a table", by_name=True
    ),
    ReaderEntry("pdf", "briefing.readers.pdf:read", "PDF with text in it", (".pdf",), label="PDF"),
    ReaderEntry(
        "odt", "briefing.readers.odt:read", "OpenDocument text", (".odt", ".ott", ".fodt"), label="OpenDocument text"
    ),
    ReaderEntry(
        "rtf",
        "briefing.readers.rtf:read",
        "rich text",
        (".rtf",),
        label="rich text",
        signatures=(b"{\\rtf", b"\xef\xbb\xbf{\\rtf"),
    ),
    ReaderEntry("epub", "briefing.readers.epub:read", "an EPUB book", (".epub",), label="an EPUB book"),
    ReaderEntry(
        "email",
        "briefing.readers.email:read",
        "an e-mail or a mailbox",
        (".eml", ".mbox", ".mht", ".mhtml"),
        label="e-mail",
        members="briefing.readers.email:members",
    ),
    ReaderEntry(
        "msg",
        "briefing.readers.msg:read",
        "an Outlook message",
        (".msg", ".oft"),
        label="an Outlook message",
        members="briefing.readers.msg:members",
    ),
    ReaderEntry(
        "feed",
        "briefing.readers.feed:read",
        "RSS and Atom feeds",
        (".rss", ".atom"),
        label="a feed",
        members="briefing.readers.feed:members",
    ),
    ReaderEntry(
        "zip",
        "briefing.readers.packs:read",
        "the documents in an archive",
        (".zip",),
        label="a ZIP archive",
        members="briefing.readers.packs:members",
    ),
    ReaderEntry(
        "briefing",
        "briefing.readers.briefing:read",
        "a briefing's own JSON",
        (".json",),
        label="a briefing's JSON",
    ),
    ReaderEntry(
        "subtitles",
        "briefing.readers.subtitles:read",
        "subtitles, a meeting's transcript",
        (".vtt", ".srt"),
        label="subtitles",
        signatures=(b"WEBVTT", b"\xef\xbb\xbfWEBVTT"),
        by_name=True,
    ),
    ReaderEntry(
        "ipynb", "briefing.readers.ipynb:read", "a notebook's Markdown", (".ipynb",), label="a notebook", by_name=True
    ),
    ReaderEntry(
        "tex",
        "briefing.readers.tex:read",
        "LaTeX",
        (".tex", ".ltx", ".latex"),
        label="LaTeX",
        signatures=(b"\\documentclass",),
        by_name=True,
    ),
    ReaderEntry(
        "rst",
        "briefing.readers.rst:read",
        "reStructuredText",
        (".rst", ".rest"),
        label="reStructuredText",
        by_name=True,
    ),
    ReaderEntry("xml", "briefing.readers.xml_text:read", "any other XML", (".xml",), label="XML"),
)

RANKERS = _rows(
    Entry("auto", "briefing.ranking.short_texts:rank", "the default, for any text: learned from seven kinds of text"),
    Entry("lead", "briefing.ranking.lead:rank", "the first sentences; hard to beat on news"),
    Entry("centrality", "briefing.ranking.centrality:rank", "LexRank, vectorised: what many other sentences repeat"),
    Entry("lex-rank", "briefing.ranking.sumy:lex_rank", "sumy's LexRank"),
    Entry("text-rank", "briefing.ranking.sumy:text_rank", "sumy's TextRank"),
    Entry("lsa", "briefing.ranking.sumy:lsa", "sumy's latent semantic analysis"),
    Entry("luhn", "briefing.ranking.sumy:luhn", "sumy's Luhn: clusters of frequent words"),
    Entry("sum-basic", "briefing.ranking.sumy:sum_basic", "sumy's SumBasic: frequent words, each counted once"),
    Entry("kl", "briefing.ranking.sumy:kl", "sumy's KL-Sum: nearest to the text's own distribution of words"),
    Entry("reduction", "briefing.ranking.sumy:reduction", "sumy's reduction: sum of similarities"),
    Entry("edmundson", "briefing.ranking.sumy:edmundson", "sumy's Edmundson: cue words, title and place"),
)

WRITERS = _rows(
    Entry("docx", "briefing.writers.docx:write", "Word", (".docx",)),
    Entry("md", "briefing.writers.markdown:write", "Markdown (CommonMark)", (".md", ".markdown")),
    Entry("html", "briefing.writers.html:write", "one HTML file", (".html", ".htm")),
    Entry("pdf", "briefing.writers.pdf:write", "PDF, tagged", (".pdf",), extra="pdf"),
    Entry("text", "briefing.writers.text:write", "plain text", (".txt",)),
    Entry("json", "briefing.writers.json:write", "the whole briefing as data", (".json",)),
)

SECTIONS = _rows(
    Entry("changes", "briefing.sections.changes:build", "what changed since the last briefing"),
    Entry("bottom-line", "briefing.sections.bottom_line:build", "the one sentence to remember"),
    Entry("key-points", "briefing.sections.key_points:build", "the chosen sentences"),
    Entry("differences", "briefing.sections.differences:build", "where sources differ, both verbatim"),
    Entry("topics", "briefing.sections.topics:build", "the best passages of each topic"),
    Entry("digest", "briefing.sections.digest:build", "the best passages of each source"),
    Entry("quotes", "briefing.sections.quotes:build", "who said what"),
    Entry("figures", "briefing.sections.figures:build", "numbers with unit, qualifier and what they count"),
    Entry("timeline", "briefing.sections.timeline:build", "dated events in order"),
    Entry("people", "briefing.sections.people:build", "people, organisations and acronyms"),
    Entry("who", "briefing.sections.directory:build", "people and organisations"),
    Entry("glossary", "briefing.sections.glossary:build", "acronyms and what they stand for"),
    Entry("background", "briefing.sections.background:build", "what came before"),
    Entry("outlook", "briefing.sections.outlook:build", "what is expected, planned or due"),
    Entry("caveats", "briefing.sections.caveats:build", "denials, caveats and gaps"),
    Entry("stories", "briefing.sections.stories:build", "three to five short passages of each story"),
    Entry("facts", "briefing.sections.fact_lines:build", "what happened, in the first part of a text"),
    Entry("issue", "briefing.sections.judgment_lines:build_issue", "the question that is to be decided"),
    Entry("holding", "briefing.sections.judgment_lines:build_holding", "what the court holds"),
    Entry("reasons", "briefing.sections.judgment_lines:build_reasons", "why it is decided so"),
    Entry("disposition", "briefing.sections.disposition_lines:build", "outcome and orders"),
    Entry("latest", "briefing.sections.dated_lines:build_latest", "dated events, the newest first"),
    Entry(
        "chronology",
        "briefing.sections.dated_lines:build_chronology",
        "dated events in order, long past ones among them",
    ),
    Entry("counts", "briefing.sections.figure_lines:build_counts", "how many, how much: every figure that can stand"),
    Entry("money", "briefing.sections.figure_lines:build_money", "sums of money"),
    Entry("positions", "briefing.sections.position_lines:build", "what each party says, quoted or reported"),
    Entry("stated", "briefing.sections.assessment_lines:build_stated", "what the sources state, with days and figures"),
    Entry("judged", "briefing.sections.assessment_lines:build_judged", "what the sources judge, estimate, expect"),
    Entry("decisions", "briefing.sections.board_lines:build_decisions", "what was or is to be decided"),
    Entry("risks", "briefing.sections.board_lines:build_risks", "what threatens or is not known"),
)

FACTS = _rows(
    FactEntry("quotes", "briefing.facts.kinds.quotes:KIND", "who said what", coverage=(2, "Quotations")),
    FactEntry(
        "figures",
        "briefing.facts.kinds.figures:KIND",
        "numbers with unit, qualifier and what they count",
        coverage=(1, "Figures"),
        redaction="numbers",
    ),
    FactEntry("dates", "briefing.facts.kinds.dates:KIND", "dates and times with their values", coverage=(3, "Dates")),
    FactEntry("entities", "briefing.facts.kinds.entities:KIND", "people, organisations, places", coverage=(4, "Names")),
    FactEntry("acronyms", "briefing.facts.kinds.acronyms:KIND", "short forms and what they stand for"),
    FactEntry("events", "briefing.facts.kinds.events:KIND", "what each date dates", printed=False),
)

TABLES: dict[str, Mapping[str, Entry]] = {
    "readers": READERS,
    "rankers": RANKERS,
    "writers": WRITERS,
    "sections": SECTIONS,
    "facts": FACTS,
}
_UNKNOWN = {"readers": "unknown-format", "rankers": "unknown-ranker", "writers": "unknown-format"}


class Rows(Mapping[str, Entry]):
    """The rows of one table: ours, then outsiders'.

    What outsiders bring is read (20 ms) where a name is not one of ours, or where all rows are gone through.
    """

    def __init__(self, table: str) -> None:
        self._table = table

    def __contains__(self, name: object) -> bool:
        return name in TABLES[self._table] or name in self._all()

    def __getitem__(self, name: str) -> Entry:
        return TABLES[self._table].get(name) or self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def among(self, names: Collection[str]) -> dict[str, Entry]:
        """The rows that have one of `names`, in the table's order."""
        ours = TABLES[self._table]
        rows = ours if all(name in ours for name in names) else self._all()
        return {name: row for name, row in rows.items() if name in names}

    def _all(self) -> dict[str, Entry]:
        rows = dict(TABLES[self._table])
        for point in _installed(f"briefing.{self._table}", tuple(sys.path)):
            about = f"from {point.dist.name if point.dist else '?'}"
            suffixes = (f".{point.name}",) if self._table in {"readers", "writers"} else ()
            rows.setdefault(point.name, Entry(point.name, point.value, about, suffixes))
        return rows


def entries(table: str) -> Rows:
    """The rows of one table (``readers``, ``rankers``, ``writers``, ``sections``, ``facts``)."""
    return Rows(table)


@cache
def _installed(group: str, _path: tuple[str, ...]) -> tuple[metadata.EntryPoint, ...]:
    """The entry points of a group by name, in all packages on the module path: finding them reads every package's directory."""
    from importlib import metadata  # 8 ms, which a run that asks for our own rows alone can do without

    return tuple(sorted(metadata.entry_points(group=group), key=lambda point: point.name))


def find(table: str, name: str) -> Entry:
    """The row called `name`.

    Raises:
        UsageError: there is none; the message lists those that there are.
    """
    rows = entries(table)
    if name not in rows:
        key = _UNKNOWN.get(table, "unknown-section")
        raise UsageError.among(f"no {table[:-1]} called {name!r}", name, rows, key=key)
    return rows[name]


def by_suffix(table: str, suffix: str) -> Entry | None:
    """The row that takes files with this suffix (".docx", any case), or None."""
    suffix = suffix.lower()
    ours = next((row for row in TABLES[table].values() if suffix in row.suffixes), None)
    return ours or next((row for row in entries(table).values() if suffix in row.suffixes), None)
