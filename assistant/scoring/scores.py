"""Scores candidates, so that a cell, a sentence and a list compete.

1. Every candidate gets its *coverage*: the rarity-weighted share of the question's terms that it
   and its layers offer (`assistant.scoring.coverage`).
2. Coverage is multiplied by the *affinity* between what is asked and what the candidate is: a
   question for a percentage wants a percentage, « qui » wants a name, a list wants a list.
3. Small signals break ties: how much the candidate's own words cover, the rank of its chunk,
   brevity.

Whether the best one answers is decided by the gate (`assistant.evidence`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.candidates.candidate import PROSE, WHOLES, Candidate, Shape
from assistant.candidates.listing_sentences import is_of_what_precedes
from assistant.candidates.texts import Texts
from assistant.language.figures import dates
from assistant.matching import Bags, Layer, Weighted
from assistant.misfits.rules import says_something_else
from assistant.misfits.universals import asks_all
from assistant.outcomes import Evidence, EvidenceKind
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question
from assistant.scoring.affinity import affinity
from assistant.scoring.authors_asked import (
    advisers_asked,
    authors_asked,
    is_advice_of_others,
    with_advisers,
    with_authors,
)
from assistant.scoring.calibration import log_odds, log_odds_by_reading
from assistant.scoring.coverage import Coverage, Offers, closeness, cover, names_of_title
from assistant.scoring.gains import is_addressed
from assistant.scoring.manners import are_steps_of
from assistant.scoring.person_fit import stands_under_whom
from assistant.scoring.why_fit import declared_under_aim

_OTHER_ENTITY = 0.04
_MOST_OTHERS = 2
_OWN_BONUS = 0.18
"""What is said by the evidence itself, over what its headings and title say."""

_ASKER_BONUS = 0.15
"""Evidence addressed to the person who asks (« pour un élu local »)."""

_CONTEXT_BONUS = 0.12
"""Evidence of what the message tells before it asks (« Notre crèche est ouverte. … »)."""

_CLOSE_BONUS = 0.08
"""Words of the question together in one clause."""

_STEPS_BONUS = 0.35
_STEPS_COVER = 0.85
"""Steps that hold the question, for who asks how to go about it, over a sentence that tells it."""

_HEADED_BONUS = 0.25
"""A line under « Pour qui ? », which reads like no answer by itself."""

_RANK_BONUS = 0.04
"""The search's first passage, shared out by rank."""

_LENGTH_COST = 0.0012
_FREE_WORDS = 25
"""A long sentence says other things too: the cost of each word beyond these."""

_NUMBERS = FIGURES | {Asked.DATE}
_NEWS = 2
_REPEATS = 0.8
"""What a sentence that only repeats the question is worth beside one that says more."""

_EMPTY = 0.5
_TOLD = frozenset({Asked.HOW_TO, Asked.WHY, Asked.STEPS, Asked.LIST})
"""Questions that a sentence without a single word of its own tells nothing."""

_HOPELESS = 0.35
"""Coverage below which the gate refuses whatever a candidate says: nothing more is asked of it."""

