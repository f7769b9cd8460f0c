"""The folder of an index: which build is live, who may write, what is swept away.

``CURRENT`` holds the name of the live build and is replaced atomically; ``LOCK`` admits one
writer; ``builds/<name>/`` is a build, complete once it has its ``READY.json``, which is written
last; ``sources/<sha256>.<ext>`` are the originals; ``cache/`` may be emptied at any time.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.embedding.base import EmbedderIdentity
from ingest.errors import IndexBusyError, IndexMissingError, StorageError

PIPELINE_VERSION = 1
"""Raised when loaders or chunks change: an index of another version is to be built again."""

_READY = "READY.json"
_LITTLE_ROOM = 4 << 20
"""Bytes without which no build can be written."""


class Ready(BaseModel):
    """What `READY.json` says of a build.

    Attributes:
        corpus: Hash of the descriptions of all documents.
        alone: Whether the builds before it hold text that was removed, and are to be deleted.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    pipeline: int
    embedder: EmbedderIdentity
    documents: int
    pages: int
    chunks: int
    corpus: str
    alone: bool = False


class Layout:
    """Paths of an index; makes nothing until it is asked to."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.builds = root / "builds"
        self.sources = root / "sources"
        self.cache = root / "cache"
        self._current = root / "CURRENT"

    def current(self) -> str | None:
        """Name of the live build, `None` where there is none."""
        try:
            name = self._current.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        return name if name and "/" not in name and not name.startswith(".") else None

    def live(self) -> tuple[str, Ready]:
        """The live build and its description.

        Raises:
            IndexMissingError: there is none, or it is not whole.
        """
        name = self.current()
        if name is None:
            message = f"Il n’y a pas d’index dans {self.root} : lancez « cpts ingest DOSSIER »."
            raise IndexMissingError(message)
        ready = self.ready(name)
        if ready is None:
            message = f"L’index de {self.root} est incomplet : relancez « cpts ingest »."
            raise IndexMissingError(message)
        return name, ready

    def ready(self, name: str) -> Ready | None:
        """The description of a build, `None` for one that is not whole."""
        try:
            return Ready.model_validate_json((self.build(name) / _READY).read_bytes())
        except (OSError, ValidationError):
            return None

    def build(self, name: str) -> Path:
        """The folder of a build."""
        return self.builds / name

    def source(self, sha256: str, media_type: str) -> Path:
        """Where the original with this hash is kept."""
        return self.sources / f"{sha256}.{media_type or 'bin'}"

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Holds the writer's lock.

        Raises:
            IndexBusyError: another process or thread holds it.
            StorageError: the folder cannot be made or written.
        """
        from filelock import FileLock, Timeout

        with storage_errors(self.root):
            self.builds.mkdir(parents=True, exist_ok=True)
            self.sources.mkdir(exist_ok=True)
            lock = FileLock(self.root / "LOCK")
            try:
                lock.acquire(timeout=0)
            except Timeout as error:
                message = (
                    f"Une autre ingestion écrit dans {self.root} : attendez qu’elle finisse, "
                    "puis relancez."
                )
                raise IndexBusyError(message) from error
        try:
            yield
        finally:
            lock.release()

    def commit(self, name: str, ready: Ready) -> None:
        """Puts a build on disk for good and makes it the live one."""
        folder = self.build(name)
        for path in folder.rglob("*"):
            _sync(path)
        write_small(folder / _READY, ready.model_dump_json(indent=1))
        _sync(self.builds)
        write_small(self._current, f"{name}\n")

    def sweep(self, keep: Collection[str]) -> None:
        """Deletes every build but those in `keep`, and what was left half-written."""
        if not self.builds.is_dir():
            return
        for path in self.builds.iterdir():
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)
        for leftover in (*self.root.glob("*.tmp"), *self.sources.glob("*.tmp")):
            leftover.unlink(missing_ok=True)

    def sweep_sources(self, keep: Collection[str]) -> None:
        """Deletes the originals whose file names are not in `keep`."""
        for path in self.sources.iterdir() if self.sources.is_dir() else ():
            if path.name not in keep:
                path.unlink(missing_ok=True)

    def empty_cache(self) -> None:
        """Deletes page images and cached answers."""
        shutil.rmtree(self.cache, ignore_errors=True)


@contextmanager
def storage_errors(root: Path) -> Iterator[None]:
    """Turns what the disk refuses into one sentence with the remedy."""
    import sqlite3

    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        raise StorageError(_storage_message(root, error)) from error
    except Exception as error:
        # Chroma has its own family of errors for what its database refuses.
        if not type(error).__module__.startswith("chromadb"):
            raise
        raise StorageError(_storage_message(root, error)) from error


def _storage_message(root: Path, error: Exception) -> str:
    if _is_full(root, error):
        return (
            f"Il n’y a plus de place pour écrire l’index dans {root} : libérez de l’espace ou "
            "choisissez un autre dossier avec --index. Le dernier index complet reste en place."
        )
    return (
        f"L’index ne peut pas être écrit dans {root} : vérifiez les droits du dossier ou "
        "choisissez-en un autre avec --index. Le dernier index complet reste en place."
    )


def _is_full(root: Path, error: Exception) -> bool:
    """Whether room is what lacks; a database may only say that it could not open or write."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return True
    if any(sign in str(error) for sign in ("full", "No space", "disk I/O")):
        return True
    place = next((p for p in (root, *root.parents) if p.exists()), root)
    return shutil.disk_usage(place).free < _LITTLE_ROOM


def write_small(path: Path, text: str) -> None:
    """Writes a small file so that a reader sees the old or the new one, even after a crash."""
    work = path.with_name(f"{path.name}.tmp")
    work.write_text(text, encoding="utf-8")
    _sync(work)
    work.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
