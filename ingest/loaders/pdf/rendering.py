"""Renders pages with pdfium for what cannot be known from the text: contrast, scans."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.loaders.pdf.geometry import Rect

if TYPE_CHECKING:
    from PIL.Image import Image

_SCALE = 2.0
_CONTRAST = 40
"""Difference of grey levels, of 255, that an eye sees."""
_MAX_PIXELS = 36_000_000
"""A page of A3 at 300 dots an inch; larger ones are rendered smaller."""


class Renderer:
    """Opens the file when it is first needed. Close it after use."""

    def __init__(self, path: Path, password: str | None) -> None:
        self._path = path
        self._password = password
        self._document: Any = None
        self._grey: tuple[int, Image] | None = None

    def image(self, number: int, scale: float) -> Image:
        """The page as an RGB image, smaller than asked when it would be enormous.

        Raises:
            RuntimeError: pdfium cannot render it.
        """
        import pypdfium2

        try:
            if self._document is None:
                self._document = pypdfium2.PdfDocument(self._path, password=self._password)
            page = self._document[number - 1]
            width, height = page.get_size()
            pixels = width * height * scale**2
            shrunk = scale * min(1.0, (_MAX_PIXELS / max(pixels, 1.0)) ** 0.5)
            bitmap = page.render(scale=shrunk)
            image: Image = bitmap.to_pil().convert("RGB")
            bitmap.close()
            page.close()
        except (pypdfium2.PdfiumError, IndexError, OSError, ValueError) as error:
            msg = f"page {number} cannot be rendered"
            raise RuntimeError(msg) from error
        if shrunk < scale:
            image = image.resize((int(width * scale), int(height * scale)))
        return image

    def contrast(self, number: int, rect: Rect) -> bool:
        """Whether something can be seen within a rectangle; true where nothing can be rendered."""
        if self._grey is None or self._grey[0] != number:
            try:
                self._grey = (number, self.image(number, _SCALE).convert("L"))
            except RuntimeError:
                return True
        x0, top = int(rect.x0 * _SCALE), int(rect.top * _SCALE)
        x1, bottom = int((rect.x1 + 1) * _SCALE), int((rect.bottom + 1) * _SCALE)
        shades: bytes = self._grey[1].crop((x0, top, x1, bottom)).tobytes()
        return bool(shades) and max(shades) - min(shades) >= _CONTRAST

    def close(self) -> None:
        """Releases the file."""
        self._grey = None
        if self._document is not None:
            with suppress(Exception):
                self._document.close()
            self._document = None