_ELSEWHERE = 0.45
"""What a statement that says something else is worth (`assistant.misfits.rules`): not enough for
the gate."""

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
        single: Whether all the passages that were read are on one subject.
        known: Whether they are of the field of the vocabulary.
    """

    candidate: Candidate
    coverage: Coverage
    affinity: float
    score: float
    standout: float = 0.0
    relevance: float | None = None
    single: bool = False
    known: bool = True

    @property
    def is_read(self) -> bool:
        """Whether words alone cannot tell if it answers: the cross-encoder reads it always."""
        return bool(self.standout) or not self.known

    @property
    def log_odds(self) -> float | None:
        """How likely it answers, where words alone cannot tell; `None` elsewhere."""
        if self.relevance is None:
            return None
        if self.standout:
            return log_odds(self.coverage, self.relevance, self.standout)
        return None if self.known else log_odds_by_reading(self.relevance, self.affinity)

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


def score(
    question: Question, terms: Sequence[Weighted], candidates: Sequence[Candidate], texts: Texts
) -> tuple[Scored, ...]:
    """Candidates with their scores, the best first; ties keep the order of the search."""
    scorer = _Scorer(question, terms, texts)
    scored = map(scorer.score, candidates)
    return tuple(sorted(scored, key=lambda s: (-s.score, s.candidate.position)))


class _Terms:
    """The terms that candidates of some shapes are held to, and what follows from them alone."""

    def __init__(self, terms: Sequence[Weighted], authors: frozenset[str]) -> None:
        self.offers = Offers(terms, authors)
        self.said = frozenset(k for w in terms for k in (*w.term.keys, *w.term.parts))
        self.meant = frozenset(k for w in terms for k in (*w.term.keys, *w.term.near))
        self.names = frozenset(k for w in terms if w.term.strong for k in w.term.keys)


class _Scorer:
    """Scores the candidates of one question."""

    def __init__(self, question: Question, terms: Sequence[Weighted], texts: Texts) -> None:
        self._question = question
        self._texts = texts
        self._of_figures = question.asked in FIGURES or asks_all(question)
        self._advisers = advisers_asked(question)
        self._authors = authors_asked(question.text, question.terms) | self._advisers
        self._all = _Terms(terms, self._authors)
        unheaded = [weighted for weighted in terms if not weighted.term.head]
        told = any(not weighted.term.soft for weighted in unheaded)
        self._unheaded = _Terms(unheaded, self._authors) if told else self._all

    def score(self, candidate: Candidate) -> Scored:
        question = self._question
        by_label = candidate.shape is Shape.EXTREME or question.asked is Asked.LABEL
        terms = self._unheaded if by_label else self._all
        prose_figure = self._of_figures and candidate.shape in PROSE
        bags = names_of_title(terms.names, candidate.bags) if prose_figure else candidate.bags
        bags = with_authors(self._authors, candidate.document, bags, self._texts)
        bags = with_advisers(self._advisers, question, candidate, bags, self._texts)
        bags = self._with_what_precedes(candidate, self._with_what_follows(candidate, bags))
        headed = stands_under_whom(question, candidate)
        if headed or declared_under_aim(question, candidate):
            bags = {**bags, Layer.OWN: bags[Layer.OWN] | bags[Layer.HEADINGS] | bags[Layer.TITLE]}
        coverage = cover(terms.offers, bags)
        fit = affinity(question, candidate)
        words = 0 if candidate.shape in WHOLES else len(candidate.text.split())
        near = closeness(terms.offers, candidate.clauses) if candidate.shape in PROSE else 0.0
        if prose_figure:
            surplus = self._other_entities(terms, candidate)
            fit *= 1 - _OTHER_ENTITY * min(_MOST_OTHERS, surplus)
        if candidate.shape in PROSE:
            fit *= self._news(terms, candidate)
        hopeful = coverage.total >= _HOPELESS
        if hopeful and self._answers_another(terms, candidate, bags):
            fit *= _ELSEWHERE
        addressed = float(is_addressed(question, candidate))
        total = (
            coverage.total * fit
            + _OWN_BONUS * coverage.own
            + (
                0.0
                if question.asked is Asked.DEFINITION
                else _ASKER_BONUS * max(addressed, coverage.asker)
            )
            + _CONTEXT_BONUS * coverage.context
            + (_STEPS_BONUS * self._are_steps_of_it(candidate, coverage))
            + (_HEADED_BONUS * headed)
            + _CLOSE_BONUS * near
            + _RANK_BONUS / (1 + candidate.position)
            - _LENGTH_COST * max(0, words - _FREE_WORDS)
        )
        return Scored(candidate, coverage, fit, total)

    def _answers_another(self, terms: _Terms, candidate: Candidate, bags: Bags) -> bool:
        """Whether a candidate says something else, or what others recommend."""
        asked = self._question
        others = is_advice_of_others(self._advisers, asked, bags)
        return others or says_something_else(asked, terms.offers.terms, candidate, self._texts)

    def _are_steps_of_it(self, candidate: Candidate, coverage: Coverage) -> bool:
        return coverage.total >= _STEPS_COVER and are_steps_of(self._question, candidate)

    def _with_what_follows(self, candidate: Candidate, bags: Bags) -> Bags:
        """The layers of a date with the sentence behind it, which tells of the same event.

        « L'enquête a été menée au printemps. 412 usagers ont répondu. »
        """
        if self._question.asked is not Asked.DATE or candidate.following is None:
            return bags
        after = self._texts.slice(candidate.document.id, candidate.following)
        if dates(after) or not dates(candidate.text):
            return bags
        return {**bags, Layer.ITEMS: self._texts.bag(after)}

    def _with_what_precedes(self, candidate: Candidate, bags: Bags) -> Bags:
        """The layers of a sentence that tells what is asked for of what was said before it.

        « Le musée attire les familles. Les freins restent nombreux… » are the museum's.
        """
        before = bags.get(Layer.BEFORE)
        listed = candidate.shape is Shape.SENTENCE and candidate.kinds & self._question.wanted.kinds
        if not listed or before is None or not is_of_what_precedes(candidate.text):
            return bags
        return {**bags, Layer.ANTECEDENT: before}

    def _other_entities(self, terms: _Terms, candidate: Candidate) -> int:
        """Entities of the field that a sentence brings in and the question does not name.

        A figure carries its base: the share « among those who work with a hospital » is not the
        share of all.
        """
        named = self._texts.vocabulary.named_entities(self._texts.bag(candidate.text))
        return len(named - terms.meant)

    def _news(self, terms: _Terms, candidate: Candidate) -> float:
        """1 for a sentence with at least two words that the question does not hold, else less.

        Where a figure or a date is asked for, one that the question does not hold is enough. What
        holds nothing but the question's words (the title of a slide) tells nothing to who asks how
        or why.
        """
        others = (k for k in self._texts.bag(candidate.text) if k not in terms.said)
        news = [key for key in others if not key.startswith("§")]
        if self._question.asked in _NUMBERS and any(key[0].isdigit() for key in news):
            return 1.0
        if not news and self._question.asked in _TOLD:
            return _EMPTY
        return 1.0 if len(news) >= _NEWS else _REPEATS
