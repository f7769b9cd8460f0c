"""Documents that were taken out of an index while their file stays in its folder.

``WITHDRAWN.json``, beside the builds, remembers them, so that the next reading of the folder does
not bring back what somebody removed. A document is recognised by its place or by its content: a
copy under another name does not come back either. It returns when its file is given by itself, or
when `restore` is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.sources import Scan, Source
from ingest.store.catalogue import Recorded
from ingest.store.layout import Layout, storage_errors, write_small

_FILE = "WITHDRAWN.json"


class Withdrawn(BaseModel):
    """A document that stays out.

    Attributes:
        path: Its file.
        root: The folder that it was read from.
        source: Its path relative to that folder.
        removed: ISO date.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    root: str
    source: str
    title: str
    sha256: str
    removed: str


class _Record(BaseModel):
    documents: tuple[Withdrawn, ...] = ()


def withdrawn(index: Path) -> tuple[Withdrawn, ...]:
    """The documents kept out of an index, in the order of their removal."""
    try:
        return _Record.model_validate_json((index / _FILE).read_bytes()).documents
    except (OSError, ValidationError):
        return ()


def withdraw(layout: Layout, removed: Iterable[Recorded]) -> None:
    """Remembers documents whose folder would bring them back; the others need no memory."""
    today = date.today().isoformat()
    fresh = [
        Withdrawn(
            path=recorded.path,
            root=recorded.root,
            source=recorded.info.source,
            title=recorded.info.title,
            sha256=recorded.info.sha256,
            removed=today,
        )
        for recorded in removed
        if recorded.root != recorded.path and Path(recorded.path).is_file()
    ]
    if fresh:
        paths = {one.path for one in fresh}
        kept = [one for one in withdrawn(layout.root) if one.path not in paths]
        _write(layout, (*kept, *fresh))


def restore(layout: Layout, paths: Collection[str]) -> None:
    """Forgets that documents were removed: the next reading of their folder takes them."""
    before = withdrawn(layout.root)
    kept = tuple(one for one in before if one.path not in paths)
    if len(kept) < len(before):
        _write(layout, kept)


def leave_out(found: Scan, out: Collection[Withdrawn]) -> frozenset[str]:
    """Drops from a scan what was removed, and says so in its warnings.

    Returns:
        Paths of the documents that come back, because their file, or a file with the same bytes,
        was given by itself.
    """
    given = set(found.roots)
    asked = {s.sha256 for s in found.sources if s.url or str(s.path) in given}
    asked |= {s.sha256 for s, _ in found.duplicates if s.url or str(s.path) in given}
    back = frozenset(one.path for one in out if one.sha256 in asked or one.path in given)
    left = [one for one in out if one.path not in back]
    paths, hashes = {one.path for one in left}, {one.sha256 for one in left}

    def stays(source: Source) -> bool:
        return source.origin not in paths and source.sha256 not in hashes

    dropped = [source.name for source in found.sources if not stays(source)]
    found.sources[:] = [source for source in found.sources if stays(source)]
    found.duplicates[:] = [pair for pair in found.duplicates if stays(pair[0])]
    found.warnings.extend(
        f"« {name} » a été retiré et reste de côté : pour le remettre, donnez le fichier "
        "lui-même à lire, ou passez par la page de gestion."
        for name in dropped
    )
    return back


def _write(layout: Layout, documents: tuple[Withdrawn, ...]) -> None:
    with storage_errors(layout.root):
        text = _Record(documents=documents).model_dump_json(indent=1)
        write_small(layout.root / _FILE, text)
