"""What words refuse and reading accepts.

« Mon successeur sera-t-il moins seul ? » shares two words with « on se sent moins isolé et l'on
reçoit une aide au quotidien »: too few for the gate (`assistant.evidence`). Where it refused for
want of words, the cross-encoder reads the best of what was found, and a statement that it finds to
answer plainly does.

1. Nothing that may not be missing is missing: no name, no thing asked for; the statement is of the
   kind asked for, and half of the question's words are there.
2. Figures, dates and extremes stay refused: any share beside the right words pleases the reader.
3. Only where the passages found all speak of one subject: elsewhere the reader has been heard
   already (`assistant.scoring.calibration`).

On the refused questions of twelve sets, the reader tells what answers from what does not by itself
with an AUC of 0.73 only; under these conditions, five of the six that it accepts have an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.candidates.candidate import STATEMENTS
from assistant.candidates.texts import Texts
from assistant.evidence import MIN_AFFINITY, Decision
from assistant.questions.asked import FIGURES, SUPERLATIVES, Asked
from assistant.questions.question import Question
from assistant.scoring.relevance import passage_of
from assistant.scoring.scores import Scored

LOOKED_AT = 16
"""Candidates that may be read, the best first; few of them meet the conditions."""

READ = 4
"""Candidates read at most."""

LEAST_COVERAGE = 0.42
SURE = 2.3
"""Logit from which a statement is taken to answer plainly."""

_EXACT = FIGURES | SUPERLATIVES | {Asked.DATE, Asked.RANK}


def reads_well(decision: Decision) -> bool:
    """Whether what was accepted plainly answers, on a field where reading decides."""
    best = decision.accepted[0]
    return not best.known and best.relevance is not None and best.relevance >= SURE


def second_look(question: Question, scored: Sequence[Scored], texts: Texts) -> Decision | None:
    """The decision that reading comes to where words refused; `None` where it does not help."""
    if question.asked in _EXACT or not scored or not scored[0].single:
        return None
    worth = [s for s in scored[:LOOKED_AT] if _is_worth_reading(s)][:READ]
    if not worth:
        return None
    logits = texts.index.relevance(question.text, [passage_of(s.candidate, texts) for s in worth])
    if logits is None or max(logits) < SURE:
        return None
    best, logit = max(zip(worth, logits, strict=True), key=lambda read: read[1])
    return Decision((replace(best, relevance=logit),), "à la lecture, l’extrait répond")


def _is_worth_reading(scored: Scored) -> bool:
    coverage = scored.coverage
    return (
        scored.candidate.shape in STATEMENTS
        and scored.affinity >= MIN_AFFINITY
        and coverage.total >= LEAST_COVERAGE
        and not coverage.missing_strong
        and not coverage.missing_heads
    )
