"""Each set that can be run says what it holds."""

from __future__ import annotations

from pathlib import Path

from evals.descriptions import describe
from evals.sets import find, is_reserve, names


def test_every_set_has_its_words_and_its_count() -> None:
    """As many questions as are asked."""
    for name in names():
        if not is_reserve(name):
            described = describe(name)
            assert described.words
            assert described.questions == len(find(name).questions)


def test_a_set_without_words_says_whether_it_is_made_of_conversations(tmp_path: Path) -> None:
    """From its questions alone."""
    (tmp_path / "a.jsonl").write_text('{"id": "1"}\n{"id": "2"}\n', "utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "1", "conversation": "c"}\n', "utf-8")
    assert describe("a", tmp_path).words == "questions seules"
    described = describe("b", tmp_path)
    assert (described.questions, described.conversations) == (1, 1)
    assert "conversations" in described.words
