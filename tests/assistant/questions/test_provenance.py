"""Tests of `assistant.questions.provenance`, and of what it does to an answer."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.questions.provenance import provenance
from ingest.documents import Kind


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("D'après le guide de la ligue du Nord, quels sont les buts ?",
         "D'après le guide de la ligue du Nord"),
        ("Quels buts, selon l'étude ?", "selon l'étude"),
        ("Dans le plan du ministère, que prévoit-on ?", "Dans le plan du ministère"),
        ("Dans le gymnase, que fait-on ?", ""),
        ("Quels sont les buts ?", ""),
    ],
)  # fmt: skip
def test_the_document_named_is_found(text: str, named: str) -> None:
    """A document behind « dans », anybody behind « d'après » and « selon »."""
    start, end = provenance(text)
    assert text[start:end] == named


GUIDE = document(
    "guide",
    "# Les clubs",
    "Pour avoir l’adresse du club, il faut écrire à la ligue du Nord.",
    "Les clubs ont trois buts :",
    Bullets(("faire lire les enfants", "prêter des livres", "former les bénévoles")),
    title="Travailler avec un club",
    publisher="Ligue du Nord",
    kind=Kind.GUIDE,
)


def test_who_wrote_the_document_is_not_what_is_asked() -> None:
    """The sentence that happens to name the author is no answer."""
    answer = assistant(GUIDE).ask("Quels sont les buts des clubs d'après le guide de la ligue ?")
    assert "prêter des livres" in answer.text


def test_the_document_of_somebody_else_does_not_answer() -> None:
    """A name behind « d'après » has to be that of the document."""
    question = "Quels sont les buts des clubs d'après le guide de l'ONISEP ?"
    assert not assistant(GUIDE)._reader.read(question).accepted
