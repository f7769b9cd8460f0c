"""What looks like a follow-up may open a talk, where it names its thing."""

import pytest
from documents import Bullets, assistant, document

from assistant.follow_ups.first_questions import names_its_thing, opens_a_talk
from assistant.follow_ups.follow_up_forms import Dependence
from assistant.outcomes import Outcome

FAIR = document(
    "foire",
    "# Atelier de la foire",
    "Les intervenants de l’atelier :",
    Bullets(("Anne Vasseur, entraîneuse", "Luc Morel, arbitre")),
    title="Atelier de la foire",
)


def test_thing_that_the_documents_hold_is_answered_at_once() -> None:
    """« Les intervenants de l'atelier »: there is one atelier."""
    said = assistant(FAIR).ask("Qui sont les intervenants de l'atelier ?")
    assert said.outcome is Outcome.ANSWERED
    assert "Vasseur" in said.text


@pytest.mark.parametrize("question", ["C'est où ?", "Et le deuxième ?", "Qui pilote ?"])
def test_question_that_names_nothing_is_unclear(question: str) -> None:
    """Nothing says what is meant."""
    assert assistant(FAIR).ask(question).outcome is Outcome.UNCLEAR


def test_naming() -> None:
    """A definite noun names; a demonstrative and a word for what was said point back."""
    assert names_its_thing("Qui sont les intervenants ?", Dependence.ELLIPSIS)
    assert not names_its_thing("Qui a fait cette enquête ?", Dependence.ELLIPSIS)
    assert not names_its_thing("Quel est le dernier chiffre ?", Dependence.ELLIPSIS)


def test_what_is_told_first_is_meant() -> None:
    """The subject stands in the sentence before the one that asks."""
    told = "Je suis maire et on me parle d'un club. Par quoi je commence ?"
    assert opens_a_talk(told, Dependence.ELLIPSIS)
    assert not opens_a_talk("Qui finance ?", Dependence.VERB)
