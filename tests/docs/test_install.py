"""docs/install.md lists what is installed with the program, and who asks for it."""

import re
from importlib.metadata import distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.program import ROOT

PAGE = ROOT / "docs" / "install.md"
OURS = "briefing-desk"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
INSTALLED = re.compile(
    r"(?:(?:pip|pipx|uv tool) install (?:-[\w-]+ (?:\S+ )?)*|additional_dependencies: \[)'?(briefing[\w-]*)"
)


def asked_for_by():
    """Each distribution that the plain install brings here → those that ask for it."""
    found, left, seen = {}, [(OURS, ())], set()
    while left:
        name, extras = left.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        for line in distribution(name).requires or []:
            wanted = Requirement(line)
            if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                other = canonicalize_name(wanted.name)
                found.setdefault(other, set()).add(name)
                left.append((other, tuple(sorted(wanted.extras))))
    return found


def rows():
    """Distribution → its other cells."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.count("|") == 5]
    return {name: others for name, *others in cells[2:]}


@pytest.mark.pinned
def test_each_distribution_that_is_installed_has_a_row_that_says_who_asks_for_it():
    told = {name: others[1] for name, others in rows().items()}
    assert told == {name: ", ".join(sorted(by)) for name, by in sorted(asked_for_by().items())}


def test_each_row_has_a_licence_and_our_own_a_purpose():
    for name, (licence, by, purpose) in rows().items():
        assert re.fullmatch(r"[\w.-]+(?: (?:AND|OR) [\w.-]+)*", licence), name
        assert purpose or OURS not in by.split(", "), name


def test_the_page_counts_its_rows():
    assert f"\n{len(rows())} distributions, " in PAGE.read_text(encoding="utf-8")


def test_no_page_installs_the_other_project_of_that_name():
    told = [name for page in PAGES for name in INSTALLED.findall(page.read_text(encoding="utf-8"))]
    assert len(told) > 10
    assert set(told) == {OURS}
