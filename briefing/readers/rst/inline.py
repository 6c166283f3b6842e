"""The text of one block of reStructuredText → as it reads: no marks, roles as their text, references without their targets."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.readers import raised

_INLINE = re.compile(
    r"""``(?P<literal>[^`]{1,2000})``  # literal
    | (?P<before>:[\w.+:-]{1,60}:)?`(?P<text>[^`]{1,2000})`(?P<after>:[\w.+:-]{1,60}:|__?(?!\w))?  # role before or behind
    | \*\*(?P<strong>[^*\s][^*]{0,2000})\*\*  # strong
    | (?<![\w*])\*(?P<emphasis>[^*\s][^*]{0,2000})\*(?![\w*])  # emphasis
    | \|(?P<substituted>[^|\s][^|\n]{0,80})\|_{0,2}  # substitution
    | [ ]?\[(?:[#]?[\w.-]{0,40}|\*)\]_(?!\w)  # footnote or citation
    | (?<![\w`])(?P<reference>[A-Za-z0-9][A-Za-z0-9.-]{0,60})__?(?![\w`])  # reference
    | \\(?P<escaped>[\s\S])""",
    re.VERBOSE,
)


_RAISED = frozenset({":sup:", ":superscript:"})


def render(text: str, substitutions: Mapping[str, str]) -> str:
    """`text` in one line; `substitutions` has what stands for a name between bars."""

    def shown(match: re.Match[str]) -> str:
        if match["substituted"] is not None:
            return substitutions.get(match["substituted"].lower(), "")
        if match["escaped"] is not None:
            return "" if match["escaped"].isspace() else match["escaped"]
        if match["before"] in _RAISED:
            return raised.shown(match.string[: match.start()].removesuffix("\\ "), match["text"])
        if match["text"] is not None:
            return _of_role(match["text"])
        return next((match[name] for name in ("literal", "strong", "emphasis", "reference") if match[name]), "")

    return " ".join(_INLINE.sub(shown, text).split())


def _of_role(text: str) -> str:
    """What a role or a reference shows: its text without the target, of a name of Python its last part where it asks for that."""
    titled = text.rpartition("<")[0].rstrip() if text.endswith(">") else ""
    if titled:
        return titled
    return text.rpartition(".")[2] if text.startswith("~") else text.removeprefix("!")
