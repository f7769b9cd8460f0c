"""What else a question may be asked as."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.outcomes import Outcome
from assistant.questions.second_wordings import says_who_belongs, second_wording


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("Les écoles peuvent-elles travailler avec le club ?",
         "Que peuvent faire les écoles avec le club ?"),
        ("Est-ce que la PMI peut collaborer avec un club", "Que peut faire la PMI avec un club ?"),
        ("Quel rôle pour les CCAS ?", "Que peuvent faire les CCAS ?"),
        ("La PMI est-elle concernée ?", "Que peut faire la PMI ?"),
        ("Comment associer l'école ?", "Que peut faire l'école ?"),
        ("Un médecin peut-il être membre du club ?", "Qui peut faire partie du club ?"),
        ("un maire peut-il adhérer à une ligue", "Qui peut faire partie d’une ligue ?"),
        ("Les dentistes font partie des clubs ?", "Qui peut faire partie des clubs ?"),
        ("une école peut-elle rejoindre la ligue ?", "Qui peut faire partie de la ligue ?"),
        ("Combien de clubs ?", ""),
        ("Qui peut travailler avec le club ?", ""),
    ],
)  # fmt: skip
def test_another_question_may_answer(asked: str, other: str) -> None:
    """What can be done together, and who belongs."""
    assert second_wording(asked) == other


def test_members_are_told_by_what_says_who_belongs() -> None:
    """« 40 adhérents » says nothing of doctors."""
    asked = "Un médecin peut-il adhérer au club ?"
    assert not says_who_belongs(asked, "Le club compte 40 adhérents et un médecin le préside.")
    assert says_who_belongs(asked, "Le club réunit médecins et infirmiers.")
    assert says_who_belongs("Combien d'adhérents ?", "Le club compte 40 adhérents.")


def test_the_other_question_is_asked_where_the_first_has_no_answer() -> None:
    """« Quel rôle pour les crèches ? » where a text tells what they do."""
    clubs = assistant(
        document(
            "guide", "# Guide des clubs",
            "Les crèches peuvent organiser une visite du stade avec un club.",
            "Le club peut prêter un car aux écoles.",
        )
    )  # fmt: skip
    answer = clubs.ask("Quel rôle pour les crèches ?")
    assert answer.outcome is Outcome.ANSWERED
    assert "visite du stade" in answer.text
