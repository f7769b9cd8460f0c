"""The report as one self-contained HTML page, in French, for staff."""

from __future__ import annotations

from ingest.index import Index
from ingest.report.model import IngestReport


def render(report: IngestReport, index: Index) -> str:
    """The page: what was read of each document, page by page, beside its picture.

    Args:
        report: The run to show.
        index: The live index that the run left.
    """
    raise NotImplementedError
