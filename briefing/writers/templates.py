"""A layout and its values → text: the one door to Jinja2.

Layouts are ours and lie in ``layouts/``. What they are given is escaped; they run sandboxed, see no file and no code.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

_FOLDER = Path(__file__).parent / "layouts"


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_FOLDER, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(layout: str, values: dict[str, Any]) -> str:
    """The text of the layout file called `layout`, such as "page.html.j2", filled with `values`."""
    return _environment().get_template(layout).render(values)
