"""Runs: conversations, resumption, requirements, comparison, the reserve."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest
from eval_world import RIGHT, SET, ScriptedSystem, refused

from assistant.outcomes import Role
from evals import sets
from evals.answers import ServedAnswer
from evals.errors import AnswersError, OptionError, QuestionSetError, RunError
from evals.main import evaluate_system
from evals.options import EvalOptions, parse_requirement
from evals.runfile import RUN_FILE, read_run
from evals.systems.answers_file import AnswersFile


def test_a_conversation_carries_the_real_turns(tmp_path: Path) -> None:
    """The second turn gets the question and the answer before it, then is asked alone."""
    system = ScriptedSystem()
    evaluate_system(SET, system, EvalOptions(out=tmp_path))
    histories = [history for identifier, history in system.asked if identifier == "conv-2"]
    assert [turn.role for turn in histories[0]] == [Role.USER, Role.ASSISTANT]
    assert histories[0][1].content == RIGHT["conv-1"].answer
    assert histories[1] == ()


def test_a_crash_loses_at_most_the_question_in_hand(tmp_path: Path) -> None:
    """What was answered is on the disk; the next attempt asks only the rest."""

    class CrashError(RuntimeError):
        pass

    def crash(identifier: str, answer: ServedAnswer) -> ServedAnswer:
        if identifier == "etapes":
            raise CrashError
        return answer

    options = EvalOptions(out=tmp_path)
    with pytest.raises(CrashError):
        evaluate_system(SET, ScriptedSystem(fault=crash), options)
    assert len(read_run(tmp_path / RUN_FILE).items) == 3
    with (tmp_path / RUN_FILE).open("a", encoding="utf-8") as file:
        file.write('{"question_id": "etap')
    again = ScriptedSystem()
    result = evaluate_system(SET, again, options)
    assert result.complete
    assert {identifier for identifier, _ in again.asked} == set(RIGHT) - {
        "cellule",
        "conv-1",
        "conv-2",
    }
    assert result.summary.figures["right"].value == 1.0


def test_a_stopped_run_is_taken_up(tmp_path: Path) -> None:
    """A stop is no failure of the questions, but the result is not whole."""
    options = EvalOptions(out=tmp_path)
    stopped = evaluate_system(SET, ScriptedSystem(), options, stop=lambda: True)
    assert not stopped.complete
    assert stopped.status == 1
    assert stopped.summary.count == 1
    assert evaluate_system(SET, ScriptedSystem(), options).complete


def test_a_finished_run_is_asked_again(tmp_path: Path) -> None:
    """Measuring twice means asking twice."""
    options = EvalOptions(out=tmp_path)
    evaluate_system(SET, ScriptedSystem(), options)
    again = ScriptedSystem()
    evaluate_system(SET, again, options)
    assert len(again.asked) == len(SET.questions) + 1


def test_other_work_is_not_mixed_in(tmp_path: Path) -> None:
    """An unfinished run of another index is not taken up."""
    options = EvalOptions(out=tmp_path)
    evaluate_system(SET, ScriptedSystem(), options, stop=lambda: True)
    other = ScriptedSystem()
    other.info = replace(other.info, index="essai-2")
    evaluate_system(SET, other, options)
    assert len(other.asked) == len(SET.questions) + 1


def test_requirements_decide_the_status(tmp_path: Path) -> None:
    """The one that does not hold is named; a figure that does not apply does not hold."""
    wanted = tuple(map(parse_requirement, ["answerable>=0.9", "refusal_recall >= 95 %"]))
    good = evaluate_system(SET, ScriptedSystem(), EvalOptions(out=tmp_path, requires=wanted))
    assert good.status == 0
    bad = evaluate_system(
        SET,
        ScriptedSystem(fault=lambda _, __: refused()),
        EvalOptions(out=tmp_path, requires=(*wanted, parse_requirement("verbatim>=0,5"))),
    )
    assert bad.status == 1
    assert [check.met for check in bad.checks] == [False, True, False]
    assert "answerable>=0,9 non tenue" in bad.text


@pytest.mark.parametrize("text", ["answerable", "inconnue>=1", "answerable>>1", ""])
def test_a_requirement_that_means_nothing_is_refused(text: str) -> None:
    """A typing error must not pass for a requirement that holds."""
    with pytest.raises(OptionError):
        parse_requirement(text)


def test_a_comparison_lists_what_changed(tmp_path: Path) -> None:
    """Fixed and broken by question, and the verdict in words."""
    evaluate_system(
        SET,
        ScriptedSystem(fault=lambda i, a: refused() if i == "etapes" else a),
        EvalOptions(out=tmp_path / "avant"),
    )
    result = evaluate_system(
        SET, ScriptedSystem(), EvalOptions(out=tmp_path / "apres", compare=tmp_path / "avant")
    )
    assert result.comparison is not None
    assert [c.after.id for c in result.comparison.fixed] == ["etapes"]
    assert result.comparison.broken == ()
    assert not result.comparison.real
    assert "On ne peut pas dire" in result.comparison.verdict


def test_the_reserve_is_counted_and_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each run adds a line; reports hold no question of it."""
    monkeypatch.setattr(sets, "RESERVE_LOG", tmp_path / "log.jsonl")
    reserve = replace(SET, name="reserve")
    for n in (1, 2):
        result = evaluate_system(reserve, ScriptedSystem(), EvalOptions(out=tmp_path / str(n)))
        assert result.reserve_runs == n
    assert "n° 2 sur la réserve" in result.text
    line = json.loads((tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert line["figures"]["right"] == 1.0
    for name in ("report.html", "questions.csv", "result.json"):
        assert "EPSM" not in (tmp_path / "2" / name).read_text(encoding="utf-8")


def test_sets_are_found_by_name_and_the_reserve_is_one(tmp_path: Path) -> None:
    """All files of the reserve make one set; an unknown name lists those known."""
    line = SET.questions[0].model_dump_json() + "\n"
    (tmp_path / "mise-au-point.jsonl").write_text(line, encoding="utf-8")
    for part in ("reserve", "reserve-2"):
        changed = SET.questions[0].model_copy(update={"id": part}).model_dump_json() + "\n"
        (tmp_path / f"{part}.jsonl").write_text(changed, encoding="utf-8")
    assert sets.names(tmp_path) == ("mise-au-point", "reserve")
    assert [q.id for q in sets.find("reserve", tmp_path).questions] == ["reserve", "reserve-2"]
    with pytest.raises(QuestionSetError, match="mise-au-point, reserve"):
        sets.find("rien", tmp_path)


def test_answers_of_another_system_are_scored(tmp_path: Path) -> None:
    """The answer object, one a line; a question without an answer is not right."""
    lines = [a.model_copy(update={"id": i}).model_dump_json() for i, a in RIGHT.items()]
    path = tmp_path / "autre.jsonl"
    path.write_text("\n".join(lines[:-1]), encoding="utf-8")
    result = evaluate_system(SET, AnswersFile(path, "corpus"), EvalOptions(out=tmp_path / "out"))
    assert result.header.system == "autre"
    assert result.summary.figures["right"].value == 7 / 8
    assert "verbatim" not in result.summary.figures


def test_broken_answers_are_named_with_their_line(tmp_path: Path) -> None:
    """One sentence that says what to mend."""
    path = tmp_path / "autre.jsonl"
    path.write_text('{"id": "a", "outcome": "peut-être", "answer": ""}', encoding="utf-8")
    with pytest.raises(AnswersError, match="Ligne 1"):
        AnswersFile(path, "corpus")
    with pytest.raises(AnswersError, match="absent"):
        AnswersFile(tmp_path / "rien.jsonl", "corpus")


def test_a_damaged_run_is_refused(tmp_path: Path) -> None:
    """Reading it for a comparison says so."""
    (tmp_path / RUN_FILE).write_text("{}\n", encoding="utf-8")
    with pytest.raises(RunError):
        read_run(tmp_path / RUN_FILE)


@pytest.mark.soak
def test_the_harness_itself_costs_little_on_a_thousand_questions(tmp_path: Path) -> None:
    """Asking must be what takes the time: under 20 s for a system that answers at once."""
    questions, answers = [], {}
    for copy in range(125):
        for question in SET.questions:
            name = f"{question.id}-{copy}"
            conversation = question.conversation and f"{question.conversation}-{copy}"
            changes = {"id": name, "conversation": conversation}
            questions.append(question.model_copy(update=changes))
            answers[name] = RIGHT[question.id]
    many = replace(SET, questions=tuple(questions))
    start = time.perf_counter()
    result = evaluate_system(many, ScriptedSystem(answers), EvalOptions(out=tmp_path))
    assert result.summary.count == 1000
    assert time.perf_counter() - start < 20
