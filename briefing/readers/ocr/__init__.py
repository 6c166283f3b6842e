"""Optical character recognition: a picture of a page → its lines of text, each with how sure the engine is.

An engine is what has `Engine.recognise`; ours is RapidOCR (extra ``ocr``), whose door is `rapid`. Nothing is fetched: the
models lie in its wheel.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.catalog import Entry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EXTRA = "ocr"
_ENGINE = Entry("OCR", "briefing.readers.ocr.rapid:Rapid", "text of pages that are pictures", extra=EXTRA)


class OcrMode(StrEnum):
    """When pages are recognised: never, where they are pictures, or all of them in place of the text that they have."""

    NEVER = "never"
    AUTO = "auto"
    FORCE = "force"


class RecognisedLine(NamedTuple):
    """A line: its text, the engine's confidence (0 to 1), and its box in pixels from the upper left corner."""

    text: str
    confidence: float
    left: float
    top: float
    right: float
    bottom: float


class Engine(Protocol):
    """What recognises text."""

    def recognise(self, image: NDArray[np.uint8]) -> list[RecognisedLine]:
        """The lines of a picture.

        Args:
            image: Height × width × 3, blue, green and red.
        """
        ...


def engine() -> Engine:
    """The engine.

    Raises:
        MissingExtraError: it is not installed.
    """
    made: Engine = _ENGINE.load()()
    return made
