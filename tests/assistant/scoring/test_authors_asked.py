"""Tests of `assistant.scoring.authors_asked`."""

from __future__ import annotations

import pytest
from documents import Bullets, Grid, assistant, document, read

from assistant.scoring.authors_asked import authors_asked
from ingest.documents import Kind

AIM = document(
    "lecture",
    "# Notre objectif",
    "Équiper 80 % des communes d’une bibliothèque d’ici 2030.",
    title="Des livres partout",
    kind=Kind.PLAN,
    publisher="Rectorat d’Orval",
)


@pytest.mark.parametrize(
    ("question", "authors"),
    [
        ("Quelle part des communes le rectorat voulait-il équiper ?", {"rectorat"}),
        ("D’après le rectorat, quelle part des communes aura un préau ?", {"rectorat"}),
        ("Quelle part le plan prévoyait-il ?", {"plan"}),
        ("Quelle part des communes dépend du rectorat ?", set()),
    ],
)
def test_an_author_wants_or_says_it(question: str, authors: set[str]) -> None:
    """A noun before a verb of wanting, or behind « d’après »; not just any noun."""
    asked = read(question)
    assert authors_asked(question, asked.terms) & {"rectorat", "plan"} == authors


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Quelle part des communes le rectorat voulait-il équiper d’une bibliothèque ?", True),
        ("Le plan voulait équiper quelle part des communes ?", True),
        ("Quelle part des communes la mairie voulait-elle équiper d’un préau ?", False),
    ],
)
def test_the_publisher_and_the_kind_say_who_wants_it(question: str, answered: bool) -> None:
    """And nothing of what is wanted."""
    assert bool(assistant(AIM)._reader.read(question).accepted) is answered


ADVICE = document(
    "avis",
    "# Pour la suite",
    "Le rapport retient trois actions prioritaires :",
    Bullets(("ouvrir les préaux le soir ;", "prêter des livres ;", "planter des haies.")),
    title="Les écoles rurales demain",
    publisher="Fédération des écoles de Valmorin",
)
HELPERS = document(
    "aides",
    "# Fédérer autour de la cour",
    Grid(
        "Liste des acteurs mobilisés autour des actions du préau",
        (("Acteur", "Part"), ("Fédération des parents", "40 %"), ("Mairie", "25 %")),
    ),
    title="Tableaux de bord",
    publisher="Rectorat d’Orval",
)


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("Quelles sont les recommandations de la Fédération ?", "haies"),
        ("Quelles sont les priorités de la fédération ?", "haies"),
        ("Quelles sont les propositions faites par la fédération ?", "haies"),
        ("Que propose la fédération ?", "haies"),
        ("La fédération recommande quoi ?", "haies"),
        ("Que compte faire la Fédération ?", "haies"),
        ("Que propose la mairie ?", ""),
        ("Quelles sont les recommandations de la mairie ?", ""),
        ("Quelles sont les recommandations de l’académie ?", ""),
    ],
)
def test_a_publisher_recommends_what_its_document_lists(question: str, item: str) -> None:
    """Neither a row nor a heading of its family names it, and others recommend nothing there."""
    reading = assistant(ADVICE, HELPERS)._reader.read(question)
    texts = [scored.candidate.text for scored in reading.decision.accepted]
    assert all(item in text for text in texts) if item else not texts
    assert bool(texts) is bool(item)
