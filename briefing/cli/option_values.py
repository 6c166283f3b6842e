"""What was typed, over the environment, over ``briefing.toml``, over the defaults: the values that a command works with."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from briefing import settings
from briefing.cli import console
from briefing.cli.options import CITE, PAPERS, TLP
from briefing.errors import BriefingError, MissingExtraError, OutputError, UsageError
from briefing.language.patterns import deferred
from briefing.model import Budget, Choices, DocumentKind, Order, Request
from briefing.readers.ocr import OcrMode

_DATE = deferred(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


_OTHER_NAMES = {"sender": "from", "page_language": "in"}
"""Parameters whose option is a word that Python keeps for itself."""


def typed(given: Mapping[str, object]) -> dict[str, object]:
    """The parameters of a command that ``briefing.toml`` may set, too, under the names that they have there."""
    names = {_OTHER_NAMES.get(name, name.replace("_", "-")): value for name, value in given.items()}
    return {name: value for name, value in names.items() if name in settings.OPTIONS and name != "metadata"}


class Options:
    """What was typed, over the environment's variables, over what ``briefing.toml`` says, over the defaults.

    `file` is the path of that file, "" where none holds.
    """

    def __init__(
        self,
        typed: Mapping[str, object],
        *,
        config: Path | None,
        no_config: bool,
        profile: str,
        choices: Choices | None = None,
    ) -> None:
        """What was typed stands above the options of an editor's `choices`, and is kept with them."""
        path = None if no_config else config or settings.find()
        if profile and path is None:
            raise UsageError(f"no {settings.NAME} for profile {profile!r}", key="bad-config")
        self.file = str(path) if path else ""
        self.folder = path.parent if path else Path()
        given = {k: v for k, v in typed.items() if v is not None and v not in ([], ())}
        self.choices = choices.overridden(given) if choices else Choices()
        self._typed = {**self.choices.options, **given}
        self._set, refused = settings.obeyed(settings.load(path, profile=profile) if path else {})
        if not no_config:
            self._set |= settings.environment()
        console.quiet = self.flag("quiet")
        for name in refused:
            console.notice(f"{self.file}: {name} is not obeyed from a file: type it")

    def given(self, *, metadata: bool = False) -> dict[str, object]:
        """What was typed or set, by option; the ``-M`` pairs only where `metadata` is asked for."""
        return {name: value for name, value in {**self._set, **self._typed}.items() if metadata or name != "metadata"}

    def text(self, name: str, default: str = "") -> str:
        """An option that is one string."""
        return str(self._typed.get(name, self._set.get(name, default)))

    def flag(self, name: str) -> bool:
        """An option that is on or off."""
        return bool(self._typed.get(name, self._set.get(name, False)))

    def choice(self, name: str) -> bool | None:
        """An option that is on, off, or left to us."""
        value = self._typed.get(name, self._set.get(name))
        return None if value is None else bool(value)

    def names(self, name: str) -> tuple[str, ...]:
        """A list, typed as "a,b" or by repeating the option."""
        value = self._typed.get(name, self._set.get(name, []))
        parts = value if isinstance(value, list) else [value]
        return tuple(piece.strip() for part in parts for piece in str(part).split(",") if piece.strip())

    def date(self, name: str) -> str:
        """An ISO 8601 date, month or year, or "".

        Raises:
            UsageError: key ``bad-date``.
        """
        value = self.text(name)
        if value and not _is_date(value):
            raise UsageError(f"--{name}: no date: {value[:40]!r}", key="bad-date", hint="2026-11-23, 2026-11 or 2026")
        return value

    def ocr(self) -> str:
        """When the pages of a PDF are recognised.

        Raises:
            UsageError: it is no `OcrMode`.
        """
        mode = self.text("ocr", OcrMode.AUTO).lower()
        if mode not in list(OcrMode):
            raise UsageError.among(f"--ocr: {mode[:40]!r} is none that we know", mode, OcrMode)
        return mode

    def metadata(self, pairs: list[str]) -> dict[str, str]:
        """``-M key=value`` over the table ``[metadata]``."""
        table = self._set.get("metadata", {})
        out = dict(table) if isinstance(table, dict) else {}
        for pair in pairs:
            key, equals, value = pair.partition("=")
            if not equals or not key.strip():
                raise UsageError(f"-M {pair[:40]!r}: key=value is wanted")
            out[key.strip()] = value
        return out

    def request(self, *, default_length: str = "medium") -> Request:
        """Budget, ranker, query and order.

        Raises:
            UsageError: a value is none that we know.
        """
        from briefing import catalog

        ranker = self.text("ranker", "auto")
        catalog.find("rankers", ranker)
        order = self.text("order", "document")
        if order not in set(Order):
            raise UsageError.among(f"--order: no order {order[:40]!r}", order, Order)
        focus = self.text("focus-mode", "soft")
        if focus not in {"soft", "only"}:
            raise UsageError(f"--focus-mode: {focus[:40]!r} is neither soft nor only")
        kind = self.text("kind", "auto")
        return Request(
            budget=Budget.parse(self.text("length", default_length), at_most=self.flag("at-most")),
            ranker=ranker,
            query=self.names("query"),
            focus_only=focus == "only",
            order=Order(order),
            kind="" if kind == "auto" else _kind(kind),
            as_of=self.date("as-of"),
            names=self.engine(),
            choices=self.choices,
        )

    def engine(self) -> str:
        """What finds names: "" for our own, "spacy" or "spacy:MODEL".

        Raises:
            UsageError: another word.
            MissingExtraError: spaCy is not installed.
        """
        asked = self.text("names", "builtin")
        if asked == "builtin":
            return ""
        if asked.partition(":")[0] != "spacy":
            raise UsageError(f"--names: {asked[:40]!r} is neither builtin nor spacy")
        from importlib.util import find_spec

        if find_spec("spacy") is None:
            raise MissingExtraError("--names spacy", extra="spacy")
        return asked

    def abbreviations(self) -> tuple[str, ...]:
        """The words of the file that ``--abbrev`` names; a line that begins with # is a remark.

        Raises:
            UsageError: key ``usage``; there is no such file, or it is no text.
        """
        typed = self._typed.get("abbrev")
        name = str(typed or self._set.get("abbrev", ""))
        if not name:
            return ()
        path = Path(name) if typed else self.folder / name
        from briefing.readers import sources

        try:
            text = sources.load(path).decode("utf-8-sig")
        except (BriefingError, ValueError) as error:
            missing = isinstance(error, BriefingError) and error.key == "missing"
            reason = "no such file" if missing else "not readable as UTF-8 text"
            raise UsageError(f"--abbrev: {reason}", source=str(path)) from error
        lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
        return tuple(word for line in lines for word in line.replace(",", " ").split())

    def language(self) -> str:
        """The language asked for, or "auto"."""
        language = self.text("language", "auto")
        if language != "auto":
            from briefing.language.codes import code_of

            code_of(language)
        return language

    def page_language(self) -> str:
        """The language asked for of the page's own words, by its code; "" for that of the sources.

        Raises:
            UsageError: key ``bad-language``: there is no such language, or no words of a page in it.
        """
        asked = self.text("in")
        if not asked:
            return ""
        from briefing.language import codes, support

        code = codes.code_of(asked)
        if code not in support.packs():
            raise UsageError(
                f"--in: no page in {codes.names().get(code, code)}", key="bad-language", hint="see `briefing languages`"
            )
        return code


