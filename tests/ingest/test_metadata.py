"""Titles, dates and kinds guessed from a document."""

from __future__ import annotations

import pytest

from ingest.documents import Kind
from ingest.loaders.metadata import announced_date, credible_title, guess_kind, iso_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-11-05T10:00:00Z", "2025-11-05"),
        ("le 05/11/2025", "2025-11-05"),
        ("1er février 2024", "2024-02-01"),
        ("Novembre 2025", "2025-11"),
        ("édition 2023", "2023"),
        ("45/13/2025 puis 2025", "2025"),
        ("aucune", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    """As precise as they are written; impossible ones are skipped."""
    assert iso_date(text) == expected


def test_only_announced_dates_date_a_document() -> None:
    """A date in passing is not the date of the document."""
    assert announced_date("Publié le 12 mars 2024.") == "2024-03-12"
    assert announced_date("Mis à jour le 3/4/2023") == "2023-04-03"
    assert announced_date("La réunion du 12 mars 2024 a conclu.") is None


def test_worthless_titles() -> None:
    """Names that software gives are no titles."""
    assert credible_title("Microsoft Word - doc1") is None
    assert credible_title("rapport_final_v3.docx") is None
    assert credible_title(" Rapport  annuel ") == "Rapport annuel"


def test_kinds() -> None:
    """The first hint that says something wins."""
    assert guess_kind("La Grande Enquête des CPTS") is Kind.SURVEY_REPORT
    assert guess_kind("Feuille de route 2025") is Kind.PLAN
    assert guess_kind("CPTS", "Article") is Kind.ARTICLE
    assert guess_kind("CPTS du Val") is None
