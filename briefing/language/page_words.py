"""What a page says of its own in English → the same in the page's language, where that language's data file has it.

A text of ours is looked up with its numbers as places: "3 independent sources" is found as "{} independent sources".
"""

from __future__ import annotations

from briefing.language.lexicon import languages, lexicon
from briefing.language.locale_formats import counted, date_in_words
from briefing.language.patterns import deferred

_WORDS = deferred(r"(\d{1,9}) words?")
_NUMBER = deferred(r"\d(?:[\d.,]*\d)?")


def said(text: str, language: str, *values: object) -> str:
    """A text of ours with its places filled, in the page's language, else in English."""
    return (_form(text, language) or text).format(*values)


def page_messages(language: str) -> dict[str, str]:
    """All texts of ours in English → the same in a page's language; empty in English."""
    page = lexicon(language[:2].lower()).page
    return {**page.messages, **page.template_messages}


def _form(text: str, language: str) -> str | None:
    page = lexicon(language[:2].lower()).page
    return page.messages.get(text) or page.template_messages.get(text)


def in_all_languages(text: str) -> tuple[str, ...]:
    """A text of ours in English and in the words of each language that has them, the longest first."""
    forms = {text, *(form for code in languages() if (form := _form(text, code)))}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def is_in_form(text: str, form: str) -> bool:
    """Whether a text is one of ours, of a form with numbers for its places, in any language."""
    return _NUMBER.sub("{}", text) in in_all_languages(form)


def translated_length(text: str, language: str) -> str:
    """A length as it was asked for or given, "60w (about 60 words)", in the page's language: what stands in brackets apart."""
    asked, bracket, rest = text.partition(" (")
    whole = translated(text, language)
    if whole != text or not bracket:
        return whole
    return f"{translated(asked, language)} ({translated(rest.removesuffix(')'), language)})"


def translated(text: str, language: str) -> str:
    """A finished text of ours in the page's language; as it stands where it is none that is known there."""
    if not text or not lexicon(language[:2].lower()).page.messages:
        return text
    if number := _WORDS.fullmatch(text):
        return counted(int(number[1]), lexicon(language[:2].lower()).page.words["words"], language)
    form = _form(_NUMBER.sub("{}", text), language)
    if form is not None:
        return form.format(*_NUMBER.findall(text))
    lead, colon, rest = text.partition(": ")
    if colon and (said_first := _form(lead, language)) and (said_last := _form(rest, language)):
        return f"{said_first}: {said_last}"
    return text


def translated_with(form: str, text: str, language: str) -> str:
    """A text of ours that ends with another one ("see Key points" of the form "see {}"), both in the page's language."""
    lead = form.removesuffix("{}")
    if not text.startswith(lead):
        return translated(text, language)
    rest = text.removeprefix(lead)
    return said(form, language, date_in_words(translated(rest, language), language))
