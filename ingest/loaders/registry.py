"""Chooses the loader of a file: by its extension, checked against its first bytes.

A file that is another known format than its name says is read as what it is, with a warning. What
no loader reads (an image, a program, an archive, an old binary office format) is refused with the
remedy. Loader modules are imported when a file needs them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import cast

from ingest.documents import Extraction
from ingest.errors import DocumentError, PasswordError
from ingest.loaders.options import LoadOptions

Loader = Callable[[Path, LoadOptions], Extraction]


class Format(StrEnum):
    """What can be read; the value names the module of its loader."""

    PDF = "pdf"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PPTX = "pptx"
    XLSX = "xlsx"
    ODF = "odf"
    CSV = "csv"


EXTENSIONS: dict[str, Format] = {
    ".pdf": Format.PDF,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".pptx": Format.PPTX,
    ".pptm": Format.PPTX,
    ".ppsx": Format.PPTX,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
    ".odt": Format.ODF,
    ".odp": Format.ODF,
    ".ods": Format.ODF,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
}
"""Extensions that are read, lower case, with their dot."""

LEGACY: dict[str, str] = {
    ".doc": "DOCX ou PDF",
    ".dot": "DOCX ou PDF",
    ".rtf": "DOCX ou PDF",
    ".ppt": "PPTX ou PDF",
    ".pps": "PPTX ou PDF",
    ".xls": "XLSX ou CSV",
    ".pages": "PDF",
    ".key": "PDF",
    ".numbers": "XLSX ou CSV",
}
"""Formats that people have and that are not read: what to save them as."""

_NAMES = {
    Format.PDF: "un PDF",
    Format.TEXT: "un texte",
    Format.MARKDOWN: "un texte",
    Format.HTML: "une page web",
    Format.DOCX: "un document Word",
    Format.PPTX: "un diaporama PowerPoint",
    Format.XLSX: "un classeur Excel",
    Format.ODF: "un document OpenDocument",
    Format.CSV: "un tableau en texte",
}
_TEXTUAL = frozenset({Format.TEXT, Format.MARKDOWN, Format.HTML, Format.CSV})
_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<main", b"<article")
_BINARY_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"II*\x00", "une image"),
    (b"MM\x00*", "une image"),
    (b"\x7fELF", "un programme"),
    (b"MZ\x90", "un programme"),
    (b"\x1f\x8b", "une archive"),
    (b"Rar!", "une archive"),
    (b"7z\xbc\xaf", "une archive"),
    (b"SQLite format 3", "une base de données"),
)
_OPEN_DOCUMENT = ("text", "presentation", "spreadsheet")


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a file, whatever its format.

    Raises:
        DocumentError: The file is empty, of a format that is not read, or broken.
        PasswordError: It is encrypted and `options.password` does not open it.
    """
    if path.stat().st_size == 0:
        msg = f"Le fichier {path.name} est vide : remplacez-le par sa version complète."
        raise DocumentError(msg)
    chosen, warning = choose(path)
    module = import_module(f"ingest.loaders.{chosen.value}")
    extraction = cast(Loader, module.load)(path, options)
    warnings = [*([warning] if warning else []), *extraction.warnings]
    if not any(page.text.strip() or page.scanned for page in extraction.pages):
        warnings.append("Aucun texte n’a été trouvé dans ce document.")
    return replace(extraction, warnings=tuple(warnings))


def choose(path: Path) -> tuple[Format, str | None]:
    """The format to read a file as, and a warning where its name says another.

    Raises:
        DocumentError: No loader reads it.
    """
    suffix = path.suffix.lower()
    sniffed = _sniff(path)
    named = EXTENSIONS.get(suffix)
    if suffix in LEGACY and sniffed is None:
        raise DocumentError(_legacy(path))
    if sniffed is None:
        return _textual(path, named), None
    if sniffed is named:
        return sniffed, None
    if sniffed is Format.HTML and named in _TEXTUAL and named is not None:
        return named, None
    if suffix and named is None and suffix not in LEGACY and sniffed in _TEXTUAL:
        raise DocumentError(_unknown(path))
    shown = f"Le nom finit par « {suffix} »" if suffix else "Le nom n’a pas d’extension"
    return sniffed, f"{shown} mais le fichier est {_NAMES[sniffed]} : il a été lu comme tel."


def _textual(path: Path, named: Format | None) -> Format:
    """The format of a file whose first bytes say nothing: text, if its name says text."""
    if named in _TEXTUAL and named is not None:
        return named
    if named is None:
        raise DocumentError(_unknown(path))
    msg = (
        f"Le fichier {path.name} n’est pas {_NAMES[named]} lisible : il est abîmé ou mal nommé, "
        "enregistrez-le de nouveau depuis le logiciel d’origine."
    )
    raise DocumentError(msg)


def _sniff(path: Path) -> Format | None:
    """The format that the first bytes declare; `None` for bytes that could be plain text.

    Raises:
        DocumentError: They declare something that is not read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _sniff_zip(path)
    if head.startswith(_OLE):
        raise _ole_error(path)
    if head.startswith(b"{\\rtf"):
        raise DocumentError(_legacy(path, "DOCX ou PDF"))
    if thing := _binary_thing(head):
        raise DocumentError(_refused(path, thing))
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_SIGNS) or (
        start.startswith((b"<?xml", b"<!--")) and b"<html" in start
    ):
        return Format.HTML
    return None


def _binary_thing(head: bytes) -> str | None:
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "une image"
    return next((thing for sign, thing in _BINARY_SIGNS if head.startswith(sign)), None)


def _sniff_zip(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            kind = ""
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    kind = file.read(100).decode("ascii", "replace")
    except Exception as error:  # a broken archive raises whatever its bytes lead to
        msg = (
            f"Le fichier {path.name} est incomplet ou abîmé : téléchargez-le ou enregistrez-le de "
            "nouveau."
        )
        raise DocumentError(msg) from error
    if any(f"opendocument.{family}" in kind for family in _OPEN_DOCUMENT):
        return Format.ODF
    if "[Content_Types].xml" in names:
        for folder, office in (
            ("word/", Format.DOCX),
            ("ppt/", Format.PPTX),
            ("xl/", Format.XLSX),
        ):
            if any(name.startswith(folder) for name in names):
                return office
    raise DocumentError(_refused(path, "une archive"))


def _ole_error(path: Path) -> DocumentError:
    """Old binary office files and encrypted new ones share a container."""
    with path.open("rb") as file:
        data = file.read(1 << 20)
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PasswordError(
            f"Le fichier {path.name} est protégé par un mot de passe : enregistrez-en une copie "
            "sans mot de passe."
        )
    return DocumentError(_legacy(path, LEGACY.get(path.suffix.lower(), "DOCX, PPTX, XLSX ou PDF")))


def _legacy(path: Path, better: str | None = None) -> str:
    better = better or LEGACY[path.suffix.lower()]
    return (
        f"Le fichier {path.name} est dans un ancien format qui n’est pas lu : enregistrez-le en "
        f"{better}."
    )


def _refused(path: Path, thing: str) -> str:
    return (
        f"Le fichier {path.name} est {thing}, pas un document : donnez un PDF, une page web, un "
        "document bureautique ou un texte."
    )


def _unknown(path: Path) -> str:
    shown = path.suffix.lower() or "sans extension"
    return (
        f"Le format de {path.name} ({shown}) n’est pas lu : donnez un PDF, une page web, un "
        "document bureautique (DOCX, PPTX, XLSX, ODT, ODP, ODS), un CSV ou un texte."
    )
