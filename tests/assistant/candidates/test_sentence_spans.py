"""Tests of `assistant.candidates.sentence_spans`."""

from __future__ import annotations

import pytest

from assistant.candidates.sentence_spans import sentence_spans
from ingest.documents import Span


def _quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, Span(1, 0, len(text)))]


@pytest.mark.parametrize(
    "leaning",
    ["Des conteurs iront sur place pour y parvenir.", "À cet effet, un bus sera acheté."],
)
def test_a_sentence_that_leans_on_another_is_quoted_with_it(leaning: str) -> None:
    """« Y » and « à cet effet » say nothing by themselves."""
    text = f"Le plan court. Lire dans chaque village. {leaning}"
    assert _quoted(text) == [
        "Le plan court.",
        "Lire dans chaque village.",
        f"Lire dans chaque village. {leaning}",
    ]


def test_other_sentences_stand_alone() -> None:
    """« Y » may be a place."""
    assert len(_quoted("Le bus va à Valmorin. On y lit.")) == 2
    assert _quoted("Le bus va à Valmorin. On y lit.")[1] == "On y lit."


def test_the_first_sentence_leans_on_nothing() -> None:
    """Nothing stands before it."""
    assert _quoted("Pour y parvenir, un bus passe. Il s'arrête.")[0].startswith("Pour y")


def test_a_quotation_is_kept_with_who_says_it() -> None:
    """« Pour Odile Renard, « … » » names nobody in its second sentence."""
    text = "Pour Odile Renard, « lire est un jeu. Le jeu se partage. » Le club ouvre."
    assert _quoted(text) == [
        "Pour Odile Renard, « lire est un jeu. Le jeu se partage. »",
        "Le club ouvre.",
    ]


def test_a_quotation_without_an_end_is_cut() -> None:
    """A forgotten mark does not make one sentence of a page."""
    text = "Elle dit « lire est un jeu. Le jeu se partage. Le club ouvre."
    assert len(_quoted(text)) == 3
