"""``briefing share``: a briefing as a mail draft, a pack or one file, without what must not leave the house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli import console, option_values, options, outputs
from briefing.cli.stored import Stored, open_stored
from briefing.errors import InputError, UsageError
from briefing.frozen import frozen

if TYPE_CHECKING:
    from briefing.model import Briefing
    from briefing.sharing.export import Wish
    from briefing.sharing.terms import Terms


def share(
    brief: Annotated[str, typer.Argument(help="A .json or .docx that briefing made; - is standard input.")],
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="mail.eml, pack.zip, a file of any format, or a folder with --name."),
    ],
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            "-s",
            help="A source of it: goes along in a pack and in HTML, but for --redact; repeatable.",
            show_default=False,
        ),
    ] = None,
    redact: Annotated[
        list[str] | None,
        typer.Option(
            "--redact",
            help='names, organisations, places, numbers, a file of terms, or "term, term"; repeatable.',
            show_default=False,
        ),
    ] = None,
    scrub: Annotated[bool, typer.Option("--scrub", help="Without author, file names, digests and settings.")] = False,
    name: Annotated[
        str | None,
        typer.Option("--name", help="What the files are called: {date} {title} {marking} {to} …", show_default=False),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option("--formats", help="What a pack holds, or a mail has attached: docx,md …", show_default=False),
    ] = None,
    marking: options.Marking = None,
    tlp: options.Tlp = None,
    to: Annotated[
        list[str] | None, typer.Option("--to", help="A mail address; repeatable.", show_default=False)
    ] = None,
    sender: Annotated[str, typer.Option("--from", help="A mail address.", show_default=False)] = "",
    subject: Annotated[str, typer.Option("--subject", help="In place of the title.", show_default=False)] = "",
    cite: options.Cite = None,
    paper: options.Paper = None,
    reference_doc: options.ReferenceDoc = None,
    force: options.Force = None,
    parents: options.Parents = None,
    quiet: options.Quiet = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Hand a briefing on: a mail draft, a pack, one file; redacted, scrubbed, marked. Sends nothing."""
    typed = option_values.typed(locals())
    chosen = option_values.Options(typed, config=config, no_config=no_config, profile=profile)
    from briefing.sharing import export, naming

    suffix, writer = _kind(output, name or "")
    held = formats.split(",") if formats else export.HELD.get(suffix, ())
    wish = _wish(redact or [], held, scrub=scrub, name=name or "", to=to or [], sender=sender, subject=subject)
    read = [brief, *(source or [])]
    if not output.is_dir():
        option_values.check_outputs([output], read, force=chosen.flag("force"), parents=chosen.flag("parents"))
    stored = open_stored(brief, source or [], paper=option_values.paper_of(chosen))
    briefing = replace(stored.briefing, marking=option_values.marking_of(chosen, stored.briefing.marking))
    _remark_on(stored, briefing, wish)
    briefing, terms = export.prepared(briefing, wish, stored.documents.values())
    if terms:
        stored.documents = {}  # they have told their names and figures, and stay here
    path = output / naming.file_name(wish.name, briefing, suffix) if output.is_dir() else output
    option_values.check_outputs([path], read, force=chosen.flag("force"), parents=chosen.flag("parents"))
    shown = _Shown(chosen.text("reference-doc") or None, option_values.cite_of(chosen), suffix, writer)
    originals = _originals(stored, source or []) if suffix == ".zip" else {}
    data = shown.made(stored, briefing, wish, terms, originals, name=path.name)
    outputs.save(path, data, force=chosen.flag("force"), parents=chosen.flag("parents"))
    console.notice(f"{path.name}: {len(data):,} bytes{_proved(terms) if terms else ''}")
    return 0


def _proved(terms: Terms) -> str:
    """That the terms are gone, and which they are: what was not found is not among them."""
    told = ", ".join(term.text for term in terms.terms if not term.name)
    return f"; none of the {len(terms.terms)} terms redacted is left in it{': ' * bool(told)}{told}"


