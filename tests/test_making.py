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
