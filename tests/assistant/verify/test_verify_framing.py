"""What frames a sentence and claims nothing."""

import pytest

from assistant.verify import check
from assistant.verify.framing import unframed

POOL = "La piscine ferme le dimanche."


@pytest.mark.parametrize(
    "sentence",
    [
        "Par ailleurs, la piscine ferme le dimanche [1].",
        "Concrètement, la piscine ferme le dimanche [1].",
        "Il convient de noter que la piscine ferme le dimanche [1].",
        "Sachez que la piscine ferme le dimanche [1].",
        "Le document précise également que la piscine ferme le dimanche [1].",
        "La piscine, quant à elle, ferme le dimanche [1].",
        "La piscine ferme notamment le dimanche, selon les documents fournis [1].",
        "À noter : la piscine ferme le dimanche [1].",
    ],
)
def test_a_frame_claims_nothing(sentence: str) -> None:
    """Connectives and announcements of the source need no support."""
    assert check(sentence, {1: POOL}).ok


@pytest.mark.parametrize(
    "sentence",
    [
        "Désormais, la piscine ferme le dimanche [1].",
        "En général, la piscine ferme le dimanche [1].",
        "Par conséquent, la piscine ferme le dimanche [1].",
        "Oui, la piscine ferme le dimanche [1].",
        "Selon le maire, la piscine ferme le dimanche [1].",
        "Par ailleurs, la piscine ferme le lundi [1].",
    ],
)
def test_what_claims_something_stays(sentence: str) -> None:
    """A change, a frequency, a cause, a yes or an owner of the statement is a claim."""
    assert not check(sentence, {1: POOL}).ok


def test_a_frame_alone_is_left() -> None:
    """Nothing is ever taken off to the last word."""
    assert unframed("En résumé, ") == "En résumé, "


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Plus de la moitié des écoles (55 %) ont un jardin [1].", True),
        ("La majorité des écoles (55 %) ont un jardin [1].", True),
        ("La quasi-totalité des écoles (55 %) ont un jardin [1].", False),
        ("Moins de la moitié des écoles (55 %) ont un jardin [1].", False),
        ("Plus de la moitié des écoles ont un jardin [1].", False),
    ],
)
def test_a_share_in_words_is_judged_by_its_figure(sentence: str, kept: bool) -> None:
    """Where the sentence gives both, and they agree; without the figure it is a computation."""
    assert check(sentence, {1: "55 % des écoles ont un jardin."}).ok is kept


def test_the_age_is_in_the_figure() -> None:
    """« Âgées de » before a number of years says nothing more."""
    given = "Le bus est gratuit pour les personnes de plus de 65 ans."
    assert check(
        "Le bus est gratuit pour les personnes âgées de plus de 65 ans [1].", {1: given}
    ).ok
