"""How likely it is that evidence, although it has the words, answers another question.

On one subject nearly every sentence shares words with a question, and rules tell apart what each of
them asks. What no rule was written for is caught here: a logistic regression over what the
candidate scored, how the cross-encoder reads it with the question, and what kind of thing is asked.
Fitted on the 2 333 right and 219 wrong extracts of prose that the questions of the sets got, and on
the 270 right and 103 wrong ones that 809 questions of an outside tester got, for whom no rule was
written. From `DOUBTFUL` on, about 40 of these 322 wrong extracts go and 15 of the 2 603 right
ones; of the tester's, 20 of 103 and none of 270.

Cells and rows of tables are left to the rules: the cross-encoder has learnt from sentences. Of a
long passage it reads the beginning, and says nothing of the rest.
"""

from __future__ import annotations

from assistant.candidates.candidate import Shape
from assistant.candidates.texts import Texts
from assistant.evidence import Decision
from assistant.matching import surfaces
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.scoring.rereading import relevance_of
from assistant.scoring.scores import Scored

BIAS = 1.41
PER_LOGIT = -0.295
PER_SCORE = -3.58
LOOSELY_ASKED = 0.86
HELD_BY_KIND = -0.68

_LOOSE = frozenset({Asked.YES_NO, Asked.STATEMENT, Asked.WHY, Asked.HOW_TO})
"""What any sentence seems to answer."""

_HELD = frozenset({Asked.PERSON, Asked.DATE, Asked.PLACE, Asked.COMPARISON})
"""What only a name, a date, a place or two things side by side do."""

_READ = frozenset({Shape.SENTENCE, Shape.ITEM, Shape.LIST})
_READ_CHARS = 450
"""About as much as the cross-encoder reads of a passage (112 tokens)."""

DOUBTFUL = 0.15
"""Log-odds from which evidence is refused: what is right and lost costs more than one refusal."""

_LOWEST_LOGIT = -5.0
"""The cross-encoder never says less: who passes with it needs no reading."""


_RULE = "à la lecture, l’extrait répond sans doute à autre chose"


def doubt(question: Question, text: str, decision: Decision, texts: Texts) -> Decision | None:
    """The refusal of evidence that likely answers another question; `None` where it may stand.

    It is read together with the question only where that can decide.

    Args:
        question: What was asked.
        text: The same, as it is read.
        decision: What the gate accepted.
        texts: Texts of the index.
    """
    told = {scored.candidate.document.id for scored in decision.accepted}
    if len(told) != 1 or not _is_read(decision.accepted[0]):
        return None  # what two documents tell alike is no accident
    best = decision.accepted[0]
    if log_odds_wrong(best.score, _LOWEST_LOGIT, question.asked) < DOUBTFUL:
        return None
    logit = relevance_of(text, best, texts)
    if logit is None or log_odds_wrong(best.score, logit, question.asked) < DOUBTFUL:
        return None
    return Decision((), _RULE, missing=surfaces(best.coverage.missing))


def log_odds_wrong(score: float, logit: float, asked: Asked) -> float:
    """Logarithm of the odds that evidence answers another question; 0 is one chance in two.

    Args:
        score: What the candidate scored, by words and vectors.
        logit: The cross-encoder's.
        asked: The kind of thing asked for.
    """
    kind = LOOSELY_ASKED if asked in _LOOSE else HELD_BY_KIND if asked in _HELD else 0.0
    return BIAS + PER_LOGIT * logit + PER_SCORE * score + kind


def _is_read(scored: Scored) -> bool:
    """Whether reading tells anything of some evidence."""
    candidate = scored.candidate
    on_subject = scored.single and scored.known
    return on_subject and candidate.shape in _READ and len(candidate.text) < _READ_CHARS
