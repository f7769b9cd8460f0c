"""Several questions in one message, answered under one set of quotes."""

from documents import PLAN, SURVEY, ask, assistant
from scripted import ScriptedModel

from assistant.engine import Assistant
from assistant.outcomes import Engine, Outcome

BOTH = "Combien de communes dessert le bibliobus et quels sont les objectifs du plan ?"
HALF = "Combien de communes dessert le bibliobus et quel est le salaire du conducteur ?"


def test_each_question_is_answered_under_itself() -> None:
    """The second answer's markers go on from the first one's."""
    answer = ask(BOTH)
    assert answer.outcome is Outcome.ANSWERED
    head, first, head_2, *_ = answer.text.split("\n\n")
    assert head.startswith("**Combien de communes dessert le bibliobus")
    assert "**37 communes**" in first
    assert head_2.startswith("**Quels sont les objectifs du plan")
    assert "former les bénévoles au catalogue" in answer.text
    assert [citation.marker for citation in answer.citations] == [1, 2]


def test_what_the_documents_do_not_answer_is_said() -> None:
    """The half that has an answer gets it, the other is named."""
    answer = ask(HALF)
    assert "**37 communes**" in answer.text
    assert answer.text.endswith("à «\u202fQuel est le salaire du conducteur\u202f?\u202f».")
    assert answer.text.startswith("**Combien de communes dessert le bibliobus\u202f?**")
    assert len(answer.citations) == 1


def test_one_quote_is_cited_once() -> None:
    """Two figures of one sentence share its marker."""
    shares = "Quel pourcentage des écoles publiques dispose d'une bibliothèque"
    answer = ask(f"{shares} et quel pourcentage des écoles privées ?")
    assert "**57 %**" in answer.text
    assert "**31 %**" in answer.text
    assert [citation.marker for citation in answer.citations] == [1]


def test_the_second_question_leans_on_the_first() -> None:
    """« Et combien de communes dessert-il ? » is asked of what the first names."""
    answer = ask("Qu'est-ce qu'un bibliobus et combien de communes dessert-il ?")
    assert "véhicule aménagé" in answer.text
    assert "**37 communes**" in answer.text


def test_nothing_answered_is_refused_as_one() -> None:
    """A message of which nothing is in the documents gets one refusal."""
    answer = ask("Quel est le salaire du conducteur et qui vend les casquettes ?")
    assert answer.outcome is not Outcome.ANSWERED
    assert not answer.citations


def test_a_question_of_two_things_is_asked_of_each() -> None:
    """The one that the documents tell of is answered, the other is named."""
    answer = ask("Combien de lecteurs inscrits à Valmorin et à Grandlieu ?")
    assert "**830**" in answer.text
    assert "Grandlieu\u202f», je n’ai pas trouvé" in answer.text


def test_a_question_answered_of_one_thing_is_asked_of_the_other() -> None:
    """The whole was answered of the public schools alone, in a sentence that has both."""
    answer = ask("Quels objectifs et quelles étapes pour les bibliothèques ?")
    assert "former les bénévoles" in answer.text
    assert "Trouver un local" in answer.text


def test_a_question_of_another_field_does_not_cost_the_others_their_answer() -> None:
    """It is named among what has no answer."""
    answer = ask("Quel temps fait-il et combien de communes dessert le bibliobus ?")
    assert "**37 communes**" in answer.text
    assert "Quel temps fait-il" in answer.text


def test_what_is_grave_holds_for_the_whole_message() -> None:
    """An emergency is answered by itself."""
    answer = ask("J'ai mal à la poitrine et combien de communes dessert le bibliobus ?")
    assert "15" in answer.text
    assert "37" not in answer.text


def test_an_order_is_shown_without_a_question_mark() -> None:
    """« Donne-moi les objectifs du plan »."""
    first = "Explique-moi ce qu'est un bibliobus"
    answer = ask(f"{first} et donne-moi les objectifs du plan")
    assert "**Explique-moi ce qu'est un bibliobus**" in answer.text


def test_what_goes_on_from_a_question_without_answer_needs_its_words() -> None:
    """« Peut-on en changer ? », of what no text tells, is answered by no near statement."""
    answer = ask("Qui fixe le salaire du conducteur et peut-on en jongler ?")
    assert answer.outcome is not Outcome.ANSWERED


def test_a_follow_up_leans_on_the_last_question() -> None:
    """« La deuxième ? » is asked of the steps that came last."""
    steps = "quelles sont les étapes pour ouvrir une bibliothèque ?"
    said = f"Combien de communes dessert le bibliobus et {steps}"
    assert "Trouver un local" in ask("La deuxième ?", said).text


def test_a_follow_up_leans_on_what_was_answered() -> None:
    """« Et à Saint-Brisac ? » asks the half that had an answer."""
    said = "Combien de lecteurs inscrits à Valmorin et quel est leur salaire ?"
    assert "**212**" in ask("Et à Saint-Brisac ?", said).text


def test_the_explanation_tells_how_each_was_read() -> None:
    """The rule names both questions, the one without an answer too."""
    explanation = ask(HALF).explanation
    assert explanation is not None
    assert explanation.rule.startswith("le message pose 2 questions")
    assert "salaire" in explanation.rule


def test_a_model_writes_from_the_quotes_of_both() -> None:
    """It gets the evidence of each question; what has no answer stays said beside its text."""
    text = "Le bibliobus dessert 37 communes [1]."
    made = assistant(SURVEY, PLAN)
    model = ScriptedModel(text=text)
    over = Assistant(made.index, made.settings, model=model)
    answer = over.ask(HALF)
    assert answer.engine is Engine.GENERATIVE
    assert answer.note is not None
    assert "salaire" in answer.note
    over.ask(BOTH)
    assert "37 communes" in model.seen[-1]
    assert "former les bénévoles" in model.seen[-1]
