"""docProps/core.xml (Dublin Core) and the marked languages → metadata."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from briefing.language.patterns import deferred
from briefing.model import Metadata
from briefing.readers import core_properties
from briefing.readers.dates import fits, language_code
from briefing.readers.docx.package import Package

_EAST_ASIAN = deferred("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_RIGHT_TO_LEFT = deferred("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def metadata(package: Package, text: str, languages: dict[str, Counter[str]]) -> Metadata:
    """Title, author, date and language.

    Args:
        package: The file.
        text: All its text, for the script that it is mainly written in.
        languages: For ``val``, ``eastAsia`` and ``bidi``, how many characters are marked as which language.
    """
    part = package.core_properties()
    found = core_properties.metadata(part.root if part else None)
    return replace(found, language=found.language or _marked(text, languages))


def _marked(text: str, languages: dict[str, Counter[str]]) -> str:
    sample = text[:20_000]
    letters = sum(map(str.isalpha, sample)) or 1
    script = "val"
    if len(_EAST_ASIAN.findall(sample)) * 3 > letters:
        script = "eastAsia"
    elif len(_RIGHT_TO_LEFT.findall(sample)) * 2 > letters:
        script = "bidi"
    counts = languages.get(script) or Counter()
    best = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))[0]
    code = language_code(best)
    return code if fits(code, sample) else ""
