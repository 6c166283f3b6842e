"""Dublin Core properties of an Office file (``docProps/core.xml``), or the like in other files → metadata that can be believed.

Programs write properties of their own accord: a template's author, a file's name as its title, the day the file was made.
"""

from __future__ import annotations

import re
from functools import cache

from lxml import etree

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Metadata
from briefing.readers import xml
from briefing.readers.dates import language_code

_JUNK_TITLE = deferred(
    r"""
    (?:
        microsoft\ (?:office\ )?(?:word|powerpoint)\b                        # what wrote it
      | powerpoint\ presentation$ | presentation\ ?\d*$ | document\ ?\d*$
      | untitled | word\ document$ | dokument\ ?\d*$                         # what was new
      | .*\.(?:docx?|rtf|odt|dotx?|pptx?|odp)$                               # the name of a file
    )
    """,
    re.VERBOSE,
)
_LIBRARIES = frozenset({"python-docx", "apache poi", "docx4j"})
"""Authors that libraries put into what they write, unless they are told of another."""
_DIGIT = deferred(r"\d")


@cache
def _no_author() -> re.Pattern[str]:
    """What programs call their users."""
    return re.compile(rf"(?:{any_of(lexicon('en').boilerplate.no_authors)}|.*\buser(?: name)?)$", re.IGNORECASE)


def title_of(value: str) -> str:
    """A title as it stands in a file's properties; "" for a program's own."""
    value = " ".join(value.split())
    return "" if _JUNK_TITLE.match(value.lower()) else value


def author_of(value: str) -> str:
    """An author as he stands in a file's properties; "" for a program's own, and for a login: one word, a number in it, no capital."""
    value = " ".join(value.split())
    if value.lower() in _LIBRARIES or _no_author().match(value):
        return ""
    has_case = value.lower() != value.upper()
    is_login = has_case and (" " not in value or value == value.lower() or _DIGIT.search(value) is not None)
    return "" if is_login else value


def metadata(root: etree._Element | None) -> Metadata:
    """Title, author and language; the day a file was made is not the day of what is written in it.

    Args:
        root: The properties' first element; None where the file has none.
    """
    core: dict[str, str] = {}
    for element in root.iter() if root is not None else ():
        if element.text and element.text.strip():
            core.setdefault(xml.local(element), " ".join(element.text.split()))
    return Metadata(
        title=title_of(core.get("title", "")),
        author=author_of(core.get("creator", "")),
        language=language_code(core.get("language", "")),
    )
