"""`frozen`: what ``dataclass(frozen=True, slots=True)`` makes, for an eighth of its cost at start.

A dataclass writes six methods as text and compiles them: nearly a millisecond a class, and a short run of the program
loads 150 classes. Here the methods of all classes share their code, ``__init__`` is compiled where more than a few values are made, and
the standard library is asked for its `fields` of a class when somebody wants them. `dataclasses.field`, `fields` and `replace`,
``__post_init__``, copies and pickles are as they are; there are no keyword-only fields or ``InitVar``. `slotted` is the same for
values that change.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from functools import partial
from operator import attrgetter
from reprlib import recursive_repr
from types import MethodType
from typing import Any, TypeVar, cast, dataclass_transform, overload

T = TypeVar("T")

Values = Callable[[object], tuple[object, ...]]
"""A value → what its fields hold, in their order."""

_ANEW = object()
"""Default of a parameter of which a factory makes the value."""


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, order: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    cls: type[T] | None = None, /, *, eq: bool = True, order: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Makes an immutable class with slots of one with annotated fields; methods that it has itself are kept.

    Args:
        cls: The class, where the decorator stands without brackets.
        eq: Equal where all fields are, and hashed by them; else equal to itself alone.
        order: Compared with ``<``, ``<=``, ``>``, ``>=`` as the tuples of the fields are.
    """

    def decorate(plain: type[T]) -> type[T]:
        made = _slotted(plain)
        for name, method in _methods(made, eq=eq, order=order):
            if name not in plain.__dict__:
                setattr(made, name, method)
        return made

    return decorate if cls is None else decorate(cls)


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: type[T]) -> type[T]:
    """What ``dataclass(slots=True)`` makes, as cheaply: a class whose values are filled in step by step, and have no hash."""
    made = _slotted(cls)
    for name, method in _methods(made, eq=True, order=False):
        if name not in cls.__dict__ and name not in {"__setattr__", "__delattr__"}:
            setattr(made, name, method if name != "__hash__" else None)
    return made


def _methods(made: type, *, eq: bool, order: bool) -> Iterator[tuple[str, object]]:
    """What the class has for its fields, by name."""
    known = _fields(made)
    values = _values(known)
    compared = values if all(one.compare for one in known) else _values(one for one in known if one.compare)
    yield "__init__", _Initializer(made)
    yield "__setattr__", _refuse_to_set
    yield "__delattr__", _refuse_to_delete
    yield "__repr__", _represented
    yield "__getstate__", _state
    yield "__setstate__", _set_state
    if eq:
        yield "__eq__", _comparison(compared, operator.eq)
        yield "__hash__", lambda self: hash(compared(self))
    if order:
        for compare in (operator.lt, operator.le, operator.gt, operator.ge):
            yield f"__{compare.__name__}__", _comparison(compared, compare)


def _slotted(plain: type[T]) -> type[T]:
    """The class made anew with a slot for each of its own fields; it knows its own and inherited ones."""
    content = dict(plain.__dict__)
    own = {name: _own(plain, name, kind) for name, kind in content.get("__annotations__", {}).items()}
    own = {name: one for name, one in own.items() if not str(one.type).startswith(("ClassVar", "typing.ClassVar"))}
    for name in ("__dict__", "__weakref__", *own):
        content.pop(name, None)
    inherited = {one.name: one for base in reversed(plain.__mro__[1:]) for one in base.__dict__.get("__frozen__", ())}
    known = tuple((inherited | own).values())
    content["__frozen__"] = known
    content["__slots__"] = tuple(name for name in own if name not in inherited)
    content["__match_args__"] = tuple(one.name for one in known if one.init)
    content["__dataclass_fields__"] = _Fields(plain)
    metaclass: Any = type(plain)
    made: type[T] = metaclass(plain.__name__, plain.__bases__, content)
    made.__qualname__ = plain.__qualname__
    return made


def _own(plain: type, name: str, kind: object) -> Field[Any]:
    """A field as it is written in the class."""
    given = plain.__dict__.get(name, MISSING)
    one: Field[Any] = given if isinstance(given, Field) else field() if given is MISSING else field(default=given)
    one.name, one.type = name, cast("Any", kind)
    return one


class _Fields:
    """Stands for what the standard library knows of a class until that is looked up first."""

    def __init__(self, plain: type) -> None:
        self._plain = plain

    def __get__(self, _instance: object, owner: type) -> dict[str, Field[Any]]:
        usual: Any = dataclass(init=False, repr=False, eq=False)(self._plain)
        for name in ("__dataclass_params__", "__dataclass_fields__"):
            type.__setattr__(owner, name, usual.__dict__[name])
        return cast("dict[str, Field[Any]]", usual.__dict__["__dataclass_fields__"])


