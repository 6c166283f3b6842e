"""A chat that is kept by the clock: its messages, and how the matter ended."""

import briefing

CHAT = """#ops-mail — 2031-03-04

[18:40] ines: outgoing mail from all four offices is stuck since 18:22, and the queue stands at 14,000
[18:41] tor: on it
[18:44] tor: the disk of relay2 is full of logs from the new scanner
[18:47] ines: can we drop the logs that are older than a week?
[18:48] ada (CTO): not without the auditors, they asked for all logs of this year
[18:52] tor: the auditors have their copy already, the archive took it on sunday
[18:55] ada (CTO): sorry, I was wrong. move the logs to the archive
[18:59] tor: logs moved and scanner stopped, the queue is draining now
[19:10] ines: ok
[19:26] tor: fixed. 64 min. about 14,000 mails late, none lost
[19:30] ada (CTO): thanks
[19:31] tor: I'll add an alarm for the disk of each relay tomorrow
[19:32] ines: +1
"""


def page_of(folder, text):
    file = folder / "ops.txt"
    file.write_text(text, encoding="utf-8")
    return briefing.make(file).briefing


def test_a_chat_leads_with_how_it_ended_and_is_titled_by_its_head(tmp_path):
    page = page_of(tmp_path, CHAT)
    texts = {section.key: [item.text for item in section.nodes] for section in page.sections}
    assert page.title == "#ops-mail — 2031-03-04"
    assert texts["bottom-line"] == ["tor: fixed. 64 min. about 14,000 mails late, none lost"]
    assert texts["key-points"]
    for text in texts["key-points"]:
        assert text.startswith(("ines: ", "tor: ", "ada (CTO): "))
        assert len(text.partition(": ")[2].split()) > 2
        assert "not without the auditors" not in text  # taken back at 18:55


def test_a_chat_without_a_head_is_not_titled_by_a_message(tmp_path):
    page = page_of(tmp_path, CHAT.split("\n\n", 1)[1])
    assert not any(page.title.startswith(line[8:14]) for line in CHAT.splitlines()[2:])
