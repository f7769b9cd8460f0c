"""Reads PDF files.

1. `structure` (pypdf): encryption, metadata, printed labels, outline.
2. `source` (pdfplumber): each page's lines, ruled tables, images, hidden text. `device` says what
   the page draws; `glyphs` and `words` read its characters.
3. `scans` (Tesseract): pages whose text is an image.
4. `furniture`: headers, footers, banners and page numbers, by their repetition over the pages.
5. `aligned`: tables without rules.
6. `reading`: columns and order. `paragraphs`: paragraphs and items. `styles`: headings.
7. `parts`: captions, steps, notes. `assemble`: blocks with offsets and boxes.
"""

from __future__ import annotations

from ingest.loaders.pdf.loader import load

__all__ = ["load"]
