"""Checks a question set line by line and says in French what to mend.

Two passes: each line against `evals.questions.Question`, then the set as a whole (unique ids,
conversations without a hole, variants that exist). `python -m evals.check FICHIER…` prints the
result and exits with 2 when something is to mend.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from evals.errors import QuestionSetError
from evals.question_set import QuestionSet, set_hash
from evals.questions import Question
from evals.typography import french

_SENTENCES = {
    "missing": "ce champ est obligatoire",
    "extra_forbidden": "ce champ n'existe pas (voir docs/evaluation-questions.md)",
    "string_pattern_mismatch": (
        "de 2 à 80 caractères, lettres minuscules sans accent, chiffres et tirets seulement, "
        "sans tiret au début"
    ),
    "string_too_short": "ne peut pas être vide",
    "string_too_long": "est trop long",
    "string_type": "un texte est attendu",
    "int_type": "un nombre entier est attendu",
    "int_parsing": "un nombre entier est attendu",
    "bool_type": "vrai ou faux (true, false) est attendu",
    "bool_parsing": "vrai ou faux (true, false) est attendu",
    "tuple_type": "une liste entre crochets est attendue",
    "dict_type": "un objet entre accolades est attendu",
    "model_type": "un objet entre accolades est attendu",
    "too_short": "au moins un élément est attendu",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to mend.

    Attributes:
        line: Line of the file, from 1; 0 for the whole file.
        question: The id, where it could be read.
        message: A French sentence.
    """

    line: int
    question: str | None
    message: str

    def __str__(self) -> str:
        where = f"ligne {self.line}" if self.line else "ensemble du fichier"
        name = f" ({self.question})" if self.question else ""
        return french(f"{where}{name} : {self.message}.")


def _describe(error: ErrorDetails) -> str:
    field = ".".join(str(part) for part in error["loc"])
    kind = error["type"]
    context = error.get("ctx") or {}
    if kind == "value_error":
        return str(context.get("error", error["msg"]))
    if kind == "enum":
        expected = str(context.get("expected", "")).replace(" or ", " ou ").replace("'", "")
        return f"« {field} » : la valeur {error['input']!r} n'est pas connue ; choisir {expected}"
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = context.get("ge", context.get("le"))
        word = "au moins" if kind == "greater_than_equal" else "au plus"
        return f"« {field} » : {word} {bound} est attendu"
    return f"« {field} » : {_SENTENCES.get(kind, error['msg'])}"


def parse_line(line: str, number: int) -> Question | tuple[Problem, ...]:
    """A question, or what is wrong with its line."""
    try:
        payload = json.loads(line)
    except json.JSONDecodeError as error:
        return (
            Problem(number, None, f"ce n'est pas du JSON, à partir de la colonne {error.colno}"),
        )
    if not isinstance(payload, dict):
        return (Problem(number, None, "un objet entre accolades est attendu"),)
    name = payload.get("id")
    identifier = name if isinstance(name, str) else None
    try:
        return Question.model_validate(payload)
    except ValidationError as error:
        return tuple(Problem(number, identifier, _describe(detail)) for detail in error.errors())


def read_lines(text: str) -> tuple[list[tuple[int, Question]], list[Problem]]:
    """The questions of a text with their lines, and the problems of the others."""
    questions: list[tuple[int, Question]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        parsed = parse_line(line, number)
        if isinstance(parsed, Question):
            questions.append((number, parsed))
        else:
            problems.extend(parsed)
    return questions, problems


def check_set(questions: Sequence[tuple[int, Question]]) -> Iterator[Problem]:
    """What is wrong with the set as a whole; each question comes with its line."""
    seen: dict[str, int] = {}
    for line, question in questions:
        if question.id in seen:
            yield Problem(
                line, question.id, f"cet id est déjà celui de la ligne {seen[question.id]}"
            )
        seen.setdefault(question.id, line)
    for line, question in questions:
        if question.variants_of is not None and question.variants_of not in seen:
            yield Problem(
                line, question.id, f"« variants_of » : {question.variants_of} n'existe pas"
            )
    yield from _check_conversations(questions)


def _check_conversations(questions: Sequence[tuple[int, Question]]) -> Iterator[Problem]:
    conversations: dict[str, list[tuple[int, Question]]] = {}
    for line, question in questions:
        if question.conversation is not None:
            conversations.setdefault(question.conversation, []).append((line, question))
    for name, turns in conversations.items():
        numbers = sorted(question.turn or 0 for _, question in turns)
        if numbers != list(range(1, len(turns) + 1)):
            found = ", ".join(str(n) for n in numbers)
            message = f"la conversation {name} doit avoir les tours 1, 2, 3… ; elle a {found}"
            yield Problem(turns[0][0], turns[0][1].id, message)
        elif len(turns) < 2:
            yield Problem(turns[0][0], turns[0][1].id, f"la conversation {name} n'a qu'un tour")


def check_text(text: str) -> tuple[Problem, ...]:
    """Everything to mend in the text of a set."""
    questions, problems = read_lines(text)
    problems.extend(check_set(questions))
    if not questions and not problems:
        problems.append(Problem(0, None, "aucune question"))
    return tuple(sorted(problems, key=lambda p: p.line))


def load(path: Path) -> QuestionSet:
    """Reads a set.

    Raises:
        QuestionSetError: The file is missing or holds something to mend.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise QuestionSetError(
            french(
                f"Le jeu de questions {path} n'existe pas : donnez le chemin d'un fichier JSONL."
            )
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionSetError(
            french(f"Le jeu de questions {path} est illisible : il faut un fichier JSONL en UTF-8.")
        ) from error
    questions, problems = read_lines(text)
    problems.extend(check_set(questions))
    if problems or not questions:
        first = " ".join(str(problem) for problem in problems[:5]) or "Il est vide."
        raise QuestionSetError(french(f"Le jeu de questions {path.name} est à corriger : {first}"))
    return QuestionSet(path.stem, tuple(q for _, q in questions), set_hash(data))


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line: prints what is to mend in each file; 0 when nothing is."""
    paths = [Path(name) for name in (sys.argv[1:] if arguments is None else arguments)]
    status = 0 if paths else 2
    for path in paths:
        try:
            problems = check_text(path.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            problems = (Problem(0, None, "fichier absent ou illisible (UTF-8 attendu)"),)
        for problem in problems:
            sys.stdout.write(french(f"{path.name}, {problem}\n"))
        if problems:
            status = 2
        else:
            sys.stdout.write(french(f"{path.name} : aucun problème.\n"))
    return status


if __name__ == "__main__":
    raise SystemExit(main())
