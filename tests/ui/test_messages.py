"""French typography: the edge cases that a reader of French notices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.messages import duration, enumeration, size, typographic

N = "\u202f"


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ("", ""),
        ("Erreur : l'index", f"Erreur{N}: l’index"),
        ("Vraiment ?", f"Vraiment{N}?"),
        ("« mot »", f"«{N}mot{N}»"),
        ("60 % des CPTS", f"60{N}% des CPTS"),
        ("voir http://127.0.0.1:7860", "voir http://127.0.0.1:7860"),
        ("'x' et --kind", "'x' et --kind"),
    ],
)
def test_typographic(plain: str, printed: str) -> None:
    """High marks get a narrow space, apostrophes are curved, addresses are left alone."""
    assert typographic(plain) == printed


@given(st.text())
def test_typographic_changes_nothing_twice(text: str) -> None:
    """A sentence that went through once does not change again."""
    once = typographic(text)
    assert typographic(once) == once


@pytest.mark.parametrize(
    ("octets", "printed"),
    [(0, "0 o"), (1023, "1 023 o"), (1536, "1,5 Kio"), (5 << 30, "5,0 Gio")],
)
def test_size(octets: int, printed: str) -> None:
    """Sizes are in binary multiples, with French units."""
    assert size(octets) == printed.replace(" ", N)


@pytest.mark.parametrize(
    ("seconds", "printed"),
    [
        (0.0412, "41 ms"),
        (3.24, "3,2 s"),
        (59.4, "59 s"),
        (125, "2 min 05 s"),
        (3720, "1 h 02 min"),
    ],
)
def test_duration(seconds: float, printed: str) -> None:
    """The unit follows the length."""
    assert duration(seconds) == printed.replace(" ", N)


def test_enumeration() -> None:
    """The last of several is joined by a word."""
    assert enumeration([]) == ""
    assert enumeration(["a"]) == "a"
    assert enumeration(("a", "b", "c"), "ou") == "a, b ou c"
