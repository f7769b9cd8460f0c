"""The report: totals, JSON, and an HTML page that shows text as text."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.pipeline import ingest
from ingest.report import Change, DocumentReport, IngestReport
from ingest.report.html import render
from ingest.report.words import duration
from ingest.settings import IngestSettings
from ingest.store import open_index

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_totals_count_what_the_index_holds() -> None:
    """Removed, failed and identical files have no pages in it."""
    report = IngestReport(
        "i",
        "b",
        (
            DocumentReport("a", Change.NEW, pages=3, words=100, chunks=4),
            DocumentReport("b", Change.UNCHANGED, pages=2, words=50, chunks=2),
            DocumentReport("c", Change.REMOVED, pages=9, words=9),
            DocumentReport("d", Change.FAILED, failure="…"),
            DocumentReport("e", Change.DUPLICATE, duplicate_of="a"),
        ),
    )
    totals = report.totals
    assert (totals.documents, totals.pages, totals.words, totals.chunks) == (2, 5, 150, 6)
    assert (totals.removed, totals.failed, totals.duplicates) == (1, 1, 1)


def test_the_json_says_everything() -> None:
    """It can be written and read; a file without document has no id."""
    report = IngestReport("i", None, (DocumentReport("a", Change.FAILED, failure="Vide."),))
    read = json.loads(json.dumps(report.to_json()))
    assert (read["schema"], read["build"], read["totals"]["failed"]) == (1, None, 1)
    assert (read["documents"][0]["id"], read["documents"][0]["failure"]) == (None, "Vide.")


@pytest.mark.usefixtures("embedder")
def test_the_page_shows_text_tables_failures(tmp_path: Path, settings: IngestSettings) -> None:
    """Everything that was read, and why the rest was not."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "note.md").write_text(
        "# Bilan\n\nTexte.\n\n| Lieu | Part |\n| --- | --- |\n| Ville | 12 % |\n", "utf-8"
    )
    (folder / "vide.pdf").touch()
    page = _rendered(folder, settings)
    assert "<th scope=col>Part</th>" in page
    assert "<td>12 %</td>" in page
    assert "vide.pdf" in page
    assert page.count("<details") == page.count("</details>") > 0


@pytest.mark.usefixtures("embedder")
def test_nothing_of_a_document_is_markup(tmp_path: Path, settings: IngestSettings) -> None:
    """Title, text, cells, file names and warnings are escaped; the page forbids scripts."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a&b'<i>.txt").write_text(f"{ATTACK} Texte ordinaire du document.\n", "utf-8")
    (folder / "corpus.toml").write_text(
        f"[[document]]\nfile = \"a&b'<i>.txt\"\ntitle = '{ATTACK}'\npublisher = '{ATTACK}'\n",
        "utf-8",
    )
    page = _rendered(folder, settings, warning=ATTACK)
    assert "<script" not in page
    assert "<img" not in page
    assert "<i>" not in page
    assert re.search(r"Content-Security-Policy[^>]*default-src &#x27;none&#x27;", page)
    assert "&lt;script&gt;" in page


@pytest.mark.usefixtures("embedder")
def test_a_pdf_is_shown_beside_its_text(tmp_path: Path, settings: IngestSettings) -> None:
    """The picture is within the page, as data."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.multi_cell(0, 8, "Une phrase imprimee sur la page du rapport.")
    folder = tmp_path / "documents"
    folder.mkdir()
    pdf.output(str(folder / "rapport.pdf"))
    page = _rendered(folder, settings)
    assert 'src="data:image/png;base64,' in page
    assert "Une phrase imprimee sur la page du rapport." in page


def _rendered(folder: Path, settings: IngestSettings, warning: str = "") -> str:
    report = ingest([folder], settings)
    if warning:
        first = replace(report.documents[0], warnings=(warning,))
        report = replace(report, documents=(first, *report.documents[1:]), warnings=(warning,))
    index = open_index(settings.index, settings)
    try:
        return render(report, index)
    finally:
        index.close()


def test_durations_are_french() -> None:
    """Minutes and seconds."""
    assert duration(125) == "2\u202fmin 05\u202fs"
