"""From files and addresses to a verified index.

fetch → scan → compare (`ingest.plan`) → read, chunk, embed, write beside, verify, switch
(`ingest.build`)
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

from ingest import assemble
from ingest.build import Builder, facts_of, purge
from ingest.chunking import chunk_document
from ingest.documents import DocumentInfo, Extraction, Kind
from ingest.errors import IndexMismatchError, SourceError
from ingest.fetch import FetchLimits, fetch, is_address
from ingest.plan import Plan, Step, compare
from ingest.progress import Progress, ProgressEvent, Stage, Tracker
from ingest.reading import Context, read_steps, size
from ingest.report.collect import Collector
from ingest.report.model import Change, IngestReport
from ingest.settings import IngestSettings
from ingest.sources import Fetched, Scan, Source, Unreadable, scan
from ingest.store.catalogue import Recorded
from ingest.store.layout import Layout
from ingest.store.previous import Previous, open_previous
from ingest.withdrawn import leave_out, restore, withdraw, withdrawn

__all__ = ["Cancelled", "Progress", "ProgressEvent", "Stage", "foresee", "ingest", "remove"]


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
        dry_run: Reads and says what would change; writes nothing.
        progress: Told how far the run is.
        cancelled: Asked between two steps; when true, `Cancelled` is raised.

    Raises:
        SourceError: a target cannot be read, or holds no document.
        IndexBusyError: another ingestion is writing.
        StorageError: no room, or no right to write.
        Cancelled: `cancelled` said so.
    """
    run = _Run(settings, kind, password, Tracker(progress), cancelled or _never)
    if not targets:
        raise SourceError("Indiquez ce qu’il faut lire : un dossier, un fichier ou une adresse.")
    with ExitStack() as stack:
        addresses = [t for t in targets if isinstance(t, str) and is_address(t)]
        fetched, failed = _fetch_all(addresses, settings, stack) if addresses else ([], [])
        found = scan(targets, fetched, max_file_mib=settings.max_file_mib)
        found.unreadable.extend(failed)
        back = leave_out(found, withdrawn(settings.index))
        if dry_run:
            return run.dry(found, read=True)
        with run.layout.writer():
            report = run.synchronise(found)
            restore(run.layout, back)
            return report


def foresee(targets: Sequence[Path | str], settings: IngestSettings) -> IngestReport:
    """What `ingest` would find new, changed or removed, by the hashes of the files alone.

    Addresses are not asked. Nothing is read nor written: the pages and words of new files are 0.

    Raises:
        SourceError: a target cannot be read, or holds no document.
    """
    run = _Run(settings, None, None, Tracker(None), _never)
    found = scan(targets, max_file_mib=settings.max_file_mib)
    leave_out(found, withdrawn(settings.index))
    return run.dry(found, read=False)


def remove(
    document_ids: Collection[str],
    settings: IngestSettings,
    *,
    progress: Progress | None = None,
) -> IngestReport:
    """Takes documents out of the index, and purges their text and originals.

    A file that is still in its folder stays out of the next ingestions of that folder, until it
    is given by itself (`ingest.withdrawn`).

    Raises:
        IndexMissingError: there is no index.
        SourceError: an id that the index does not hold.
    """
    run = _Run(settings, None, None, Tracker(progress), _never)
    with run.layout.writer():
        return run.remove(frozenset(document_ids))


def _never() -> bool:
    return False


def _fetch_all(
    addresses: Sequence[str], settings: IngestSettings, stack: ExitStack
) -> tuple[list[Fetched], list[Unreadable]]:
    """Brings the addresses to the disk; one that fails is a line of the report."""
    limits = FetchLimits(
        max_bytes=settings.max_file_mib << 20,
        timeout_s=settings.fetch_timeout_s,
        max_redirects=settings.fetch_max_redirects,
    )
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cpts-")))
    fetched, failed = [], []
    for number, target in enumerate(addresses):
        try:
            got = fetch(target, limits)
        except SourceError as error:
            failed.append(Unreadable(target, str(error), target))
            continue
        path = folder / str(number) / got.filename
        path.parent.mkdir()
        path.write_bytes(got.data)
        fetched.append(Fetched(target, path, got.url))
    return fetched, failed


