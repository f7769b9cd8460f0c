"""Asks a question set of a system, one question after the other, and keeps every answer.

Conversations are asked turn by turn with the real answers as history. A follow-up is asked once
more without its history, so that the gain of the rewriting can be measured.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.outcomes import Role, Turn
from evals.answers import ServedAnswer
from evals.question_set import QuestionSet
from evals.questions import Question, QuestionKind
from evals.runfile import RunHeader, RunItem, RunWriter
from evals.systems.base import System

Progress = Callable[[int, int], None]
"""Told how many questions are done, of how many."""
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Run:
    """A run, whole or stopped.

    Attributes:
        items: One per question answered, in the order of the set.
        complete: Whether every question was answered.
        resumed: Number of answers that an earlier attempt had left.
    """

    header: RunHeader
    items: tuple[RunItem, ...]
    complete: bool
    resumed: int = 0


def never() -> bool:
    """Never asks to stop."""
    return False


def silent(done: int, total: int) -> None:
    """Tells nobody."""


def run(
    questions: QuestionSet,
    system: System,
    header: RunHeader,
    path: Path,
    *,
    progress: Progress = silent,
    stop: Stop = never,
) -> Run:
    """Asks what an earlier attempt at the same run did not, and writes each answer to `path`."""
    writer = RunWriter(path, header)
    done = dict(writer.done)
    resumed = len(done)
    total = len(questions.questions)
    try:
        for group in questions.conversations():
            for item in ask_conversation(group, system, done, header.raw_follow_ups):
                if item.question_id not in done:
                    writer.add(item)
                    done[item.question_id] = item
                    progress(len(done), total)
                if stop():
                    break
            if stop():
                break
    finally:
        writer.close()
    items = tuple(done[q.id] for q in questions.questions if q.id in done)
    return Run(header, items, len(items) == total, resumed)


def ask_conversation(
    group: Sequence[Question], system: System, done: dict[str, RunItem], raw: bool
) -> Iterator[RunItem]:
    """Asks the turns of a conversation in order, each with the real answers before it.

    Args:
        group: The turns; one for a question that stands alone.
        system: Who answers.
        done: Answers that are there already, by question.
        raw: Whether follow-ups are asked once more without their history.
    """
    history: tuple[Turn, ...] = ()
    for question in group:
        item = done.get(question.id)
        if item is None:
            item = _ask(
                question,
                system,
                history,
                raw=raw and bool(history) and question.kind is QuestionKind.FOLLOW_UP,
            )
        yield item
        history = (
            *history,
            Turn(Role.USER, question.question),
            Turn(Role.ASSISTANT, item.answer.answer),
        )


def _ask(question: Question, system: System, history: Sequence[Turn], *, raw: bool) -> RunItem:
    given = history or tuple(Turn(turn.role, turn.content) for turn in question.history)
    answer = _identified(system.ask(question.question, given, question.id), question)
    alone = system.ask(question.question, (), question.id) if raw else None
    return RunItem(question_id=question.id, answer=answer, raw=alone)


def _identified(answer: ServedAnswer, question: Question) -> ServedAnswer:
    return answer if answer.id == question.id else answer.model_copy(update={"id": question.id})


def peak_memory_mib() -> float:
    """Peak resident memory of this process."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024 / 1024
