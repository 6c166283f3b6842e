"""The options that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli import completion
from briefing.model import DocumentKind, Order
from briefing.readers.ocr import OcrMode

CITE = ("inline", "endnote", "footnote", "comments", "none")

PAPERS = ("a4", "letter")

TLP = ("red", "amber", "amber+strict", "green", "clear")
TLP_HELP = "Traffic Light Protocol 2.0: " + ", ".join(TLP) + "."
Sources = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, globs or web addresses; - is standard input.", show_default=False),
]
Source = Annotated[str, typer.Argument(help="A file; - is standard input.", show_default=False)]
Length = Annotated[
    str | None,
    typer.Option(
        "--length",
        "-n",
        help="7, 20%, 250w, 1p, 2min, short, medium, long or full.",
        show_default="medium",
        autocompletion=completion.one_of("short", "medium", "long", "full", "1p", "2p"),
    ),
]
AtMost = Annotated[
    bool | None, typer.Option("--at-most", help="A number of words is a cap, not a target.", show_default=False)
]
Ranker = Annotated[
    str | None,
    typer.Option(
        "--ranker", "-r", help="See `briefing rankers`.", show_default="auto", autocompletion=completion.ranker
    ),
]
Query = Annotated[
    list[str] | None,
    typer.Option("--query", "-q", help='What it should be about: "troops, rockets"; repeatable.', show_default=False),
]
FocusMode = Annotated[
    str | None,
    typer.Option(
        "--focus-mode",
        help="soft: the query weighs; only: nothing else is chosen.",
        show_default="soft",
        autocompletion=completion.one_of("soft", "only"),
    ),
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind",
        help=f"Kind of text: {', '.join(DocumentKind)}.",
        show_default="auto",
        autocompletion=completion.one_of("auto", *DocumentKind),
    ),
]
OrderOption = Annotated[
    str | None,
    typer.Option(
        "--order",
        help="document, source, date or rank.",
        show_default="document",
        autocompletion=completion.one_of(*Order),
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        help="ISO code or English name of the sources' language.",
        show_default="auto",
        autocompletion=completion.language,
    ),
]
PageLanguage = Annotated[
    str | None,
    typer.Option(
        "--in",
        help="Language of the page's own words: headings, labels, dates (`briefing languages`).",
        show_default="the sources'",
        autocompletion=completion.page_language,
    ),
]
Ocr = Annotated[
    str | None,
    typer.Option(
        "--ocr",
        help="Recognise text in a PDF: never, auto (pages that are pictures), force (all).",
        show_default="auto",
        autocompletion=completion.one_of(*OcrMode),
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        "--template",
        "-t",
        help="See `briefing templates list`.",
        show_default="bluf",
        autocompletion=completion.template,
    ),
]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        "--sections", help="Only these, in this order: a,b.", show_default=False, autocompletion=completion.section
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", help="All but these: a,b.", show_default=False, autocompletion=completion.section),
]
Title = Annotated[str | None, typer.Option("--title", help="Default: the source's own.", show_default=False)]
Date = Annotated[
    str | None, typer.Option("--date", help="Default: the newest of the sources; never today.", show_default=False)
]
Author = Annotated[str | None, typer.Option("--author", help="Who wrote it.", show_default=False)]
Addressee = Annotated[str | None, typer.Option("--addressee", help="Whom it is for.", show_default=False)]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "--to",
        help="docx, md, html, json, pdf or txt, where no file's name says it (-o - is standard output).",
        show_default="a page on a terminal, else md",
        autocompletion=completion.one_of("docx", "md", "html", "json", "pdf", "txt"),
    ),
]
Sender = Annotated[str | None, typer.Option("--from", help="Whom it is from.", show_default=False)]
Metadata = Annotated[
    list[str] | None,
    typer.Option(
        "--metadata", "-M", help="key=value: a line of the head, or what fills a slot; repeatable.", show_default=False
    ),
]
Marking = Annotated[
    str | None,
    typer.Option("--marking", help="In header and footer; none: not even the sources' own.", show_default=False),
]
Tlp = Annotated[
    str | None, typer.Option("--tlp", help=TLP_HELP, show_default=False, autocompletion=completion.one_of(*TLP))
]
Strict = Annotated[
    bool | None, typer.Option("--strict", help="Fail while a slot for the analyst is open.", show_default=False)
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        help="topic or source: the best passages of each, before the key points.",
        show_default=False,
        autocompletion=completion.one_of("topic", "source"),
    ),
]
Coverage = Annotated[
    bool | None,
    typer.Option(
        "--coverage", help="Add what share of the sources stands in it, and what was left out.", show_default=False
    ),
]
Timeline = Annotated[
    bool | None,
    typer.Option(
        "--timeline",
        help="Add the dates in order of time: a picture true to scale (HTML, Word), and its table.",
        show_default=False,
    ),
]
ReferenceDoc = Annotated[Path | None, typer.Option("--reference-doc", help="A house style .docx.", show_default=False)]
Paper = Annotated[
    str | None,
    typer.Option("--paper", help="a4 or letter.", show_default="a4", autocompletion=completion.one_of(*PAPERS)),
]
Abbrev = Annotated[
    Path | None,
    typer.Option("--abbrev", help="A file of more abbreviations, after which no sentence ends.", show_default=False),
]
Names = Annotated[
    str | None,
    typer.Option("--names", help="What finds names: builtin, spacy or spacy:MODEL (an extra).", show_default="builtin"),
]
AllowPrivate = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-private",
        help="A host whose address need not be public, such as a house's own; repeatable.",
        show_default=False,
    ),
]
Choices = Annotated[
    Path | None,
    typer.Option(
        "--choices",
        help="A file (.json) of what an editor chose: lines struck, pinned, added, moved; or a briefing's JSON that has it.",
        show_default=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", help="The date that relative dates count from (default: the source's own).", show_default=False
    ),
]
View = Annotated[str, typer.Option("--view", help="A Word file's tracked changes: final (accepted) or original.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON on stdout.")]
Quiet = Annotated[bool | None, typer.Option("--quiet", help="Failures only on stderr.", show_default=False)]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is done on stderr.")]
Force = Annotated[bool | None, typer.Option("--force", help="Write over an existing file.", show_default=False)]
Parents = Annotated[
    bool | None, typer.Option("--parents", help="Make the folders of -o that are missing.", show_default=False)
]
Config = Annotated[Path | None, typer.Option("--config", help="Another briefing.toml.", show_default=False)]
NoConfig = Annotated[bool, typer.Option("--no-config", help="No briefing.toml, no BRIEFING_... variables.")]
Cite = Annotated[
    str | None,
    typer.Option("--cite", help=", ".join(CITE) + ".", show_default="inline", autocompletion=completion.one_of(*CITE)),
]
Toc = Annotated[
    bool | None,
    typer.Option("--toc/--no-toc", help="Contents, in Word.", show_default="from five sheets on"),
]
Profile = Annotated[
    str,
    typer.Option(
        "--profile", help="A profile of briefing.toml.", show_default=False, autocompletion=completion.profile
    ),
]
Jsonl = Annotated[
    str | None, typer.Option("--jsonl", help="JSON Lines, one record a line; - is standard input.", show_default=False)
]
