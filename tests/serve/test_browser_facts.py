"""The table of facts in a real browser: what a filter leaves, in which order a column sorts it, and where each row leads."""

import pytest

from tests.serve.browser import OTHER

pytestmark = pytest.mark.browser
ROWS = "#fact-rows tr"


@pytest.fixture
def facts(page):
    return page.click("#tab-facts")


def column(page, name):
    return page.texts(f"#fact-rows .{name}")


def test_a_filter_leaves_the_rows_that_have_its_words_anywhere_and_says_how_many(facts):
    everything = column(facts, "fact")
    facts.one("#fact-filter").send_keys("SOLVAAS")
    rows = facts.texts(ROWS)
    assert 0 < len(rows) < len(everything)
    assert all("solvaas" in row.lower() for row in rows)
    assert facts.texts("#fact-count") == [f"{len(rows)} of {len(everything)} facts"]
    facts.one("#fact-filter").clear()
    facts.one("#fact-filter").send_keys("no such fact")
    assert facts.texts(ROWS) == []
    facts.run("const f = document.getElementById('fact-filter'); f.value = ''; f.dispatchEvent(new Event('input'))")
    assert column(facts, "fact") == everything
    assert facts.texts("#fact-count") == [f"{len(everything)} facts"]


def test_a_column_is_sorted_up_and_down_numbers_by_their_value(facts):
    facts.one("#fact-filter").send_keys("figures")
    unsorted = column(facts, "value")
    facts.click("[data-by=value] button")
    upward = column(facts, "value")
    assert sorted(upward) == sorted(unsorted)
    plain = [int(value) for value in upward if value.isdecimal()]
    assert plain == sorted(plain)
    assert plain != sorted(plain, key=str)
    facts.click("[data-by=value] button")
    assert column(facts, "value") == upward[::-1]
    assert facts.one("[data-by=value]").get_attribute("aria-sort") == "descending"
    facts.click("[data-by=kind] button")
    assert facts.one("[data-by=value]").get_attribute("aria-sort") is None


def test_the_rows_of_a_kind_stand_together(facts):
    facts.click("[data-by=kind] button")
    kinds = column(facts, "kind")
    assert kinds == sorted(kinds)
    assert len(set(kinds)) > 3


def test_filter_and_order_stay_when_a_source_is_added(facts, tmp_path):
    assert not facts.all("[data-by=source]")
    facts.one("#fact-filter").send_keys("figures")
    facts.click("[data-by=fact] button")
    before = facts.texts(ROWS)
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    facts.drop(tmp_path / "other.txt")
    assert facts.one("#fact-filter").get_property("value") == "figures"
    assert facts.one("[data-by=fact]").get_attribute("aria-sort") == "ascending"
    assert len(facts.texts(ROWS)) > len(before)
    assert set(column(facts, "source")) == {"strait.txt", "other.txt"}


def test_a_row_leads_to_its_place(facts):
    facts.one("#fact-filter").send_keys("14 March")
    facts.click("#fact-rows .cite")
    assert facts.one("#panel-page").is_displayed()
    assert "14 March" in facts.texts(".sentence.current, .block.heading .current")[0]


def test_on_a_narrow_screen_each_fact_is_a_box(facts):
    facts.size(360, 740)
    assert facts.run("const p = document.getElementById('panel-facts'); return p.scrollWidth <= p.clientWidth")
    assert facts.faults() == []
