"""Python source → the word lists that it holds, on the syntax tree: displays, strings that are split, and alternations.

A word list is data of a language and belongs to ``briefing/language/data``. What counts as one:

- a list, tuple, set or dict display in which more than `MOST` entries are words (of a dict, entries whose key or value is a
  word, where all values are constants: a dict with computed values is a record);
- a string of more than `MOST` words on which ``split`` is called, or that a name is given and that has words alone;
- a regular expression in which one group has more than `MOST` alternatives that spell a word.

`__all__`, docstrings and names of attributes (``match``, ``__slots__``) are none.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

MOST = 8
_WORD = re.compile(r"(?!\w*[a-z][A-Z])[^\W\d_]+\.?(?:[ '’-][^\W\d_]+\.?)*")
"""A word or phrase of letters; what has a digit, an underscore, a colon or a capital inside is an identifier."""
_WORDS_ALONE = re.compile(r"[\w’'\s-]+")
_ESCAPE = re.compile(r"\\[pP]\{\w+\}|\\.", re.DOTALL)
_SPELLED = re.compile(r"[^\W\d_]{2,}")
_COMMENT = re.compile(r"(?<!\\)(?:(?<=\s)|^)#.*", re.MULTILINE)


def found(source: str) -> Iterator[tuple[int, int]]:
    """Each word list as (line, number of words), in the order of the tree."""
    left: list[ast.AST] = [ast.parse(source)]
    while left:
        node = left.pop()
        if isinstance(node, ast.Name) or _is_passed_over(node):
            continue
        count = max(_displayed(node), _split(node), _alternatives(node))
        if count > MOST:
            yield node.lineno, count
        elif not isinstance(node, ast.JoinedStr):
            left.extend(reversed(list(ast.iter_child_nodes(node))))


def _is_passed_over(node: ast.AST) -> bool:
    """Whether a statement is a docstring or lists names."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assign) and _is_all(node)


def _is_all(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id in ("__all__", "__slots__") for target in node.targets)


def _is_word(node: ast.AST | None) -> bool:
    if isinstance(node, (ast.Tuple, ast.List)):
        return all(map(_is_word, node.elts))
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and _WORD.fullmatch(node.value) is not None


def _is_constant(node: ast.AST) -> bool:
    if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        return all(map(_is_constant, node.elts))
    return isinstance(node, (ast.Constant, ast.UnaryOp))


def _displayed(node: ast.AST) -> int:
    """Words in a display."""
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return sum(map(_is_word, node.elts))
    if isinstance(node, ast.Dict) and all(map(_is_constant, node.values)):
        return sum(_is_entry(key, value) for key, value in zip(node.keys, node.values, strict=True))
    return 0


def _is_entry(key: ast.AST | None, value: ast.AST) -> bool:
    """Whether a word stands for a value, or a value for words; a key for a row of identifiers is no entry."""
    return _is_word(value) or (key is not None and _is_word(key) and not isinstance(value, (ast.Tuple, ast.List)))


def _split(node: ast.AST) -> int:
    """Words in a string that is split, or that a name is given and that has words alone."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        return len(_text(node.func.value).split())
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and _WORDS_ALONE.fullmatch(_text(node.value)):
        return len(_text(node.value).split())
    return 0


def _text(node: ast.AST) -> str:
    """The string that a constant is, or an f-string with its places as NUL; "" of anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "\0" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _alternatives(node: ast.AST) -> int:
    """The most alternatives that spell a word in one group of a regular expression."""
    pattern = _text(node)
    return most_alternatives(pattern) if "|" in pattern else 0


def most_alternatives(pattern: str) -> int:
    """The most alternatives that spell a word in one group of a pattern's text; escapes and comments spell nothing."""
    text = _ESCAPE.sub("\1", _COMMENT.sub("", pattern))
    groups = [[""]]
    most = 0
    for piece in re.split(r"(\(\?(?:P<\w+>|[a-z-]*:|[=!]|<[=!])|[()|])", text):
        if piece.startswith("("):
            groups.append([""])
        elif piece == "|":
            groups[-1].append("")
        elif piece == ")" and len(groups) > 1:
            inner = groups.pop()
            most = max(most, _spelled(inner))
            groups[-1][-1] += "".join(inner)
        else:
            groups[-1][-1] += piece
    return max([most, *map(_spelled, groups)])


def _spelled(alternatives: list[str]) -> int:
    """How many alternatives spell a word; one with a place for words from elsewhere lists none."""
    if len(alternatives) < 2:
        return 0
    return sum(_SPELLED.search(one) is not None and "\0" not in one for one in alternatives)
