"""Tests of `assistant.questions.seats`."""

from __future__ import annotations

from documents import Bullets, assistant, document

CLUB = document(
    "clubs",
    "# Les clubs de la vallée",
    "Les clubs se voient chaque printemps.",
    "## Le RPI Les Trois Rives",
    "Le RPI Les Trois Rives est basé à Morvel, au bord du lac.",
    "Ses projets permettent :",
    Bullets(
        (
            "une meilleure cantine : préparatifs pour le menu 2026 des petits, etc. ;",
            "un accueil plus simple : une salle ouverte le soir, etc. ;",
        )
    ),
)


def test_a_thing_is_called_by_the_place_of_its_seat() -> None:
    """What stands under its heading answers for « le RPI de Morvel »."""
    answer = assistant(CLUB).ask("Quel menu le RPI de Morvel prépare-t-il pour la cantine ?")
    assert "2026" in answer.text


def test_the_place_alone_is_no_name() -> None:
    """« À Morvel » asks about the town, where nothing says so of it."""
    assert not assistant(CLUB)._reader.read("Quel menu prépare-t-on à Morvel ?").accepted


def test_another_place_is_refused() -> None:
    """« Le RPI de Nantes » is another one."""
    question = "Quel menu le RPI de Nantes prépare-t-il pour la cantine ?"
    assert not assistant(CLUB)._reader.read(question).accepted
