"""Sections: `Findings` → one `Section`, or None where it has nothing to say.

To add a section: a file with ``build(findings, taken) -> Section | None`` and a row in `briefing.catalog.SECTIONS`;
templates name it by its key. A section sets only verbatim text into items; words of ours go into labels and notes.
"""
