"""Numbers and counts as French prints them."""

import pytest

from ingest.typography import NARROW as N
from ingest.typography import counted, curved, in_words, number


def test_numbers_and_counts() -> None:
    """Decimal comma, grouped thousands, and a singular for zero and one."""
    assert number(1234567.891, 1) == f"1{N}234{N}567,9"
    assert [counted(n, "page") for n in (0, 1, 2)] == ["0 page", "1 page", "2 pages"]
    assert counted(1, "tableau", "tableaux") == "1 tableau"
    assert counted(1500, "tableau", "tableaux") == f"1{N}500 tableaux"


def test_apostrophes_curve_between_letters_only() -> None:
    """A quotation in straight marks stays."""
    assert curved("l'index 'x'") == "l’index 'x'"


@pytest.mark.parametrize(
    ("iso", "printed"),
    [
        ("2025", "2025"),
        ("2025-11", "novembre 2025"),
        ("2025-11-01", "1er novembre 2025"),
        ("2025-11-05", "5 novembre 2025"),
        ("2025-13", "2025-13"),
        ("2025-02-31", "2025-02-31"),
        ("printemps 2025", "printemps 2025"),
    ],
)
def test_dates_in_words(iso: str, printed: str) -> None:
    """A date is said as precisely as it is known, and what is none is left alone."""
    assert in_words(iso) == printed