def marking_of(chosen: Options, default: str = "") -> str:
    """The marking asked for by ``--marking`` and ``--tlp``, else `default`.

    Raises:
        UsageError: there is no such label.
    """
    marking = chosen.text("marking", default)
    if label := chosen.text("tlp"):
        name = label.lower().removeprefix("tlp:").strip()
        if name not in TLP:
            raise UsageError.among(f"--tlp: no label {label[:40]!r}", name, TLP)
        marking = " ".join(part for part in (f"TLP:{name.upper()}", marking) if part)
    return marking


def paper_of(chosen: Options, default: str = "") -> str:
    """The paper that was asked for, "a4" where none was.

    Raises:
        UsageError: it is neither a4 nor letter.
    """
    sheet = chosen.text("paper", default or "a4").lower()
    if sheet not in PAPERS:
        raise UsageError(f"--paper: {sheet[:40]!r} is neither a4 nor letter")
    return sheet


def cite_of(chosen: Options) -> str:
    """How citations are to be shown, "inline" where nothing was asked for.

    Raises:
        UsageError: in no way that we know.
    """
    shown = chosen.text("cite", "inline").lower()
    if shown not in CITE:
        raise UsageError.among(f"--cite: {shown[:40]!r} is none that we know", shown, CITE)
    return shown


def check_outputs(outputs: Sequence[Path], sources: Sequence[str], *, force: bool, parents: bool = False) -> None:
    """Says before the work what could not be written after it.

    No source is ever written over, not even with `force`, also none that a folder or a glob brings.

    Raises:
        UsageError: one file is named twice.
        OutputError: one is there already, cannot be written, or is one of `sources`.
    """
    from briefing.readers import sources as named
    from briefing.writers import files

    if len({os.path.realpath(path) for path in outputs}) < len(outputs):
        raise UsageError("-o names one file twice")
    for path in outputs:
        files.check(path, force=force, parents=parents)
    there = [path for path in outputs if path.exists()]
    for source in named.expand(sources, web=True) if there else ():
        for path in there:
            if source.path != named.STDIN and Path(source.path).exists() and path.samefile(source.path):
                hint = "" if source.listed else "write into another folder, or name the sources one by one"
                raise OutputError("it is one of the sources", source=str(path), hint=hint)


def is_original(view: str) -> bool:
    """What ``--view`` says: whether tracked changes are undone.

    Raises:
        UsageError: it is neither ``final`` nor ``original``.
    """
    if view not in ("final", "original"):
        raise UsageError(f"--view: {view[:40]!r} is neither final nor original")
    return view == "original"


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value) or value.startswith("0000"):
        return False
    if len(value) == 10:
        from datetime import date

        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    return True


def _kind(asked: str) -> DocumentKind:
    """The kind of text that ``--kind`` names.

    Raises:
        UsageError: there is none of this name.
    """
    try:
        return DocumentKind(asked)
    except ValueError as error:
        raise UsageError.among(f"--kind: no kind {asked[:40]!r}", asked, ["auto", *DocumentKind]) from error
