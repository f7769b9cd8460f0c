"""Reads the text of a scanned page with Tesseract, when the `ocr` extra and the program are there.

A page image is recognised at 300 dots an inch; the words come back in points of the page, with the
confidence of Tesseract, so that the rest of the PDF loader treats them like printed words.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 300
"""What Tesseract's models were trained on, near enough."""
_TIMEOUT_S = 90
_LANGUAGE = "fra"
_SURE = 2.0
"""Confidence of Tesseract's orientation below which a page is taken to be upright."""
_MIN_CONFIDENCE = 30.0
"""Words under this are specks and pictures."""

HOW_TO_INSTALL = (
    "installez la reconnaissance de caractères (apt-get install tesseract-ocr-fra, puis, "
    "dans l’environnement activé, pip install pytesseract) et relancez l’ingestion"
)


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A recognised word: its rectangle in points, its line, its confidence from 0 to 1.

    Attributes:
        line: Block, paragraph and line of Tesseract's layout, in its reading order.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    line: tuple[int, int, int]
    confidence: float


@lru_cache(maxsize=1)
def available() -> bool:
    """Whether Tesseract, its French and the extra are installed."""
    if shutil.which("tesseract") is None or find_spec("pytesseract") is None:
        return False
    import pytesseract

    try:
        return _LANGUAGE in pytesseract.get_languages(config="")
    except (OSError, RuntimeError):
        return False


def turn_of(image: Image) -> int:
    """The direction in which a page image reads: 0, 90 (upwards), 180 or 270; 0 when in doubt."""
    import pytesseract

    try:
        found = pytesseract.image_to_osd(
            image,
            config=f"--dpi {DPI} -c min_characters_to_try=20",
            timeout=_TIMEOUT_S,
            output_type=pytesseract.Output.DICT,
        )
    except (RuntimeError, pytesseract.TesseractError):
        return 0
    if float(found.get("orientation_conf", 0)) < _SURE:
        return 0
    return int(found.get("rotate", 0)) % 360


def read_image(image: Image) -> list[SeenWord]:
    """The words of a page image rendered at `DPI`, in Tesseract's reading order.

    Raises:
        RuntimeError: Tesseract failed or took too long.
    """
    import pytesseract

    data: dict[str, list[Any]] = pytesseract.image_to_data(
        image,
        lang=_LANGUAGE,
        config=f"--dpi {DPI}",
        timeout=_TIMEOUT_S,
        output_type=pytesseract.Output.DICT,
    )
    scale = 72 / DPI
    words = []
    for at, text in enumerate(data["text"]):
        confidence = float(data["conf"][at])
        if not text.strip() or confidence < _MIN_CONFIDENCE:
            continue
        left, top = data["left"][at] * scale, data["top"][at] * scale
        words.append(
            SeenWord(
                text.strip(),
                left,
                top,
                left + data["width"][at] * scale,
                top + data["height"][at] * scale,
                (data["block_num"][at], data["par_num"][at], data["line_num"][at]),
                confidence / 100,
            )
        )
    return words
