"""The gate: whether the best evidence answers, and what has to stand beside it.

Evidence is refused that leaves out a term without which there is no answer (a figure, a year, an
acronym, a proper name), the thing asked for, or too much of the question; so is evidence of another
kind than the one asked for. Scores are those of `assistant.scoring.scores`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from assistant.candidates.candidate import LISTS, WHOLES, Shape
from assistant.language.verb_forms import VERB
from assistant.matching import surfaces
from assistant.questions.answer_kinds import PROCEDURES
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.broad import asks_broadly
from assistant.questions.list_kinds import STEPS
from assistant.questions.question import Question, plain_text
from assistant.questions.reaching import is_to_find, tells_how
from assistant.questions.roles import WordRole
from assistant.scoring.all_around import all_around, meet
from assistant.scoring.coverage import Coverage
from assistant.scoring.enumerating import is_listed_as_asked
from assistant.scoring.extent import in_extent
from assistant.scoring.hesitation import second_sentence
from assistant.scoring.manners import keys_asked, says_it_again, tells_as_well, tells_manner_of
from assistant.scoring.other_sides import other_side
from assistant.scoring.scores import Scored
from assistant.scoring.shared_answers import margin_of

MIN_COVERAGE = 0.56
"""Below this share of the question, the best evidence speaks of something else."""

MIN_OWN_COVERAGE = 0.25
"""Evidence whose own words have nothing of the question only stands under the right title."""

_TRIED = 6
"""Candidates that the gate looks at: the best may lack a name that the next has."""

MIN_RELATION = 0.35
"""Below this share of what is asked about it, the evidence only names the same subject."""

MIN_LITERAL = 0.5
"""A question that a yes or a no would answer is held to its own words."""

MIN_AFFINITY = 0.5
"""Below this, the evidence is not of the kind that was asked for (no figure, no date)."""

LIKELY = 0.5
"""Log-odds from which the signals together overrule the kind, which is read off a few words: on the
204 questions that they were calibrated on, asked with and without their passage, the kind refuses
19 right answers above it that the cross-encoder believes, and not one question without an answer.
On one subject, what shares the words and says something else is the rule and not the exception: the
kind stands."""

_DEFINES_BY_READING = 1.5
"""The same for a definition, on a field that the vocabulary does not know."""

STANDOUT = 0.07
MIN_STANDOUT_COVERAGE = 0.35
"""Evidence this much nearer to the question than ordinary passages (difference of cosines) answers
with less of its words. On the half of PIAF that it was fitted on, 26 % of the answerable are
refused instead of 35 %, and as many of the others."""

_SAID = 0.87
"""Strength from which a term is said, in its own words or by a synonym, there, above or before."""

_DEFINES = 0.88
"""Affinity from which a sentence defines; another document that only speaks of it adds nothing."""

_MOST_DOCUMENTS = 3
_MOST_FIGURES = 4
_TELLS_FIGURE = 0.9
"""Affinity of a cell or a statement that holds the figure whose meaning is asked."""

_HALF_SAID = 0.7
"""Share of a how-to's own words below which reading has to find that it is answered."""

_COVERED = 0.88
_WHOLLY_COVERED = 0.95
_OF_KIND = 0.85
"""What evidence has to cover (a line without a verb, or any), and its affinity, to answer whatever
it reads like."""

_BY_LABEL = frozenset({Shape.EXTREME, Shape.CELLS})
_COLUMNS = frozenset({Shape.CELLS, Shape.TABLE})
"""Cells picked by the rows of a table: « quel établissement » names no row."""


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


def decide(question: Question, scored: Sequence[Scored]) -> Decision:
    """The evidence to answer from, or the reason why there is none."""
    if not question.terms:
        return Decision((), "aucun terme informatif dans la question")
    refusals: list[Decision] = []
    tried = _TRIED if not scored or scored[0].log_odds is None else 1
    for candidate in scored[:tried]:
        if (refusal := _refusal(candidate, question.asked)) is not None:
            refusals.append(refusal)
            continue
        if not (found := in_extent(question, candidate, scored)):
            return Decision((), "la liste ne dit rien de ce pour quoi c’est demandé")
        if (refusal := _is_no_way(question, found[0], scored)) is not None:
            refusals.append(refusal)
            continue
        accepted = found if found[1:] else tuple(_companions(question, found[0], scored))
        partial = _lacks_procedure(question, accepted)
        return Decision(accepted, "l’extrait couvre la question", partial=partial)
    return refusals[0] if refusals else Decision((), "aucun passage trouvé")


