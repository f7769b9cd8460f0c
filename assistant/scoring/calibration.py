"""How likely the best evidence answers, from all its signals together.

A logistic regression over what the words cover, how far the evidence stands out from ordinary
passages, and what the cross-encoder says of it. Fitted on the half of PIAF kept for fitting, on the
questions that the cross-encoder was not trained on, half of them with their passage taken out of
the index: cross-validated, 12 to 18 % of the answerable are refused at a recall of 85 to 88 % of
the others, where thresholds on single signals refuse 39 %.

It holds for an index of many subjects only. Where all documents speak of one thing that the
vocabulary knows, nearly every question finds words and meaning that fit, and a single missing name
decides (`assistant.evidence`). Where it does not know their field, words refuse half of what the
documents answer, and reading decides alone (`log_odds_by_reading`).
"""

from __future__ import annotations

from assistant.scoring.coverage import Coverage

BIAS = -1.818
PER_LOGIT = 0.587
PER_COVERAGE = 1.635
PER_OWN_COVERAGE = 1.543
PER_STANDOUT = 15.88
MISSING_NAME = -0.099

BIAS_BY_READING = -0.73
PER_LOGIT_BY_READING = 0.715
PER_AFFINITY_BY_READING = 0.371


def log_odds(coverage: Coverage, relevance: float, standout: float) -> float:
    """Logarithm of the odds that evidence answers; 0 is one chance in two.

    Args:
        coverage: Shares of the question's terms.
        relevance: The cross-encoder's logit.
        standout: Difference of cosines with an ordinary passage.
    """
    return (
        BIAS
        + PER_LOGIT * relevance
        + PER_COVERAGE * coverage.total
        + PER_OWN_COVERAGE * coverage.own
        + PER_STANDOUT * standout
        + (MISSING_NAME if coverage.missing_strong else 0.0)
    )


def log_odds_by_reading(relevance: float, affinity: float) -> float:
    """The same where no ordinary passage tells what stands out, on an unknown field.

    What the words cover says nothing more there. Fitted on 734 answerable and 259 unanswerable
    questions of training documents that the cross-encoder did not see, the first half of
    `evals.training.unseen`.

    Args:
        relevance: The cross-encoder's logit.
        affinity: How well the kind of evidence fits what is asked, from 0 to 1.
    """
    return BIAS_BY_READING + PER_LOGIT_BY_READING * relevance + PER_AFFINITY_BY_READING * affinity
