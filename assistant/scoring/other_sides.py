"""The other figure of a comparison, where the best statement tells one side alone.

« 78 % des clubs ont une salle. 55 % ont un stade. » answers « ont-ils plus souvent une salle ou un
stade ? » by two statements: each has one share, each says a noun of one side that the other does
not say, both are of one document and of the same names.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS
from assistant.language.figures import FigureKind, figures
from assistant.matching import Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text, terms_within
from assistant.questions.roles import WordRole
from assistant.scoring.scores import Scored

_SAID = 0.87
"""Strength from which a term is said, in its own words or by a synonym."""


def other_side(question: Question, best: Scored, scored: Sequence[Scored]) -> Scored | None:
    """The statement to quote beside the best one; `None` where the best is enough."""
    if question.asked is not Asked.COMPARISON or not _tells_share(best):
        return None
    sides = _nouns_of_sides(question)
    names = [term for term in question.terms if term.strong and _says(term, best)]
    others = (
        other
        for other in scored
        if other.candidate.document.id == best.candidate.document.id and other is not best
        if _tells_share(other) and all(_says(name, other) for name in names)
    )
    return next((o for o in others if _are_of_two_sides(best, o, sides)), None)


def _nouns_of_sides(question: Question) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """The common nouns before and behind « ou »."""
    left, _, right = plain_text(question.text).partition(" ou ")
    nouns = [t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.strong)]
    return terms_within(nouns, left), terms_within(nouns, right)


def _are_of_two_sides(
    one: Scored, other: Scored, sides: tuple[tuple[Term, ...], tuple[Term, ...]]
) -> bool:
    """Whether each of two statements says a noun of a side of its own."""
    return any(
        _says_alone(mine, one, other) and _says_alone(yours, other, one)
        for mine, yours in (sides, sides[::-1])
    )


def _says_alone(terms: Sequence[Term], one: Scored, other: Scored) -> bool:
    return any(_says(term, one) and not _says(term, other) for term in terms)


def _tells_share(scored: Scored) -> bool:
    candidate = scored.candidate
    shares = [f for f in figures(candidate.text) if f.kind is FigureKind.PERCENT]
    return candidate.shape in STATEMENTS and len(shares) == 1


def _says(term: Term, scored: Scored) -> bool:
    return strength(term, scored.candidate.bags[Layer.OWN]) >= _SAID
