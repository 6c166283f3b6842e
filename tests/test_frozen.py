"""`frozen` gives what ``dataclass(frozen=True, slots=True)`` gives."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar

import pytest

from briefing.frozen import frozen, slotted


@frozen
class Lamp:
    kinds: ClassVar[int] = 3
    name: str
    height: float = 2.5
    colours: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    double: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.height)


@dataclass(frozen=True, slots=True)
class Usual:
    kinds: ClassVar[int] = 3
    name: str
    height: float = 2.5
    colours: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)
    double: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.height)


@frozen(order=True)
class Place:
    row: int
    seat: int = 0


@frozen
class Box(Place):
    door: str = "left"


@frozen(eq=False)
class Mark:
    name: str


@frozen
class Named:
    name: str

    def __repr__(self) -> str:
        return f"<{self.name}>"


def test_fields_are_those_of_a_dataclass() -> None:
    assert is_dataclass(Lamp)
    assert [one.name for one in fields(Lamp)] == [one.name for one in fields(Usual)]
    assert Lamp.__match_args__ == Usual.__match_args__
    assert Lamp.__slots__ == Usual.__slots__
    assert (
        str(inspect.signature(Lamp)).replace("Lamp", "Usual").partition("colours")[0]
        == (str(inspect.signature(Usual)).partition("colours")[0])
    )
    assert Lamp.kinds == 3


def test_values_are_those_of_a_dataclass() -> None:
    one, usual = Lamp("a", colours=["red"], note="n"), Usual("a", colours=["red"], note="n")
    assert repr(one) == repr(usual).replace("Usual", "Lamp")
    assert (one.double, one.note) == (usual.double, usual.note)
    assert one == Lamp("a", colours=["red"])
    assert one != usual
    assert replace(one, height=1.0).double == 2.0
    assert Lamp("a").colours is not Lamp("a").colours


def test_nothing_is_changed() -> None:
    place = Place(1)
    with pytest.raises(FrozenInstanceError, match="row"):
        place.row = 2
    with pytest.raises(FrozenInstanceError, match="row"):
        del place.row
    assert not hasattr(place, "__dict__")


def test_missing_and_unknown_values_are_told() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'row'"):
        Place()
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Place(1, colour=2)


def test_order_and_hash_go_by_the_fields() -> None:
    assert sorted([Place(2), Place(1, 5), Place(1)]) == [Place(1), Place(1, 5), Place(2)]
    assert Place(1) <= Place(1) < Place(1, 1)
    assert Place(2) > Place(1) >= Place(1)
    assert len({Place(1), Place(1), Place(2)}) == 2
    with pytest.raises(TypeError):
        assert Place(1) < 1


def test_fields_are_inherited() -> None:
    box = Box(1, door="right")
    assert (box.row, box.seat, box.door) == (1, 0, "right")
    assert repr(box) == "Box(row=1, seat=0, door='right')"
    assert [one.name for one in fields(Box)] == ["row", "seat", "door"]
    assert replace(box, seat=4) == Box(1, 4, "right")
    assert not hasattr(box, "__dict__")


def test_a_value_can_be_equal_to_itself_alone() -> None:
    mark = Mark("a")
    assert hash(mark) == hash(mark)
    assert mark != Mark("a")
    assert len({mark, Mark("a")}) == 2


def test_methods_of_the_class_are_kept() -> None:
    assert repr(Named("a")) == "<a>"


def test_copies_and_pickles_are_equal() -> None:
    place = Place(1, 2)
    assert copy.copy(place) == copy.deepcopy(place) == pickle.loads(pickle.dumps(place)) == place


@pytest.mark.parametrize("made", [0, 40], ids=["first values", "later values"])
def test_the_first_values_are_made_as_the_later_ones(made):
    @frozen
    class Sail:
        name: str
        area: float = 1.0
        seams: list[int] = field(default_factory=list)

    for _ in range(made):
        Sail("jib")
    sail = Sail("jib", seams=[2])
    assert (sail.name, sail.area, sail.seams, Sail("jib").seams) == ("jib", 1.0, [2], [])
    for wrong in ((), ("jib", 2.0, [], 4)):
        with pytest.raises(TypeError):
            Sail(*wrong)
    for named in ({"name": "foresail"}, {"colour": "red"}):
        with pytest.raises(TypeError):
            Sail("jib", **named)


@slotted
class Shelf:
    name: str
    lamps: list[Lamp] = field(default_factory=list)


def test_a_value_that_changes_has_slots_and_no_hash() -> None:
    shelf = Shelf("top")
    shelf.name = "low"
    shelf.lamps.append(Lamp("a"))
    assert shelf == Shelf("low", [Lamp("a")]) != Shelf("low")
    assert repr(replace(shelf, lamps=[])) == "Shelf(name='low', lamps=[])"
    assert copy.deepcopy(shelf) == pickle.loads(pickle.dumps(shelf)) == shelf
    assert not hasattr(shelf, "__dict__")
    with pytest.raises(TypeError, match="unhashable"):
        hash(shelf)
