"""A briefing → the YAML at the head of a Markdown file, as note-taking programs and static sites read it."""

from __future__ import annotations

import json

from briefing.model import Briefing


def front_matter(briefing: Briefing) -> bytes:
    """Title, date, author, template, marking and sources; every string is quoted as JSON, which is YAML 1.2."""
    rows: list[tuple[str, object]] = [
        ("title", briefing.title),
        ("date", briefing.date),
        ("author", briefing.author),
        ("template", briefing.template),
        ("marking", briefing.marking),
    ]
    lines = [f"{name}: {_value(value)}" for name, value in rows if value]
    lines += [
        "sources:",
        *(f"  - {_value(source.title or source.name)}" for source in briefing.sources),
        "tags: [briefing]",
    ]
    return "\n".join(["---", *lines, "---", "", ""]).encode("utf-8")


def _value(value: object) -> str:
    return json.dumps(" ".join(value.split()) if isinstance(value, str) else value, ensure_ascii=False)
