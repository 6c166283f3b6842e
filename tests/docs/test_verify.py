"""The worked example of docs/verify.md: the answer is what the program prints for the draft."""

import re

import pytest

from briefing.model.verdicts import PROBLEMS, VERDICTS
from tests.expected import settle
from tests.program import ROOT, call

PAGE = ROOT / "docs" / "verify.md"


def block(name):
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)


def test_the_example_is_what_the_program_prints(capfd, tmp_path):
    page = PAGE.read_text(encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(
        block("draft").search(page)[0].removeprefix("```markdown\n").removesuffix("```\n"), encoding="utf-8"
    )
    done = call("verify", draft, ROOT / "examples" / "strait.txt", "--no-config")
    assert done.code == 9
    settle(PAGE, block("answer").sub(lambda _: f"```text\n{done.text}```\n", page), capfd)


@pytest.mark.parametrize("kind", VERDICTS)
def test_each_verdict_is_documented(kind):
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = [
        [c.strip() for c in line.split("|")[1:-1]] for line in lines if line.startswith("|") and line.count("|") == 5
    ]
    current, found = "", {}
    for name, verdicts, *_, problem in rows:
        current = name or current
        for verdict in re.findall(r"`([\w-]+)`", verdicts):
            found.setdefault(current, {})[verdict] = bool(problem)
    assert found[kind] == {verdict: verdict in PROBLEMS for verdict in VERDICTS[kind]}