@frozen
class _Shown:
    """How the briefing is laid out: its reference document, its citations, the file's suffix and writer."""

    reference: str | None
    cite: str
    suffix: str
    writer: str

    def made(
        self, stored: Stored, briefing: Briefing, wish: Wish, terms: Terms, originals: dict[int, bytes], *, name: str
    ) -> bytes:
        """The file's bytes, proved to hold none of the terms.

        Raises:
            BriefingError: one of them is left in it.
        """
        from briefing import pipeline
        from briefing.sharing import export

        timestamp, dated = pipeline.timestamp(briefing)
        made = partial(export.made, suffix=self.suffix, writer=self.writer, wish=wish, timestamp=timestamp, dated=dated)
        render = partial(stored.render_as, reference=self.reference, cite=self.cite)
        data = made(briefing, render=render, sources=originals)
        hollow = partial(made, export.HOLLOW, render=stored.render_as, sources={})
        for word in export.check(data, terms, name=name, hollow=hollow):
            console.notice(
                f"{name}: {word!r} is a word of the format, too: it was looked for in the briefing's texts only"
            )
        return data


def _remark_on(stored: Stored, briefing: Briefing, wish: Wish) -> None:
    """Says which terms are not there, and that names are found in English only."""
    from briefing.sharing import export

    for term in export.unused(briefing, wish.words):
        console.notice(f"{stored.name}: nothing to redact for {term!r}")
    for kind in export.idle(briefing, wish.kinds, stored.documents.values()):
        console.notice(f"{stored.name}: no {kind} were found to redact; what should go, give as terms")
    if {source.language for source in briefing.sources} - {"en"} and set(wish.kinds) - {"numbers"}:
        console.notice(f"{stored.name}: names are found in English only; give those of other languages as terms")


def _kind(output: Path, name: str) -> tuple[str, str]:
    """The suffix of the file to be made, and the writer that takes it ("" for a mail or a pack)."""
    from briefing import pipeline
    from briefing.sharing import export

    suffix = Path(name if output.is_dir() else output).suffix.lower()
    if output.is_dir() and not suffix:
        hint = '--name "{date} {title}.eml"'
        raise UsageError("-o is a folder: --name says what the file is called, and its suffix", hint=hint)
    return suffix, "" if suffix in export.HELD else pipeline.writer_for(Path(f"x{suffix}"))


def _wish(
    redact: list[str], held: Sequence[str], *, scrub: bool, name: str, to: list[str], sender: str, subject: str
) -> Wish:
    from briefing import pipeline
    from briefing.sharing import export, naming, redaction

    words, kinds = _terms(redact)
    suffixes = [f".{part.strip().lstrip('.').lower()}" for part in held]
    return export.Wish(
        words=tuple(redaction.typed(words)),
        kinds=tuple(dict.fromkeys(kind.lower() for kind in kinds)),
        scrub=scrub,
        name=name.removesuffix(Path(name).suffix) if _is_suffix(name) else name or naming.DEFAULT,
        formats=tuple((pipeline.writer_for(Path(f"x{suffix}")), suffix) for suffix in dict.fromkeys(suffixes)),
        to=tuple(to),
        sender=sender,
        subject=subject,
    )


def _terms(redact: list[str]) -> tuple[list[str], list[str]]:
    """The terms and the kinds of terms that are to be redacted; a file has a term a line, # begins a remark.

    Raises:
        InputError: key ``missing``; a file of terms is named that there is not.
        UsageError: no term is named.
    """
    from briefing.readers import sources
    from briefing.sharing import redaction

    words: list[str] = []
    kinds: list[str] = []
    known = redaction.kinds()
    for value in redact:
        if Path(value).is_file():
            lines = sources.load(Path(value)).decode("utf-8-sig", "replace").splitlines()
            words += [line for line in lines if not line.startswith("#")]
        elif Path(value).suffix == ".txt":
            raise InputError("no such file", key="missing", source=value)
        else:
            for part in map(str.strip, value.split(",")):
                (kinds if part.lower() in known else words).append(part)
    if redact and not (kinds or any(word.strip() for word in words)):
        raise UsageError("--redact: there is no term in it")
    return words, kinds


def _is_suffix(name: str) -> bool:
    """Whether the pattern ends in a suffix of ours, and not in a field or in "v1.2"."""
    from briefing import catalog
    from briefing.sharing import export

    suffix = Path(name).suffix.lower()
    return suffix in export.HELD or catalog.by_suffix("writers", suffix) is not None


def _originals(stored: Stored, named: list[str]) -> dict[int, bytes]:
    """The bytes of the sources that go along, by their index in the briefing."""
    from hashlib import sha256

    from briefing.readers import sources

    digests = {stored.briefing.sources[at].sha256: at for at in stored.documents}
    found = {}
    for source in sources.expand(named):
        data = sources.load(Path(source.path))
        at = digests.get(sha256(data).hexdigest())
        if at is not None:
            found[at] = data
    return found
