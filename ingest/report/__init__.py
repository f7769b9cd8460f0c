"""What an ingestion did, document by document: values, JSON and an HTML page for staff."""

from ingest.report.model import (
    Change,
    DocumentReport,
    DroppedText,
    IngestReport,
    TableShape,
    Totals,
)

__all__ = ["Change", "DocumentReport", "DroppedText", "IngestReport", "TableShape", "Totals"]
