"""`cpts ask --jsonl`: one JSON object a line in, one answer object a line out, in order.

A line that is no question object stops the run, with its number: answers that no longer pair with
their questions would be worse than none. A question that is merely empty or too long is answered
(`unclear`), and a blank line is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.cli.answers import as_json
from ui.cli.faults import UsageError
from ui.cli.terminal import print_json
from ui.messages import sentence

if TYPE_CHECKING:
    from assistant.engine import Assistant
    from assistant.outcomes import Engine, Turn
    from ingest.index import Filter


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question as it stands on a line of the input."""

    id: str | None
    question: str
    history: tuple[Turn, ...]
    session: str | None = None


SESSION = "cli"
"""Names the conversation of one run of the command, whose budget of tokens is counted."""


def answer_lines(
    assistant: Assistant,
    lines: Iterable[bytes],
    where: Filter,
    engine: Engine | None,
    *,
    explain: bool = False,
) -> None:
    """Answers each line as it comes; every answer is written before the next line is read."""
    for number, raw in enumerate(lines, start=1):
        text = _decoded(raw, number)
        if not text.strip():
            continue
        line = parse(text, number)
        answer = assistant.ask(
            line.question,
            line.history,
            where=where,
            engine=engine,
            identifier=line.id,
            session=line.session or SESSION,
        )
        print_json(as_json(answer, explain=explain), indent=None)


def parse(text: str, number: int) -> QuestionLine:
    """Reads one line.

    Raises:
        UsageError: It is not a question object; `number` is in the message.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise _wrong(number, "ce n'est pas du JSON") from None
    if not isinstance(value, dict):
        raise _wrong(number, 'un objet {{"id", "question"}} est attendu')
    question = value.get("question")
    if not isinstance(question, str):
        raise _wrong(number, "« question » manque ou n'est pas un texte")
    session = value.get("session")
    if session is not None and not isinstance(session, str):
        raise _wrong(number, "« session » n'est pas un texte")
    return QuestionLine(_identifier(value, number), question, _history(value, number), session)


def _identifier(value: dict[str, object], number: int) -> str | None:
    found = value.get("id")
    if found is None or isinstance(found, str):
        return found
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    raise _wrong(number, "« id » n'est pas un texte")


def _history(value: dict[str, object], number: int) -> tuple[Turn, ...]:
    from assistant.outcomes import Role, Turn

    turns = value.get("history") or []
    if not isinstance(turns, list):
        raise _wrong(number, "« history » n'est pas une liste")
    read = []
    for turn in turns:
        match turn:
            case {"role": "user" | "assistant" as role, "content": str(content)}:
                read.append(Turn(Role(role), content))
            case _:
                reason = (
                    "un tour de « history » doit être "
                    '{{"role": "user" ou "assistant", "content": "…"}}'
                )
                raise _wrong(number, reason)
    return tuple(read)


def _decoded(raw: bytes, number: int) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _wrong(number, "le texte n'est pas en UTF-8") from None


def _wrong(number: int, reason: str) -> UsageError:
    text = f"Ligne {{number}} de l'entrée : {reason}. Corrigez-la et recommencez."
    return UsageError(sentence(text, number=number))