def _is_no_way(question: Question, best: Scored, scored: Sequence[Scored]) -> Decision | None:
    """The refusal of a way to do something else, which shares a word with a nameless how-to.

    « Comment monter un club sportif ? » is no question for « les clubs aideront davantage »: half
    of it is not there, and it does not fit where they are read together.
    """
    told = any(term.strong or term.asker or term.context for term in question.terms)
    if told or question.asked not in PROCEDURES:
        return None
    read = [one.relevance for one in scored if one.relevance is not None]
    fit = max(read, default=0.0) if best.relevance is None else best.relevance
    if fit >= 0 or best.coverage.literal >= _HALF_SAID:
        return None
    names = surfaces(best.coverage.missing)
    return Decision((), "l’extrait dit comment faire autre chose", missing=names)


def _lacks_procedure(question: Question, accepted: Sequence[Scored]) -> bool:
    """Whether a question for what to do gets facts but no steps; steps are always ordered.

    Whom to contact is all there is to say of how to reach somebody.
    """
    wanted = question.procedural and question.asked in PROCEDURES
    if wanted and is_to_find(question.text):
        wanted = not any(tells_how(scored.candidate.text) for scored in accepted)
    if wanted and accepted and tells_manner_of(question, accepted[0].candidate):
        return False
    return wanted and not any(
        scored.candidate.ordered and scored.candidate.shape in LISTS for scored in accepted
    )


def would_answer(scored: Scored, asked: Asked) -> bool:
    """Whether evidence would be accepted, were it the best."""
    return _refusal(scored, asked) is None


def _refusal(scored: Scored, asked: Asked) -> Decision | None:
    odds = scored.log_odds
    if odds is None:
        return _refusal_by_words(scored, asked)
    if odds < 0 and _is_held_to_words(scored):
        return _refusal_by_words(scored, asked)
    fits = scored.affinity >= MIN_AFFINITY
    if odds >= 0 and (fits or odds >= _likely(scored, asked)):
        return None
    names = surfaces(scored.coverage.missing)
    unlikely = Decision((), "l’extrait ne répond sans doute pas à la question", missing=names)
    return _refusal_by_words(scored, asked) or unlikely


def _likely(scored: Scored, asked: Asked) -> float:
    """Log-odds from which evidence answers whatever its kind.

    What names a thing reads like what says what it is.
    """
    if scored.standout:
        doubted = (scored.relevance or 0.0) < 0.0
        return math.inf if scored.single or doubted else LIKELY
    return _DEFINES_BY_READING if asked is Asked.DEFINITION else 0.0


def _is_held_to_words(scored: Scored) -> bool:
    """Whether evidence holds the question and is of the kind asked for, whatever it reads like.

    The cross-encoder has read sentences only: a line of a slide without a verb answers nothing, to
    it. Where all passages speak of one subject, evidence with nearly every word is held to them.
    """
    candidate, covered = scored.candidate, scored.coverage.total
    if scored.affinity < _OF_KIND:
        return False
    if scored.single and scored.known and covered >= _WHOLLY_COVERED:
        return True
    fragment = candidate.shape in {Shape.ITEM, Shape.HEADING}
    return fragment and covered >= _COVERED and not VERB.search(candidate.text)


def _refusal_by_words(scored: Scored, asked: Asked) -> Decision | None:
    coverage = scored.coverage
    names = surfaces(coverage.missing)
    if strong := coverage.missing_strong:
        missing = surfaces(strong)
        return Decision((), f"aucun extrait ne porte « {missing[0]} »", missing=missing)
    if row := _row_not_there(scored, asked):
        return Decision((), f"aucune ligne ne porte « {row} »", missing=(row,))
    stands_out = scored.standout >= STANDOUT and coverage.total >= MIN_STANDOUT_COVERAGE
    heads = coverage.missing_firm if stands_out else coverage.missing_heads
    if heads and scored.candidate.shape not in _BY_LABEL:
        return Decision((), f"aucun extrait ne dit « {heads[0]} »", missing=heads)
    if not stands_out and (refusal := _uncovered(coverage, asked, names)) is not None:
        return refusal
    if scored.affinity < MIN_AFFINITY:
        return Decision((), "aucun extrait n’est du genre demandé", missing=names)
    return None


