from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text
from briefing.selection.explaining import account
from briefing.writers import explanation


def page_of(text):
    corpus = Corpus((document_from_text(text, language="en"),))
    findings = analyse(corpus, Request(Budget.parse("1")), facts=False)
    return explanation.write(corpus, account(findings), method="auto", asked="1").decode()


def test_the_page_has_the_text_shaded_and_nothing_from_outside():
    page = page_of(
        "Harbour closed\n\nThe harbour of Orle closed after the storm. Was anybody hurt?\n\nA bakery gave bread to the crews.\n"
    )
    for sentence in ("Was anybody hurt?", "A bakery gave bread to the crews."):
        assert sentence in page
    assert page.count("<summary class=") == page.count("</summary>") == 4
    assert "http" not in page.replace("http-equiv", "")
    assert "<script" not in page
    assert page.count("<section>") == page.count("</section>") == 3


def test_the_page_escapes_the_source():
    page = page_of("Rain <b>fell</b> & stopped. Wind\x07 blew hard all day.")
    assert "&lt;b&gt;fell&lt;/b&gt; &amp; stopped." in page
    assert "\x07" not in page
