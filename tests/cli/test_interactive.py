"""`make --interactive`: one page with every passage as a key point, in reading order, the chosen ones first in rank."""

import json

import pytest
from lxml import html

from tests.program import EXAMPLE, call


@pytest.mark.parametrize("options", [[], ["-n", "250w"], ["--order", "rank", "-n", "3"], ["-t", "exsum"]], ids=" ".join)
def test_the_page_holds_what_the_briefing_has_and_more(tmp_path, options):
    outputs = ("-o", tmp_path / "a.html", "-o", tmp_path / "a.json")
    assert call("make", EXAMPLE, *outputs, "--interactive", "--no-config", *options).code == 0
    page = html.fromstring((tmp_path / "a.html").read_text(encoding="utf-8"))
    briefing = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    chosen = next(s for s in briefing["sections"] if s["key"] == "key-points")["nodes"]
    points = page.findall(".//li[@data-rank]")
    ranks = sorted(int(li.get("data-rank")) for li in points)
    assert ranks == list(range(1, len(points) + 1))
    assert len(points) > len(chosen)
    shown = {" ".join(li.find_class("text")[0].text_content().split()) for li in points if li.get("hidden") is None}
    assert len(shown) == len(chosen)
    assert {" ".join(node["text"].split())[:7] for node in chosen} == {text[:7] for text in shown}
    assert int(page.get_element_by_id("points").get("max")) == len(points)
    links = [page.get_element_by_id(a.get("href")[1:]) for a in page.find_class("citation")]
    assert {link.tag for link in links} == {"mark"}


def test_it_needs_a_page(tmp_path):
    done = call("make", EXAMPLE, "-o", tmp_path / "a.docx", "--interactive", "--no-config")
    assert done.code == 2
    assert not list(tmp_path.iterdir())
