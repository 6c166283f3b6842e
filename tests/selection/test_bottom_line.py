"""What may stand first on a page where nothing is likely to be the outcome, and what may not."""

from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text


def test_who_says_nothing_is_no_bottom_line():
    text = (
        "The province closed the second basin of Vik on Monday. A spokesman for the province declined to comment on the "
        "cost. The harbour master dismissed the pilot, and did not say why."
    )
    findings = analyse(Corpus((document_from_text(text, language="en"),)), Request(Budget.parse("1")), bottom_line=True)
    assert findings.bottom is not None
    assert "declined" not in findings.profile.texts[findings.bottom.first]
