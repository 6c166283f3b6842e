"""The same input and options give the same bytes: whatever the hash seed, clock, time zone, locale or folder."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

import pytest

from tests.program import EXAMPLE, ROOT

SETTINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
    {"PYTHONHASHSEED": "4294967295", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "1"},
]
TEXTS = {"b.txt": "The port of Tarn closed on Monday.", "a.txt": "Wheat rose.", "c.txt": "The navy sailed."}
REDACTED = ("share", "out.json", "--redact", "names,numbers", "-o")
SUMY = ("lex-rank", "text-rank", "lsa", "luhn", "sum-basic", "kl", "reduction", "edmundson")
COMMANDS = [
    ("make", "SOURCE", *(word for suffix in ("docx", "md", "json", "html", "pdf") for word in ("-o", f"out.{suffix}"))),
    ("make", "texts", "-o", "texts.md"),
    *((*REDACTED, name) for name in ("mail.eml", "pack.zip")),
    *(("explain", "SOURCE", "--json", "--ranker", name) for name in SUMY),
]
"""What is run in each setting, one after the other in one process; SOURCE is the example by its name or its whole path."""
PROGRAM = """
import json, sys
from briefing.cli import run
for words in json.loads(sys.argv[1]):
    code = run(words)
    assert code == 0, (code, words)
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """For each setting: name of a file, or "standard output" → the digest of its bytes."""
    return [_outputs(number, tmp_path_factory.mktemp(f"folder {number}")) for number in range(len(SETTINGS))]


def _outputs(number, folder):
    source = shutil.copy(EXAMPLE, folder / "strait.txt")
    (folder / "texts").mkdir()
    for name in sorted(TEXTS, reverse=bool(number % 2)):
        (folder / "texts" / name).write_text(TEXTS[name], encoding="utf-8")
    before = set(folder.iterdir())
    if number == len(SETTINGS) - 1:
        time.sleep(2.1)  # a zip's time stamps count in steps of two seconds
    name = str(source) if number % 2 else "strait.txt"
    commands = [[word.replace("SOURCE", name) for word in words] for words in COMMANDS]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(commands)],
        cwd=folder,
        env=os.environ | SETTINGS[number] | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    made = {path.name: path.read_bytes() for path in folder.iterdir() if path not in before}
    return {name: hashlib.sha256(data).hexdigest() for name, data in (made | {"standard output": done.stdout}).items()}


def test_same_bytes(outputs):
    assert len(outputs[0]) == 9
    differing = {name for name in outputs[0] if len({made.get(name) for made in outputs}) > 1}
    assert not differing
