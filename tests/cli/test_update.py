"""``briefing update`` at the shell."""

import json

from tests.program import EXAMPLE, call

LATER = EXAMPLE.parent / "strait-later.txt"


def test_update_of_a_word_file(tmp_path):
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    assert (
        call(
            "make", EXAMPLE, "-o", old, "--marking", "INTERNAL", "--addressee", "The Minister", "--title", "Strait"
        ).code
        == 0
    )
    assert call("update", old, LATER, "-o", new, "-o", tmp_path / "new.json").code == 0
    briefing = json.loads((tmp_path / "new.json").read_text(encoding="utf-8"))
    assert (briefing["title"], briefing["to"], briefing["marking"]) == ("Strait", "The Minister", "INTERNAL")
    assert briefing["sections"][0]["heading"] == "What changed since 14 March 2024"
    page = call("update", new, LATER).text
    assert "What changed since 15 March 2024" in page
    assert "Nothing new." in page


def test_the_old_briefing_is_never_written_over(tmp_path):
    old = tmp_path / "old.json"
    call("make", EXAMPLE, "-o", old)
    done = call("update", old, LATER, "-o", old, "--force")
    assert (done.code, "one of the sources" in done.err) == (5, True)


def test_what_is_no_briefing_of_ours_is_said_so(tmp_path):
    other = tmp_path / "other.json"
    other.write_text('{"schema": 1}', encoding="utf-8")
    done = call("update", other, LATER)
    assert (done.code, done.err.split(": ")[1:3]) == (4, [str(other), "bad-record"])
    assert call("update", tmp_path / "none.json", LATER).code == 4


def test_length_in_words_counts_the_changes(tmp_path):
    old = tmp_path / "old.json"
    call("make", EXAMPLE, "-o", old)
    done = json.loads(call("update", old, LATER, "-n", "200w", "--at-most", "--json").text)
    assert done["words"] <= 200
