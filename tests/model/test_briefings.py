"""Every item of a briefing is met once, in reading order."""

from briefing.model import Briefing, Item, Section, Table


def test_items_come_in_reading_order_from_tables_and_below_others():
    table = Table(("a", "b"), ((Item("2"), Item("3", children=(Item("4"),))), (Item("5"), Item("6"))))
    first = Section("x", "X", (Item("1"), table, Item("7", children=(Item("8", children=(Item("9"),)), Item("10")))))
    briefing = Briefing("t", (first, Section("y", "Y", (Item("11"),))), (), "")
    assert [item.text for item in briefing.items()] == [str(number) for number in range(1, 12)]
    assert [item.text for item in first.items()] == [str(number) for number in range(1, 11)]


def test_children_of_any_depth_are_met():
    item = Item("")
    for _ in range(5000):
        item = Item("", children=(item,))
    assert sum(1 for _ in Section("x", "", (item,)).items()) == 5001
