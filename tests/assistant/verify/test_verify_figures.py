"""Figures of a sentence, held to those of the excerpts: their labels and their places."""

import pytest

from assistant.verify.figure_labels import fits_another, weights_of
from assistant.verify.figure_match import mismatch
from assistant.verify.figure_places import exchanged, parted, range_reversed, whole_for_part
from assistant.verify.figures import figures
from assistant.verify.source import units

PARTS = "14 projets sur 39 sont financés."


def test_a_reason_names_the_figure() -> None:
    """The first figure that is not in the excerpt, or not with its unit, is quoted."""
    cited = units("La cantine sert 120 repas et coûte 30 euros.")
    assert mismatch("La cantine sert 120 repas.", cited) is None
    assert "« 130 »" in (mismatch("La cantine sert 130 repas.", cited) or "")
    assert "unité" in (mismatch("La cantine coûte 30 %.", cited) or "")


def test_a_list_may_be_counted() -> None:
    """As many items as the sentence names one by one."""
    cited = units("Les freins sont le prix, le temps et la distance.")
    assert mismatch("Trois freins sont cités : le prix, le temps et la distance.", cited) is None
    assert mismatch("Quatre freins sont cités : le prix, le temps et la distance.", cited)


def test_a_figure_of_another_label_is_told() -> None:
    """The context of the sentence's figure recalls the label of the other one."""
    theirs = figures("Le collège accueille 410 élèves. Le lycée accueille 132 élèves.")
    weights = weights_of([figure.context for figure in theirs])
    (right,) = figures("Le collège accueille 410 élèves.")
    (wrong,) = figures("Le lycée accueille 410 élèves.")
    assert not fits_another(right, theirs[:1], theirs, weights, ())
    assert fits_another(wrong, theirs[:1], theirs, weights, ())
    assert not fits_another(wrong, theirs[:1], theirs, weights, {"132"})


def test_words_of_every_context_weigh_nothing() -> None:
    """What tells no figure from another does not count."""
    weights = dict(weights_of([("eleve", "college"), ("eleve", "lycee")]))
    assert weights["eleve"] == pytest.approx(0.0)
    assert weights["college"] == weights["lycee"] > 0


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("de 3 % à 8 %", "de 8 % à 3 %"),
        ("de mars à juin", "de juin à mars"),
        ("du lundi au jeudi", "du jeudi au lundi"),
    ],
)
def test_a_range_keeps_its_order(right: str, wrong: str) -> None:
    """Figures, months and days of the week."""
    cited = units(f"Le pont ferme {right}.")
    assert not range_reversed(f"Le pont ferme {right}.", cited)
    assert range_reversed(f"Le pont ferme {wrong}.", cited)


def test_the_whole_is_not_the_part() -> None:
    """Of « 14 sur 39 », the predicate is that of the 14."""
    for claim, told in (("14 projets sont financés.", False), ("39 projets sont financés.", True)):
        assert whole_for_part(claim, figures(claim), units(PARTS)) is told


def test_a_part_may_be_said_after_its_whole() -> None:
    """« 39 projets, dont 14… » says the same the other way round."""
    assert parted("39 projets, dont 14 financés.", units(PARTS))
    assert not parted("14 projets, dont 39 financés.", units(PARTS))


def test_figures_that_trade_places_are_told() -> None:
    """Each stands where the other stood."""
    theirs = figures("Le bus part à 14 euros et revient avec 39 passagers.")
    kept = figures("Le bus part à 14 euros et revient avec 39 passagers.")
    traded = figures("Le bus part à 39 euros et revient avec 14 passagers.")
    assert not exchanged(kept, theirs)
    assert exchanged(traded, theirs)
