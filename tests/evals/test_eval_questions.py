"""The format of a question, and the check of a set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.check import check_text, load
from evals.errors import QuestionSetError
from evals.questions import FigurePolicy, Question

ANSWERABLE = {
    "id": "cellule",
    "question": "Quelle part ?",
    "kind": "cell",
    "audience": "coordination",
    "difficulty": 1,
    "split": "mise-au-point",
    "outcomes": ["answered"],
    "facts": [["60 %"]],
    "places": {"corpus": [{"document": "doc", "pages": [2]}], "sources": [{"document": "doc"}]},
}
REFUSED = {
    "id": "salaire",
    "question": "Quel salaire ?",
    "kind": "not_in_corpus",
    "audience": "elu",
    "difficulty": 1,
    "split": "mise-au-point",
    "outcomes": ["not_in_corpus"],
    "reason": "Rien.",
}


def _messages(*payloads: object) -> str:
    text = "\n".join(json.dumps(payload) for payload in payloads)
    return "\n".join(str(problem) for problem in check_text(text)).replace("\u202f", " ")


def test_a_right_set_has_no_problem() -> None:
    """Both kinds of question pass."""
    assert _messages(ANSWERABLE, REFUSED) == ""


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"facts": []}, "au moins un fait attendu"),
        ({"places": {}}, "corpus, sources"),
        ({"kind": "cel"}, "« kind »"),
        ({"difficulty": 4}, "au plus 3"),
        ({"id": "Cellule"}, "minuscules"),
        ({"id": "x"}, "de 2 à 80 caractères"),
        ({"couleur": "bleu"}, "n’existe pas"),
        ({"turn": 1}, "vont ensemble"),
        ({"ordered": True}, "au moins deux groupes"),
        ({"outcomes": ["not_in_corpus"]}, "n’a pas de faits attendus"),
        ({"variants_of": "cellule"}, "variante d’elle-même"),
        ({"kind": "near_miss"}, "dit ce qui manque"),
    ],
)
def test_each_fault_is_named(change: dict[str, object], expected: str) -> None:
    """The message says which line and what to mend."""
    messages = _messages(ANSWERABLE | change)
    assert expected in messages
    assert messages.startswith("ligne 1")


def test_broken_json_is_named_with_its_line() -> None:
    """The other lines are still read."""
    text = json.dumps(REFUSED) + "\n{oups\n"
    (problem,) = check_text(text)
    assert problem.line == 2
    assert "colonne 2" in str(problem)


def test_ids_are_unique_and_variants_exist() -> None:
    """Set-level faults are found."""
    messages = _messages(ANSWERABLE, ANSWERABLE, REFUSED | {"variants_of": "absent"})
    assert "déjà celui de la ligne 1" in messages
    assert "absent n’existe pas" in messages


def test_a_conversation_has_no_hole() -> None:
    """Turns are numbered from 1 without a gap."""
    turns = [ANSWERABLE | {"id": f"c-{n}", "conversation": "conv", "turn": n} for n in (1, 3)]
    assert "tours 1, 2, 3" in _messages(*turns)


def test_an_empty_file_is_a_problem() -> None:
    """Nothing to ask is not a right set."""
    assert "aucune question" in _messages()


def test_loading_a_wrong_set_says_what_to_mend(tmp_path: Path) -> None:
    """The error of the command line holds the first messages."""
    path = tmp_path / "jeu.jsonl"
    path.write_text(json.dumps(ANSWERABLE | {"facts": []}), encoding="utf-8")
    with pytest.raises(QuestionSetError, match="ligne 1"):
        load(path)
    with pytest.raises(QuestionSetError, match="existe pas"):
        load(tmp_path / "rien.jsonl")


def test_figures_are_strict_where_a_figure_is_asked() -> None:
    """The kind decides unless the question says otherwise."""
    assert Question.model_validate(ANSWERABLE).figure_policy is FigurePolicy.STRICT
    listed = Question.model_validate(ANSWERABLE | {"kind": "list"})
    assert listed.figure_policy is FigurePolicy.FREE
    assert listed.word_limit > Question.model_validate(ANSWERABLE).word_limit