def _fields(made: Any) -> tuple[Field[Any], ...]:
    known: tuple[Field[Any], ...] = made.__frozen__
    return known


def _values(known: Iterable[Field[Any]]) -> Values:
    """What gives the values of some fields as a tuple."""
    names = [one.name for one in known]
    return attrgetter(*names) if len(names) > 1 else lambda self: tuple(getattr(self, name) for name in names)


def _comparison(values: Values, compare: Callable[[Any, Any], object]) -> Callable[[object, object], object]:
    def method(self: object, other: object) -> object:
        if other.__class__ is self.__class__:
            return compare(values(self), values(other))
        return NotImplemented

    return method


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


@recursive_repr()
def _represented(self: object) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in _fields(type(self)) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _state(self: object) -> list[object]:
    return [getattr(self, one.name) for one in _fields(type(self))]


def _set_state(self: object, state: Sequence[object]) -> None:
    for one, value in zip(_fields(type(self)), state, strict=True):
        object.__setattr__(self, one.name, value)


_FEW = 12
"""Values of a class that are filled field by field: to compile its ``__init__`` takes as long as some forty of them."""


class _Initializer:
    """Stands for ``__init__`` of the first few values of a class: then it is compiled, and takes this place."""

    def __init__(self, made: type) -> None:
        self._made = made
        self._left = _FEW
        self._rows: list[tuple[Field[Any], Callable[[object, object], None]]] = []

    def __get__(self, instance: object, _owner: type) -> object:
        self._left -= 1
        asked = instance is None or instance is self._made  # as `inspect` asks for it, from Python 3.13 on
        return self._compiled(instance) if asked or self._left < 0 else partial(self._fill, instance)

    def _compiled(self, instance: object) -> Any:
        method = _initializer(self._made)
        type.__setattr__(self._made, "__init__", method)
        return method if instance is None else MethodType(method, instance)

    def _fill(self, value: Any, /, *args: object, **named: object) -> None:
        """Does what the compiled method does, which also says what is wrong where the arguments do not fit."""
        if not self._rows:
            self._rows = [(one, getattr(self._made, one.name).__set__) for one in _fields(self._made)]
        names = [one.name for one, _ in self._rows if one.init]
        given = dict(zip(names, args, strict=False)) | named
        if len(given) != len(args) + len(named) or not given.keys() <= {*names} or self._lacks(given):
            self._compiled(value)(*args, **named)
            return
        for one, fill in self._rows:
            if one.name in given:
                fill(value, given[one.name])
            elif one.default_factory is not MISSING:
                fill(value, one.default_factory())
            elif one.default is not MISSING:
                fill(value, one.default)
        if hasattr(value, "__post_init__"):
            value.__post_init__()

    def _lacks(self, given: Mapping[str, object]) -> bool:
        """Whether a field without a default is not given."""
        lacking = (one for one, _ in self._rows if one.init and one.name not in given)
        return any(one.default is MISSING and one.default_factory is MISSING for one in lacking)


def _initializer(made: type) -> Callable[..., None]:
    """``__init__`` of a class: it fills each field's slot itself, past ``__setattr__``, which refuses."""
    scope: dict[str, Any] = {"ANEW": _ANEW}
    parameters, lines = ["self"], []
    for one in _fields(made):
        scope[f"set_{one.name}"] = getattr(made, one.name).__set__
        scope[f"default_{one.name}"] = one.default
        scope[f"make_{one.name}"] = one.default_factory
        parameter, value = _filled(one)
        parameters += [parameter] if one.init else []
        lines += [f"set_{one.name}(self, {value})"] if value else []
    lines += ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), scope)
    method: Callable[..., None] = scope["__init__"]
    method.__qualname__ = f"{made.__qualname__}.__init__"
    method.__module__ = made.__module__
    method.__annotations__ = {one.name: one.type for one in _fields(made) if one.init} | {"return": None}
    return method


def _filled(one: Field[Any]) -> tuple[str, str]:
    """How a field stands among the parameters, and as what it is filled in; empty where ``__post_init__`` does it."""
    name = one.name
    if one.default_factory is not MISSING:
        return f"{name}=ANEW", f"make_{name}() if {name} is ANEW else {name}" if one.init else f"make_{name}()"
    if one.default is not MISSING:
        return f"{name}=default_{name}", name if one.init else f"default_{name}"
    return name, name if one.init else ""
