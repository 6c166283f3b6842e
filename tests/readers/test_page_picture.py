"""A page of a PDF as a picture: the right page, the passage boxed where it stands, and a plain error else."""

import struct
import zlib

import numpy as np
import pytest

from briefing.errors import InputError
from briefing.readers.pdf import page_picture
from tests import vectors
from tests.readers import packages
from tests.tables import each_row

PAGE = vectors.pdf()
PASSAGE = "The port of Tarn closed on Monday."


def pixels(data):
    """Height × width × 3 of a PNG without filters."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    rows = zlib.decompress(data[41 : data.index(b"IEND") - 8])
    return np.frombuffer(rows, dtype=np.uint8).reshape(height, 1 + 3 * width)[:, 1:].reshape(height, width, 3)


def boxed(data, label="1", passage=PASSAGE):
    """Left, top, right and bottom of what is boxed, as shares of the page; nothing where nothing is."""
    image = pixels(page_picture.draw(data, label, passage))
    down, across = np.nonzero((image == page_picture._EDGE).all(axis=2))
    if not len(down):
        return None
    height, width = image.shape[:2]
    return across.min() / width, down.min() / height, across.max() / width, down.max() / height


def test_the_passage_is_boxed_where_it_stands():
    left, top, right, bottom = boxed(PAGE)
    assert (left, top) == pytest.approx((72 / 612, 60 / 792), abs=0.02)
    assert bottom - top < 0.04
    longer = boxed(PAGE, passage=f"{PASSAGE} Wheat rose by 7.5 percent.")
    assert longer[2] > right + 0.2


@each_row(
    "passage", ["THE PORT\nof Tarn closed on Mon-\nday.", "The port of Tarn closed on Monday. And then overleaf."]
)
def test_lines_joined_in_reading_and_what_goes_on_overleaf(passage):
    assert boxed(PAGE, passage=passage) == pytest.approx(boxed(PAGE), abs=0.02)


@each_row("passage", ["", "T", "Nothing of this stands there at all."])
def test_what_does_not_stand_there_is_not_boxed(passage):
    assert boxed(PAGE, passage=passage) is None


def test_a_page_that_lies_on_its_side_is_boxed_as_it_is_shown():
    left, top, right, bottom = boxed(PAGE.replace(b"/MediaBox [0 0 612 792]", b"/MediaBox [0 0 612 792] /Rotate 90"))
    assert bottom - top > 0.2
    assert right - left < 0.04


@each_row("size", [b"[0 0 1 1]", b"[0 0 90000 9]", b"[0 0 612 0]"])
def test_a_picture_is_never_large(size):
    data = packages.outcome(page_picture.draw, PAGE.replace(b"[0 0 612 792]", size), "1", PASSAGE)
    assert data == "damaged" or max(pixels(data).shape) <= page_picture.LONGEST_SIDE + 1


@each_row(("data", "label", "key"), [(PAGE, "2", "missing"), (b"no PDF", "1", "damaged")])
def test_what_cannot_be_drawn_is_a_plain_error(data, label, key):
    with pytest.raises(InputError) as caught:
        page_picture.draw(data, label, PASSAGE)
    assert caught.value.key == key
