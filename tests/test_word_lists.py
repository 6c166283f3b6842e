"""Words are data: no list of more than eight of them stands in Python, but for what `word_lists.toml` still has.

That file says for each room how many words stand in its lists. The numbers may only become smaller, and a room that has
none left goes out of it: move the words to ``briefing/language/data/en.toml`` and read them through `Lexicon`.
"""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.word_lists import found, most_alternatives

ROOT = Path(__file__).parent.parent
LISTED = tomllib.loads((Path(__file__).parent / "word_lists.toml").read_text(encoding="utf-8"))["words"]


def test_no_list_of_words_is_written_in_python_that_was_not_there():
    counts = Counter()
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        room = "/".join(path.parent.relative_to(ROOT / "briefing").parts[:2]) or "."
        counts[room] += sum(count for _, count in found(path.read_text(encoding="utf-8")))
    more = {
        room: f"{count} words, {LISTED.get(room, 0)} allowed"
        for room, count in counts.items()
        if count > LISTED.get(room, 0)
    }
    assert not more, "word lists belong to briefing/language/data (CONTRIBUTING.md)"


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
