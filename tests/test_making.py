"""One way through: the API makes what the command makes, byte for byte."""

import pytest

import briefing
from briefing.errors import CheckError, InputError
from briefing.model import Budget, Frame, Request
from tests.program import EXAMPLE, call


def test_the_api_makes_what_the_command_makes(tmp_path):
    call("make", EXAMPLE, "-o", tmp_path / "x.docx", "-o", tmp_path / "x.md", "-n", "short", "--no-config")
    recipe = briefing.Recipe(request=Request(Budget.parse("short")), formats=("docx", "md"))
    made = briefing.make([EXAMPLE], recipe)
    assert made.files == ((tmp_path / "x.docx").read_bytes(), (tmp_path / "x.md").read_bytes())
    assert made.briefing.got


def test_documents_and_paths_are_the_same():
    assert briefing.make([briefing.read(EXAMPLE)]).briefing == briefing.make([str(EXAMPLE)]).briefing


def test_an_open_slot_ends_a_strict_recipe():
    with pytest.raises(CheckError, match="to be filled by the analyst"):
        briefing.make([EXAMPLE], briefing.Recipe(frame=Frame(template="note"), strict=True))


def test_a_source_that_cannot_be_read_ends_it(tmp_path):
    with pytest.raises(InputError):
        briefing.make([EXAMPLE, tmp_path / "none.txt"])


def test_a_feed_of_headlines_alone_is_a_page_of_them(tmp_path):
    titles = (
        "Harbour of Tarn closed after crane falls",
        "Council approves budget for bridge",
        "Ostrel mill ends its shift",
    )
    items = "".join(f"<item><title>{title}</title></item>" for title in titles)
    path = tmp_path / "tarn.rss"
    path.write_text(f"<rss><channel><title>Tarn Post</title>{items}</channel></rss>", encoding="utf-8")
    page = briefing.make([path], briefing.Recipe(request=Request(Budget.parse("long")))).briefing
    assert titles[0] in [item.text for section in page.sections for item in section.items()]
