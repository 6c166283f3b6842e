from briefing.pipeline import document_from_text, extract_facts
from briefing.writers import calendar
from tests.program import EXAMPLE, call

TEXT = "The gate was shut on 2 May 2031. Talks resume on 20 May 2031; the board, all nine of it, votes on 1 June 2031."


def lines(text, date):
    document = document_from_text(text, date=date)
    return calendar.write([document], [extract_facts([document])[0].dates]).decode().replace("\r\n ", "").split("\r\n")


def test_only_days_ahead_stand_in_it():
    found = lines(TEXT, "2031-05-03")
    assert [line for line in found if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20310520",
        "DTSTART;VALUE=DATE:20310601",
    ]
    assert "DTEND;VALUE=DATE:20310521" in found
    assert any(line.startswith("SUMMARY:Talks resume on 20 May 2031\\; the board\\, all nine") for line in found)


def test_without_a_date_of_its_own_nothing_is_ahead():
    assert "BEGIN:VEVENT" not in lines(TEXT, "")


def test_no_line_has_more_than_75_octets():
    document = document_from_text(
        "Am 20. Mai 2031 tagt der Ausschuss für Übergänge, Brücken und Fähren in Jörnsbüll." * 3,
        date="2031-05-03",
        language="de",
    )
    data = calendar.write([document], [extract_facts([document])[0].dates])
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_on_the_command_line():
    first, second = (call("facts", EXAMPLE, "--ics", "--no-config") for _ in range(2))
    assert first.out == second.out
    assert first.text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20240321" in first.text
