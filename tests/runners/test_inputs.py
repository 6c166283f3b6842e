import pytest

from briefing.errors import UsageError
from briefing.runners import inputs, planning
from briefing.runners.inputs import find
from tests.tables import each_row


def ids(*arguments, outputs):
    return [part.id for part in find([str(a) for a in arguments], outputs=outputs)]


@pytest.fixture
def folder(tmp_path):
    for name in ("in/b.txt", "in/sub/a.txt", "in/sub/deep/c.txt", "in/.hidden.txt", "other/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_inputs_are_called_by_their_path_below_what_was_named(folder):
    out = folder / "out"
    assert ids(folder / "in", outputs=out) == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]
    assert ids(folder / "in" / "sub", outputs=out) == ["a.txt", "deep/c.txt"]
    assert ids(folder / "in" / "sub" / "*.txt", outputs=out) == ["a.txt"]
    assert ids(folder / "in" / "**" / "*.txt", outputs=out) == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]
    assert ids(folder / "in", folder / "other", outputs=out) == [
        "in/b.txt",
        "in/sub/a.txt",
        "in/sub/deep/c.txt",
        "other/b.txt",
    ]
    assert ids(folder / "none.txt", outputs=out) == ["none.txt"]


def test_each_input_once(folder):
    found = ids(folder / "in", folder / "in" / "b.txt", f"{folder}/in/sub/../b.txt", outputs=folder / "out")
    assert found == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]


def test_what_lies_in_the_output_folder_is_no_input(folder):
    assert ids(folder, outputs=folder / "in" / "sub") == ["in/b.txt", "other/b.txt"]
    assert ids(folder / "in", outputs=folder / "in") == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_nothing_and_standard_input_are_usage_errors(arguments, tmp_path):
    with pytest.raises(UsageError):
        find(arguments, outputs=tmp_path)


def test_the_stamp_tells_that_a_file_has_changed(folder):
    path = folder / "in" / "b.txt"
    (before,) = find([str(path)], outputs=folder)
    path.write_text("longer", encoding="utf-8")
    (after,) = find([str(path)], outputs=folder)
    assert before.stamp != after.stamp


def test_a_url_of_fsspec(folder):
    pytest.importorskip("fsspec")
    url = (folder / "in").as_uri()
    parts = list(find([url], outputs=folder / "out"))
    assert [part.id for part in parts] == ["b.txt", "sub/a.txt", "sub/deep/c.txt"]
    assert [part.path for part in parts] == [f"{url}/{part.id}" for part in parts]
    assert [part.id for part in find([f"{url}/sub/*.txt"], outputs=folder)] == ["a.txt"]
    (missing,) = find([f"{url}/none.txt"], outputs=folder)
    assert (missing.id, missing.listed) == ("none.txt", True)


def test_a_drive_letter_is_no_scheme():
    from briefing.runners.remote import is_url

    assert [is_url(path) for path in ("C:/a.txt", "C:\\a", "s3://b/c", "zip://a::s3://b/c.zip", "a:b")] == [
        False,
        False,
        True,
        True,
        False,
    ]


def names(*stems, taken=(), given=None):
    book = planning.Names((".md",), given=given or {}, taken=frozenset(taken))
    return [book.take(stem, stem)[0] for stem in stems]


def test_no_two_outputs_have_one_name():
    assert names("a", "a", "A", "a-2", "\u00e9", "e\u0301") == [
        "a.md",
        "a-2.md",
        "A-3.md",
        "a-2-2.md",
        "\u00e9.md",
        "e\u0301-2.md",
    ]
    assert names("a", taken=["a.md"]) == ["a-2.md"]


def test_a_name_given_before_is_kept():
    assert names("b", "a", given={"a": ("b.md",)}) == ["b-2.md", "b.md"]


def test_the_stem_of_a_record_is_below_its_shard():
    part = inputs.Part("news/x.jsonl:3", "x.jsonl", "../../etc/pass wd", record=(0, 9))
    assert inputs.stem(part) == "news/x/_.._etc_pass wd"
    assert inputs.stem(inputs.Part("x.jsonl:3", "x.jsonl", "...", record=(0, 9))) == "x/_"
    assert inputs.stem(inputs.Part("sub/a.tar.txt", "", "")) == "sub/a.tar"
    assert inputs.stem(inputs.Part("sub/README", "", "")) == "sub/README"


@each_row(
    ("name", "called"),
    [
        ("con.txt", "_con"),
        ("LPT1.notes.txt", "_LPT1.notes"),
        ("aux/quay: 7?.txt", "_aux/quay_ 7_"),
        ("ends. /dot..txt", "ends/dot"),
        (".kept/console.txt", ".kept/console"),
    ],
)
def test_windows_takes_the_names_of_outputs(name, called):
    assert inputs.stem(inputs.Part(name, "", "")) == called
