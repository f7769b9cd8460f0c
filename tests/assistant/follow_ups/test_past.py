"""What a conversation has said is kept for its follow-ups."""

from assistant.follow_ups.anchor import Anchor
from assistant.follow_ups.past import NO_PAST

CELL = Anchor(caption="Prêts", rows=("Bray",), columns=("Livres",), row="Bray", column="Livres")


def test_a_question_that_stands_alone_is_a_topic() -> None:
    """One that leans on it is none."""
    past = NO_PAST.read("Qui dirige l'école ?", CELL, leans=False)
    assert past.read("Quel âge a-t-il ?", CELL, leans=True).topics == ("Qui dirige l'école ?",)


def test_a_refusal_leaves_the_last_answer() -> None:
    """« Et les autres ? » may still speak of its table."""
    past = NO_PAST.read("Combien à Bray ?", CELL, leans=False)
    assert past.read("Et à Orme ?", None, leans=False).anchor is CELL


def test_cells_that_answered_are_remembered() -> None:
    """An answer of words adds none."""
    past = NO_PAST.read("Combien à Bray ?", CELL, leans=False)
    later = past.read("Qui dirige l'école ?", Anchor(), leans=False)
    assert [cell.row for cell in later.trail] == ["Bray"]


def test_a_refused_swap_is_taken_back_by_the_next() -> None:
    """Two swaps that were refused leave the question that the first one changed."""
    told = NO_PAST.read("Que fait la mairie ?", None, leans=False)
    once = told.read("Que font les pompiers ?", None, leans=False, swaps=True)
    twice = once.read("Que font les gendarmes ?", None, leans=False, swaps=True)
    assert (once.base, twice.base) == ("Que fait la mairie ?", "Que fait la mairie ?")
    assert twice.read("Où est le bus ?", None, leans=False).base == ""
