"""The live build, as the source of what does not change."""

from __future__ import annotations

import sqlite3

from ingest.store import vectors
from ingest.store.catalogue import Catalogue
from ingest.store.layout import PIPELINE_VERSION, Layout, Ready


class Previous:
    """The build that unchanged documents are copied from."""

    def __init__(self, layout: Layout, name: str, ready: Ready) -> None:
        self.name = name
        self.ready = ready
        self.folder = layout.build(name)
        self.catalogue = Catalogue(self.folder)
        self.matrix = vectors.load(self.folder, ready.chunks, ready.embedder.dimension)

    def close(self) -> None:
        """Releases the files."""
        self.catalogue.close()


def open_previous(layout: Layout) -> Previous | None:
    """The live build; `None` where there is none that this version of the program can read."""
    name = layout.current()
    ready = layout.ready(name) if name else None
    if name is None or ready is None or ready.pipeline != PIPELINE_VERSION:
        return None
    try:
        return Previous(layout, name, ready)
    except (OSError, ValueError, sqlite3.DatabaseError):
        return None
