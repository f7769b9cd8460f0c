"""The report as one self-contained HTML page, in French, for staff.

Nothing of a document reaches the page unescaped, and the page's own policy forbids scripts and the
network: a poisoned document stays text.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files

from ingest.report.html_document import Budget, document_section, warnings_list
from ingest.report.model import Change, DocumentReport, IngestReport
from ingest.report.words import KINDS, duration
from ingest.store.local import LocalIndex
from ingest.typography import counted, number

_STATES = {
    Change.NEW: "nouveau",
    Change.CHANGED: "modifié",
    Change.UNCHANGED: "inchangé",
    Change.REMOVED: "retiré",
    Change.DUPLICATE: "en double",
    Change.FAILED: "non lu",
}
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


def render(report: IngestReport, index: LocalIndex | None) -> str:
    """The page: what was read of each document, page by page, beside its picture.

    Args:
        report: The run to show.
        index: The live index that the run left; `None` after a dry run, or where nothing was read.
    """
    style = files("ingest.report").joinpath("style.css").read_text("utf-8")
    parts = [
        "<!DOCTYPE html>",
        '<html lang="fr"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>Rapport d’ingestion</title><style>{style}</style></head><body>",
        _header(report),
        warnings_list(report.warnings),
        _failures(report),
        _overview(report),
        _documents(report, index),
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part)


def _header(report: IngestReport) -> str:
    totals = report.totals
    cards = (
        (totals.documents, "document", "documents"),
        (totals.pages, "page", "pages"),
        (totals.tables, "tableau", "tableaux"),
        (totals.words, "mot", "mots"),
        (totals.failed, "fichier non lu", "fichiers non lus"),
        (totals.duplicates, "double", "doubles"),
    )
    made = "".join(
        f"<li><b>{number(count)}</b>{one if count < 2 else many}</li>" for count, one, many in cards
    )
    build = f" · construction {escape(report.build)}" if report.build else ""
    return (
        "<header><h1>Ce que l’assistant a lu</h1>"
        f'<p class="discret">Index {escape(report.index)}{build} · '
        f"{counted(report.indexed, 'document')} en tout · {duration(report.seconds)}</p>"
        f'<ul class="totaux">{made}</ul></header>'
    )


def _failures(report: IngestReport) -> str:
    failed = [d for d in report.documents if d.change is Change.FAILED]
    if not failed:
        return ""
    rows = "".join(
        f"<tr><th scope=row>{escape(d.source)}</th><td>{escape(d.failure or '')}</td></tr>"
        for d in failed
    )
    return (
        '<h2 id="non-lus">Ce qui n’a pas été lu</h2><div class="bande"><table><thead><tr>'
        "<th scope=col>Fichier</th><th scope=col>Raison et remède</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _overview(report: IngestReport) -> str:
    columns = (
        "<th scope=col>Document</th><th scope=col>État</th><th scope=col>Genre</th>"
        '<th scope=col class="nombre">Pages</th><th scope=col class="nombre">Tableaux</th>'
        '<th scope=col class="nombre">Listes</th><th scope=col class="nombre">Mots</th>'
        '<th scope=col class="nombre">Remarques</th>'
    )
    rows = "".join(_overview_row(d) for d in report.documents if d.change is not Change.FAILED)
    return (
        f'<h2>Documents</h2><div class="bande"><table><thead><tr>{columns}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _overview_row(document: DocumentReport) -> str:
    title = escape(document.title or document.source)
    name = f'<a href="#d-{escape(document.id)}">{title}</a>' if document.is_held else title
    note = escape(document.source)
    if document.duplicate_of:
        note = f"identique à {escape(document.duplicate_of)}"
    numbers = (
        len(document.tables),
        document.lists,
        document.words,
        len(document.warnings),
    )
    cells = "".join(f'<td class="nombre">{number(n)}</td>' for n in (document.pages, *numbers))
    if not document.is_held:
        cells = "<td></td>" * 5
    state = f'<span class="etat {document.change.value}">{_STATES[document.change]}</span>'
    return (
        f'<tr><th scope=row>{name}<br><span class="discret">{note}</span></th>'
        f"<td>{state}</td><td>{escape(KINDS.get(document.kind, document.kind))}</td>{cells}</tr>"
    )


def _documents(report: IngestReport, index: LocalIndex | None) -> str:
    held = [d for d in report.documents if d.is_held]
    if index is None or not held:
        return ""
    budget = Budget()
    known = {info.id for info in index.documents()}
    sections = [
        document_section(d, index, budget, opened=len(held) == 1) for d in held if d.id in known
    ]
    notes = []
    if budget.texts_left <= 0:
        notes.append("Les pages suivantes se lisent avec « cpts show ».")
    if budget.images_left <= 0:
        notes.append(f"Seules les {counted(Budget.IMAGES, 'première')} images sont jointes.")
    note = f'<p class="discret">{escape(" ".join(notes))}</p>' if notes else ""
    return "<h2>Texte lu, page par page</h2>" + "".join(sections) + note
