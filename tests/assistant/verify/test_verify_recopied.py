"""Clauses copied from one side of a colon."""

from assistant.verify import check

NEED = (
    "Les bénévoles et les trésoriers ont besoin de se former : un guide récent et des ateliers "
    "réguliers les y aideront."
)
FIRST = "Les bénévoles et les trésoriers ont besoin de se former"
THEN = "Un guide récent et des ateliers réguliers les y aideront"


def test_the_clause_before_a_colon_stands_alone() -> None:
    """The future of the second clause does not reach the first."""
    assert check(f"{FIRST} [1].", {1: NEED}).ok


def test_what_stands_behind_the_colon_needs_what_stands_before() -> None:
    """« Les y » is told only where the answer has just said the first clause."""
    assert check(f"{THEN} [1].", {1: NEED}, before=f"{FIRST}.").ok


def test_a_condition_is_not_left_behind() -> None:
    """« Si … : » governs what follows, whatever was said before."""
    source = "Si le vote passe demain soir : les écoles ouvriront toutes le samedi matin."
    sentence = "Les écoles ouvriront toutes le samedi matin [1]."
    assert not check(sentence, {1: source}, before="Le vote passe demain soir.").ok


def test_a_changed_word_is_not_a_copy() -> None:
    """« Aident » for « aideront » gives for done what is to come."""
    assert not check("Un guide récent et des ateliers réguliers les y aident [1].", {1: NEED}).ok
