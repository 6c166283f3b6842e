"""``make --manifest``: written beside the briefing, and back: the same bytes, or a line that says why not."""

import json
import shutil

import pytest

from tests.program import EXAMPLE, call


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    (folder / "in").mkdir()
    shutil.copy(EXAMPLE, folder / "in" / "b.txt")
    shutil.copy(EXAMPLE.parent / "strait-later.txt", folder / "in" / "a.txt")
    options = ["-n", "4", "-q", "grain", "-M", "reference=X/1", "--marking", "INTERNAL", "--coverage", "--quiet"]
    out = folder / "brief.docx"
    assert call("make", folder / "in", "-o", out, *options, "--manifest", folder / "brief.manifest.json").code == 0
    return folder


@pytest.fixture
def folder(made, tmp_path):
    """A briefing with its manifest and sources, of the test's own."""
    return shutil.copytree(made, tmp_path, dirs_exist_ok=True)


def test_it_names_settings_versions_and_digests(folder):
    manifest = json.loads((folder / "brief.manifest.json").read_text(encoding="utf-8"))
    assert manifest["settings"]["length"] == "4"
    assert [source["path"] for source in manifest["sources"]] == ["in/a.txt", "in/b.txt"]
    assert manifest["outputs"][0]["path"] == "brief.docx"
    assert {"generator", "python", "libraries", "files", "metadata"} <= manifest.keys()


def test_the_same_bytes_again_also_elsewhere(folder, tmp_path_factory):
    before = (folder / "brief.docx").read_bytes()
    elsewhere = tmp_path_factory.mktemp("moved") / "all"
    shutil.copytree(folder, elsewhere)
    (elsewhere / "brief.docx").unlink()
    assert call("make", "--manifest", elsewhere / "brief.manifest.json").code == 0
    assert (elsewhere / "brief.docx").read_bytes() == before
    assert call("make", "--manifest", elsewhere / "brief.manifest.json").code == 5
    assert call("make", "--manifest", elsewhere / "brief.manifest.json", "-o", elsewhere / "x.md").code == 0


def test_a_changed_source_is_named(folder):
    (folder / "in" / "a.txt").write_text("Another text.\n", encoding="utf-8")
    done = call("make", "--manifest", folder / "brief.manifest.json", "-o", folder / "new.docx")
    assert (done.code, done.err.startswith("briefing: a.txt: check: has changed")) == (9, True)
    assert not (folder / "new.docx").exists()


def test_other_bytes_than_promised_are_not_written(folder):
    path = folder / "brief.manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    manifest["outputs"][0]["sha256"] = "0" * 64
    path.write_text(json.dumps(manifest), encoding="utf-8")
    done = call("make", "--manifest", path, "-o", folder / "new.docx")
    assert (done.code, (folder / "new.docx").exists()) == (9, False)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"schema": "briefing-manifest/1"}', "no json"])
def test_what_is_no_manifest(folder, text):
    path = folder / "other.json"
    path.write_text(text, encoding="utf-8")
    done = call("make", "--manifest", path)
    assert (done.code, done.err.count("\n")) == (4, 1)


def test_a_manifest_is_not_written_over_and_stdin_has_none(folder):
    source = folder / "in" / "a.txt"
    assert call("make", source, "--manifest", folder / "brief.manifest.json").code == 5
    assert call("make", "-", "--manifest", folder / "m.json", stdin=b"A port is closed.\n").code == 2
