"""Tests of `assistant.tables.sides`: the two rows that a comparison sets side by side."""

from __future__ import annotations

from documents import Grid, assistant, document

from assistant.outcomes import Answer

CLUBS = document(
    "clubs",
    Grid(
        "Tableau 1 : Les joueurs se disent-ils bien accueillis par ce club ?",
        (
            ("Club", "Oui", "Non"),
            ("Club public", "80 %", "20 %"),
            ("Escrime publique", "54 %", "46 %"),
            ("Club d’escrime privé", "46 %", "54 %"),
        ),
    ),
)
SCHOOLS = document(
    "ecoles",
    "# Les écoles",
    "Au total, 78 % des écoles ont une salle de musique.",
    "Les élèves y chantent.",
    "Au total, 55 % des écoles ont un stade.",
)


def _ask(question: str) -> Answer:
    return assistant(CLUBS).ask(question)


def test_what_is_asked_about_fits_both_rows() -> None:
    """« Pour l'escrime » leaves out the public club of any sport."""
    question = "Pour l’escrime, est-on mieux accueilli au club public ou dans un club privé ?"
    text = _ask(question).text
    assert "54 %" in text.replace("\u202f", " ")
    assert "80" not in text


def test_sides_alone_name_rows() -> None:
    """Without anything beside them, the sides name the rows themselves."""
    text = _ask("Est-on mieux accueilli au club public ou au club d’escrime privé ?").text
    assert text.startswith("**Club public**")
    assert "46" in text


def test_both_sides_in_two_statements() -> None:
    """Each side has its share in a sentence of its own: both are quoted."""
    answer = assistant(SCHOOLS).ask(
        "Les écoles ont-elles plus souvent une salle de musique ou un stade ?"
    )
    assert "78" in answer.text
    assert "55" in answer.text
    assert len(answer.citations) == 2
