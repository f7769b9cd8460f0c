"""A place in what was ranked is asked for in many ways."""

import pytest

from assistant.follow_ups.rank_wordings import ranked_plainly


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("alors c'est qui le premier ?", "et le premier ?"),
        ("et les derniers, c'est qui ?", "et les derniers ?"),
        ("et les premiers c'est qui ?", "et le premier ?"),
        ("qui est tout en haut du tableau alors ?", "lequel a le chiffre le plus élevé ?"),
        ("et tout en bas ?", "lequel a le chiffre le plus faible ?"),
        ("qui est en tête ?", "lequel a le chiffre le plus élevé ?"),
        ("qui est le président ?", "qui est le président ?"),
        ("le bas du canton est-il desservi ?", "le bas du canton est-il desservi ?"),
    ],
)
def test_plainest_rank(question: str, plain: str) -> None:
    """What asks for no place stays as it is."""
    assert ranked_plainly(question) == plain
