"""``make --choices``: the same page again, and one that `verify` has nothing against."""

import json

import pytest

from tests.program import EXAMPLE, call

FORMS = ("docx", "md", "html", "json", "txt")


@pytest.fixture(scope="module")
def choices(tmp_path_factory):
    page = json.loads(call("make", EXAMPLE, "--format", "json").out)
    points = next(section for section in page["sections"] if section["key"] == "key-points")["nodes"]
    digest = page["sources"][0]["sha256"]

    def place(node):
        return {"document": digest, "start": node["citations"][0]["start"], "end": node["citations"][-1]["end"]}

    path = tmp_path_factory.mktemp("choices") / "choices.json"
    path.write_text(
        json.dumps(
            {
                "length": "long",
                "timeline": True,
                "struck": [place(points[0])],
                "pinned": [place(points[2])],
                "added": [{"document": digest, "start": 3700, "end": 3760}],
                "moved": [{**place(points[2]), "before": place(points[1])}],
            }
        )
    )
    return path


@pytest.fixture(scope="module")
def chosen(choices):
    """A folder with the page of the choices in each form, page.FORM; `again` in it has what is made of the choices in its JSON."""
    folder = choices.parent
    (folder / "again").mkdir()
    for given, to in ((choices, folder), (folder / "page.json", folder / "again")):
        outputs = [word for form in FORMS for word in ("-o", to / f"page.{form}")]
        assert call("make", EXAMPLE, "--choices", given, *outputs).code == 0
    return folder


@pytest.mark.parametrize("form", FORMS)
def test_a_briefings_own_json_gives_its_bytes_again(chosen, form):
    assert (chosen / f"page.{form}").read_bytes() == (chosen / "again" / f"page.{form}").read_bytes()


@pytest.mark.parametrize("form", ["docx", "md", "html", "txt"])
def test_verify_has_nothing_against_it(chosen, form):
    done = call("verify", chosen / f"page.{form}", EXAMPLE)
    assert done.code == 0, done.text


def test_what_is_typed_stands_above_what_was_chosen_and_is_kept(choices):
    page = json.loads(call("make", EXAMPLE, "--choices", choices, "-n", "short", "--format", "json").out)
    assert page["choices"]["length"] == "short"
    assert page["asked"].startswith("short")
    assert "Lines struck by the editor 1, pinned 1, added 1, moved 1." in page["method"]


def test_a_file_that_is_none_is_refused_in_one_line(tmp_path):
    path = tmp_path / "x.json"
    path.write_text('{"stricken": []}')
    done = call("make", EXAMPLE, "--choices", path)
    assert done.code == 4
    assert done.err == "briefing: x.json: bad-record: choices.stricken is unknown\n"


def test_a_manifest_takes_none(tmp_path, choices):
    assert call("make", EXAMPLE, "--choices", choices, "--manifest", tmp_path / "m.json").code == 2
