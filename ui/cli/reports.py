"""The report of an ingestion on the terminal: a table, then what deserves a remark."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ingest.typography import counted, number
from ui.cli.terminal import Terminal, harmless, out
from ui.messages import duration, sentence, typographic

if TYPE_CHECKING:
    from ingest.report.model import DocumentReport, IngestReport

_CHANGES = {
    "new": "nouveau",
    "changed": "modifié",
    "unchanged": "inchangé",
    "removed": "retiré",
    "duplicate": "doublon",
    "failed": "échec",
}
_COLOURS = {"new": "green", "changed": "yellow", "removed": "yellow", "failed": "red"}
_COLUMNS = ("Document", "État", "Pages", "Titres", "Tableaux", "Listes", "Mots")
_FEW = 20
"""Up to this many documents, the unchanged ones are listed too."""


def print_report(report: IngestReport) -> None:
    """Prints the report on standard output."""
    terminal = out()
    shown = [d for d in report.documents if d.change.value != "unchanged"]
    if len(report.documents) <= _FEW:
        shown = list(report.documents)
    if shown:
        _print_table(terminal, shown)
    for document in report.documents:
        _print_remarks(terminal, document)
    for warning in report.warnings:
        terminal.block(harmless(warning), "! ", "  ", styles=("yellow",))
    terminal.block(_summary(report))


def failure_sentence(source: str, failure: str) -> str:
    """What went wrong with a file; its name comes first unless the sentence says it."""
    source, failure = harmless(source), harmless(failure)
    return failure if source in failure else typographic(f"{source} : ") + failure


def _print_table(terminal: Terminal, documents: list[DocumentReport]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for position, name in enumerate(_COLUMNS):
        table.add_column(
            name,
            justify="right" if position > 1 else "left",
            no_wrap=position > 0,
            overflow="fold",
        )
    for document in documents:
        cells = [harmless(document.source), _CHANGES[document.change.value], *_counts(document)]
        style = _COLOURS.get(document.change.value, "")
        table.add_row(*(Text(cell, style if i == 1 else "") for i, cell in enumerate(cells)))
    console = Console(
        file=sys.stdout,
        width=terminal.width or 120,
        no_color=not terminal.colours,
        highlight=False,
        legacy_windows=False,
    )
    console.print(table)


def _counts(document: DocumentReport) -> list[str]:
    if document.change.value in ("failed", "removed", "duplicate"):
        return [""] * 5
    counts = (document.pages, document.headings, len(document.tables), document.lists)
    return [number(count) for count in (*counts, document.words)]


def _print_remarks(terminal: Terminal, document: DocumentReport) -> None:
    source = harmless(document.source)
    if document.failure:
        text = failure_sentence(document.source, document.failure)
        terminal.block(text, "✗ ", "  ", styles=("red",))
    if document.duplicate_of:
        text = typographic(f"{source} : identique à ") + harmless(document.duplicate_of)
        terminal.block(text, "= ", "  ")
    if document.change.value == "unchanged":
        return
    for warning in document.warnings:
        text = typographic(f"{source} : ") + harmless(warning)
        terminal.block(text, "! ", "  ", styles=("yellow",))


def _summary(report: IngestReport) -> str:
    totals = report.totals
    read = counted(totals.documents, "document") if totals.documents else "aucun document"
    parts = [read + _changes(report)]
    if totals.documents:
        parts += [
            counted(totals.pages, "page"),
            counted(totals.tables, "tableau", "tableaux"),
            counted(totals.words, "mot"),
        ]
    head = "Rien n'a été changé (--dry-run). " if report.dry_run else ""
    verb = "compterait" if report.dry_run else "compte"
    return sentence(
        "{head}Cette lecture : {parts}, en {time}. L'index {index} {verb} {indexed} en tout.",
        head=typographic(head),
        parts=", ".join(parts),
        time=duration(report.seconds),
        index=report.index,
        verb=verb,
        indexed=counted(report.indexed, "document"),
    )


def _changes(report: IngestReport) -> str:
    """« (2 nouveaux, 1 échec) » with a space before it; empty where nothing was looked at."""
    totals = report.totals
    counts = (
        (totals.new, "nouveau", "nouveaux"),
        (totals.changed, "modifié", "modifiés"),
        (totals.removed, "retiré", "retirés"),
        (totals.unchanged, "inchangé", "inchangés"),
        (totals.duplicates, "doublon", "doublons"),
        (totals.failed, "échec", "échecs"),
    )
    changes = [counted(*count) for count in counts if count[0]]
    return f" ({', '.join(changes)})" if changes else ""
