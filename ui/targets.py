"""What an index was made from: the folders, files and addresses to read again."""

from __future__ import annotations

from pathlib import Path

from ingest.errors import IndexMissingError
from ingest.settings import IngestSettings


def recorded(settings: IngestSettings) -> tuple[Path | str, ...]:
    """The targets of the live index, in order; none where there is no index.

    Raises:
        IndexMismatchError: The index is of another embedder or version.
    """
    from ingest.fetch import is_address
    from ingest.store import open_index

    try:
        index = open_index(settings.index, settings)
    except IndexMissingError:
        return ()
    try:
        origins = sorted({index.origin(info.id) for info in index.documents()})
    finally:
        index.close()
    return tuple(origin if is_address(origin) else Path(origin) for origin in origins)
