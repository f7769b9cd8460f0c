"""Tests of `assistant.scoring.person_fit`."""

from __future__ import annotations

import pytest
from documents import Bullets, Grid, assistant, document, prose, read

from assistant.candidates.candidate import Shape
from assistant.evidence import MIN_AFFINITY
from assistant.scoring.person_fit import person_fit


@pytest.mark.parametrize(
    ("question", "text", "fits"),
    [
        ("À qui m'adresser pour une carte ?", "Il faut écrire au secrétariat.", True),
        ("À qui m'adresser pour une carte ?", "La carte coûte douze euros.", False),
        ("Qui peut adhérer au RPI ?", "Le RPI s’adresse à tous les élèves.", True),
        ("Qui peut adhérer au RPI ?", "Le RPI prête une salle.", False),
        ("Qui trouve-t-on dans un RPI ?", "Le RPI réunit des élèves.", True),
        ("Qui trouve-t-on dans un RPI ?", "Le RPI s’adresse à tous les élèves.", False),
        ("Qui sera envoyé dans les RPI ?", "Des équipes seront déployées dans les RPI.", True),
        ("Qui a fondé le RPI ?", "Odile Renard a fondé le RPI.", True),
    ],
)
def test_each_who_wants_its_own_answer(question: str, text: str, fits: bool) -> None:
    """An office and how it is reached, whom it is for, a name."""
    assert (person_fit(read(question), prose(document("said", text))[0]) == 1.0) is fits


def test_the_rows_of_a_table_may_be_who() -> None:
    """Those whom a table of shares lists are the actors that it tells of."""
    shares = Grid(
        "Liste des acteurs mobilisés autour des fêtes",
        (("Acteur", "Part"), ("Crèche", "12 %"), ("Musée", "40 %")),
    )
    said = document("said", "# Les fêtes", shares)
    assert assistant(said)._reader.read("Qui est mobilisé autour des fêtes ?").accepted


def test_an_office_is_not_taken_for_a_name() -> None:
    """« Qui est le président du club »: the statement that names somebody fits better."""
    club = document(
        "club",
        "Face aux critiques, le président du club de voile invite à la patience.",
        "« Le port est plein », dit Anne Morvel, présidente du club de voile.",
    )
    assert "Anne Morvel" in assistant(club).ask("Qui est le président du club de voile ?").text


@pytest.mark.parametrize(
    "title",
    [
        "La Grande Enquête des Écoles – Volet 2",
        "Il porte le titre de cette fiche : « La Grande Enquête des Écoles ».",
    ],
)
def test_a_title_names_nobody(title: str) -> None:
    """« La Grande Enquête » did not lead « l'enquête »; who published it may have."""
    asked = read("Qui a mené l'enquête ?")
    known = "La Fédération des Écoles publie sa Grande Enquête nationale."
    fits = [person_fit(asked, prose(document("said", text))[0]) for text in (title, known)]
    assert fits[0] < fits[1]


def test_who_is_presented_is_somebody() -> None:
    """The words of the question in the name of a body do not make a title of the sentence."""
    said = "Ada Nuri, présidente du jury de la Conférence des écoles, juge que tout va bien."
    candidate = prose(document("said", said))[0]
    assert person_fit(read("Qui préside le jury de la conférence des écoles ?"), candidate) == 1.0


@pytest.mark.parametrize("verb", ["parle", "intervenait", "est intervenu", "a parlé"])
def test_all_who_speak_come_before_one_of_them(verb: str) -> None:
    """« Qui intervenait à la soirée ? » wants the list of them, in any tense."""
    evening = document(
        "a",
        "La soirée 12 réunit deux intervenants :",
        Bullets(("Madame Odile RENARD, maire ;", "Monsieur Ada NURI, juge.")),
    )
    asked = read(f"Qui {verb} à la soirée 12 ?")
    fits = {c.shape: person_fit(asked, c) for c in prose(evening)}
    assert fits[Shape.LIST] == 1.0 > fits[Shape.ITEM]


def test_a_title_speaks_at_no_evening() -> None:
    """« Soirée 12 – Fêtes Nationales des Clubs » names nobody who speaks there."""
    said = prose(
        document("a", "Soirée 12 – Fêtes Nationales des Clubs 2025"),
        document("b", "Soirée 12 : Madame Odile RENARD"),
    )
    asked = read("Qui parle à la soirée 12 ?")
    assert person_fit(asked, said[0]) < MIN_AFFINITY <= person_fit(asked, said[1])


def test_a_line_under_for_whom_answers_whom_it_is_for() -> None:
    """It has no verb, and names the thing only above."""
    page = document(
        "rpi",
        "# Le RPI",
        "Le RPI regroupe des maîtres (chant, dessin, sport) de la vallée.",
        "## Pour qui ?",
        "Tous les élèves et les parents qui le souhaitent.",
    )
    assert "parents" in assistant(page).ask("À qui s'adresse le RPI ?").text
