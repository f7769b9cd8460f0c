"""Whether a question belongs to the documents' field."""

from pathlib import Path

import pytest
from documents import PLAN, SURVEY, assistant, document, vocabulary
from memory_index import MemoryIndex

from assistant.outcomes import Outcome
from assistant.questions.scope import is_elsewhere, is_everyday, is_of_work
from assistant.vocabulary import Vocabulary

SCHOOLS = MemoryIndex((SURVEY, PLAN))


@pytest.mark.parametrize(
    "question",
    ["il va pleuvoir à Valmorin demain ?", "Une recette de crêpes ?", "Qui refait le rond-point ?"],
)
def test_other_subjects(question: str) -> None:
    """A word of another subject that no document holds."""
    assert is_elsewhere(question, SCHOOLS, vocabulary())


def test_word_of_the_documents_is_never_elsewhere() -> None:
    """What documents speak of is their field, be it cooking."""
    kitchen = MemoryIndex((document("menu", "La recette des crêpes de la cantine est affichée."),))
    assert not is_elsewhere("Où est la recette des crêpes ?", kitchen, vocabulary())


@pytest.mark.parametrize(
    "question",
    [
        "Le RPI a-t-il un match de football ?",
        "Les écoles sont en train de fermer ?",
        "Rien à voir : qui lit ?",
        "Le dernier point, ça s'appuie sur quoi ?",
    ],
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


@pytest.mark.parametrize(
    "question",
    [
        "Comment déclarer mes impôts ?",
        "Quel est le délai pour obtenir un permis de construire ?",
        "En quelle année a eu lieu la bataille de Marignan ?",
        "Mon ordinateur ne s'allume plus, que faire ?",
        "Comment cuire un rôti de veau ?",
    ],
)
def test_everyday_life_is_another_subject(question: str) -> None:
    """Taxes, building, battles, machines, the kitchen: nothing to look for in these documents."""
    assert assistant().ask(question).outcome is Outcome.OUT_OF_SCOPE


@pytest.mark.parametrize(
    "question",
    [
        "Le RPI doit-il payer des impôts ?",
        "Quelle taxe les adhérents de l'association paient-ils ?",
        "Quel est le salaire d'un coordinateur ?",
    ],
)
def test_everyday_words_of_organised_matters_stay(question: str) -> None:
    """The taxes of an association are a matter of the field that no document treats."""
    assert assistant().ask(question).outcome is Outcome.NOT_IN_CORPUS


def test_words_near_everyday_life_belong_to_it() -> None:
    """No list holds « mayonnaise »; its neighbours are of the kitchen."""
    assert is_everyday("Comment réussir une mayonnaise ?", SCHOOLS, vocabulary())
    assert not is_everyday("Comment signer un avenant ?", SCHOOLS, vocabulary())


def test_words_of_the_vocabulary_are_never_everyday(tmp_path: Path) -> None:
    """« Écrite » is near to novels and letters, and to what a field may call formalised."""
    words = tmp_path / "words.toml"
    words.write_text('[[entry]]\nforms = ["formalisé"]\nsynonyms = ["écrit"]\n', "utf-8")
    asked = "Faut-il une convention écrite ?"
    schools = MemoryIndex((document("ecoles", "Une convention lie l’école à la mairie."),))
    assert is_everyday(asked, schools, vocabulary())
    assert not is_everyday(asked, schools, Vocabulary.load(words))


def test_turn_of_another_subject() -> None:
    """« Rupture » and « conventionnelle » alone may be of the field."""
    assert is_elsewhere("Comment négocier une rupture conventionnelle ?", SCHOOLS, vocabulary())
    assert not is_elsewhere("La rupture de la digue est-elle probable ?", SCHOOLS, vocabulary())
