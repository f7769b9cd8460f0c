"""Planted faults: each moves the figure that it must, and none gets full marks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from eval_world import PAGES, RIGHT, ROW, SET, ScriptedSystem, answered, citation, refused

from assistant.outcomes import Outcome
from evals.answers import ServedAnswer
from evals.main import evaluate_system
from evals.options import EvalOptions, EvalResult

Fault = Callable[[str, ServedAnswer], ServedAnswer]


def evaluated(folder: Path, fault: Fault | None = None) -> EvalResult:
    """The world asked with a fault."""
    return evaluate_system(SET, ScriptedSystem(fault=fault), EvalOptions(out=folder))


def values(result: EvalResult) -> dict[str, float]:
    """Deterministic figures by name."""
    return result.deterministic


def wrong_figure(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """59 for 60."""
    return answer.model_copy(update={"answer": answer.answer.replace("60", "59")})


def swapped_row(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """The other row of the table, quoted faithfully."""
    if identifier != "cellule":
        return answer
    return RIGHT["conv-2"]


def missing_marker(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """The text without its markers."""
    return answer.model_copy(update={"answer": answer.answer.replace("[1]", "")})


def unknown_marker(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """A marker without a citation."""
    return answer.model_copy(update={"answer": answer.answer.replace("[1]", "[1][7]")})


def altered_quote(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """One word of each quote changed."""
    changed = tuple(
        c.model_copy(
            update={"quote": c.quote.replace("Convention", "Conventions").replace("Une", "La")}
        )
        for c in answer.citations
    )
    return answer.model_copy(update={"citations": changed})


def refuse_everything(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """Never answers."""
    return refused()


def answer_everything(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """Never refuses."""
    return answer if answer.answered else answered("**60 %** [1].", citation(1, "enquete", ROW))


def whole_documents(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """Everything that there is, faithfully quoted, many times over."""
    texts = [(document, text) for (document, _), text in PAGES.items()]
    quotes = [citation(n, d, text) for n, (d, text) in enumerate(texts, 1)]
    body = "\n\n".join(f"{c.quote} [{c.marker}]" for c in quotes)
    return answered(body, *quotes)


def surplus_cell(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """The right cell with its neighbour."""
    if identifier != "cellule":
        return answer
    return answer.model_copy(update={"answer": "60 % (et 18 % de conventions) avec les EPSM [1]."})


def wrong_document(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """The right text attributed to another document."""
    moved = tuple(c.model_copy(update={"document_id": "autre"}) for c in answer.citations)
    return answer.model_copy(update={"citations": moved})


def shuffled_list(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """The steps in another order."""
    if identifier != "etapes":
        return answer
    text = "Les étapes : [1]\n\n- Implication\n- Participation\n- Prise de contact"
    return answer.model_copy(update={"answer": text})


def opposite(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """Yes for no."""
    return answer.model_copy(update={"answer": answer.answer.replace("Non :", "Oui :")})


def lost_subject(identifier: str, answer: ServedAnswer) -> ServedAnswer:
    """A follow-up rewritten without its subject."""
    if identifier != "conv-2":
        return answer
    return answer.model_copy(update={"standalone_question": "Et pour les CHU ?"})


FAULTS: dict[str, tuple[Fault, tuple[str, ...]]] = {
    "chiffre faux": (wrong_figure, ("facts_recall", "figures_exact", "figures_supported")),
    "ligne échangée": (swapped_row, ("facts_recall", "figures_exact", "quoted_facts")),
    "marqueur absent": (missing_marker, ("markers", "citation_recall", "citation_precision")),
    "marqueur inconnu": (unknown_marker, ("markers",)),
    "citation altérée": (altered_quote, ("verbatim", "verbatim_original")),
    "refus de tout": (refuse_everything, ("answerable", "refusal_precision")),
    "réponse à tout": (answer_everything, ("unanswerable", "refusal_recall")),
    "document entier": (whole_documents, ("no_surplus", "unanswerable", "place_precision")),
    "cellule de trop": (surplus_cell, ("no_surplus",)),
    "autre document": (wrong_document, ("document", "page", "place_precision")),
    "liste mêlée": (shuffled_list, ("in_order",)),
    "contraire": (opposite, ("answerable",)),
    "sujet perdu": (lost_subject, ("standalone",)),
}


@pytest.fixture(scope="module")
def perfect(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The figures of right answers."""
    return values(evaluated(tmp_path_factory.mktemp("parfait")))


def test_right_answers_get_full_marks(perfect: dict[str, float]) -> None:
    """Otherwise a fault could hide behind one that is always there."""
    for name in ("right", "verbatim", "markers", "refusal_precision", "refusal_recall", "page"):
        assert perfect[name] == 1.0


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_moves_its_figures(name: str, perfect: dict[str, float], tmp_path: Path) -> None:
    """A figure that a fault leaves alone would not see it in a real system either."""
    fault, moved = FAULTS[name]
    found = values(evaluated(tmp_path, fault))
    for figure in moved:
        assert found[figure] < perfect[figure], figure
    if name != "sujet perdu":
        assert found["right"] < 1.0


def test_the_same_run_twice_gives_the_same_figures(tmp_path: Path) -> None:
    """To the digit, intervals included."""
    first = evaluated(tmp_path / "un")
    second = evaluated(tmp_path / "deux")
    assert first.deterministic == second.deterministic
    assert first.summary.figures["facts_recall"] == second.summary.figures["facts_recall"]


def test_refusing_everything_has_full_recall_and_poor_precision(tmp_path: Path) -> None:
    """Both are shown, so that neither way of cheating pays."""
    found = values(evaluated(tmp_path, refuse_everything))
    assert found["refusal_recall"] == 1.0
    assert found["refusal_precision"] < 0.5
    assert found["answerable"] == 0.0


def test_a_figure_that_applies_nowhere_is_absent(tmp_path: Path) -> None:
    """Refusing everything leaves no quote to check, and exclusions are counted."""
    result = evaluated(tmp_path, lambda _, __: refused(Outcome.UNCLEAR))
    assert "verbatim" not in result.summary.figures
    assert result.summary.excluded["answerable"] == 3
