"""What is made is checked before it is written: a line that does not stand is a bug of ours."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefing import pipeline
from briefing.errors import BriefingError
from briefing.model import Budget, Corpus, Request, Span
from briefing.verifying import self_check
from tests.program import EXAMPLE, call
from tests.tables import each_row
from tests.writers.samples import EMPTY


@pytest.fixture(scope="module")
def made():
    document = pipeline.read(EXAMPLE)
    findings = pipeline.analyse(Corpus((document,)), Request(Budget.parse("5")), bottom_line=True)
    return pipeline.compose(findings), document


def altered(briefing, **change):
    section = briefing.sections[1]
    item = replace(section.nodes[0], **change)
    section = replace(section, nodes=(item, *section.nodes[1:]))
    return replace(briefing, sections=(briefing.sections[0], section, *briefing.sections[2:]))


def test_a_text_that_is_not_its_source_is_a_bug(made):
    briefing, document = made
    self_check.prove_items(briefing, [document])
    with pytest.raises(BriefingError, match="it is not what stands at") as caught:
        self_check.prove_items(altered(briefing, text="The union has no members."), [document])
    assert caught.value.exit_code == 1
    item = briefing.sections[1].nodes[0]
    moved = replace(item.citations[0], span=Span(item.citations[0].span.start + 1, item.citations[0].span.stop))
    with pytest.raises(BriefingError):
        self_check.prove_items(altered(briefing, citations=(moved,)), [document])


@pytest.mark.parametrize("name", ["docx", "md", "html", "json"])
def test_a_page_that_lost_a_line_is_a_bug(made, name):
    briefing, _ = made
    data = pipeline.render(briefing, name)
    self_check.prove_page(briefing, name, data)
    with pytest.raises(BriefingError) as caught:
        self_check.prove_page(altered(briefing, text="A line that no page has."), name, data)
    assert caught.value.key == "bug"


def test_what_word_hides_does_not_stand_on_the_page(made):
    briefing, _ = made
    hidden = BytesIO()
    with ZipFile(BytesIO(pipeline.render(briefing, "docx"))) as package, ZipFile(hidden, "w") as copy:
        for name in package.namelist():
            part = package.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:rPr>", b"<w:rPr><w:vanish/>").replace(
                    b"<w:r><w:t", b"<w:r><w:rPr><w:vanish/></w:rPr><w:t"
                )
            copy.writestr(name, part)
    with pytest.raises(BriefingError, match="does not stand"):
        self_check.prove_page(briefing, "docx", hidden.getvalue())


def test_nothing_is_written(made, tmp_path, monkeypatch):
    monkeypatch.setattr(
        self_check, "prove_page", lambda *_: (_ for _ in ()).throw(BriefingError("it does not stand", key="bug"))
    )
    done = call("make", EXAMPLE, "-o", tmp_path / "x.docx", "--no-config")
    assert done.code == 1
    assert list(tmp_path.iterdir()) == []


@each_row("name", ["docx", "md", "html", "json"])
def test_a_briefing_that_cites_nothing_has_nothing_to_prove(name):
    assert pipeline.render(EMPTY, name)
