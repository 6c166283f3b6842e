"""A long regular expression is verbose, and says what its groups are."""

import ast

from tests.program import ROOT

LONGEST = 120
"""Characters of an expression in one line, as it is written; a longer one is verbose, or put together of parts with names."""
_COMPILE = {"re.compile", "deferred", "patterns.deferred"}


def written(node):
    """The text of a string, what an f-string puts in as it is written; "" of anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(map(written, node.values))
    if isinstance(node, ast.FormattedValue):
        return f"{{{ast.unparse(node.value)}}}"
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def unexplained(source):
    """The lines of expressions that are long, and not verbose or without a comment."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func) in _COMPILE:
            text = written(node.args[0])
            is_verbose = any("VERBOSE" in ast.unparse(flags) for flags in node.args[1:])
            if len(text) > LONGEST and not (is_verbose and "  # " in text):
                yield node.lineno


def test_long_expressions_say_what_their_groups_are():
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "briefing").rglob("*.py")}
    texts = {path: text for path, text in sources.items() if any(f"{name}(" in text for name in _COMPILE)}
    found = {path.relative_to(ROOT).as_posix(): [*unexplained(text)] for path, text in texts.items()}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_what_is_long_and_what_is_explained():
    long = "a" * (LONGEST + 1)
    assert [*unexplained(f"re.compile('{long}')")] == [1]
    assert [*unexplained(f"deferred('''{long}''', re.VERBOSE)")] == [1]
    assert not [*unexplained(f"re.compile('''{long}  # all of it\n''', re.VERBOSE)")]
    assert not [*unexplained(f"re.compile('{long[:LONGEST]}')")]
