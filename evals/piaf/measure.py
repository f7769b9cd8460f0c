"""What is measured on one half of PIAF, each a proportion with its interval (Wilson).

1. *right passage first*, all passages indexed: the document of the first citation (of the first
   hit, for a refusal), beside plain BM25, dense vectors and their reciprocal rank fusion;
2. *span*: the answer holds one of the expected spans and is at most two sentences long;
3. *refusals*: with half of the passages taken out of the index, the share of questions that lost
   theirs and are refused, and the share of the others that are refused by mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.engine import Assistant
from assistant.outcomes import Answer, Outcome
from assistant.settings import AssistantSettings
from evals.metrics.stats import Estimate, wilson
from evals.piaf.passages import assistant_first, bm25_first, dense_first, indexed, rrf_first
from evals.piaf.questions import Piaf, PiafQuestion, chosen, removed
from evals.texts import MARKER, find_any
from evals.typography import estimate, french
from ingest.french import sentences
from ingest.settings import IngestSettings

MAX_SENTENCES = 2
Row = tuple[str, str, list[bool]]
Told = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class PiafResult:
    """Figures of one half, in the order of the table; each a proportion with its interval."""

    half: str
    rows: tuple[tuple[str, str, Estimate], ...]

    def value(self, name: str) -> float:
        """A figure by name."""
        return next(found.value for key, _, found in self.rows if key == name)

    def text(self) -> str:
        """The table for a terminal."""
        lines = [f"PIAF, moitié « {self.half} »"]
        lines += [estimate(label, found, 52) for _, label, found in self.rows]
        return french("\n".join(lines) + "\n")


def measure(
    piaf: Piaf,
    ingest: IngestSettings,
    assistant: AssistantSettings,
    *,
    half: str = "report",
    limit: int | None = None,
    progress: Told = lambda *_: None,
) -> PiafResult:
    """Indexes, asks and counts; `progress` is told (step, done, total)."""
    questions = chosen(piaf, half, limit)
    rows = list(_first_and_span(piaf, questions, ingest, assistant, progress))
    rows += _refusals(piaf, questions, ingest, assistant, progress)
    made = [(name, label, wilson(sum(v), len(v))) for name, label, v in rows]
    return PiafResult(half, tuple((name, label, e) for name, label, e in made if e is not None))


def sentence_count(text: str) -> int:
    """Sentences of an answer, markers left out; lines are apart."""
    lines = MARKER.sub("", text).replace("**", "").splitlines()
    return sum(len(list(sentences(line))) for line in lines)


def holds_span(answer: Answer, spans: Sequence[str]) -> bool:
    """Whether an answer says one of the expected spans."""
    return answer.outcome is Outcome.ANSWERED and find_any(spans, answer.text) is not None


def _first_and_span(
    piaf: Piaf,
    questions: Sequence[PiafQuestion],
    ingest: IngestSettings,
    assistant: AssistantSettings,
    progress: Told,
) -> Iterator[Row]:
    first: dict[str, list[bool]] = {"bm25": [], "dense": [], "rrf": [], "assistant": []}
    span: list[bool] = []
    short: list[bool] = []
    refused: list[bool] = []
    with indexed(piaf.passages, ingest) as index:
        system = Assistant(index, assistant)
        for done, q in enumerate(questions, 1):
            answer = system.ask(q.question)
            first["bm25"].append(bm25_first(index, q.question) == q.context_id)
            first["dense"].append(dense_first(index, q.question) == q.context_id)
            first["rrf"].append(rrf_first(index, q.question) == q.context_id)
            first["assistant"].append(assistant_first(index, answer) == q.context_id)
            span.append(holds_span(answer, q.answers))
            short.append(span[-1] and sentence_count(answer.text) <= MAX_SENTENCES)
            refused.append(answer.outcome is not Outcome.ANSWERED)
            progress("questions", done, len(questions))
    yield "first_bm25", "bon passage en premier : BM25", first["bm25"]
    yield "first_dense", "bon passage en premier : vecteurs", first["dense"]
    yield "first_rrf", "bon passage en premier : fusion (RRF)", first["rrf"]
    yield "first", "bon passage en premier : assistant", first["assistant"]
    yield "span", "passage attendu dans la réponse", span
    yield "span_short", "… et réponse de deux phrases au plus", short
    yield "refused_all", "refus, tous les passages indexés", refused


def _refusals(
    piaf: Piaf,
    questions: Sequence[PiafQuestion],
    ingest: IngestSettings,
    assistant: AssistantSettings,
    progress: Told,
) -> Iterator[Row]:
    kept = {i: text for i, text in piaf.passages.items() if not removed(text)}
    lost_refused: list[bool] = []
    kept_refused: list[bool] = []
    with indexed(kept, ingest) as index:
        system = Assistant(index, assistant)
        for done, q in enumerate(questions, 1):
            refused = system.ask(q.question).outcome is not Outcome.ANSWERED
            (kept_refused if q.context_id in kept else lost_refused).append(refused)
            progress("refus", done, len(questions))
    yield "refusal_recall", "sans leur passage : refusées (rappel)", lost_refused
    yield "false_refusals", "avec leur passage : refusées à tort", kept_refused
