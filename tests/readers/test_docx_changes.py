"""Tracked changes, accepted or undone."""

from briefing.readers import docx
from tests.readers.packages import NAMESPACES
from tests.tables import each_row


def texts(body, **options):
    data = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
    reading = docx.read(data, name="x.docx", **options)
    return [b.span.of(reading.text) for b in reading.blocks]


RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
CASES = [
    (f"<w:p>{RUN.format('It sails ')}<w:ins>{RUN.format('late.')}</w:ins></w:p>", ["It sails late."], ["It sails"]),
    (
        f"<w:p>{RUN.format('It sails')}<w:del><w:r><w:delText> at noon</w:delText></w:r></w:del>{RUN.format('.')}</w:p>",
        ["It sails."],
        ["It sails at noon."],
    ),
    (
        f"<w:p><w:moveFrom>{RUN.format('One. ')}</w:moveFrom>{RUN.format('Two.')}<w:moveTo>{RUN.format(' One.')}</w:moveTo></w:p>",
        ["Two. One."],
        ["One. Two."],
    ),
    (
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{RUN.format('It sails')}</w:p><w:p>{RUN.format(' at noon.')}</w:p>",
        ["It sails at noon."],
        ["It sails", "at noon."],
    ),
    (
        f"<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>{RUN.format('It sails')}</w:p><w:p>{RUN.format(' at noon.')}</w:p>",
        ["It sails", "at noon."],
        ["It sails at noon."],
    ),
    (
        (
            f"<w:p>{RUN.format('Ships')}</w:p><w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>{RUN.format('a')}</w:p></w:tc><w:tc><w:p>{RUN.format('b')}</w:p></w:tc></w:tr>"
            f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{RUN.format('c')}</w:p></w:tc><w:tc><w:p>{RUN.format('d')}</w:p></w:tc></w:tr></w:tbl>"
        ),
        ["Ships", "a | b"],
        ["Ships", "c | d"],
    ),
]


@each_row(("body", "final", "original"), CASES)
def test_views(body, final, original):
    assert texts(body) == final
    assert texts(body, original=True) == original
