"""Roles inside a line."""

from briefing.sections.brackets import in_running_text
from tests.tables import each_row


@each_row(
    ("role", "inside"),
    [
        ("Former judge", "former judge"),
        ("CEO of Sorn Ferries", "CEO of Sorn Ferries"),
        ("Prime Minister", "Prime Minister"),
    ],
)
def test_a_role_inside_a_line_begins_small_only_where_it_is_a_common_word(role, inside):
    assert in_running_text(role) == inside