class _Run:
    """One ingestion."""

    def __init__(
        self,
        settings: IngestSettings,
        kind: Kind | None,
        password: str | None,
        tracker: Tracker,
        cancelled: Callable[[], bool],
    ) -> None:
        self.layout = Layout(settings.index)

        def check() -> None:
            if cancelled():
                raise Cancelled

        self._context = Context(self.layout, settings, kind, password, tracker, check)
        self._collector = Collector()
        self._started = time.monotonic()

    def dry(self, found: Scan, *, read: bool) -> IngestReport:
        """Says what `synchronise` would do; what new files hold, if they are `read`."""
        self._collector.warnings.extend(found.warnings)
        with self._previous() as previous:
            plan = self._plan(found, previous)
            for step in plan.steps:
                if previous is not None and step.source is not None and not step.is_read:
                    self._collector.remembered(step, previous)
                elif step.is_read and not read:
                    self._collector.unread(step)
            if read:
                self._read(plan.reads)
            self._collector.others(found, plan)
            live = previous.name if previous else None
            return self._report(live, plan, dry_run=True)

    def _read(self, steps: Sequence[Step]) -> None:
        context, tracker = self._context, self._context.tracker
        tracker.start(len(steps), sum(map(size, steps)))
        with closing(read_steps(context, steps)) as readings:
            for step, outcome in readings:
                assert step.source is not None
                if isinstance(outcome, Extraction):
                    made = assemble.assemble(step.source, outcome, context.kind, step.change)
                    chunks = sum(1 for _ in chunk_document(made.document))
                    self._collector.add(replace(made.report, chunks=chunks))
                    tracker.read(step.source.name, made.report.pages, size(step))
                else:
                    self._collector.failed(step, outcome)
                    tracker.read(step.source.name, 0, size(step))
        tracker.stage(Stage.DONE)

    def synchronise(self, found: Scan) -> IngestReport:
        """Builds what the plan says; nothing when nothing changed."""
        self._collector.warnings.extend(found.warnings)
        self._tidy()
        with self._previous() as previous:
            plan = self._plan(found, previous)
            built = Builder(self._context, plan, previous, self._collector).build()
            self._collector.others(found, plan)
            live = built or (previous.name if previous else None)
            return self._report(live, plan, built=built is not None)

    def remove(self, ids: frozenset[str]) -> IngestReport:
        """Builds the index without some documents."""
        self._tidy()
        with self._previous() as previous:
            if previous is None:
                self.layout.live()
                message = "L’index vient d’une autre version : relancez « cpts ingest »."
                raise IndexMismatchError(message)
            held = previous.catalogue.recorded
            if unknown := sorted(ids - held.keys()):
                message = f"L’index ne contient pas « {unknown[0]} » : voyez « cpts documents »."
                raise SourceError(message)
            plan = Plan(
                steps=[
                    Step(i, Change.UNCHANGED, None, recorded, recorded.info)
                    for i, recorded in held.items()
                    if i not in ids
                ],
                removed=[held[i] for i in sorted(ids)],
            )
            built = Builder(self._context, plan, previous, self._collector).build()
            self._collector.removed(plan.removed)
            withdraw(self.layout, plan.removed)
            return self._report(built or previous.name, plan, built=built is not None)

    @contextmanager
    def _previous(self) -> Iterator[Previous | None]:
        """The live build, `None` where there is none that this version can read."""
        previous = open_previous(self.layout)
        if previous is None:
            if self.layout.current() is not None:
                self._collector.warnings.append(
                    "L’index était abîmé ou d’une autre version du programme : il est refait "
                    "entièrement, avec les seuls documents de cette ingestion."
                )
            yield None
            return
        try:
            yield previous
        finally:
            previous.close()

    def _tidy(self) -> None:
        """Sweeps what a run that was killed left behind, and finishes its purge."""
        layout = self.layout
        current = layout.current()
        ready = layout.ready(current) if current else None
        if ready is not None and ready.alone:
            purge(layout)
        else:
            layout.sweep({path.name for path in layout.builds.iterdir() if layout.ready(path.name)})

    def _plan(self, found: Scan, previous: Previous | None) -> Plan:
        held = previous.catalogue.recorded if previous else {}

        def describe(source: Source, recorded: Recorded) -> DocumentInfo | None:
            assert previous is not None
            facts = facts_of(previous, recorded.info.id, self._context.kind)
            if facts.unread_scans and self._can_read_scans():
                return None
            return assemble.describe(source, facts, self._context.kind)

        return compare(found, held, describe)

    def _can_read_scans(self) -> bool:
        from ingest import ocr

        return self._context.settings.ocr and ocr.available()

    def _report(
        self, build: str | None, plan: Plan, *, dry_run: bool = False, built: bool = False
    ) -> IngestReport:
        return IngestReport(
            index=str(self.layout.root),
            build=build,
            documents=self._collector.reports,
            dry_run=dry_run,
            built=built,
            indexed=self._collector.held(plan),
            seconds=time.monotonic() - self._started,
            warnings=tuple(self._collector.warnings),
        )
