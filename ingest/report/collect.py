"""Gathers the lines of a report while a run goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest import assemble
from ingest.errors import DocumentError
from ingest.plan import Plan, Step
from ingest.report.model import Change, DocumentReport
from ingest.sources import Scan
from ingest.store.catalogue import Recorded
from ingest.store.previous import Previous


class Collector:
    """The lines so far; `reports` gives them in the order of their sources."""

    def __init__(self) -> None:
        self._reports: list[DocumentReport] = []
        self._broken = 0
        self.warnings: list[str] = []

    @property
    def reports(self) -> tuple[DocumentReport, ...]:
        """All lines."""
        return tuple(sorted(self._reports, key=lambda report: (report.source, report.change)))

    def held(self, plan: Plan) -> int:
        """Documents that the index holds once the plan is carried out."""
        return len(plan.steps) - self._broken

    def add(self, report: DocumentReport) -> None:
        """A document that was just written."""
        self._reports.append(report)

    def failed(self, step: Step, error: DocumentError) -> None:
        """A file that cannot be read."""
        source = step.source
        assert source is not None
        self._broken += 1
        self._reports.append(
            DocumentReport(
                source.name,
                Change.FAILED,
                media_type=source.path.suffix.lower().lstrip("."),
                sha256=source.sha256,
                failure=str(error),
            )
        )

    def remembered(self, step: Step, previous: Previous) -> None:
        """A document that is not read again: its report as it was."""
        stored = assemble.report_from_bytes(previous.catalogue.report(step.id))
        self._reports.append(replace(stored, change=step.change))

    def unread(self, step: Step) -> None:
        """A new or changed file that this run does not open."""
        source = step.source
        assert source is not None
        self._reports.append(
            DocumentReport(source.name, step.change, step.id, sha256=source.sha256)
        )

    def others(self, found: Scan, plan: Plan) -> None:
        """Files that were not read: unreadable, identical to another, removed."""
        failures = {r.sha256: r.failure for r in self._reports if r.change is Change.FAILED}
        for unreadable in found.unreadable:
            report = DocumentReport(unreadable.name, Change.FAILED, failure=unreadable.failure)
            self._reports.append(report)
        for source, twin in found.duplicates:
            failure = failures.get(source.sha256)
            self._reports.append(
                DocumentReport(
                    source.name,
                    Change.FAILED if failure else Change.DUPLICATE,
                    sha256=source.sha256,
                    duplicate_of=None if failure else twin.name,
                    failure=failure,
                )
            )
        self.removed(plan.removed)

    def removed(self, removed: Sequence[Recorded]) -> None:
        """Documents that left the index."""
        for recorded in removed:
            info = recorded.info
            report = DocumentReport(
                info.source, Change.REMOVED, info.id, info.title, sha256=info.sha256
            )
            self._reports.append(report)
