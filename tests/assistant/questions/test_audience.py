"""Who asks, from what is said."""

import pytest

from assistant.outcomes import Role, Turn
from assistant.questions.audience import audience_of


@pytest.mark.parametrize(
    ("question", "audience"),
    [
        ("Je suis maire, comment soutenir une CPTS ?", "elus"),
        ("En tant qu’élue, que puis-je faire ?", "elus"),
        ("Que peut faire notre commune pour une CPTS ?", "elus"),
        ("Nous sommes infirmières : comment adhérer ?", "professionnels"),
        ("En tant que médecin, qui contacter ?", "professionnels"),
        ("Comment notre CPTS peut-elle travailler avec l’hôpital ?", "professionnels"),
        ("Je suis une patiente, à quoi sert une CPTS ?", "grand public"),
        ("Expliquez-moi simplement ce qu’est une CPTS.", "grand public"),
        ("Combien de maires ont répondu à l’enquête ?", None),
        ("Quelle part des CPTS travaille avec un médecin ?", None),
        ("Que peut faire une commune ?", None),
        ("", None),
    ],
)
def test_the_first_person_says_who_asks(question: str, audience: str | None) -> None:
    """A question about somebody says nothing of who asks it."""
    assert audience_of(question) == audience


def test_what_was_said_before_holds() -> None:
    """The last one said in the conversation; answers say nothing."""
    history = (
        Turn(Role.USER, "Je suis maire. Quelles étapes pour une commune ?"),
        Turn(Role.ASSISTANT, "Je suis médecin [1]."),
    )
    assert audience_of("Et ensuite ?", history) == "elus"
    assert audience_of("Expliquez simplement.", history) == "grand public"
