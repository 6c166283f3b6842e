"""A brief of one line against a source: what is said to be changed."""

from briefing import pipeline


def changes(line: str, source: str) -> list[tuple[str, str]]:
    """The kind of each change, and the difference."""
    brief, carried = pipeline.read_brief(f"Brief\n\n{line}\n".encode(), name="brief.txt")
    result = pipeline.check(brief, [pipeline.read(source.encode(), name="source.txt")], carried=carried)
    return [(f.change, f.difference) for f in result.findings if f.claim.kind == "sentence" and f.is_problem]
