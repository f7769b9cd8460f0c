"""Words that exist, written for another: by grammar, or because the documents show it."""

import pytest
from documents import document
from memory_index import MemoryIndex

from assistant.questions.homophones import agreed, in_context

INDEX = MemoryIndex(
    [
        document("ville", "Les relations de la ville et du théâtre se renforcent."),
        document("lois", "La loi de 2016 crée un emploi par club. Le président du club est élu."),
        document("actions", "Le plan cite des actions de prévention et la télésurveillance."),
    ]
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("combien de clubs on des livres", "combien de clubs ont des livres"),
        ("combien de clubs on répondu", "combien de clubs ont répondu"),
        ("qui es le maire", "qui est le maire"),
        ("quel et le prix", "quel est le prix"),
        ("quel son les prix", "quels sont les prix"),
        ("la mairie peu aider", "la mairie peut aider"),
        ("le club dois payer", "le club doit payer"),
        ("ou ce tient le marché", "ou se tient le marché"),
        ("comment contacté le club", "comment contacter le club"),
        ("les avantages dune halle", "les avantages d'une halle"),
        ("la par des clubs", "la part des clubs"),
        ("quel est le non du maire", "quel est le nom du maire"),
    ],
)
def test_grammar_decides_between_homophones(typed: str, meant: str) -> None:
    """The words beside it leave the written word no place."""
    assert agreed(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "que peut on des deux côtés",
        "où ce projet est-il mené",
        "combien on compte de clubs",
        "il y a un peu de monde",
        "que dois-je faire",
        "je peux venir",
        "les ES partenaires",
        "la dune du Pilat",
        "un poste financé ou partagé",
        "quel rôle ont les clubs",
        "son rôle et son nom",
    ],
)
def test_what_may_stand_is_left_alone(question: str) -> None:
    """A word in its place is never changed."""
    assert agreed(question) == question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("relation vile theatre", "relation ville theatre"),
        ("des axions de prévention", "des actions de prévention"),
        ("dans quel vile", "dans quel ville"),
        ("le presidant du club", "le president du club"),
        ("quel emplois", "quel emploi"),
        ("une télé surveillance", "une telesurveillance"),
    ],
)
def test_the_documents_decide_between_homophones(typed: str, meant: str) -> None:
    """What sounds the same, is far more common, and stands beside the same neighbour."""
    assert in_context(typed, INDEX) == meant


@pytest.mark.parametrize(
    "question",
    [
        "un prix vil pour le théâtre antique",
        "le vile personnage",
        "qui préside le club",
        "les clubs président",
        "la mère du patient",
    ],
)
def test_a_word_without_such_a_neighbour_is_left_alone(question: str) -> None:
    """A rare word is a word all the same; another form of a word is no homophone."""
    assert in_context(question, INDEX) == question
