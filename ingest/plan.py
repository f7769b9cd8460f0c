"""Compares what is there with what the index holds: new, changed, unchanged, removed.

A document is recognised by its id, and judged by the hash of its file and by its description.
Documents that came with other targets stay, unless the same file (by place or by content) is
among the sources of this run: then it has changed hands. Documents whose file or address cannot be
looked at today stay too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ingest.documents import DocumentInfo
from ingest.report.model import Change
from ingest.sources import Scan, Source
from ingest.store.catalogue import Recorded

Describe = Callable[[Source, Recorded], DocumentInfo | None]
"""The description of an unchanged file under today's metadata; `None` to read it again."""


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one document of the next build.

    Attributes:
        source: Where it is read from; `None` for a document of another target.
        recorded: How the live build holds it, `None` for a new one.
        info: Its new description, for a file that is not read again.
    """

    id: str
    change: Change
    source: Source | None = None
    recorded: Recorded | None = None
    info: DocumentInfo | None = None

    @property
    def is_read(self) -> bool:
        """Whether the file is to be read."""
        return self.info is None

    @property
    def is_kept(self) -> bool:
        """Whether the document is copied as it is."""
        return self.recorded is not None and self.info == self.recorded.info

    @property
    def moved(self) -> bool:
        """Whether only its target or its path changed."""
        return (
            self.source is not None
            and self.recorded is not None
            and (self.source.root, self.source.origin) != (self.recorded.root, self.recorded.path)
        )


@dataclass(slots=True)
class Plan:
    """Steps in the order of ids, and the documents that leave."""

    steps: list[Step] = field(default_factory=list)
    removed: list[Recorded] = field(default_factory=list)
    superseded: list[Recorded] = field(default_factory=list)

    @property
    def reads(self) -> list[Step]:
        """Steps that read a file."""
        return [step for step in self.steps if step.is_read]

    @property
    def changes_without_reading(self) -> bool:
        """Whether a new build is due even if no file can be read."""
        rewritten = any(not s.is_read and (not s.is_kept or s.moved) for s in self.steps)
        replaced = any(s.is_read and s.recorded is not None for s in self.steps)
        return bool(rewritten or replaced or self.removed or self.superseded)

    @property
    def takes_out(self) -> bool:
        """Whether text of the live build must be nowhere any more."""
        replaced = any(s.is_read and s.recorded is not None for s in self.steps)
        return bool(self.removed or replaced)

    @property
    def only_adds(self) -> bool:
        """Whether all documents of the live build are kept word for word."""
        untouched = all(step.recorded is None or step.is_kept for step in self.steps)
        return untouched and not self.removed and not self.superseded


def compare(scan: Scan, held: Mapping[str, Recorded], describe: Describe) -> Plan:
    """What to do so that the index holds the scan's documents beside those of other targets."""
    plan = Plan()
    roots = set(scan.roots)
    unseen = {unreadable.unseen for unreadable in scan.unreadable}
    others = {i: r for i, r in held.items() if r.root not in roots or {r.root, r.path} & unseen}
    hashes = {source.sha256 for source in scan.sources}
    origins = {source.origin for source in scan.sources}
    for identity, recorded in list(others.items()):
        if recorded.info.sha256 in hashes or recorded.path in origins:
            del others[identity]
            plan.superseded.append(recorded)
    sources = _distinct(scan.sources, set(others))
    for source in sources:
        plan.steps.append(_step(source, held.get(source.id), describe))
    for identity, recorded in others.items():
        kept = Step(identity, Change.UNCHANGED, None, recorded, recorded.info)
        plan.steps.append(kept)
    plan.steps.sort(key=lambda step: step.id)
    staying = {step.id for step in plan.steps}
    plan.superseded = [r for r in plan.superseded if r.info.id not in staying]
    plan.removed = [r for i, r in held.items() if i not in staying and r.root in roots]
    return plan


def _step(source: Source, recorded: Recorded | None, describe: Describe) -> Step:
    if recorded is None:
        return Step(source.id, Change.NEW, source)
    if recorded.info.sha256 != source.sha256:
        return Step(source.id, Change.CHANGED, source, recorded)
    info = describe(source, recorded)
    same = info == recorded.info
    return Step(source.id, Change.UNCHANGED if same else Change.CHANGED, source, recorded, info)


def _distinct(sources: list[Source], taken: set[str]) -> list[Source]:
    """Sources whose ids do not meet those of other targets' documents."""
    used = taken | {source.id for source in sources}
    distinct = []
    for source in sources:
        identity = source.id
        if identity in taken:
            identity = next(
                name for n in range(2, len(used) + 3) if (name := f"{source.id}-{n}") not in used
            )
            used.add(identity)
        distinct.append(replace(source, id=identity))
    return distinct
