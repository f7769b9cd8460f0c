"""Choosing the evidence: scores candidates and decides whether the best one answers.

1. Every candidate gets its *coverage*: the rarity-weighted share of the question's terms that it
   and its layers offer (`assistant.matching`).
2. Coverage is multiplied by the *affinity* between what is asked and what the candidate is: a
   question for a percentage wants a percentage, « qui » wants a name, a list wants a list.
3. Small signals break ties: how much the candidate's own words cover, the rank of its chunk,
   brevity.
4. The gate (`decide`) refuses when the best candidate leaves out a term without which there is no
   answer (a figure, a year, an acronym, a proper name), or too much of the question.

Scores are comparable between kinds of candidates, so that a cell, a sentence and a list compete.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.affinity import affinity
from assistant.asked import FIGURES, Asked
from assistant.calibration import log_odds
from assistant.candidates import Candidate, Shape
from assistant.matching import Coverage, Weighted, closeness, cover, names_of_title
from assistant.misfits import says_something_else
from assistant.outcomes import Evidence, EvidenceKind
from assistant.question import Question
from assistant.texts import Texts

MIN_COVERAGE = 0.56
"""Below this share of the question, the best evidence speaks of something else."""

MIN_OWN_COVERAGE = 0.25
"""Evidence whose own words have nothing of the question only stands under the right title."""

_OTHER_ENTITY = 0.04
_MOST_OTHERS = 2
_OWN_BONUS = 0.18
"""What is said by the evidence itself, over what its headings and title say."""

_ASKER_BONUS = 0.15
"""Evidence addressed to the person who asks (« pour un élu local »)."""

_CLOSE_BONUS = 0.08
"""Words of the question together in one clause."""

_RANK_BONUS = 0.04
"""The search's first passage, shared out by rank."""

_LENGTH_COST = 0.0012
_FREE_WORDS = 25
"""A long sentence says other things too: the cost of each word beyond these."""

_TRIED = 6
"""Candidates that the gate looks at: the best may lack a name that the next has."""

_NEWS = 2
_REPEATS = 0.8
"""What a sentence that only repeats the question is worth beside one that says more."""

_ELSEWHERE = 0.45
"""What a statement that says something else is worth (`assistant.misfits`): not enough for the
gate."""

MIN_RELATION = 0.35
"""Below this share of what is asked about it, the evidence only names the same subject."""

MIN_LITERAL = 0.5
"""A question that a yes or a no would answer is held to its own words."""

MIN_AFFINITY = 0.5
"""Below this, the evidence is not of the kind that was asked for (no figure, no date)."""

STANDOUT = 0.07
MIN_STANDOUT_COVERAGE = 0.35
"""Evidence this much nearer to the question than ordinary passages (difference of cosines) answers
with less of its words. On the half of PIAF that it was fitted on, 26 % of the answerable are
refused instead of 35 %, and as many of the others."""

_SHARED = {Asked.DEFINITION: 0.8, Asked.RANK: 0.72, Asked.LIST: 0.9, Asked.HOW_TO: 0.8}
"""What may stand in several documents, and how near the best another one must score."""

_DEFINES = 0.88
"""Affinity from which a sentence defines; another document that only speaks of it adds nothing."""

_PROCEDURAL = frozenset({Asked.HOW_TO, Asked.STEPS})
_MOST_DOCUMENTS = 3
_MOST_SUPPORTING = 6
_WHOLES = frozenset({Shape.LIST, Shape.STEPS, Shape.TABLE})

_BY_LABEL = frozenset({Shape.EXTREME, Shape.CELLS})
"""Cells picked by the rows of a table: « quel établissement » names no row."""

_PROSE = frozenset({Shape.SENTENCE, Shape.ITEM, Shape.HEADING})

_TEXTS = _PROSE | {Shape.LIST, Shape.STEPS}

