"""RapidOCR (PP-OCR's models on the ONNX runtime): the one door to it. It runs on one thread, so that it is repeatable."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR
from rapidocr.inference_engine.onnxruntime.main import ONNXRuntimeError

from briefing.errors import LimitError
from briefing.readers.ocr import RecognisedLine

_SETTINGS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # it turns each line upright by itself: which way up the page is would not be seen
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class Rapid:
    """RapidOCR with the models of its wheel."""

    def __init__(self) -> None:
        self._engine = RapidOCR(params=_SETTINGS)

    def recognise(self, image: NDArray[np.uint8]) -> list[RecognisedLine]:
        """The lines of a picture, from top to bottom; `image` as `briefing.readers.ocr.Engine` has it.

        Raises:
            LimitError: key ``out-of-memory``; nothing else makes the engine fail on a picture.
        """
        try:
            found = self._engine(image)
        except (ONNXRuntimeError, cv2.error) as error:
            raise LimitError(
                "recognising a page needs more memory", key="out-of-memory", hint="batch: --memory 2g"
            ) from error
        if found.boxes is None:
            return []
        return [
            RecognisedLine(text, float(score), *box.min(axis=0).tolist(), *box.max(axis=0).tolist())
            for box, text, score in zip(found.boxes, found.txts, found.scores, strict=True)
        ]
