"""What a PDF says about itself, read with pypdf: encryption, metadata, labels, outline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.errors import PasswordError
from ingest.french import fold

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAX_OUTLINE = 5_000


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `page` counts from 1, `level` too."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True)
class Structure:
    """What the file declares; everything may be missing.

    Attributes:
        page_count: `None` where the page tree cannot be read by pypdf.
        labels: Printed label of each page; `None` for one that equals its position.
        password: The password that opens the file (the empty one counts as `None`).
        created: As written: ``D:20251105…``.
    """

    page_count: int | None = None
    labels: tuple[str | None, ...] = ()
    title: str | None = None
    author: str | None = None
    created: str | None = None
    outline: tuple[Bookmark, ...] = ()
    password: str | None = None


@contextmanager
def careful_pypdf() -> Iterator[None]:
    """Pypdf with its limits lowered to what office documents need and no foreign program."""
    import pypdf

    with pypdf.apply_configuration(
        jbig2dec_binary=None,
        page_tree_maximum_entries=20_000,
        outline_maximum_entries=_MAX_OUTLINE,
        outline_maximum_depth=20,
        xmp_maximum_input_length=1_000_000,
        disable_legacy_handling=True,
    ):
        yield


def read_structure(path: Path, password: str | None) -> Structure:
    """Reads what can be read; a broken part is left empty.

    Raises:
        PasswordError: The file is encrypted and neither the empty password nor `password` opens it.
    """
    import pypdf

    with careful_pypdf():
        try:
            reader = pypdf.PdfReader(path)
            encrypted = reader.is_encrypted
        except Exception:
            return Structure(password=password)
        opened = _decrypt(reader, password, path.name) if encrypted else None
        return Structure(
            page_count=_quietly(lambda: len(reader.pages)),
            labels=_labels(reader),
            title=_info(reader, "/Title"),
            author=_info(reader, "/Author"),
            created=_info(reader, "/CreationDate"),
            outline=tuple(_quietly(lambda: list(_bookmarks(reader, reader.outline, 1))) or ()),
            password=opened,
        )


def _decrypt(reader: PdfReader, password: str | None, name: str) -> str | None:
    for candidate in ("", *([password] if password else [])):
        try:
            if reader.decrypt(candidate):
                return candidate or None
        except Exception:  # noqa: S112 - an unknown cipher: the next password, then the sentence
            continue
    wrong = "n’est pas celui-ci" if password else "est nécessaire"
    msg = (
        f"« {name} » est chiffré et son mot de passe {wrong} : donnez-le avec "
        "--password, dans corpus.toml, ou avec le fichier dans la page de gestion."
    )
    raise PasswordError(msg)


def _quietly(read: Any) -> Any:
    try:
        return read()
    except Exception:
        return None


def _info(reader: PdfReader, key: str) -> str | None:
    value = _quietly(lambda: reader.metadata and reader.metadata.get(key))
    return str(value).strip() or None if value is not None else None


def _labels(reader: PdfReader) -> tuple[str | None, ...]:
    labels = _quietly(lambda: list(reader.page_labels)) or []
    return tuple(
        label if label and label != str(number) else None
        for number, label in enumerate(labels, start=1)
    )


def _bookmarks(reader: PdfReader, entries: Any, level: int) -> Iterator[Bookmark]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _bookmarks(reader, entry, level + 1)
            continue
        number = _quietly(lambda entry=entry: reader.get_destination_page_number(entry))
        if entry.title and number is not None and number >= 0:
            yield Bookmark(str(entry.title), level, number + 1)


def outline_key(text: str) -> str:
    """What is compared between an outline's entry and a heading on the page: letters, digits."""
    return "".join(char for char in fold(text) if char.isalnum())
