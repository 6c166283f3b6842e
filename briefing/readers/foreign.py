"""Text files that hold no prose, data and program code → what they are, so that none is read as sentences."""

from __future__ import annotations

from briefing.errors import InputError
from briefing.language.patterns import deferred

_CODE = frozenset([
    ".py", ".pyi", ".js", ".mjs", ".cjs", ".ts", ".tsx", ".jsx", ".css", ".scss", ".less", ".c", ".h", ".cc", ".cpp", ".hpp",
    ".cs", ".java", ".kt", ".go", ".rs", ".rb", ".php", ".pl", ".pm", ".lua", ".r", ".jl", ".swift", ".scala", ".sh", ".bash",
    ".zsh", ".fish", ".bat", ".cmd", ".ps1", ".sql", ".vue", ".asm", ".m", ".f90", ".hs", ".ml", ".clj", ".erl", ".ex", ".dart",
    ".diff", ".patch", ".sty", ".cls", ".bib", ".bbl", ".gradle", ".cmake", ".proto", ".tf", ".vbs",
])  # fmt: skip
_SETTINGS = frozenset(
    [".yaml", ".yml", ".toml", ".ini", ".cfg", ".conf", ".env", ".properties", ".lock", ".map", ".plist"]
)
_DATA = frozenset([".json", ".jsonl", ".ndjson", ".geojson", ".webmanifest", ".har"])
_JSON = deferred(r'(?:\[\s*)?\{\s*"[^"\n]{0,200}"\s*:')
_CARD = deferred(r"BEGIN:V(?:CALENDAR|CARD)\s")
_RUN = deferred(r"#! ?/\S+|<\?php\b")
"""How a program begins, whatever it is called."""
_PROSE = (".txt", ".text", ".md", ".markdown", ".log")
"""Suffixes of files that are read as text even if they begin as JSON does."""


def refuse(text: str, suffix: str, *, is_read: bool = False) -> None:
    """Raises for a text that by its suffix, or as JSON by its beginning, holds no prose.

    Args:
        text: The head of the file.
        suffix: In small letters, with its dot; "" where the name has none.
        is_read: Whether a reader takes files by this suffix, whatever is listed here.

    Raises:
        InputError: key ``unsupported``.
    """
    listed = "" if is_read else suffix
    what = (
        "JSON that is no briefing of ours"
        if listed in _DATA or (suffix not in _PROSE and _JSON.match(text))
        else f"program code ({suffix})"
        if listed in _CODE
        else "a calendar or a card of contacts"
        if suffix not in _PROSE and _CARD.match(text)
        else "program code"
        if suffix not in _PROSE and _RUN.match(text)
        else f"a file of settings ({suffix})"
        if listed in _SETTINGS
        else ""
    )
    if what:
        raise InputError(f"{what} is not read", key="unsupported", hint="text in it: save it as .txt" if suffix else "")
