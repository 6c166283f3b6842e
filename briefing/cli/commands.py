"""Which commands there are, in the order of `--help`; a command's module is imported when it is asked for."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A command: where it is, what the list of commands says of it, examples that the tests run."""

    name: str
    target: str
    """``module:function``, or a `typer.Typer` with commands of its own."""
    short: str
    examples: tuple[str, ...] = ()


COMMANDS = (
    Command(
        "make",
        "briefing.cli.make:make",
        "one briefing from one or many documents",
        (
            "briefing make article.txt -o brief.docx",
            'briefing make reports/ -n 1p -q "grain, strike" -o brief.md',
            "briefing make article.txt -t dossier --format html -o - > brief.html",
        ),
    ),
    Command(
        "batch",
        "briefing.cli.batch:batch",
        "a briefing of each of many inputs, resumable",
        ("briefing batch reports/ -o briefs --to md", "briefing batch reports/ -o briefs --to md --resume"),
    ),
    Command(
        "watch",
        "briefing.cli.watch:watch",
        "keep a briefing up to date while files arrive",
        ("briefing watch reports/ -o brief.docx",),
    ),
    Command(
        "summarize",
        "briefing.cli.summarize:summarize",
        "the sentences that matter most, one a line",
        ("briefing summarize article.txt -n 60w --cite", "cat article.txt | briefing summarize -n 3"),
    ),
    Command(
        "facts",
        "briefing.cli.facts:facts",
        "who said what, figures, dates, names, acronyms",
        ("briefing facts article.txt --kind quotes", "briefing facts reports/ --csv > facts.csv"),
    ),
    Command(
        "compare",
        "briefing.cli.compare:compare",
        "where sources agree, differ or stand alone",
        ("briefing compare article.txt later.txt", "briefing compare reports/ --json"),
    ),
    Command(
        "update",
        "briefing.cli.update:update",
        "what changed since the last briefing",
        ("briefing update old.json later.txt -o new.docx",),
    ),
    Command(
        "explain",
        "briefing.cli.explain:explain",
        "each sentence's score, and why",
        ("briefing explain article.txt", "briefing explain article.txt --html > why.html"),
    ),
    Command(
        "verify",
        "briefing.cli.verify:verify",
        "check any brief against its sources",
        ("briefing verify old.json article.txt", "briefing verify old.json article.txt --html > checked.html"),
    ),
    Command("text", "briefing.cli.text:text", "a source as it was read", ("briefing text article.txt",)),
    Command(
        "render",
        "briefing.cli.render:render",
        "lay a stored briefing out again",
        ("briefing render old.json -o again.docx",),
    ),
    Command(
        "check",
        "briefing.cli.check:check",
        "which slots for the analyst are open",
        ("briefing check old.json --ready",),
    ),
    Command(
        "share",
        "briefing.cli.share:share",
        "a mail draft, a pack, one file; redacted",
        ("briefing share old.json -o mail.eml", "briefing share old.json -o pack.zip --redact names"),
    ),
    Command(
        "highlight",
        "briefing.cli.highlight:highlight",
        "the source itself, its key passages marked",
        ("briefing highlight article.txt -o marked.html",),
    ),
    Command(
        "mcp",
        "briefing.cli.mcp:mcp",
        "tools for an assistant (Model Context Protocol)",
        ("briefing mcp --root reports/ < /dev/null",),
    ),
    Command(
        "serve",
        "briefing.cli.serve:serve",
        "the page in a browser, where a person chooses and checks",
        ("briefing serve article.txt --open", "briefing serve --root reports/"),
    ),
    Command("formats", "briefing.cli.lists:formats", "formats that can be read and written", ("briefing formats",)),
    Command("rankers", "briefing.cli.lists:rankers", "ranking methods, and how they did", ("briefing rankers --json",)),
    Command(
        "languages",
        "briefing.cli.lists:languages",
        "what is read in which language",
        ("briefing languages", "briefing languages --json"),
    ),
    Command(
        "doctor",
        "briefing.cli.lists:doctor",
        "what this installation can do, and what is missing",
        ("briefing doctor",),
    ),
    Command(
        "help",
        "briefing.cli.manual:show",
        "a command's help; the manual page",
        ("briefing help make", "briefing help --man"),
    ),
)

GROUPS = (
    Command(
        "templates",
        "briefing.cli.templates:app",
        "the templates there are, and one's own",
        (
            "briefing templates list",
            "briefing templates show bluf",
            "briefing templates new house",
            "briefing templates check bluf",
            "briefing templates from-docx old.docx house",
        ),
    ),
    Command(
        "config",
        "briefing.cli.config:app",
        "what the settings are, and where from",
        ("briefing config show", "briefing config show --profile press --json"),
    ),
)
"""Commands that have commands, each of which has an example."""
