"""Nothing that was to be redacted is left, in whatever place it stood; and the proof finds it wherever it is put."""

import email
import email.policy
import io
import json
import zipfile
from dataclasses import replace

import pytest

from briefing.errors import CheckError, UsageError
from briefing.model import OMISSION, Citation, Item, ItemKind, Section, Span, codec
from briefing.pipeline import render, timestamp
from briefing.sharing import export, proof, redaction
from briefing.sharing.terms import Term, Terms
from tests.tables import each_row
from tests.writers import samples

SECRET = "Okonjo-Lindqvist"
FORMATS = ((".docx", "docx"), (".html", "html"), (".md", "md"), (".txt", "text"), (".json", "json"))


def handed(briefing, suffix, writer, *words, kinds=(), **rest):
    formats = tuple((name, ending) for ending, name in FORMATS)
    wish = export.Wish(words=tuple(redaction.typed(words)), kinds=kinds, formats=formats, **rest)
    bare, terms = export.prepared(briefing, wish)
    time, dated = timestamp(bare)
    return export.made(bare, suffix, writer, wish, render, sources={}, timestamp=time, dated=dated), terms


def unpacked(data):
    """All bytes and texts in a file, by other means than the proof's."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            for member in opened.infolist():
                yield member.filename.encode()
                yield from unpacked(opened.read(member))
        return
    yield data
    if b"MIME-Version" in data[:3000]:
        message = email.message_from_bytes(data, policy=email.policy.default)
        for part in message.walk():
            yield str(part.items()).encode()
            if not part.is_multipart():
                yield from unpacked(part.get_payload(decode=True))
    if b"\\u" in data:
        yield data.decode("unicode_escape").encode("utf-8", "replace")


CASES = [*FORMATS, (".eml", ""), (".zip", "")]


@pytest.mark.parametrize(("suffix", "writer"), CASES)
def test_in_any_place(suffix, writer):
    briefing = samples.with_text("before Quorra-Mündt Vell after")
    data, terms = handed(briefing, suffix, writer, "quorra-mündt vell")
    assert proof.leaks(data, terms) == []
    assert not any(word in piece.lower() for piece in unpacked(data) for word in (b"quorra", b"vell "))
    plain, _ = handed(briefing, suffix, writer, "nothing of it")
    assert proof.leaks(plain, terms)


@each_row(("suffix", "writer"), CASES)
def test_names_of_a_sample(suffix, writer):
    data, terms = handed(samples.BRIEFING, suffix, writer, kinds=("names",))
    assert {"Okonjo-Lindqvist", "Lindqvist", "Tomas", "Abaroa"} <= {term.text for term in terms.terms}
    assert not any(name in piece for piece in unpacked(data) for name in (b"Okonjo", b"Lindqvist", b"Tomas", b"Abaroa"))


def test_numbers_of_a_sample():
    data, terms = handed(samples.BRIEFING, ".txt", "text", kinds=("numbers",))
    text = data.decode()
    assert {"4,200", "€3.5 million", "17%"} <= {term.text for term in terms.terms}
    assert "around [redacted] crews" in text
    assert not any(figure in text for figure in ("4,200", "3.5", "17%"))
    assert "1974 accord" in text


@each_row(
    ("text", "languages", "left"),
    [
        (
            "On 16 May 2031 a crew of 16 left; by Jan. 16 all 16 were back.",
            ("en",),
            "On 16 May 2031 a crew of [x] left; by Jan. 16 all [x] were back.",
        ),
        (
            "Am 16. Mai 2031 kamen 16 Boote, um 16:16 noch 16.",
            ("de",),
            "Am 16. Mai 2031 kamen [x] Boote, um 16:16 noch [x].",
        ),
        ("Le 16 mai, 16 bateaux (2031-05-16, 16).", ("fr",), "Le 16 mai, [x] bateaux (2031-05-16, [x])."),
    ],
)
def test_a_figure_is_cut_from_no_date(text, languages, left):
    assert Terms([Term("16", figure=True)], languages).without(text, "[x]") == left


def test_an_age_and_values_that_differ_are_numbers_and_a_label_keeps_its_colon():
    told = Item("Odile Vell, 58, lit 40 lamps.", (Citation(0, Span(0, 29), "¶1"),), label="lamps: “41” / “40”")
    briefing = replace(samples.BRIEFING, sections=(Section("differences", "Differences", (told,)),))
    bare, _ = export.prepared(briefing, export.Wish(kinds=("numbers",)))
    page = render(bare, "md").decode()
    assert "lamps: “\\[redacted\\]” / “\\[redacted\\]”" in page
    assert "Odile Vell, *\\[redacted\\]*, lit *\\[redacted\\]* lamps." in page
    named = replace(briefing, sections=(Section("timeline", "Dates", (replace(told, label="9 May"),)),))
    bare, _ = export.prepared(named, export.Wish(words=(Term("Odile Vell"),)))
    assert "**9 May:** *\\[redacted\\]*, 58" in render(bare, "md").decode()


def test_what_is_left_is_verbatim_around_the_cut():
    bare, _ = export.prepared(samples.BRIEFING, export.Wish(words=(Term("union"),)))
    item = bare.sections[1].nodes[0]
    assert item.text == "The , which speaks for around 4,200 crews, said it would answer “boat by boat”."
    assert item.insertions == ((4, "redacted"),)
    moved = bare.sections[1].nodes[1]
    assert moved.insertions == ((2, "Tomas R. Okonjo-Lindqvist, the [redacted]’s chairman,"),)
    assert codec.decode(codec.encode(bare)) == bare
    assert bare.method.endswith("places redacted in this copy.")


def chat(*turns):
    nodes = tuple(Item(turn, (Citation(0, Span(0, len(turn)), "09:31"),)) for turn in turns)
    return replace(samples.BRIEFING, title=turns[0], sections=(Section("key-points", "Points", nodes),))


def test_who_speaks_in_a_chat_is_a_name_however_it_is_typed():
    told = chat("pell_k: the pump is down", "may.b: ask @orrin, and pell_k", "orrin: it may rain: take care")
    bare, terms = export.prepared(told, export.Wish(kinds=("names",)))
    assert {"pell_k", "may.b", "orrin"} <= {term.text for term in terms.terms}
    lines = [
        f"- *\\[redacted\\]*: {said}" for said in ("the pump is down", "ask *\\[redacted\\]*, and *\\[redacted\\]*")
    ]
    page = render(bare, "md").decode()
    assert all(line in page for line in lines)
    assert "it may rain: take care" in page
    assert "# \\[redacted\\]: the pump is down" in page


def test_a_body_in_the_role_of_a_speaker_is_an_organisation():
    label, said = (
        "Una Karsk, chair of the Orle Harbour Trust",
        "We shall mend every lamp of the quay before the spring.",
    )
    quoted = Item(said, (Citation(0, Span(0, len(said)), "¶1"),), kind=ItemKind.QUOTATION, label=label)
    briefing = replace(samples.BRIEFING, sections=(Section("quotes", "In their words", (quoted,)),))
    assert "Orle Harbour Trust" in {term.text for term in redaction.found(briefing, ("organisations",))}


def test_what_stands_before_a_colon_is_no_name_where_turns_have_no_times():
    note = Item("Harbour: the quay is shut", (Citation(0, Span(0, 25), "¶1"),))
    briefing = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (note,)),))
    assert "Harbour" not in {term.text for term in redaction.found(briefing, ("names",))}


def test_a_stretch_of_time_told_in_a_number_is_a_number():
    told = Item(
        "Odile Vell spoke for ten minutes of her long years, and slept 19 hours.", (Citation(0, Span(0, 71), "¶1"),)
    )
    bare, _ = export.prepared(
        replace(samples.BRIEFING, sections=(Section("key-points", "Points", (told,)),)), export.Wish(kinds=("numbers",))
    )
    assert "spoke for *\\[redacted\\]* of her long years, and slept *\\[redacted\\]*." in render(bare, "md").decode()


def test_a_name_that_our_bracket_completes_is_one_place():
    told = Item("Mrs Vell spoke.", (Citation(0, Span(0, 15), "¶1"),), insertions=((4, "Odile Vell"),))
    briefing = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (told,)),))
    bare, _ = export.prepared(briefing, export.Wish(words=(Term("Odile Vell"), Term("Vell"))))
    assert bare.sections[0].nodes[0].insertions == ((4, "redacted"),)


def test_a_kind_of_which_there_is_nothing_is_told():
    note = Item("The quay is shut.", (Citation(0, Span(0, 17), "¶1"),))
    briefing = replace(
        samples.BRIEFING, title="Quays", author="", sources=(), sections=(Section("x", "Points", (note,)),)
    )
    assert export.idle(briefing, ("places", "numbers")) == ["places", "numbers"]
    assert export.idle(samples.BRIEFING, ("names",)) == []


def test_dates_and_figures_are_parted_in_time_that_grows_with_the_text():
    terms = Terms([Term("16", figure=True)])
    text = "On 16 May 2031 came 16. " * 4000
    assert len(terms.found(text)) == 4000


def test_redaction_inside_the_pieces_of_an_item():
    text = "Ines Abaroa spoke if Ines Abaroa may."
    cited = (Citation(0, Span(0, 17), "¶1"), Citation(0, Span(30, 49), "¶2"))
    item = Item(text, cited, insertions=((17, OMISSION),))
    briefing = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (item,)),))
    (section,) = redaction.lined(briefing, Terms([Term("Abaroa")])).sections
    (bare,) = section.nodes
    assert [bare.text[span.start : span.stop] for span in bare.pieces] == ["Ines  spoke", "if Ines  may."]
    page = render(redaction.lined(briefing, Terms([Term("Abaroa")])), "md").decode()
    assert "Ines *\\[redacted\\]* spoke \\[…\\] if Ines *\\[redacted\\]* may. [[1\u00a0¶1,\u00a0¶2]]" in page


def test_what_is_remarked_on_a_source_is_redacted_too():
    sources = (replace(samples.SOURCES[0], remarks=("copy of Abaroa’s",)), samples.SOURCES[1])
    bare = redaction.lined(replace(samples.BRIEFING, sources=sources), Terms([Term("Abaroa")]))
    assert bare.sources[0].remarks == ("copy of [redacted]’s",)


def test_no_digest_of_what_was_redacted_is_left():
    item = samples.at("Odile Vell", kind=ItemKind.ENTRY, edited_from=codec.digest("Odile Vell!"))
    briefing = replace(samples.BRIEFING, sections=(Section("people", "People", (item,)),))
    data, _ = handed(briefing, ".json", "json", "Odile Vell")
    assert codec.digest("Odile Vell").encode() not in data
    assert codec.digest("Odile Vell!").encode() not in data


@each_row(
    ("term", "text", "left"),
    [
        ("Vell", "Vell and vell, VELLs and Vellish", "# and #, # and #"),
        ("Ann Vell", "Ann\u00a0Vell, ann-vell.txt, Ann\nVell, Ann_Vell", "#, #.txt, #, #"),
        ("AI", "AI said it, aid; a.i.", "# said it, aid; a.i."),
        ("Mu\u0308ndt", "M\u00fcndt und Mu\u0308ndt", "# und #"),
        ("O'Vell", "O’Vell and O'Vell", "# and #"),
        ("Vell", "V\u00adell V\u200bell", "#"),
        ("c++ (x)", "in C++ (X) here", "in # here"),
    ],
)
def test_terms(term, text, left):
    assert Terms([Term(term)]).without(text, "#") == left


@each_row(
    ("term", "text", "left"),
    [("Will", "Will will, WILL; Willing", "# will, #; Willing"), ("Young", "young Young’s", "young #’s")],
)
def test_words_of_names(term, text, left):
    assert Terms([Term(term, exact=True)]).without(text, "#") == left


@each_row(
    ("term", "text", "left"),
    [
        ("Brandvold", "brandvold, BRANDVOLD’s, the Brandvolds, vonbrandvold", "#, #’s, the #, #"),
        (
            "Brandvold",
            "Brand-vold, Brand\u2011vold, BRAND-\nVOLD’s, Brand\u00advold, Brand vold",
            "#, #, #’s, #, Brand vold",
        ),
        ("Vell", "vell, two Vells, vellum, Novell", "#, two #, vellum, Novell"),
        ("Vell", "@odile_vell, #TeamVell, o.vell@tarn.example", "#, #, o.#@tarn.example"),
        ("Vell", "V\u0435ll, \uff36ell, \U0001d415\U0001d41e\U0001d425\U0001d425", "#, #, #"),
        (
            "Tom Kavo",
            "\u03a4om Kavo, Tom \u039aav\u03bf, \u0422\u043em \u041a\u0430v\u043e, \uff34\uff4f\uff4d\u3000\uff2b\uff41\uff56\uff4f",
            "#, #, #, #",
        ),
        ("Κάβος", "Κάβος, ΚΆΒΟΣ, K\u03acβ\u006fς", "#, #, #"),
        ("Комаров", "Комаров, КОМАРОВ, K\u006fм\u0061р\u006fв", "#, #, #"),
    ],
)
def test_a_word_of_a_name_in_any_form(term, text, left):
    assert Terms([Term(term, name=True)]).without(text, "#") == left


@each_row(
    ("term", "text", "left"),
    [
        ("Young", "young, Young, YOUNG", "young, #, #"),
        ("Young", "@willyoung, w.young@tarn.example", "#, w.#@tarn.example"),
    ],
)
def test_a_word_of_a_name_that_is_another_word_too(term, text, left):
    assert Terms([Term(term, exact=True, name=True)]).without(text, "#") == left


def test_which_words_of_a_name_are_other_words_too():
    text = "Odile Brandvold and Karl Stone met in Tarn. Odile Brandvold said it was over. Karl Stone wept."
    item = samples.at(f"{text} A stone fell on brandvold, wrote @odilebrandvold.")
    briefing = replace(samples.BRIEFING, sections=(Section("key-points", "Points", (item,)),))
    data, _ = handed(briefing, ".txt", "text", kinds=("names",))
    assert "brandvold" not in data.decode().lower()
    assert "A stone fell on [redacted], wrote [redacted]." in data.decode()


def test_figures():
    terms = Terms([Term("12", figure=True), Term("7.5 percent", figure=True)])
    assert terms.without("12 of 312, 12,500 and 1.12; by 7.5 Percent.", "#") == "# of 312, 12,500 and 1.12; by #."


def test_too_short():
    with pytest.raises(UsageError, match="too short"):
        redaction.typed(["a"])


# --- the proof ----------------------------------------------------------------------------------------------------


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def mailed(text):
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message.set_content("see below", cte="base64")
    message.add_attachment(text.encode(), maintype="application", subtype="x", filename="x.bin")
    return message.as_bytes()


RUNS = "<w:p xmlns:w='x'><w:r><w:t>Ve</w:t></w:r><w:r><w:t>ll</w:t></w:r></w:p>"
HIDDEN = {
    "raw": b"\x00\xffVell\x00",
    "sixteen": "Vell".encode("utf-16-le") + b"\0\0",
    "html": b"<html><p>Ve<b>ll</b></html>",
    "attribute": b"<html><p title='the Vell family'>x</html>",
    "entity": b"<html><p>V&#101;ll</html>",
    "address": b"<html><a href='https://x.example/V%65ll'>x</a></html>",
    "json": b'{"a": ["V\\u0065ll"]}',
    "key": json.dumps({"Vell": 1}).encode(),
    "runs": RUNS.encode(),
    "member": zipped(**{"Vell.txt": b""}),
    "inside": zipped(a=zipped(b=RUNS)),
    "mail": mailed("Vell"),
    "mail header": b"Subject: =?utf-8?q?V=65ll?=\r\nMIME-Version: 1.0\r\n\r\n",
    "word's own briefing": zipped(**{"customXml/item1.xml": b'<b:b xmlns:b="u">{"t": "V\\u0065ll"}</b:b>'}),
}


@each_row("name", HIDDEN)
def test_the_proof_finds(name):
    assert proof.leaks(HIDDEN[name], Terms([Term("vell")]))
    assert not proof.leaks(HIDDEN[name], Terms([Term("zorn")]))


def test_a_leak_is_an_error():
    with pytest.raises(CheckError, match="is left in b"):
        export.check(zipped(b=b"Vell"), Terms([Term("Vell")]), name="a.zip")


def test_a_name_in_a_house_style_is_found():
    house = render(replace(samples.EMPTY, title="House"), "docx")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(house)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.namelist():
            new.writestr(
                member,
                old.read(member).replace(b"<Application>briefing", b"<Manager>O. Vell</Manager><Application>briefing"),
            )
    assert proof.leaks(out.getvalue(), Terms([Term("Vell")]))


def test_an_item_that_is_no_extract_is_redacted_too():
    briefing = replace(samples.BRIEFING, sections=(Section("x", "Own", (Item("by Vell", kind=ItemKind.PLACEHOLDER),)),))
    assert b"Vell" not in handed(briefing, ".md", "md", "Vell")[0]


def test_a_word_of_the_format_is_no_leak_and_a_house_style_is():
    data, terms = handed(samples.BRIEFING, ".html", "html", "Policy")

    def hollow():
        return render(export.HOLLOW, "html")

    with pytest.raises(CheckError):
        export.check(data, terms, name="a.html")
    assert export.check(data, terms, name="a.html", hollow=hollow) == ("Policy",)
    with pytest.raises(CheckError, match="left in Policy"):
        export.check(data, terms, name="Policy.html", hollow=hollow)
    with pytest.raises(CheckError, match="Vell"):
        export.check(
            data.replace(b"<h1", b"<i>Vell</i><h1"), Terms([*terms.terms, Term("Vell")]), name="a.html", hollow=hollow
        )
