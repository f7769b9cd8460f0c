"""Tests of `assistant.scoring.relevance`: what the cross-encoder reads of a candidate."""

from __future__ import annotations

from documents import Grid, assistant, document

from assistant.candidates.candidate import Shape
from assistant.reading import Reading
from assistant.scoring.relevance import passage_of
from ingest.index import Passage

GUIDE = document(
    "guide",
    "# Ouvrir une cantine",
    "## Le vote",
    "Le conseil municipal vote le tarif en juin. Il le revoit chaque année avec les parents.",
    Grid("Prix du repas par quotient", (("Quotient", "Prix"), ("Bas", "1 €"), ("Haut", "4 €"))),
)


def _read(question: str) -> Reading:
    return assistant(GUIDE)._reader.read(question)


def _passage(reading: Reading, shape: Shape, words: str) -> Passage:
    found = next(
        s.candidate
        for s in reading.scored
        if s.candidate.shape is shape and words in s.candidate.text
    )
    return passage_of(found, reading.texts)


def test_a_sentence_stands_under_its_heading() -> None:
    """The section is read with the sentence."""
    reading = _read("Qui vote le tarif de la cantine ?")
    passage = _passage(reading, Shape.SENTENCE, "en juin")
    assert passage.text == "Le conseil municipal vote le tarif en juin."
    assert "Le vote" in passage.context


def test_a_pronoun_comes_with_the_sentence_before() -> None:
    """What « il » and « le » stand for is read too."""
    reading = _read("Quand le tarif de la cantine est-il revu avec les parents ?")
    passage = _passage(reading, Shape.SENTENCE, "revoit")
    assert passage.before.endswith("vote le tarif en juin.")


def test_a_cell_comes_with_its_labels() -> None:
    """A value alone means nothing."""
    reading = _read("Quel est le prix du repas pour le quotient haut ?")
    passage = _passage(reading, Shape.CELL, "4 €")
    assert passage.text == "4 €"
    assert {"Haut", "Prix"} <= {part.strip() for part in passage.context.split("–")}
    assert passage.before == ""


def test_the_name_of_a_file_is_no_title() -> None:
    """A text without a title is not read under « rapport_v3 »."""
    untitled = document("rapport_v3", "La piscine ouvre à neuf heures.", title="rapport v3")
    reading = assistant(untitled)._reader.read("À quelle heure ouvre la piscine ?")
    assert passage_of(reading.scored[0].candidate, reading.texts).context == ""
