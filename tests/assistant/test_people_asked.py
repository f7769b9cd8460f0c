"""Questions for people: all of them, somebody to turn to, the one who says something."""

from __future__ import annotations

from documents import Bullets, assistant, document

FORUM = document(
    "forum",
    "# Le forum du livre",
    "Forum du livre – Grande Halle – édition du Printemps Nouveau",
    "Le forum du livre réunit trois intervenants :",
    Bullets(
        (
            "Madame Odile RENARD : bibliothécaire à Montfleur",
            "Monsieur Paul VASSEUR : libraire à Brisac",
            "Docteur Luc MARTEL : lecteur à Tilleul",
        )
    ),
    "Selon Odile Renard, une lecture ne suffit pas : il faut un goût de la lecture.",
    "# Prêter une salle",
    "Le club prend contact avec la mairie avant le forum.",
    "Pour obtenir une salle du forum, le club peut contacter le secrétariat de la préfecture.",
)


def test_all_names_are_told() -> None:
    """« Tous les noms » gets the list, not a line that looks like a name."""
    answer = assistant(FORUM).ask("Je voudrais savoir qui parle au forum du livre, tous les noms.")
    assert all(name in answer.text for name in ("RENARD", "VASSEUR", "MARTEL"))


def test_somebody_to_turn_to_is_reached() -> None:
    """« À qui m'adresser » is answered by an office that the question does not name."""
    answer = assistant(FORUM).ask("À qui je m'adresse, en mairie, pour avoir une salle du forum ?")
    assert "préfecture" in answer.text


def test_who_says_it_is_named() -> None:
    """« Qui défend l'idée que » is answered by « selon »."""
    answer = assistant(FORUM).ask("Qui défend l'idée qu'il faut un goût de la lecture ?")
    assert "Odile Renard" in answer.text
