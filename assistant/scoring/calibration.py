"""How likely the best evidence answers, from all its signals together.

A logistic regression over what the cross-encoder says of it, what the words cover, and how far the
evidence stands out from ordinary passages. Fitted on the 204 questions of the half of PIAF kept for
fitting that the cross-encoder was not trained on, each asked of an index with its passage and of
one without it; cross-validated by question, 10 to 14 % of the answerable are refused at a recall of
85 to 91 % of the others. What its own words cover, or a missing name, adds nothing. The
cross-encoder weighs little, so that words could overrule it: they may not where it is sure that
there is no answer, which costs none of these questions.

It holds for an index of many subjects only. Where all documents speak of one thing that the
vocabulary knows, nearly every question finds words and meaning that fit, and a single missing name
decides (`assistant.evidence`). Where it does not know their field, words refuse half of what the
documents answer, and reading decides alone (`log_odds_by_reading`).
"""

from __future__ import annotations

from assistant.scoring.coverage import Coverage

BIAS = -2.54
PER_LOGIT = 0.329
PER_COVERAGE = 3.44
PER_STANDOUT = 30.4

SURE_OF_NONE = -4.0
"""Logit below which the cross-encoder is sure that evidence does not answer."""

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
    words = PER_COVERAGE * coverage.total + PER_STANDOUT * standout
    return min(BIAS + PER_LOGIT * relevance + words, relevance - SURE_OF_NONE)


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
