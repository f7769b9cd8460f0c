"""One document of the HTML report: its numbers, then each page as it was read."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import ClassVar

from ingest.documents import (
    Block,
    Caption,
    DocumentInfo,
    Heading,
    ListBlock,
    Page,
    Paragraph,
    Span,
    Table,
)
from ingest.errors import DocumentError
from ingest.report.model import DocumentReport
from ingest.report.words import KINDS, LANGUAGES, REASONS, percent
from ingest.store.local import LocalIndex
from ingest.typography import NARROW, counted

_SCALE = 1.1
_COLOURS = 32


@dataclass(slots=True)
class Budget:
    """What the page may still hold: a file of staff's mail box, not of a server."""

    IMAGES: ClassVar[int] = 150
    TEXTS: ClassVar[int] = 600
    images_left: int = 150
    texts_left: int = 600


def document_section(
    report: DocumentReport, index: LocalIndex, budget: Budget, *, opened: bool
) -> str:
    """The section of a document, folded unless `opened`."""
    info = index.document(report.id)
    pages = [
        index.page(info.id, n + 1) for n in range(min(info.page_count, max(0, budget.texts_left)))
    ]
    budget.texts_left -= info.page_count
    original = index.original(info.id) if info.media_type == "pdf" else None
    sections = "".join(_page(page, info, index, original, budget) for page in pages)
    return (
        f'<details id="d-{escape(info.id)}"{" open" if opened else ""}>'
        f'<summary>{escape(info.title)}</summary><div class="corps">'
        f"{_facts(report, info)}{warnings_list(report.warnings)}{_tables(report)}"
        f"{_dropped(report)}{sections}</div></details>"
    )


def _facts(report: DocumentReport, info: DocumentInfo) -> str:
    facts = [
        info.publisher,
        info.date,
        KINDS[info.kind.value],
        LANGUAGES.get(info.language, info.language),
        counted(report.pages, "page"),
        counted(report.headings, "titre"),
        counted(len(report.tables), "tableau", "tableaux"),
        counted(report.lists, "liste"),
        counted(report.words, "mot"),
        counted(report.chunks, "passage"),
        info.source,
    ]
    if report.scanned_pages:
        facts.append(f"pages numérisées{NARROW}: {_numbers(report.scanned_pages)}")
    if report.ocr_confidence is not None:
        facts.append(f"lecture optique sûre à {percent(report.ocr_confidence)}")
    line = " · ".join(escape(fact) for fact in facts if fact)
    original = f"<p>Fiche rédigée d’après {escape(info.original)}</p>" if info.original else ""
    return f'<p class="discret">{line}</p>{original}'


def _numbers(values: Sequence[int]) -> str:
    return ", ".join(map(str, values))


def warnings_list(warnings: Sequence[str]) -> str:
    """Sentences about a document, or about the run, as a list; nothing where there are none."""
    if not warnings:
        return ""
    lines = "".join(f"<li>{escape(warning)}</li>" for warning in warnings)
    return f'<ul class="alertes">{lines}</ul>'


def _tables(report: DocumentReport) -> str:
    if not report.tables:
        return ""
    rows = "".join(
        f'<tr><td class="nombre">{t.page}</td><td>{escape(t.caption) or "sans titre"}</td>'
        f'<td class="nombre">{t.rows} × {t.columns}</td></tr>'
        for t in report.tables
    )
    return (
        f"<details><summary>{counted(len(report.tables), 'tableau', 'tableaux')}</summary>"
        '<table><thead><tr><th scope=col class="nombre">Page</th><th scope=col>Titre</th>'
        '<th scope=col class="nombre">Lignes × colonnes</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></details>"
    )


def _dropped(report: DocumentReport) -> str:
    if not report.dropped:
        return ""
    rows = "".join(
        f"<tr><td>{escape(REASONS.get(d.reason, d.reason))}</td><td>{escape(d.text)}</td>"
        f'<td class="nombre">{d.count}</td></tr>'
        for d in report.dropped
    )
    summary = counted(len(report.dropped), "texte écarté", "textes écartés")
    return (
        f"<details><summary>{summary}</summary><table><thead><tr><th scope=col>Raison</th>"
        '<th scope=col>Texte</th><th scope=col class="nombre">Fois</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></details>"
    )


def _page(
    page: Page, info: DocumentInfo, index: LocalIndex, original: Path | None, budget: Budget
) -> str:
    picture = _picture(original, page.number, budget) if original else ""
    label = f" (imprimée « {page.label} »)" if page.label not in (None, str(page.number)) else ""
    name = "Diapositive" if info.kind.value == "slides" else "Page"
    blocks = "".join(_block(page, block, info, index) for block in page.blocks)
    read = blocks or '<p class="discret">Aucun texte n’a été lu sur cette page.</p>'
    kind = "page image" if picture else "page"
    return (
        f'<section class="{kind}"><h3>{name} {page.number}{escape(label)}</h3>'
        f'{picture}<div class="lu">{read}</div></section>'
    )


def _picture(pdf: Path, number: int, budget: Budget) -> str:
    if budget.images_left <= 0:
        return ""
    from PIL import Image

    from ingest.preview import render_page

    try:
        png = render_page(pdf, number, _SCALE)
    except (DocumentError, IndexError):
        return ""
    budget.images_left -= 1
    packed = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.convert("RGB").quantize(_COLOURS).save(packed, "PNG", optimize=True)
        width, height = image.size
    data = base64.b64encode(packed.getvalue()).decode("ascii")
    return (
        f'<img alt="Page {number} telle qu’elle est imprimée" width="{width}" height="{height}" '
        f'src="data:image/png;base64,{data}">'
    )


def _block(page: Page, block: Block, info: DocumentInfo, index: LocalIndex) -> str:
    match block:
        case Heading():
            mark = f"<span>titre {block.level}</span>"
            return f'<p class="titre">{mark}{escape(page.slice(block.span))}</p>'
        case Paragraph():
            return f"<p>{escape(page.slice(block.span))}</p>"
        case Caption():
            return f"<p><em>{escape(page.slice(block.span))}</em></p>"
        case ListBlock():
            return _list(page, block)
        case Table():
            return _table(page, block, info, index)


def _list(page: Page, block: ListBlock) -> str:
    items = "".join(
        f"<li>{escape(item.marker or '–')} {escape(page.slice(item.span))}</li>"
        for item in block.items
    )
    return f"<ul>{items}</ul>"


def _table(page: Page, table: Table, info: DocumentInfo, index: LocalIndex) -> str:
    def text(span: Span | None) -> str:
        if span is None:
            return ""
        stored = page.text if span.page == page.number else index.page_text(info.id, span.page)
        return escape(stored[span.start : span.end])

    names = [" – ".join(text(label) for label in column.labels) for column in table.columns]
    head = "".join(f"<th scope=col>{name}</th>" for name in names)
    header = f"<thead><tr>{head}</tr></thead>" if any(names) else ""
    rows = "".join(
        "<tr>" + "".join(f"<td>{text(cell)}</td>" for cell in row.cells) + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{text(table.caption)}</caption>" if table.caption else ""
    body = f"{caption}{header}<tbody>{rows}</tbody>"
    return f'<div class="bande"><table>{body}</table></div>'
