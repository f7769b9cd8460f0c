"""Somebody's own health, and what only names a disease."""

import pytest

from assistant.language.plain_text import plain_text
from assistant.questions.guards import Message, recognise
from assistant.questions.health import asks_elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "On m'a trouvé une tache au foie, est-ce forcément un cancer ?",
        "Mon dermatologue m'a prescrit une pommade, à quoi ça sert ?",
        "Notre bébé de 6 mois doit-il avoir le vaccin ?",
        "Ma tante sort de la clinique demain après une prothèse, que doit-elle faire ?",
        "est ce que l'asthme se soigne, on vient de me l'annoncer",
        "Je dors mal depuis des semaines",
        "J'ai raté ma pilule, que faire ?",
        "My son has a rash, what should I do?",
        "Can I take amoxicillin while pregnant?",
        "Mon oncle est en soins palliatifs, combien de temps lui reste-t-il ?",
        "Mon frère boit trop depuis qu'il est seul, comment l'aider à arrêter ?",
        "Ma belle-mère est hospitalisée, quand va-t-elle sortir ?",
        "Ma grand-mère perd la mémoire, est-ce Alzheimer ?",
    ],
)
def test_somebody_suffers(text: str) -> None:
    """A person and, behind them, what they suffer from or take."""
    assert recognise(text) is Message.PERSONAL_MEDICAL


@pytest.mark.parametrize(
    "text",
    [
        "Mes patients diabétiques sont-ils suivis à distance ?",
        "Je suis chargée du parcours diabète, qui contacter ?",
        "Je suis infirmière et je pose des perfusions, qui me forme ?",
        "Ma commune organise-t-elle une vaccination ?",
        "Combien de lycéens sont asthmatiques ?",
        "Au sein de mon collège, qui décide ?",
        "J'ai une question sur la dépression des lycéens.",
    ],
)
def test_work_and_subjects_pass(text: str) -> None:
    """Those who care, and a disease that nobody present has."""
    assert recognise(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mon père est diabétique et vit seul. Combien de communes ont un médecin ?",
        "J'ai un rhume et un rapport à finir : que dit l'enquête ?",
    ],
)
def test_health_told_before_another_question(text: str) -> None:
    """What is asked is about an institution: it is searched for."""
    assert asks_elsewhere(text, plain_text(text))
    assert recognise(text) is None
