"""The formats of a note, by the end of the file's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.web.export.docx import to_docx
from ui.web.export.markdown import to_markdown, to_text
from ui.web.export.note import Note
from ui.web.export.pdf import to_pdf


@dataclass(frozen=True, slots=True)
class Format:
    """How a note is written and sent."""

    media_type: str
    write: Callable[[Note], bytes]


FORMATS = {
    "md": Format("text/markdown; charset=utf-8", lambda note: to_markdown(note).encode()),
    "txt": Format("text/plain; charset=utf-8", lambda note: to_text(note).encode()),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", to_docx
    ),
    "pdf": Format("application/pdf", to_pdf),
}