_KINDS = {
    Shape.SENTENCE: EvidenceKind.SENTENCE,
    Shape.ITEM: EvidenceKind.SENTENCE,
    Shape.HEADING: EvidenceKind.SENTENCE,
    Shape.LIST: EvidenceKind.LIST,
    Shape.STEPS: EvidenceKind.LIST,
    Shape.CELL: EvidenceKind.CELL,
    Shape.CELLS: EvidenceKind.CELL,
    Shape.EXTREME: EvidenceKind.CELL,
    Shape.ROW: EvidenceKind.ROW,
    Shape.TABLE: EvidenceKind.ROW,
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its scores.

    Attributes:
        score: What orders the candidates, from 0 to about 1.2.
        standout: How much nearer to the question its meaning is than an ordinary passage's
            (difference of cosines); 0 where the passages found all speak of the subject.
        relevance: The cross-encoder's logit of « this answers the question »; `None` where it
            was not read.
        affinity: How well its kind fits what is asked, from 0 to 1.
    """

    candidate: Candidate
    coverage: Coverage
    affinity: float
    score: float
    standout: float = 0.0
    relevance: float | None = None

    @property
    def log_odds(self) -> float | None:
        """How likely it answers, where the index holds many subjects; `None` elsewhere."""
        if self.relevance is None or not self.standout:
            return None
        return log_odds(self.coverage, self.relevance, self.standout)

    def evidence(self) -> Evidence:
        """The evidence as it is explained to people."""
        read = {} if self.relevance is None else {"lecture": round(self.relevance, 2)}
        return Evidence(
            kind=_KINDS[self.candidate.shape],
            document_id=self.candidate.document.id,
            spans=self.candidate.spans,
            chunk_id=self.candidate.chunk_id,
            score=min(1.0, max(0.0, self.score)),
            signals={
                "couverture": round(self.coverage.total, 3),
                "couverture propre": round(self.coverage.own, 3),
                "affinité": round(self.affinity, 3),
                "proximité de sens": round(self.standout, 3),
                "rang du passage": float(self.candidate.position + 1),
                **read,
            },
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the evidence answers.

    Attributes:
        accepted: The evidence to answer from, the best first; empty for a refusal.
        partial: Whether the documents answer only a part (a how-to without its procedure).
        rule: The rule that decided, in French.
        missing: Surface forms of what no evidence carries.
    """

    accepted: tuple[Scored, ...]
    rule: str
    partial: bool = False
    missing: tuple[str, ...] = ()


def score(
    question: Question, terms: Sequence[Weighted], candidates: Sequence[Candidate], texts: Texts
) -> tuple[Scored, ...]:
    """Candidates with their scores, the best first; ties keep the order of the search."""
    scored = [_score(question, terms, candidate, texts) for candidate in candidates]
    return tuple(sorted(scored, key=lambda s: (-s.score, s.candidate.position)))


def _score(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> Scored:
    if candidate.shape is Shape.EXTREME or question.asked is Asked.LABEL:
        terms = [weighted for weighted in terms if not weighted.term.head]
    prose_figure = question.asked in FIGURES and candidate.shape in _PROSE
    bags = names_of_title(terms, candidate.bags) if prose_figure else candidate.bags
    coverage = cover(terms, bags)
    fit = affinity(question, candidate)
    words = 0 if candidate.shape in _WHOLES else len(candidate.text.split())
    near = closeness(terms, texts.clauses(candidate.text)) if candidate.shape in _PROSE else 0.0
    if prose_figure:
        surplus = _other_entities(terms, candidate, texts)
        fit *= 1 - _OTHER_ENTITY * min(_MOST_OTHERS, surplus)
    if candidate.shape in _PROSE and not _says_more(terms, candidate, texts):
        fit *= _REPEATS
    if says_something_else(question, terms, candidate, texts):
        fit *= _ELSEWHERE
    addressed = float(question.gain and bool(question.readers & candidate.readers))
    total = (
        coverage.total * fit
        + _OWN_BONUS * coverage.own
        + (
            0.0
            if question.asked is Asked.DEFINITION
            else _ASKER_BONUS * max(addressed, coverage.asker)
        )
        + _CLOSE_BONUS * near
        + _RANK_BONUS / (1 + candidate.position)
        - _LENGTH_COST * max(0, words - _FREE_WORDS)
    )
    return Scored(candidate, coverage, fit, total)


def _other_entities(terms: Sequence[Weighted], candidate: Candidate, texts: Texts) -> int:
    """Entities of the field that a sentence brings in and the question does not name.

    A figure carries its base: the share « among those who work with a hospital » is not the share
    of all.
    """
    asked = {key for w in terms for key in (*w.term.keys, *w.term.near)}
    return len(texts.vocabulary.named_entities(texts.bag(candidate.text)) - asked)


def _says_more(terms: Sequence[Weighted], candidate: Candidate, texts: Texts) -> bool:
    """Whether a sentence holds at least two words that the question does not."""
    asked = {key for w in terms for key in (*w.term.keys, *w.term.parts)}
    words = {key for key in texts.bag(candidate.text) if not key.startswith("§")}
    return len(words - asked) >= _NEWS


def decide(question: Question, scored: Sequence[Scored]) -> Decision:
    """The evidence to answer from, or the reason why there is none."""
    if not question.terms:
        return Decision((), "aucun terme informatif dans la question")
    refusals: list[Decision] = []
    tried = _TRIED if not scored or scored[0].log_odds is None else 1
    for candidate in scored[:tried]:
        refusal = _refusal(candidate, question.asked)
        if refusal is None:
            accepted = tuple(_companions(question, candidate, scored))
            partial = _lacks_procedure(question, accepted)
            return Decision(accepted, "l’extrait couvre la question", partial=partial)
        refusals.append(refusal)
    return refusals[0] if refusals else Decision((), "aucun passage trouvé")


def _lacks_procedure(question: Question, accepted: Sequence[Scored]) -> bool:
    """Whether a question for what to do gets facts but no steps; steps are always ordered."""
    wanted = question.procedural and question.asked in _PROCEDURAL
    return wanted and not any(scored.candidate.ordered for scored in accepted)


def _refusal(scored: Scored, asked: Asked) -> Decision | None:
    odds = scored.log_odds
    if odds is None:
        return _refusal_by_words(scored, asked)
    if odds >= 0 and scored.affinity >= MIN_AFFINITY:
        return None
    names = tuple(weighted.term.surface for weighted in scored.coverage.missing)
    unlikely = Decision((), "l’extrait ne répond sans doute pas à la question", missing=names)
    return _refusal_by_words(scored, asked) or unlikely


def _refusal_by_words(scored: Scored, asked: Asked) -> Decision | None:
    coverage = scored.coverage
    names = tuple(weighted.term.surface for weighted in coverage.missing)
    if strong := coverage.missing_strong:
        missing = tuple(weighted.term.surface for weighted in strong)
        return Decision((), f"aucun extrait ne porte « {missing[0]} »", missing=missing)
    stands_out = scored.standout >= STANDOUT and coverage.total >= MIN_STANDOUT_COVERAGE
    heads = coverage.missing_firm if stands_out else coverage.missing_heads
    if heads and scored.candidate.shape not in _BY_LABEL:
        return Decision((), f"aucun extrait ne dit « {heads[0]} »", missing=heads)
    if not stands_out and (refusal := _uncovered(coverage, asked, names)) is not None:
        return refusal
    if scored.affinity < MIN_AFFINITY:
        return Decision((), "aucun extrait n’est du genre demandé", missing=names)
    return None


def _uncovered(coverage: Coverage, asked: Asked, names: tuple[str, ...]) -> Decision | None:
    """The refusal of evidence that leaves out too much of the question's words."""
    if coverage.total < MIN_COVERAGE:
        return Decision((), f"les extraits ne couvrent que {coverage.total:.0%}", missing=names)
    if coverage.relation < MIN_RELATION:
        return Decision((), "l’extrait parle du sujet sans dire ce qui est demandé", missing=names)
    if asked is Asked.YES_NO and coverage.literal < MIN_LITERAL:
        return Decision((), "aucun extrait ne parle de ce qui est demandé", missing=names)
    if coverage.own < MIN_OWN_COVERAGE:
        return Decision((), "les mots mêmes de l’extrait ne disent rien de la question")
    return None


def _companions(question: Question, best: Scored, scored: Sequence[Scored]) -> list[Scored]:
    """The best evidence and what must stand beside it: another document that answers as well.

    A definition, a rank or an enumeration may stand in two documents: both are quoted. A how-to is
    put together from the best piece of each document.
    """
    accepted = [best]
    margin = _SHARED.get(question.asked)
    if margin is None:
        return accepted
    enumerating = best.candidate.shape in _WHOLES and question.asked is not Asked.HOW_TO
    for other in scored:
        if other.candidate.document.id in {s.candidate.document.id for s in accepted}:
            continue
        if other.score < margin * best.score or _refusal(other, question.asked) is not None:
            continue
        if other.coverage.asker < 0.9 * best.coverage.asker:
            continue
        if best.candidate.places and not other.candidate.places:
            continue
        if question.asked is Asked.DEFINITION and other.affinity < _DEFINES:
            continue
        if enumerating and other.candidate.shape not in _WHOLES:
            continue
        accepted.append(other)
        if len(accepted) == _MOST_DOCUMENTS:
            break
    return accepted


def supporting(
    question: Question, decision: Decision, scored: Sequence[Scored]
) -> tuple[Scored, ...]:
    """The accepted evidence, then the best other evidence that would have been accepted.

    What a language model writes from: a little more than what is quoted without one.
    """
    chosen = list(decision.accepted)
    spans = {s.candidate.spans for s in chosen}
    for other in scored:
        if len(chosen) >= _MOST_SUPPORTING:
            break
        if other.candidate.spans not in spans and _refusal(other, question.asked) is None:
            spans.add(other.candidate.spans)
            chosen.append(other)
    return tuple(chosen)
