"""Words are data: no list of more than eight of them stands in Python, but for what `word_lists.toml` names.

`exceptions` are files whose lists are no words of a language: at most `MOST_EXCEPTIONS`, each with how many words it may have.
`words` says for each room how many words still stand in lists elsewhere. All these numbers may only become smaller, and what
has none left goes out: move the words to ``briefing/language/data/en.toml`` and read them through `Lexicon`.
"""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.word_lists import found, most_alternatives

ROOT = Path(__file__).parent.parent
MOST_EXCEPTIONS = 10
_FILE = tomllib.loads((Path(__file__).parent / "word_lists.toml").read_text(encoding="utf-8"))
EXCEPTIONS, ROOMS = _FILE["exceptions"], _FILE["words"]


@pytest.fixture(scope="module")
def counts():
    """File under briefing/ → words in its lists."""
    files = sorted((ROOT / "briefing").rglob("*.py"))
    read = ((path, sum(count for _, count in found(path.read_text(encoding="utf-8")))) for path in files)
    return {path.relative_to(ROOT / "briefing").as_posix(): count for path, count in read if count}


def test_no_list_of_words_is_written_in_python_that_was_not_there(counts):
    rooms = Counter()
    for path, count in counts.items():
        if path not in EXCEPTIONS:
            rooms["/".join(Path(path).parent.parts[:2]) or "."] += count
    more = {
        room: f"{count} words, {ROOMS.get(room, 0)} allowed"
        for room, count in rooms.items()
        if count > ROOMS.get(room, 0)
    }
    assert not more, "word lists belong to briefing/language/data (CONTRIBUTING.md)"


def test_exceptions_are_few_and_only_become_smaller(counts):
    assert len(EXCEPTIONS) <= MOST_EXCEPTIONS
    assert all(0 < counts.get(path, 0) <= allowed for path, allowed in EXCEPTIONS.items())


NINE = "an be by do go in it of on"


@pytest.mark.parametrize(
    ("source", "count"),
    [
        (f"x = {NINE.split()}", 9),
        (f"x = frozenset({tuple(NINE.split())})", 9),
        (f"x = {dict.fromkeys(NINE.split(), 1)}", 9),
        (f"x = {NINE!r}.split()", 9),
        (f"WORDS = {NINE!r}", 9),
        (f"fail({NINE!r})", 0),
        (f"x = re.compile(r'\\b(?:{NINE.replace(' ', '|')})\\b')", 9),
        (f"x = rf'{{y}}(?:{NINE.replace(' ', '|')})'", 9),
        (f"x = {NINE.split()[1:]}", 0),
        (f"x = {{{', '.join(f'{word!r}: y' for word in NINE.split())}}}", 0),
        (f"'''{NINE.replace(' ', '|')}'''", 0),
        (f"x = {[word + '_' for word in NINE.split()]}", 0),
        (f"__all__ = {NINE.split()}", 0),
    ],
)
def test_what_counts_as_a_list(source, count):
    assert sum(number for _, number in found(source)) == count


def test_alternatives_are_counted_group_by_group():
    assert most_alternatives(r"(?:one|two|three)\s(?:four|five)") == 3
    assert most_alternatives(r"den(?:y|ies|ied)|re(?:ject|fuse)\b|\w+|\bx") == 2
    assert most_alternatives("one  # a|b remark|of words\n|two") == 2
    assert most_alternatives("one\0|two|thr\0ee") == 1
