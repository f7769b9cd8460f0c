"""A question set: its conversations, its text and its version."""

from __future__ import annotations

from pathlib import Path

from eval_world import question, unanswerable

from evals.check import load
from evals.question_set import set_hash, to_lines


def test_a_set_survives_a_round_trip(tmp_path: Path) -> None:
    """What is written is read back equal, accents and refusals included."""
    asked = (question("cellule", note="à revoir"), unanswerable("salaire"))
    path = tmp_path / "jeu.jsonl"
    path.write_text(to_lines(asked), encoding="utf-8")
    held = load(path)
    assert held.questions == asked
    assert held.name == "jeu"
    assert held.sha256 == set_hash(path.read_bytes())


def test_fields_at_their_default_are_not_written() -> None:
    """A line holds what its author wrote."""
    (line,) = to_lines([question("cellule")]).splitlines()
    assert '"facts"' in line
    assert '"ordered"' not in line


def test_a_conversation_is_asked_in_turn_order(tmp_path: Path) -> None:
    """Whatever the order of the lines; a single question is asked by itself."""
    turns = [question(f"c-{n}", conversation="conv", turn=n) for n in (2, 1)]
    path = tmp_path / "jeu.jsonl"
    path.write_text(to_lines([*turns, unanswerable("salaire")]), encoding="utf-8")
    groups = load(path).conversations()
    assert [[q.id for q in group] for group in groups] == [["c-1", "c-2"], ["salaire"]]
