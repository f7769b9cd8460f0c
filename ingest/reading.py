"""Reads the files of a plan, in child processes, in the order of its steps."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ingest import sandbox
from ingest.documents import Extraction, Kind
from ingest.embedding.onnx_e5 import cores
from ingest.errors import DocumentError
from ingest.loaders.options import LoadOptions
from ingest.plan import Step
from ingest.progress import Tracker
from ingest.sandbox_limits import Limits
from ingest.settings import IngestSettings
from ingest.sources import Source
from ingest.store.layout import Layout

Reading: TypeAlias = "tuple[Step, Extraction | DocumentError]"


@dataclass(frozen=True, slots=True)
class Context:
    """What a run was asked.

    Attributes:
        kind: The kind of `--kind`.
        password: The password of `--password`.
        check: Raises when the caller wants to stop.
    """

    layout: Layout
    settings: IngestSettings
    kind: Kind | None
    password: str | None
    tracker: Tracker
    check: Callable[[], None]


def read_steps(context: Context, steps: Sequence[Step]) -> Generator[Reading]:
    """What the file of each step gives, in their order, read by a child process per core."""
    jobs = ((step.source.path, _options(context, step.source)) for step in steps if step.source)
    settings = context.settings
    limits = Limits(
        memory_mib=settings.parse_memory_mib,
        timeout_s=settings.parse_timeout_s,
        max_file_mib=settings.max_file_mib,
    )
    outcomes = sandbox.read_files(jobs, limits, workers=max(1, min(cores(), len(steps))))
    for step, (_, outcome) in zip(steps, outcomes, strict=True):
        context.check()
        yield step, outcome


def size(step: Step) -> int:
    """Octets of the file of a step; 0 where it has none, or none any more."""
    try:
        return step.source.path.stat().st_size if step.source else 0
    except OSError:
        return 0


def _options(context: Context, source: Source) -> LoadOptions:
    settings = context.settings
    own = source.about.password if source.about else None
    secret = own or settings.passwords.get(source.name)
    return LoadOptions(
        password=secret.get_secret_value() if secret else context.password,
        max_pages=settings.max_pages,
        ocr=settings.ocr,
    )
