"""« Quelle proportion ? » is asked of what the question before asked."""

import pytest
from documents import vocabulary

from assistant.conversation import rewrite


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        ("quelle proportion ?", "Est-ce que les écoles ont un préau couvert ?",
         "Quelle proportion des écoles ont un préau couvert ?"),
        ("dans quelle proportion ?", "Les écoles sont-elles invitées au club ?",
         "Quelle proportion des écoles sont invitées au club ?"),
        ("combien ?", "Les écoles ont-elles un préau ?", "Combien d’écoles ont un préau ?"),
    ],
)  # fmt: skip
def test_the_share_is_of_those_who_do_just_that(
    question: str, previous: str, standalone: str
) -> None:
    """Asked of the schools alone, any share of them would answer."""
    assert rewrite(question, previous, "", vocabulary()).candidates == (standalone,)


def test_another_question_is_asked_no_share_of() -> None:
    """« Qui préside ? – Quelle proportion ? » has nobody to count."""
    asked = rewrite("quelle proportion ?", "Qui préside le RPI ?", "", vocabulary())
    assert not any(text.startswith("Quelle proportion des") for text in asked.candidates)
