"""Tests of `assistant.questions.bare_questions`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.questions.asked import Asked, asked_by
from assistant.questions.bare_questions import in_full
from assistant.questions.question import plain_text

BY_NOUN = [
    ("période de la collecte à laquelle 40 bénévoles ont participé ?", Asked.DATE),
    ("date du forum des associations", Asked.DATE),
    ("échéance du plan vélo ?", Asked.DATE),
    ("lieu du congrès ?", Asked.PLACE),
    ("étapes pour inscrire un enfant ?", Asked.STEPS),
    ("déroulé de l'inscription ?", Asked.STEPS),
    ("la présidente du club ?", Asked.PERSON),
    ("total des adhérents", Asked.COUNT),
    ("les axes du plan vélo tiré des assises du transport ?", Asked.LIST),
    ("buts poursuivis par la mairie avec son sondage", Asked.LIST),
    ("toutes les matières enseignées au collège, svp", Asked.LIST),
    ("Je voudrais la liste des missions du comité", Asked.LIST),
    ("freins rencontrés par les clubs", Asked.LIST),
]
WITH_A_VERB = [
    ("Les membres du club paient une cotisation ?", Asked.STATEMENT),
    ("Les axes du plan sont-ils financés ?", Asked.YES_NO),
    ("Les objectifs du plan ont été atteints ?", Asked.YES_NO),
    ("objectif du syndicat", Asked.STATEMENT),
    ("la commune de Val Fontanel", Asked.STATEMENT),
]
INDIRECT = [
    ("Je voudrais savoir qui préside le club", Asked.PERSON),
    ("Vous pourriez me dire quand a lieu la braderie ?", Asked.DATE),
    ("Dites-moi où a lieu la fête", Asked.PLACE),
    ("Je voudrais savoir comment inscrire mon fils", Asked.HOW_TO),
]


@pytest.mark.parametrize(("question", "asked"), [*BY_NOUN, *WITH_A_VERB, *INDIRECT])
def test_a_noun_says_what_is_asked(question: str, asked: Asked) -> None:
    """A question without a verb asks by its noun; « je voudrais savoir » only leads to one."""
    assert asked_by(plain_text(question)) is asked


CLUB = document(
    "club",
    "# Le sondage du club",
    "Le club a mené son sondage auprès des 40 bénévoles de la vallée, et il en parle depuis.",
    "40 bénévoles ont répondu au sondage du printemps 2024.",
    "Avec ce sondage, le club poursuit trois buts :",
    Bullets(("compter les ballons ;", "entendre les familles ;", "ouvrir un gymnase.")),
)


def test_a_list_is_told_whole_without_a_verb() -> None:
    """« Buts poursuivis par… » gets the three of them."""
    answer = assistant(CLUB).ask("buts poursuivis par le club avec son sondage")
    assert all(word in answer.text for word in ("ballons", "familles", "gymnase"))


def test_a_date_is_told_without_a_verb() -> None:
    """« Période du sondage » gets its season, though the sentence says nothing else that is new."""
    answer = assistant(CLUB).ask("période du sondage auquel 40 bénévoles ont répondu ?")
    assert "printemps 2024" in answer.text.replace("*", "")


@pytest.mark.parametrize(
    ("bare", "full"),
    [
        ("Jeux prêtés aux écoles ?", "Quels sont les jeux prêtés aux écoles ?"),
        ("Quels jeux prêtés ?", "Quels jeux prêtés ?"),
        ("Zones blanches ?", "Zones blanches ?"),
        ("Freins rencontrés ?", "Freins rencontrés ?"),
    ],
)
def test_things_that_something_is_done_to(bare: str, full: str) -> None:
    """Asked one by one; what names a kind of list is known already, a name asks nothing."""
    assert in_full(bare) == full
