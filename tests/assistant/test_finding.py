"""Finding: whether the passages found are of the field that the vocabulary knows."""

from __future__ import annotations

import pytest
from documents import VOCABULARY_FILE, document
from memory_index import MemoryIndex

from assistant.finding import find
from assistant.memory import Memory
from assistant.vocabulary import Vocabulary
from ingest.documents import Document
from ingest.index import EVERYTHING

VOCABULARY = Vocabulary.load(VOCABULARY_FILE)


def _known(*documents: Document) -> set[bool]:
    index = MemoryIndex(list(documents))
    pool = find("Qui ouvre le portail ?", index, VOCABULARY, Memory(), EVERYTHING)
    return {scored.known for scored in pool.scored}


def test_documents_that_name_the_actors_of_the_field_are_of_it() -> None:
    """By the acronyms of the vocabulary, in capitals."""
    assert _known(document("d", "Le directeur du RPI ouvre le portail à 8 h.")) == {True}


def test_documents_on_something_else_are_not() -> None:
    """Whatever words they share with the field."""
    assert _known(document("d", "Le gardien du musée ouvre le portail à 8 h.")) == {False}


@pytest.mark.parametrize(
    ("said", "found"),
    [("Le parc.", False), ("412", False), ("Un jardin clos.", True), ("412 parcs.", True)],
)
def test_what_only_repeats_the_question_is_no_evidence(said: str, found: bool) -> None:
    """Nor is a figure of nobody knows what, on a field where words do not decide."""
    index = MemoryIndex([document("d", "# Le parc", said, "Rien de tel ici.")])
    pool = find("Qu'est-ce que le parc ?", index, VOCABULARY, Memory(), EVERYTHING)
    assert (said in {scored.candidate.text for scored in pool.scored}) is found


def test_a_question_without_a_term_finds_nothing() -> None:
    """Nothing to search for, nothing read."""
    index = MemoryIndex([document("d", "Le gardien ouvre le portail.")])
    pool = find("et alors ?", index, VOCABULARY, Memory(), EVERYTHING)
    assert pool.scored == pool.hits == ()
