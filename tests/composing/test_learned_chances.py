"""What is learned of lines that an editor strikes, and what is known beside."""

from briefing.composing import learned_chances
from briefing.model import Budget, Corpus, Request
from briefing.pipeline import analyse, document_from_text

STORY = (
    "The harbour board of Tarn will close the old pier on 3 May, so you had better use the new one.\n\n"
    "The pier was built by Ida Solm in 1931, and 400 boats a year have used it since the war ended there. The board has paid 3 million"
    " crowns for a new one.\n\nIf you own a boat with two masts, you can use the jetty of Vik. The jetty has eight lamps. It has a crane. The crane lifts four tonnes."
    "\n\n“Will you pay for it?” Solm asked the board. The board said in June that the state would pay.\n"
)


def test_what_speaks_to_its_reader_in_passing_is_told():
    findings = analyse(
        Corpus((document_from_text(STORY),)), Request(Budget.parse("medium"), kind="report"), bottom_line=True
    )
    told = [findings.profile.texts[i] for i in learned_chances._to_reader_in_passing(findings)]
    assert told == ["If you own a boat with two masts, you can use the jetty of Vik."]


def test_its_odds_of_being_struck_are_higher():
    assert learned_chances._to_reader(0.5) > 0.7
