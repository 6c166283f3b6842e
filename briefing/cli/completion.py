"""What a shell offers for the value of an option (tab): names that begin as typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Complete = Callable[[str], list[str]]


def _of(names: Callable[[], Iterable[str]]) -> Complete:
    """A completion of the names that there are; what is before the last comma of a list stays."""

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        return [f"{before}{comma}{name}" for name in names() if name.startswith(last)]

    return complete


def _templates() -> Iterable[str]:
    from briefing import templates

    return templates.names()


def _rows(table: str) -> Callable[[], Iterable[str]]:
    def names() -> Iterable[str]:
        from briefing import catalog

        return catalog.entries(table)

    return names


def _languages() -> Iterable[str]:
    from briefing.language import codes

    return ["auto", *(str(row["code"]) for row in codes.described())]


def _page_languages() -> Iterable[str]:
    from briefing.language import support

    return support.packs()


def _profiles() -> Iterable[str]:
    from briefing import settings

    path = settings.find()
    return settings.profiles(path) if path else ()


def one_of(*names: str) -> Complete:
    """A completion of words that never change."""
    return _of(lambda: names)


template = _of(_templates)
ranker = _of(_rows("rankers"))
section = _of(_rows("sections"))
language = _of(_languages)
page_language = _of(_page_languages)
profile = _of(_profiles)
