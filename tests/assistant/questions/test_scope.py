"""Whether a question belongs to the documents' field."""

import pytest
from documents import PLAN, SURVEY, assistant, document, vocabulary
from memory_index import MemoryIndex

from assistant.outcomes import Outcome
from assistant.questions.scope import is_elsewhere, is_of_work

SCHOOLS = MemoryIndex((SURVEY, PLAN))


@pytest.mark.parametrize(
    "question",
    ["il va pleuvoir à Valmorin demain ?", "Une recette de crêpes ?", "Qui a gagné le match ?"],
)
def test_other_subjects(question: str) -> None:
    """A word of another subject that no document holds."""
    assert is_elsewhere(question, SCHOOLS, vocabulary())


def test_word_of_the_documents_is_never_elsewhere() -> None:
    """What documents speak of is their field, be it cooking."""
    kitchen = MemoryIndex((document("menu", "La recette des crêpes de la cantine est affichée."),))
    assert not is_elsewhere("Où est la recette des crêpes ?", kitchen, vocabulary())


@pytest.mark.parametrize(
    "question", ["Le RPI a-t-il un match de football ?", "Les écoles sont en train de fermer ?"]
)
def test_field_and_idioms_are_not_elsewhere(question: str) -> None:
    """A term of the field outweighs; « en train de » is no train."""
    assert not is_elsewhere(question, SCHOOLS, vocabulary())


@pytest.mark.parametrize(
    "question",
    [
        "Pour déposer les statuts en préfecture, quels papiers il faut ?",
        "Quel logiciel de messagerie sécurisée vous conseillez ?",
    ],
)
def test_matters_of_work(question: str) -> None:
    """What organisations ask about their own affairs is of the field, known words or not."""
    assert is_of_work(question)
    assert assistant().ask(question).outcome is Outcome.NOT_IN_CORPUS


def test_refusal_names_the_whole_noun_phrase() -> None:
    """Not a verb, not a lone word: what was looked for."""
    text = assistant().ask("Quel est le numéro de téléphone de la préfecture ?").text
    assert "« numéro de téléphone de la préfecture »" in text.replace("\u202f", " ")


def test_refusal_without_a_noun_quotes_nothing() -> None:
    """A verb alone is not what was looked for."""
    answer = assistant().ask("Les bibliothèques bourdonnent-elles ?")
    assert answer.outcome is not Outcome.ANSWERED
    assert "bourdonnent" not in answer.text
