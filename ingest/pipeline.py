"""From files and addresses to a verified index.

scan → read (child processes, both cores) → chunk → embed → write beside → verify → switch
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from ingest.documents import Kind
from ingest.progress import Progress, ProgressEvent, Stage
from ingest.report.model import IngestReport
from ingest.settings import IngestSettings

__all__ = ["Cancelled", "Progress", "ProgressEvent", "Stage", "ingest", "remove"]


class Cancelled(Exception):  # noqa: N818 - an outcome that the caller asked for, not an error
    """The caller asked to stop; the last good build is untouched."""


def ingest(
    targets: Sequence[Path | str],
    settings: IngestSettings,
    *,
    kind: Kind | None = None,
    password: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> IngestReport:
    """Makes the index hold exactly the documents of `targets`, beside those of other targets.

    Args:
        targets: Folders, files, or http(s) addresses. A folder that was ingested before is
            synchronised: new, changed, removed and unchanged files are told apart by content.
        settings: Where the index is, the embedder and the limits.
        kind: Kind of all the documents of this run, over what was guessed and `corpus.toml`.
        password: Tried on encrypted files that have none of their own.
        dry_run: Only says what would change.
        progress: Told how far the run is.
        cancelled: Asked between two steps; when true, `Cancelled` is raised.

    Raises:
        SourceError: a target cannot be read, or holds no document.
        IndexBusyError: another ingestion is writing.
        StorageError: no room, or no right to write.
        Cancelled: `cancelled` said so.
    """
    raise NotImplementedError


def remove(
    document_ids: Collection[str],
    settings: IngestSettings,
    *,
    progress: Progress | None = None,
) -> IngestReport:
    """Takes documents out of the index, and purges their text and originals.

    A file that is still in its folder comes back with the next ingestion of that folder.

    Raises:
        IndexMissingError: there is no index.
        SourceError: an id that the index does not hold.
    """
    raise NotImplementedError
