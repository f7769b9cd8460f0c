"""An answer as it is scored, whichever system gave it: the answer object and what was retrieved.

Any system can be scored that writes the answer object of `docs/` one a line, with the id of the
question; `retrieved` is ours and optional.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.outcomes import Answer, Outcome
from evals.errors import AnswersError
from evals.typography import french

_EXCERPT = 280


class ServedCitation(BaseModel):
    """A numbered quote; fields of the answer object that no metric uses are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    marker: int = Field(ge=1)
    document_id: str = Field(min_length=1)
    title: str = ""
    date: str | None = None
    source: str = ""
    page: int = Field(ge=1)
    quote: str
    score: float = 0.0


class Retrieved(BaseModel):
    """A passage that the search brought back, best first."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    document_id: str
    page: int
    dense_rank: int | None = None
    lexical_rank: int | None = None
    score: float = 0.0
    text: str = ""


class ServedAnswer(BaseModel):
    """One answer, of any system."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str | None = None
    question: str = ""
    standalone_question: str = ""
    outcome: Outcome
    answer: str
    citations: tuple[ServedCitation, ...] = ()
    engine: str = "extractive"
    suggestions: tuple[str, ...] = ()
    index: str = ""
    latency_ms: float = Field(default=0.0, ge=0)
    retrieved: tuple[Retrieved, ...] | None = None
    rule: str | None = None

    @property
    def answered(self) -> bool:
        """Whether it states facts."""
        return self.outcome is Outcome.ANSWERED

    @property
    def confidence(self) -> float:
        """The best score among the citations; 0 for a refusal."""
        return max((c.score for c in self.citations), default=0.0) if self.answered else 0.0


def serve(answer: Answer) -> ServedAnswer:
    """The answer of our assistant, with its hits where it explains itself."""
    explanation = answer.explanation
    retrieved = None
    if explanation is not None:
        retrieved = tuple(
            Retrieved(
                document_id=hit.chunk.document_id,
                page=hit.chunk.page,
                dense_rank=hit.dense_rank,
                lexical_rank=hit.lexical_rank,
                score=hit.score,
                text=hit.chunk.text[:_EXCERPT],
            )
            for hit in explanation.hits
        )
    return ServedAnswer.model_validate(
        {
            **answer.to_json(),
            "retrieved": retrieved,
            "rule": None if explanation is None else explanation.rule,
        }
    )


def read_answers(path: Path) -> dict[str, ServedAnswer]:
    """Answers to score, by the id of their question.

    Raises:
        AnswersError: The file is missing, or a line does not follow the answer object.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AnswersError(
            french(
                f"Le fichier de réponses {path} est absent ou illisible : donnez un JSONL en UTF-8."
            )
        ) from error
    answers = dict(_parse_lines(path, text))
    if not answers:
        raise AnswersError(
            french(f"Le fichier de réponses {path} est vide : une réponse par ligne.")
        )
    return answers


def _parse_lines(path: Path, text: str) -> Iterator[tuple[str, ServedAnswer]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            answer = ServedAnswer.model_validate(json.loads(line))
        except (json.JSONDecodeError, ValidationError) as error:
            where = f"Ligne {number} de {path.name}"
            raise AnswersError(
                french(f"{where} : ce n'est pas l'objet réponse ({_first(error)}) ; voir docs/.")
            ) from error
        if answer.id is None:
            raise AnswersError(
                french(f"Ligne {number} de {path.name} : il manque « id », celui de la question.")
            )
        yield answer.id, answer


def _first(error: Exception) -> str:
    if isinstance(error, ValidationError):
        detail = error.errors()[0]
        return f"champ « {'.'.join(str(p) for p in detail['loc'])} »"
    return "JSON incorrect"
