"""Edited texts are found: by their digests, and by the sources."""

import json
import re
from dataclasses import replace

import pytest

from briefing.errors import CheckError
from briefing.model import OMISSION, Citation, Document, Item, Origin, Span, codec
from briefing.model.briefings import REDACTED
from briefing.sharing import verbatim
from briefing.sharing.items import mapped
from tests.tables import each_row
from tests.writers.samples import BRIEFING

TEXT = "The port of Tarn closed on Monday. Wheat rose by a tenth."


def stored(change):
    value = codec.encode(BRIEFING)
    change(value["sections"][1]["nodes"][0])
    return codec.decode(value)


def one(text=TEXT[:34], **rest):
    item = Item(text, (Citation(0, Span(0, 34)),), **rest)
    return replace(BRIEFING, sections=(replace(BRIEFING.sections[0], nodes=(item,)),))


def document(text=TEXT):
    return Document(text, (), (), origin=Origin("pier.txt", sha256="5f2a" * 16))


def test_an_untouched_briefing_has_no_edits():
    assert verbatim.edited(codec.decode(codec.encode(BRIEFING))) == []


@each_row("change", [{"text": "Nobody said it."}, {"sha256": ""}, {"sha256": "0" * 64}])
def test_an_edit_shows(change):
    found = verbatim.edited(stored(lambda item: item.update(change)))
    assert len(found) == 1
    assert found[0].edited_from


def test_ours_to_edit():
    assert not verbatim.edited(stored(lambda item: item.update(label="New", note="a note")))


def test_an_edit_stays_one_when_it_is_stored_again():
    once = stored(lambda item: item.update(text="Nobody said it."))
    assert codec.decode(codec.encode(once)) == once


def test_each_piece_is_compared_with_its_own_place():
    pieces = (Citation(0, Span(0, 23)), Citation(0, Span(35, 40)))
    whole = replace(one(), sections=(replace(BRIEFING.sections[0], nodes=(
        Item(f"{TEXT[:23]} {TEXT[35:40]}", pieces, insertions=((23, OMISSION),)),
    )),))  # fmt: skip
    assert not verbatim.edited(verbatim.compared(whole, {0: document()}))
    (found,) = verbatim.edited(verbatim.compared(whole, {0: document(TEXT.replace("Wheat", "Maize"))}))
    assert found.edited_from == codec.digest(f"{TEXT[:23]} Maize")


def test_the_sources_decide_where_they_are_at_hand():
    forged = one("The port of Tarn opened on Monday. ")
    assert not verbatim.edited(forged)
    assert len(verbatim.edited(verbatim.compared(forged, {0: document()}))) == 1
    restored = one(edited_from=codec.UNKNOWN)
    assert not verbatim.edited(verbatim.compared(restored, {0: document()}))


def test_what_was_redacted_is_no_edit():
    item = one("The port of  closed on Monday.", insertions=((12, REDACTED),))
    assert not verbatim.edited(verbatim.compared(item, {0: document()}))
    other = one("The port of  opened on Monday.", insertions=((12, REDACTED),))
    assert verbatim.edited(verbatim.compared(other, {0: document()}))


def test_a_source_is_known_by_its_digest():
    other = replace(document(), origin=Origin("pier.txt", sha256="00" * 32))
    assert verbatim.located(BRIEFING, [document()], named=True) == {0: document()}
    assert verbatim.located(BRIEFING, [other], named=False) == {}
    with pytest.raises(CheckError, match="has changed since"):
        verbatim.located(BRIEFING, [other], named=True)


def test_walk_and_mapped_reach_each_item():
    count = len(list(BRIEFING.items()))
    assert count == len(re.findall(r'"insertions"', json.dumps(codec.encode(BRIEFING))))
    assert {item.label for item in mapped(BRIEFING, lambda item: replace(item, label="x")).items()} == {"x"}