def _row_not_there(scored: Scored, asked: Asked) -> str:
    """What a question for one figure names, where a whole column has no row of that name."""
    if asked not in FIGURES or scored.candidate.shape not in _COLUMNS:
        return ""
    nouns = (
        weighted.term.surface
        for weighted in scored.coverage.missing
        if weighted.term.role is WordRole.NOUN and not (weighted.term.soft or weighted.term.head)
    )
    return next(nouns, "")


def _uncovered(coverage: Coverage, asked: Asked, names: tuple[str, ...]) -> Decision | None:
    """The refusal of evidence that leaves out too much of the question's words."""
    if coverage.total < MIN_COVERAGE:
        return Decision((), f"les extraits ne couvrent que {coverage.total:.0%}", missing=names)
    if coverage.relation < MIN_RELATION:
        return Decision((), "l’extrait parle du sujet sans dire ce qui est demandé", missing=names)
    if asked is Asked.YES_NO and coverage.literal < MIN_LITERAL:
        return Decision((), "aucun extrait ne parle de ce qui est demandé", missing=names)
    if not coverage.literal or max(coverage.strengths, default=1.0) < _SAID:
        return Decision(
            (), "l’extrait n’a que des mots voisins de ceux de la question", missing=names
        )
    if coverage.own < MIN_OWN_COVERAGE:
        return Decision((), "les mots mêmes de l’extrait ne disent rien de la question")
    return None


def _companions(question: Question, best: Scored, scored: Sequence[Scored]) -> list[Scored]:
    """The best evidence and what must stand beside it: another document that answers as well.

    A definition, a rank or an enumeration may stand in two documents: both are quoted. A how-to is
    put together from the best piece of each document, and from where its document says it again.
    Two sentences between which reading hesitates are both quoted, and what all is told of a thing
    where it is asked for.
    """
    if question.asked is Asked.LABEL and len(question.terms) == 1:
        return [best, *_same_figure(best, scored)]
    if asks_broadly(plain_text(question.text)):
        return [best, *all_around(best, scored, lambda s: would_answer(s, question.asked))]
    beside = other_side(question, best, scored) or second_sentence(question, best, scored)
    if beside is not None:
        return [best, beside]
    margin = margin_of(question)
    return [best] if margin is None else _of_other_documents(question, best, scored, margin)


def _same_figure(best: Scored, scored: Sequence[Scored]) -> list[Scored]:
    """What else the same figure stands for: it tells several things, and names none of them."""
    told = [best]
    for other in scored:
        if other.affinity < _TELLS_FIGURE or not would_answer(other, Asked.LABEL):
            continue
        if not any(meet(one.candidate, other.candidate) for one in told):
            told.append(other)
    return told[1:_MOST_FIGURES]


def _of_other_documents(
    question: Question, best: Scored, scored: Sequence[Scored], margin: float
) -> list[Scored]:
    """The best evidence and that of other documents, as good but for a margin."""
    accepted = [best]
    if question.asked is Asked.HOW_TO:
        asked = keys_asked(question)
        same = (s for s in scored if says_it_again(best.candidate, s.candidate, asked))
        accepted.extend(islice(same, 1))
    for other in scored:
        if other.candidate.document.id in {s.candidate.document.id for s in accepted}:
            continue
        if other.score < margin * best.score or _refusal(other, question.asked) is not None:
            continue
        if other.coverage.asker < 0.9 * best.coverage.asker:
            continue
        if not _is_of_a_kind(question, best, other):
            continue
        accepted.append(other)
        if len(accepted) >= _MOST_DOCUMENTS:
            break
    return accepted


def _is_of_a_kind(question: Question, best: Scored, other: Scored) -> bool:
    """Whether other evidence is of the kind of the best: a rank, a definition, a list, a manner."""
    if best.candidate.places and not other.candidate.places:
        return False
    if question.asked is Asked.DEFINITION:
        return other.affinity >= _DEFINES
    if question.asked is Asked.HOW_TO:
        return tells_as_well(question, best.candidate, other.candidate)
    if best.candidate.shape not in WHOLES:
        return True
    if best.candidate.shape is Shape.STEPS and STEPS not in other.candidate.kinds:
        return False
    return other.candidate.shape in WHOLES and is_listed_as_asked(question, other.candidate)
