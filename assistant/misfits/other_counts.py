"""Figures that count something else: « 37 communes » for « combien de joueurs ? ».

A statement may hold every name of a question and a figure, and count with it what nobody asked
for. It is told by the noun right behind each of its figures, where the statement says the thing
that is counted neither in these words nor in near ones. People at large (« combien de gens ») may
be called by what they do.
"""

from __future__ import annotations

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures
from assistant.matching import Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term
from ingest.french import fold, stem, tokens

_ANYBODY = frozenset(map(stem, ("gens", "monde", "personnes", "individus", "âmes")))
_SEVERAL = ("s", "x")
_LINKS = frozenset({"de", "d"})
_SHORT = 4


def counts_other_things(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether all the figures of a statement count things of which the question says nothing."""
    if question.asked is not Asked.COUNT or candidate.shape not in STATEMENTS:
        return False
    counted = _counted(question)
    own = candidate.bags.get(Layer.OWN, frozenset())
    if counted is None:
        return False
    if strength(counted, own) == 1.0 and not _is_said_of_one(counted, candidate.text, texts):
        return False
    found = [f for f in figures(candidate.text) if f.kind is FigureKind.QUANTITY]
    return bool(found) and all(
        _is_of_another(f.end, candidate.text, question, texts) for f in found
    )


def _counted(question: Question) -> Term | None:
    """The term that « combien de … » counts, where it names something."""
    terms = (t for t in question.terms if not (t.soft or t.context or t.asker or t.strong))
    term = next((t for t in terms if not question.counted.isdisjoint(t.keys | {t.parts[0]})), None)
    return None if term is None or term.parts[0] in _ANYBODY else term


def _is_said_of_one(counted: Term, text: str, texts: Texts) -> bool:
    """Whether a text says what is counted of one only (« le canton de Val et 37 communes »)."""
    said = [text[word.start : word.end] for word in tokens(text)]
    named = [word for word in said if strength(counted, texts.bag(word)) == 1.0]
    return bool(named) and not any(
        word.isupper() or fold(word).endswith(_SEVERAL) for word in named
    )


def _is_of_another(end: int, text: str, question: Question, texts: Texts) -> bool:
    """Whether a plural noun that no term of the question says stands right behind a figure."""
    behind = tokens(text[end : end + 60])
    behind = behind[1:] if behind and behind[0].form in _LINKS else behind
    if not behind or text[end : end + behind[0].start].strip(" \u00a0\u202f'’de"):
        return False
    noun = behind[0]
    if len(noun.form) < _SHORT or not noun.form.endswith(_SEVERAL):
        return False
    named = texts.bag(text[end + noun.start : end + noun.end])
    return not any(strength(term, named) > 0 for term in question.terms)
