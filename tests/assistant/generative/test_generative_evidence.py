"""What a model writes from names what its pronouns stand for."""

from documents import PLAN, SURVEY, assistant
from scripted import ScriptedModel

from assistant.engine import Assistant
from assistant.outcomes import Answer, Engine

QUESTION = "Combien de communes le bibliobus dessert-il ?"


def answered(text: str) -> Answer:
    """The answer of an assistant whose model writes this."""
    made = assistant(SURVEY, PLAN)
    model = ScriptedModel(text=text)
    return Assistant(made.index, made.settings, model=model).ask(QUESTION, engine=Engine.GENERATIVE)


def test_a_sentence_may_name_the_subject_of_its_excerpt() -> None:
    """« Il dessert 37 communes » is cited with the sentence that says what « il » is."""
    answer = answered("Le bibliobus dessert 37 communes de la vallée [1].")
    assert answer.text == "Le bibliobus dessert 37 communes de la vallée [1]."
    assert answer.citations[0].quote.startswith("Un bibliobus est un véhicule aménagé")
    assert answer.citations[0].quote.endswith("37 communes de la vallée.")


def test_another_subject_is_still_removed() -> None:
    """What the pronoun does not stand for may not take its place."""
    assert answered("Le village dessert 37 communes de la vallée [1].").removed


def test_a_sentence_that_names_its_subject_is_cited_alone() -> None:
    """Only a pronoun needs the sentence before."""
    made = assistant(SURVEY, PLAN)
    model = ScriptedModel(text="Chaque bibliothèque prête en moyenne 640 livres aux élèves [1].")
    answer = Assistant(made.index, made.settings, model=model).ask(
        "Combien de livres chaque bibliothèque prête-t-elle aux élèves ?", engine=Engine.GENERATIVE
    )
    quotes = [citation.quote for citation in answer.citations]
    assert quotes == ["Chaque bibliothèque prête en moyenne 640 livres aux élèves."]
