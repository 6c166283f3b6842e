"""Small print of letters, judgments and minutes; lists of contents, references and notes."""

from __future__ import annotations

from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.text.boilerplate.opening import Line, opens, spaced

_LEADERS = deferred(r"(?:\d{1,4}\s)?[^\n]{0,100}?(?:\.\s?|…\s?|_){4,}\s*(?:\d{1,4}\b|[ivxl]{1,5}\s*$|$)")
_DOTS = 4
"""Dots of a leader, at the least."""
_PHONE = deferred(r"(?:\+\d{1,3}|\(0?\d{2,5}\)|(?<![\w-])0\d{1,4})[ /.-]?\(?\d{2,4}\)?(?:[ .-]?\d{2,4}){1,4}\b")
_ADDRESS = deferred(r"\(?\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.]+")
_MOSTLY = 0.5
"""Share of a line's characters from which it is made of web addresses."""
_SHORT = 20
"""Words of a line of a signature, at the most."""


def _is_addresses(line: str) -> bool:
    if "@" not in line and "www." not in line and "://" not in line:
        return False
    return sum(len(address) for address in _ADDRESS.findall(line)) > _MOSTLY * len(line)


def _has_phone(line: str) -> bool:
    if "0" not in line and "+" not in line and "(" not in line:
        return False
    stated = line.rstrip().endswith(".") and len(line.split()) > _SHORT // 2
    return not stated and len(line.split()) <= _SHORT and _PHONE.search(line) is not None


ROWS: tuple[Line, ...] = (
    # small print of letters, courts, minutes
    Line(
        "addresses",
        _is_addresses,
        "address",
        ("View (https://letters.example/a?b=c) https://letters.example/x", "k.welle@tarnmuseum.example"),
    ),
    Line("phone", _has_phone, "address", ("Mobile: 0455 901 227", "Tel. +44 1632 960 118 | www.tarn.example")),
    Line(
        "street",
        opens(
            lambda words: (
                rf"""(?-i:\d{{1,4}}[a-zA-Z]?\s+(?:[A-Z][\w’'-]*\s+){{1,3}}{any_of(words.streets)})
                (?:\s*,[^.]{{0,40}})?\s*$"""
            )
        ),
        "address",
        ("1 Harbour Square", "12 Quay Street, Corra CR1 4ZZ"),
    ),
    Line(
        "label of a form",
        opens(lambda words: rf"{spaced(words.form_labels)}(?:\s+(?-i:[A-Z])[\w’'-]*){{0,3}}\s*:\s*\S"),
        "form",
        ("Counsel for the Appellant: Mr A Renn", "Office hours: Mon–Thu 9–12", "Apologies: Una Karsk"),
    ),
    Line(
        "certificate of a copy",
        opens(r"""i\s+certify\s+that\s+(?:the\s+preceding|this|these)\b"""),
        "form",
        (
            "I certify that the preceding twelve (12) numbered paragraphs are a true copy of the Reasons.",
            "I certify that this is a true copy.",
        ),
    ),
    Line(
        "salutation",
        opens(
            r"""dear\s+(?:[^\s,.]+\s+){0,3}[^\s,.]+\s*[,:!]?\s*$ | (?:a|the)\s+(?:form|copy|stamped\s+envelope)\s+is\s+enclosed\b"""
        ),
        "form",
        ("Dear neighbours,", "Dear Ms Karsk:", "A form is enclosed."),
    ),
    Line(
        "filing stamp",
        opens(
            r"""filed\s+\d{1,2}/\d{1,2}/\d{2,4} | case\s+(?:no\.?\s+)?\d+:\d+-\w+-\d+
                | (?:confidential\s+)?draft\s+v\d | -\s*\d{1,3}\s+-\s"""
        ),
        "stamp",
        ("Filed 03/11/20 Case 4:19-cv-00871 Document 112 Page 2 of 9", "- 2 - CONFIDENTIAL DRAFT v3"),
    ),
    Line(
        "order of a meeting",
        opens(
            r"""there\s+being\s+no\s+(?:further|other)\s+business\b
                | (?:all\s+)?(?:\w+\s+)?members\s+were\s+present\b | the\s+meeting\s+(?:was\s+)?(?:opened|closed|adjourned)\b
                | (?-i:[A-Z]\w+\s+by\s+phone)\b"""
        ),
        "form",
        ("There being no further business, the meeting closed at 9.", "All seven members were present."),
    ),
    # contents, references, notes
    Line(
        "contents with leaders",
        lambda line: sum(map(line.count, ".…_")) >= _DOTS and _LEADERS.match(line),
        "contents",
        ("3.2 Catches by year . . . . . . . 14", "Conclusions ........ 41"),
    ),
    Line(
        "number of a page",
        opens(r"\d{1,4}\s*$"),
        "contents",
        ("44", "7"),
    ),
    Line(
        "heading of a list of contents",
        opens(r"(?:table\s+of\s+)?contents[:.]?\s*$"),
        "contents",
        ("Table of contents", "CONTENTS"),
    ),
    Line(
        "reference",
        opens(
            r"""(?-i:(?:\[\d{1,3}\]\s*|\d{1,3}\.?\s+)?[A-Z][\w’'-]+,?\s+(?:[A-Z]\.[\s,-]*){1,3}
                  [^()]{0,160}\((?:19|20)\d\d[a-z]?\)[.:,]\s+["“]?[A-Z])
                | \(?\[?\d{1,3}\]?\)?\.?\s+(?:ibid|op\.?\s+cit|see\s+(?:also\s+)?(?-i:[A-Z])|loc\.?\s+cit)"""
        ),
        "reference",
        ("Renn, T. and Karsk, U. (2014). Lamps and petrels. Seabird Notes 12, 45–67.", "12 Ibid. at 14."),
    ),
)
