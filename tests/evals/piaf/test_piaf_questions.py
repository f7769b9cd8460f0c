"""The file of PIAF: what it holds, and its halves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.errors import QuestionSetError
from evals.piaf.questions import HALVES, Piaf, PiafQuestion, chosen, half_of, read, removed

PASSAGES = {f"p{n}": f"Le lac numéro {n} mesure {n} hectares." for n in range(40)}


@pytest.fixture
def held() -> Piaf:
    """Two questions a passage."""
    asked = [(i, n) for i in PASSAGES for n in (1, 2)]
    questions = (PiafQuestion(f"q{i}-{n}", f"Surface de {i} ?", i, ("x",)) for i, n in asked)
    return Piaf(PASSAGES, tuple(questions))


def test_each_line_is_a_question_with_its_passage(tmp_path: Path) -> None:
    """A passage of two questions is held once."""
    row = {"context_id": "p1", "context": PASSAGES["p1"], "answers": ["1 hectares"]}
    rows = [row | {"id": f"q{n}", "question": f"Surface {n} ?"} for n in (1, 2)]
    path = tmp_path / "piaf.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = read(path)
    assert found.passages == {"p1": PASSAGES["p1"]}
    assert found.questions[1] == PiafQuestion("q2", "Surface 2 ?", "p1", ("1 hectares",))


def test_halves_are_disjoint_and_whole(held: Piaf) -> None:
    """A passage is in one half, with all of its questions."""
    halves = [{q.context_id for q in chosen(held, half, None)} for half in HALVES]
    assert halves[0] | halves[1] == set(PASSAGES)
    assert not halves[0] & halves[1]
    assert all(halves)


def test_a_limit_keeps_some_of_the_half(held: Piaf) -> None:
    """Always the same ones."""
    some = chosen(held, "report", 3)
    assert len(some) == 3
    assert set(some) < set(chosen(held, "report", None))
    assert some == chosen(held, "report", 3)


def test_refusals_take_passages_out_of_both_halves() -> None:
    """The two cuts have nothing to do with one another."""
    assert {(half_of(text), removed(text)) for text in PASSAGES.values()} == {
        (half, out) for half in HALVES for out in (True, False)
    }


def test_another_file_is_refused(tmp_path: Path) -> None:
    """One sentence says what is expected."""
    path = tmp_path / "autre.jsonl"
    path.write_text('{"question": "?"}', encoding="utf-8")
    with pytest.raises(QuestionSetError):
        read(path)
