"""The folder of the documents that staff add: how a file gets in, and how it goes.

An upload waits under a hidden name, which no reading sees, until the worker has read it. What
cannot be read is never kept: nothing would show it, and every later reading would stumble on it.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.documents import DocumentInfo
from ingest.errors import CptsError
from ui.messages import sentence, size

_WAITING = ".depot-"
_OLD = ".ancien-"


class UploadError(CptsError):
    """The file cannot be taken: its name, kind or size; choose another."""


async def receive(chunks: AsyncIterator[bytes], folder: Path, name: str, limit_mib: int) -> Path:
    """Writes an upload under a hidden name, whole or not at all.

    Raises:
        UploadError: The file is too big or empty.
    """
    folder.mkdir(parents=True, exist_ok=True)
    waiting = folder / f"{_WAITING}{secrets.token_hex(8)}"
    received = 0
    try:
        with waiting.open("wb") as file:
            async for chunk in chunks:
                received += len(chunk)
                if received > limit_mib << 20:
                    text = "« {name} » dépasse {limit} : allégez-le ou augmentez la limite."
                    raise UploadError(sentence(text, name=name, limit=size(limit_mib << 20)))
                file.write(chunk)
        if not received:
            raise UploadError(sentence("« {name} » est vide.", name=name))
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
    return waiting


@contextmanager
def put_in_place(waiting: Path, target: Path) -> Iterator[None]:
    """Puts an upload in its place; after an error, the folder is as it was before."""
    old = waiting.with_name(f"{_OLD}{waiting.name.removeprefix(_WAITING)}")
    if target.exists():
        target.replace(old)
    waiting.replace(target)
    try:
        yield
    except BaseException:
        target.unlink(missing_ok=True)
        if old.exists():
            old.replace(target)
        raise
    old.unlink(missing_ok=True)


def uploaded(folder: Path, info: DocumentInfo, origin: str) -> Path | None:
    """The file of a document that staff added; `None` for the others.

    Args:
        folder: Where uploads are.
        info: The document.
        origin: The folder, file or address that it was read from.
    """
    if origin != str(folder.absolute()):
        return None
    path = folder / Path(info.source).name
    return path if path.is_file() else None


def unread(folder: Path, held: Iterable[Path]) -> tuple[str, ...]:
    """Names of the files of the folder that no document of the index comes from."""
    if not folder.is_dir():
        return ()
    known = {path.name for path in held}
    files = (path for path in folder.iterdir() if path.is_file())
    return tuple(
        sorted(p.name for p in files if not p.name.startswith(".") and p.name not in known)
    )
