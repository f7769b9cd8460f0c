"""Numbers and dates as a French reader sees them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from ingest.loaders.numbers import Value, display


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.3787, "0.00%", "37,87 %"),
        (0.6, "0%", "60 %"),
        (0.6, "0 %", "60 %"),
        (135000, "#,##0", "135 000"),
        (1234.5, "#,##0.00 €", "1 234,50 €"),
        (1234.5, "#,##0.00\\ [$€-40C]", "1 234,50 €"),
        (37, '0" communes"', "37 communes"),
        (-5, "0;(0)", "(5)"),
        (135000, "General", "135000"),
        (0.1 + 0.2, "General", "0,3"),
        (2.5, "General", "2,5"),
        (True, "General", "VRAI"),
        (None, "General", ""),
        ("n.c.", "0%", "n.c."),
        (datetime(2025, 11, 5), "dd/mm/yyyy", "05/11/2025"),
        (datetime(2025, 11, 5), "mm-dd-yy", "11-05-25"),
        (datetime(2025, 11, 5), "d mmmm yyyy", "5 novembre 2025"),
        (datetime(2025, 11, 5, 14, 30), "dd/mm/yyyy hh:mm", "05/11/2025 14:30"),
        (date(2025, 11, 5), "General", "05/11/2025"),
        (time(9, 5), "hh:mm", "09:05"),
    ],
)
def test_display(value: Value, number_format: str, expected: str) -> None:
    """Percent, decimals, thousands, units, dates."""
    assert display(value, number_format) == expected
