"""Tests of `assistant.listing_sentences`."""

from __future__ import annotations

from documents import Bullets, assistant, document

PORT = document(
    "port",
    "# Le sondage du port",
    "Le port a publié son sondage, qui parle des marins.",
    "Ce sondage, mené en partenariat avec la mairie, la criée et le lycée, dit ce qui manque.",
    "# L’atelier du port",
    Bullets(
        (
            "Monsieur Paul VASSEUR, patron de pêche",
            "Madame Odile RENARD, mareyeuse",
            "Docteur Luc MARTEL, médecin de bord",
        )
    ),
)


def test_partners_stand_behind_with() -> None:
    """« En partenariat avec A, B et C » lists partners."""
    answer = assistant(PORT).ask("les partenaires du port pour son sondage")
    assert all(name in answer.text for name in ("mairie", "criée", "lycée"))


def test_a_list_of_titled_names_is_one_of_people() -> None:
    """Nothing announces the speakers: their titles and names do."""
    answer = assistant(PORT).ask("Qui sont les trois orateurs de l'atelier du port ?")
    assert all(name in answer.text for name in ("VASSEUR", "RENARD", "MARTEL"))
