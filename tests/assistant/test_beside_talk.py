"""Evidence that says nothing of what is asked of the answer before is refused."""

import pytest
from documents import Bullets, assistant, document

from assistant.outcomes import Outcome, Role, Turn

CLUB = document(
    "club",
    "# Le club de lecture",
    "Le club de lecture est présidé par Anne Fontanel.",
    "Le club de lecture apporte plusieurs choses à une école :",
    Bullets(("Des livres prêtés.", "Des lecteurs bénévoles.", "Des soirées ouvertes.")),
    "Le club de lecture a publié un guide en 2021. "
    "Une école peut aider le club de lecture en prêtant une salle, ou par un soutien financier.",
    title="Le club de lecture",
)


TOWNS = document(
    "villages",
    "# Le bibliobus",
    "Le bibliobus dessert trente villages. Le prêt des livres reste plus dur avec les hameaux.",
    title="Le bibliobus",
)


def _after(before: str, question: str) -> tuple[Outcome, str]:
    asked = assistant(CLUB, TOWNS)
    said = asked.ask(before)
    assert said.outcome is Outcome.ANSWERED
    answer = asked.ask(question, (Turn(Role.USER, before), Turn(Role.ASSISTANT, said.text)))
    return answer.outcome, answer.text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("Qui préside le club de lecture ?", "depuis quand ?"),
        ("Combien de villages dessert le bibliobus ?", "pourquoi c'est plus dur avec eux ?"),
        ("Qu’apporte le club de lecture à une école ?", "lequel est le plus important ?"),
        ("Qu’apporte le club de lecture à une école ?", "et l'année d'avant ?"),
    ],
)
def test_refused(before: str, question: str) -> None:
    """No beginning, no reason, no rank, no other time is told."""
    assert _after(before, question)[0] is not Outcome.ANSWERED


def test_manner_is_said() -> None:
    """« Et financièrement ? » is answered by a text that speaks of money."""
    outcome, text = _after("Comment une école peut aider le club ?", "et financièrement ?")
    assert outcome is Outcome.ANSWERED
    assert "financier" in text


def test_figures_asked_of_what_has_none() -> None:
    """« Vous avez des chiffres ? » is not answered by what was just told."""
    outcome, _ = _after("Que prête le club de lecture aux écoles ?", "Vous avez des chiffres ?")
    assert outcome is Outcome.NOT_IN_CORPUS


def test_the_most_important_of_what_was_listed() -> None:
    """« Laquelle de ces choses est la plus importante ? »: nothing ranks them."""
    before = "Qu’apporte le club de lecture à une école ?"
    outcome, _ = _after(before, "Laquelle de ces choses est la plus importante ?")
    assert outcome is not Outcome.ANSWERED
