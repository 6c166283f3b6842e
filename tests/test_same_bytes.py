"""The same input and options give the same bytes: whatever the hash seed, clock, time zone, locale or folder."""

import hashlib
import shutil
import time

import pytest

from tests.program import EXAMPLE, process

pytestmark = pytest.mark.slow

SETTINGS = [
    {"PYTHONHASHSEED": str(seed), "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": utf8}
    for seed, zone, locale, utf8 in zip(
        (0, 1, 2, 3, 42, 1000, 31337, 4294967295),
        ("UTC", "Pacific/Kiritimati", "America/New_York") * 3,
        ("C", "C.UTF-8", "POSIX", "de_DE.UTF-8") * 2,
        ("0", "1") * 4,
        strict=False,
    )
]


def test_same_bytes(tmp_path):
    digests = {suffix: set() for suffix in ("docx", "md", "json", "html")}
    outputs = [option for suffix in digests for option in ("-o", f"out.{suffix}")]
    for number, environment in enumerate(SETTINGS):
        folder = tmp_path / f"folder {number}" / "deeper"
        folder.mkdir(parents=True)
        source = shutil.copy(EXAMPLE, folder / "strait.txt")
        if number == len(SETTINGS) - 1:
            time.sleep(2.1)  # a zip's time stamps count in steps of two seconds
        done = process("make", source if number % 2 else "strait.txt", *outputs, cwd=folder, **environment)
        assert done.code == 0, done.err
        for suffix, seen in digests.items():
            seen.add(hashlib.sha256((folder / f"out.{suffix}").read_bytes()).hexdigest())
    assert {suffix: len(seen) for suffix, seen in digests.items()} == dict.fromkeys(digests, 1)


def test_the_order_of_a_folder_does_not_depend_on_the_file_system(tmp_path):
    texts = {"b.txt": "The port of Tarn closed on Monday.", "a.txt": "Wheat rose.", "c.txt": "The navy sailed."}
    outputs = set()
    for number, names in enumerate((sorted(texts), sorted(texts, reverse=True))):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name in names:
            (folder / name).write_text(texts[name], encoding="utf-8")
        outputs.add(process("make", folder, PYTHONHASHSEED=str(number)).out)
    assert len(outputs) == 1
