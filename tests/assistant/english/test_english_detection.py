"""Questions in English are told from French ones."""

import pytest

from assistant.english import is_english


@pytest.mark.parametrize(
    "question",
    [
        "What percentage of schools have a library?",
        "How many villages does it serve?",
        "Who is the president of the association?",
        "What are the goals of the plan?",
        "Who chairs RPI?",
        "Who wrote Les Misérables?",
        "Who launched the Fête des Mères du Valmorin?",
    ],
)
def test_english_is_recognised(question: str) -> None:
    """By its function words, the names of French things apart."""
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "Quelle part des écoles a une bibliothèque ?",
        "Qui organise le job dating et le week-end ?",
        "Le plan of the département ?",
        "bibliothèque dimanche",
        "Qui a écrit the Spirit and the Flesh ?",
        "cantine of Valmorin",
        "",
    ],
)
def test_french_is_not_taken_for_english(question: str) -> None:
    """Borrowed words do not make a question English."""
    assert not is_english(question)
