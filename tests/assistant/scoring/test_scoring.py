"""Candidates compete by what they offer and what they are."""

from documents import PLAN, SURVEY, Bullets, assistant, document

from assistant.candidates.candidate import Shape
from assistant.reading import Reading
from ingest.documents import Document


def _reading(question: str, *documents: Document) -> Reading:
    return assistant(*documents)._reader.read(question)


def test_sentence_that_repeats_the_question_loses() -> None:
    """A sentence that says more than the question is preferred."""
    source = document(
        "d",
        "## Passerelle",
        "La passerelle ferme.",
        "La passerelle ferme chaque soir à cause du gel.",
    )
    best = _reading("Pourquoi la passerelle ferme-t-elle ?", source).decision.accepted[0]
    assert "gel" in best.candidate.text


def test_list_beats_its_items() -> None:
    """A list asked for is given whole."""
    best = _reading("Quels sont les objectifs du plan ?").decision.accepted[0]
    assert best.candidate.shape is Shape.LIST
    assert len(best.candidate.parts) == 3


def test_scores_are_in_order_and_explained() -> None:
    """The best comes first; every piece says why it was chosen."""
    reading = _reading("Combien de communes le bibliobus dessert-il ?")
    scores = [scored.score for scored in reading.scored]
    assert scores == sorted(scores, reverse=True)
    evidence = reading.scored[0].evidence()
    assert 0.0 <= evidence.score <= 1.0
    assert evidence.signals["couverture"] > 0.5


def test_order_of_the_documents_does_not_matter() -> None:
    """The same evidence is found however the documents were indexed."""
    question = "Quels sont les objectifs du plan ?"
    one, other = _reading(question, SURVEY, PLAN), _reading(question, PLAN, SURVEY)
    assert one.decision.accepted[0].candidate.text == other.decision.accepted[0].candidate.text


def test_steps_come_before_advantages_for_who_asks_how() -> None:
    """The steps under a heading that says the verb answer; what one gains by it does not."""
    guide = document(
        "guide",
        "# Le club",
        "Collaborer avec un club améliore la lecture et attire les familles.",
        "## Les étapes pour collaborer avec un club",
        Bullets(("Écrire au club", "Signer une charte", "Ouvrir une salle"), ordered=True),
    )
    best = _reading("Comment collaborer avec un club ?", guide).decision.accepted[0]
    assert best.candidate.ordered
    assert len(best.candidate.parts) == 3


def test_steps_of_something_else_stay_behind() -> None:
    """The steps of a collaboration are no way to dissolve anything."""
    guide = document(
        "guide",
        "## Les étapes pour collaborer avec un club",
        Bullets(("Écrire au club", "Signer une charte", "Ouvrir une salle"), ordered=True),
        "## La fin du club",
        "On dissout un club par un vote des membres.",
    )
    best = _reading("Comment dissoudre un club ?", guide).decision.accepted[0]
    assert "vote" in best.candidate.text
