"""What a meeting settles and whom it gives a task stands on its page, and what breaks off does not."""

from briefing.model import Budget, Corpus, DocumentKind, Request
from briefing.pipeline import analyse, document_from_text
from briefing.sections import role_lines

TALK = """Chair: Um the pier lamps have been dark since the storm and the harbour board wants new ones .
Clerk: The oil lamps at the harbour cost twelve euros each and last one winter .
Chair: We decided to use the oil lamps from Tarn for the harbour and the pier .
Warden: The pier lamps from Karsk are brighter and cost nineteen euros each .
Clerk: Two of the boats came in late because the pier was dark and
Chair: The clerk will write the order for forty harbour lamps before the winter .
Warden: A boat lost its rudder at the dark pier in the storm last winter .
Clerk: The board has eight hundred euros left for lamps this year .
"""


def test_decisions_and_tasks_of_a_meeting() -> None:
    corpus = Corpus((document_from_text(TALK),))
    findings = analyse(corpus, Request(budget=Budget.parse("medium"), kind=DocumentKind.MEETING), bottom_line=True)
    texts = {line.role: line.item.text for line in role_lines.lines(findings)}
    assert texts["settled"].endswith("We decided to use the oil lamps from Tarn for the harbour and the pier .")
    assert texts["task"].endswith("The clerk will write the order for forty harbour lamps before the winter .")
