"""Tests of `assistant.scoring.hesitation`, with logits that the test decides."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import assistant, document

from assistant.questions.question import Question
from assistant.scoring.hesitation import HESITATION, second_sentence
from assistant.scoring.scores import Scored

LAKE = document(
    "lac",
    "Le lac de Morvel abrite des loutres depuis 1990. "
    "Des loutres du lac de Morvel vivent aussi sur la rivière. "
    "Elles dorment le jour. Les loutres du lac de Morvel chassent la nuit.",
)


def _read(question: str, logits: tuple[float, ...]) -> tuple[Question, list[Scored]]:
    """The question, and its best sentences as read with these logits, on an unknown field."""
    found = assistant(LAKE)._reader.read(question)
    kept = [s for s in found.scored if "loutres" in s.candidate.text][: len(logits)]
    assert len(kept) == len(logits)
    scored = [
        replace(s, relevance=logit, known=False) for s, logit in zip(kept, logits, strict=True)
    ]
    return found.question, scored


def test_two_sentences_about_as_likely_are_both_quoted() -> None:
    """Reading hesitates between them: the second stands beside the best."""
    question, scored = _read("Où vivent les loutres du lac de Morvel ?", (3.0, 3.5 - HESITATION))
    assert second_sentence(question, scored[0], scored) is scored[1]


@pytest.mark.parametrize("logit", [2.9 - HESITATION, -5.0])
def test_one_is_quoted_where_reading_is_sure(logit: float) -> None:
    """Far less likely, it is surplus."""
    question, scored = _read("Où vivent les loutres du lac de Morvel ?", (3.0, logit))
    assert second_sentence(question, scored[0], scored) is None


def test_one_is_quoted_where_the_vocabulary_decides() -> None:
    """On one subject of the field, words tell the sentence."""
    question, scored = _read("Où vivent les loutres du lac de Morvel ?", (3.0, 3.0))
    known = [replace(s, single=True, known=True) for s in scored]
    assert second_sentence(question, known[0], known) is None


def test_one_figure_is_given_where_one_is_asked() -> None:
    """However near the other is."""
    question, scored = _read("Combien de loutres abrite le lac de Morvel ?", (3.0, 3.0))
    assert second_sentence(question, scored[0], scored) is None


def test_two_sentences_that_go_together_are_enough() -> None:
    """One that opens with a pronoun is quoted with the one before it."""
    question, scored = _read("Quand dorment les loutres du lac de Morvel ?", (3.0, 3.0))
    pair = replace(
        scored[0], candidate=replace(scored[0].candidate, text="Elles sont là. Elles dorment.")
    )
    assert second_sentence(question, pair, [pair, scored[1]]) is None
