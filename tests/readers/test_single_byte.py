"""Turkish, Vietnamese and Central European texts without a mark are told from Windows-1252; Western ones stay what they are."""

import tomllib
from unicodedata import normalize

from briefing.readers import html, single_byte
from briefing.readers.text import decode
from tests.facts.test_gold import GOLD
from tests.tables import each_row


def articles(language):
    return [
        row["text"].strip() for row in tomllib.loads((GOLD / f"{language}.toml").read_text(encoding="utf-8"))["article"]
    ]


@each_row(
    ("language", "encoding"),
    [("tr", "cp1254"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("cs", "cp1250"), ("cs", "iso8859_2")],
)
def test_the_encoding_is_told_by_the_language(language, encoding):
    for text in articles(language):
        data = text.encode(encoding, "replace")
        assert decode(data)[:2] == (data.decode(encoding), (f"the encoding is not stated; read as {encoding}",))
        assert single_byte.decode(b"<p>" + data + b"</p>") == (f"<p>{data.decode(encoding)}</p>", encoding)


def test_a_page_without_a_declared_encoding_is_read_so_too():
    data = articles("tr")[0].encode("cp1254", "replace")
    page = b"<html><body><article><p>" + data.replace(b"\n\n", b"</p><p>") + b"</p></article></body></html>"
    assert "dayanıyor" in html.read(page, name="a.html").text


@each_row("language", ["de", "fr", "es", "it", "pt", "nl", "da"])
def test_western_texts_stay_western(language):
    for text in articles(language):
        data = text.encode("cp1252", "replace")
        assert single_byte.decode(data) is None
        assert decode(data)[0] == data.decode("cp1252")


def test_the_euro_tells_iso_8859_15_from_windows_1252():
    text = "Le bénéfice dépasse 12 M€, en hausse sur l'année dernière."
    assert decode(text.encode("iso8859-15"))[0] == text
    assert decode(text.encode("cp1252"))[0] == text


def test_vietnamese_with_its_tones_apart_is_told():
    text = "Hội đồng thành phố đã thông qua ngân sách cảng. Thị trưởng cho biết công việc sẽ bắt đầu vào tháng năm. Ngư dân hài lòng, các thương nhân yêu cầu một cuộc họp mới."
    data = b"".join(map(_in_1258, text))
    assert decode(data)[1] == ("the encoding is not stated; read as cp1258",)
    assert normalize("NFC", decode(data)[0]) == text


def _in_1258(letter):
    """A letter as Windows-1258 writes it: with its tone behind it where both have no sign of their own."""
    parts = normalize("NFD", letter)
    tones = [tone for tone in parts if tone in "\u0300\u0301\u0303\u0309\u0323"]
    bare = normalize("NFC", "".join(part for part in parts if part not in tones))
    return bare.encode("cp1258") + "".join(tones).encode("cp1258")
