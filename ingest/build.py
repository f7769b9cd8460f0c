"""Carries a plan out: reads, writes beside the live build, verifies, switches.

Documents are written in the order of their ids, one at a time, so memory holds a few documents
whatever their number. Anything that goes wrong before the switch leaves the live build as it was.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from ingest import assemble
from ingest.documents import Document, DocumentInfo, Extraction, Kind
from ingest.embedding import open_embedder
from ingest.errors import DocumentError
from ingest.plan import Plan, Step
from ingest.progress import Stage
from ingest.reading import Context, Reading, read_steps, size
from ingest.report.collect import Collector
from ingest.report.model import Change, DocumentReport
from ingest.sources import Source
from ingest.store.layout import Layout, storage_errors
from ingest.store.previous import Previous, open_previous
from ingest.store.rows import Record
from ingest.store.verify import verify
from ingest.store.writer import BuildWriter


def facts_of(previous: Previous, identity: str, kind: Kind | None) -> assemble.Facts:
    """What the file of a recorded document said of itself, with the kind of `--kind`."""
    facts = assemble.Facts.model_validate_json(previous.catalogue.extraction(identity))
    return facts.model_copy(update={"forced_kind": kind or facts.forced_kind})


def purge(layout: Layout) -> None:
    """Deletes all that does not belong to the live build: other builds, originals, caches."""
    live = open_previous(layout)
    if live is None:
        return
    layout.sweep({live.name})
    infos = [recorded.info for recorded in live.catalogue.recorded.values()]
    live.close()
    layout.sweep_sources({layout.source(i.sha256, i.media_type).name for i in infos})
    layout.empty_cache()


class Builder:
    """One plan carried out; what happens to each document goes to the collector."""

    def __init__(
        self, context: Context, plan: Plan, previous: Previous | None, collector: Collector
    ) -> None:
        self._context = context
        self._layout = context.layout
        self._plan = plan
        self._previous = previous
        self._collector = collector
        self._embedder = open_embedder(context.settings)
        self._stale = previous is not None and previous.ready.embedder != self._embedder.identity

    def build(self) -> str | None:
        """The name of the new live build; `None` where there is nothing new to write."""
        reads = self._plan.reads
        self._context.tracker.start(len(reads), sum(map(size, reads)))
        with ExitStack() as stack:
            stack.enter_context(storage_errors(self._layout.root))
            readings = read_steps(self._context, reads)
            stack.callback(readings.close)
            ahead: list[Reading] = []
            if not self._stale and not self._plan.changes_without_reading:
                ahead = self._read_ahead(readings)
                if not ahead:
                    self._keep_reports()
                    return None
            clone = self._plan.only_adds and not self._stale
            writer = BuildWriter(self._layout, self._embedder, self._previous, clone=clone)
            stack.enter_context(_abandoning(writer))
            self._write_all(writer, _chain(ahead, readings))
            return self._switch(writer)

    def _read_ahead(self, readings: Iterator[Reading]) -> list[Reading]:
        """Readings up to the first success; none without one: a build would hold nothing new."""
        ahead = []
        for step, outcome in readings:
            ahead.append((step, outcome))
            if isinstance(outcome, Extraction):
                return ahead
        for step, outcome in ahead:
            self._write_failure(step, outcome)
        return []

    def _keep_reports(self) -> None:
        for step in self._plan.steps:
            if not step.is_read and step.source is not None and self._previous is not None:
                self._collector.remembered(step, self._previous)
        self._context.tracker.stage(Stage.DONE)

    def _write_all(self, writer: BuildWriter, readings: Iterator[Reading]) -> None:
        for step in self._plan.steps:
            self._context.check()
            if step.is_read:
                read, outcome = next(readings)
                assert read is step
                if isinstance(outcome, Extraction):
                    self._write_read(writer, step, outcome)
                else:
                    self._write_failure(step, outcome)
            elif step.is_kept and not self._stale:
                self._write_kept(writer, step)
            else:
                self._write_again(writer, step)

    def _write_failure(self, step: Step, outcome: Extraction | DocumentError) -> None:
        assert isinstance(outcome, DocumentError)
        assert step.source is not None
        self._collector.failed(step, outcome)
        self._context.tracker.read(step.source.name, 0, size(step))

    def _write_read(self, writer: BuildWriter, step: Step, extraction: Extraction) -> None:
        source = step.source
        assert source is not None
        begun = time.monotonic()
        made = assemble.assemble(source, extraction, self._context.kind, step.change)
        self._store_original(source, made.document.info)
        report = self._add(writer, made.document, source.root, source.origin, made)
        self._collector.add(replace(report, seconds=time.monotonic() - begun))
        self._context.tracker.read(source.name, report.pages, size(step))

    def _write_kept(self, writer: BuildWriter, step: Step) -> None:
        recorded, source = step.recorded, step.source
        assert recorded is not None
        assert self._previous is not None
        if source is None:
            writer.keep(recorded, recorded.root, recorded.path)
            return
        writer.keep(recorded, source.root, source.origin)
        self._store_original(source, recorded.info)
        self._collector.remembered(step, self._previous)

    def _write_again(self, writer: BuildWriter, step: Step) -> None:
        """Writes a document from its stored pages: new metadata, or a new embedder."""
        recorded, info, previous = step.recorded, step.info, self._previous
        assert recorded is not None
        assert info is not None
        assert previous is not None
        pages = (previous.catalogue.page(info.id, n + 1) for n in range(info.page_count))
        document = Document(info, tuple(pages))
        old = assemble.report_from_bytes(previous.catalogue.report(info.id))
        report = assemble.summarise(document, step.change, old.warnings)
        facts = facts_of(previous, info.id, self._context.kind)
        made = assemble.Assembled(document, facts, report)
        if step.source is None:
            self._add(writer, document, recorded.root, recorded.path, made)
        else:
            root, path = step.source.root, step.source.origin
            self._collector.add(self._add(writer, document, root, path, made))

    def _add(
        self,
        writer: BuildWriter,
        document: Document,
        root: str,
        path: str,
        made: assemble.Assembled,
    ) -> DocumentReport:
        def report(chunks: int) -> bytes:
            kept = replace(made.report, chunks=chunks, change=Change.UNCHANGED)
            return assemble.report_to_bytes(kept)

        facts = made.facts.model_dump_json().encode()
        chunks = writer.add(Record(document, root, path, facts, report), self._embedded)
        return replace(made.report, chunks=chunks)

    def _embedded(self, chunks: int) -> None:
        self._context.tracker.embedded(chunks)
        self._context.check()

    def _store_original(self, source: Source, info: DocumentInfo) -> None:
        target: Path = self._layout.source(info.sha256, info.media_type)
        if target.exists():
            return
        work = target.with_suffix(".tmp")
        shutil.copyfile(source.path, work)
        work.replace(target)

    def _switch(self, writer: BuildWriter) -> str:
        tracker, check = self._context.tracker, self._context.check
        tracker.stage(Stage.WRITE)
        name, ready = writer.finish(alone=self._plan.takes_out)
        check()
        tracker.stage(Stage.VERIFY)
        verify(self._layout, name, ready)
        check()
        self._layout.commit(name, ready)
        if ready.alone or self._previous is None:
            purge(self._layout)
        else:
            self._layout.sweep({name, self._previous.name})
        tracker.stage(Stage.DONE)
        return name


def _chain(ahead: list[Reading], readings: Iterator[Reading]) -> Iterator[Reading]:
    yield from ahead
    yield from readings


@contextmanager
def _abandoning(writer: BuildWriter) -> Iterator[None]:
    """Throws the build away when what follows does not come to its end."""
    try:
        yield
    except BaseException:
        writer.abandon()
        raise
