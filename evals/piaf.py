"""French encyclopedic questions (PIAF): texts that nothing here was written for.

The file holds questions, each with the passage that answers it and the expected span. Passages are
split in two halves by the hash of their text, so that settings may be fitted on one half and
reported on the other. Measured on one half:

1. *right passage first*, all passages indexed: the document of the first citation (of the first
   hit, for a refusal), beside plain BM25, dense vectors and their reciprocal rank fusion;
2. *span*: the answer holds one of the expected spans and is at most two sentences long;
3. *refusals*: with half of the passages taken out of the index, the share of questions that lost
   theirs and are refused, and the share of the others that are refused by mistake.

Each passage is written to a text file and goes through the real ingestion. PIAF: Keraron et al.,
« Project PIAF: Building a Native French Question-Answering Dataset » (2020).

`python -m evals.piaf FICHIER [--half report|fit] [--limit N] [--json SORTIE]`
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.engine import Assistant
from assistant.outcomes import Answer, Outcome
from assistant.settings import AssistantSettings
from evals.errors import QuestionSetError
from evals.metrics.stats import Estimate, wilson
from evals.texts import MARKER, find_any
from evals.typography import french, percent
from ingest.french import sentences, stems
from ingest.index import Index
from ingest.settings import IngestSettings

HALVES = ("fit", "report")
MAX_SENTENCES = 2
RRF_K = 60
DEPTH = 50


@dataclass(frozen=True, slots=True)
class PiafQuestion:
    """A question with its passage and the spans that answer it."""

    id: str
    question: str
    context_id: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piaf:
    """A file of questions: passages by id."""

    passages: dict[str, str]
    questions: tuple[PiafQuestion, ...]


def read(path: Path) -> Piaf:
    """Reads a file of one question a line.

    Raises:
        QuestionSetError: The file is missing or is not of this form.
    """
    passages: dict[str, str] = {}
    questions = []
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            passages[row["context_id"]] = row["context"]
            answers = tuple(row["answers"])
            questions.append(PiafQuestion(row["id"], row["question"], row["context_id"], answers))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuestionSetError(
            french(f"Le fichier {path} est absent ou n'est pas au format attendu (JSONL de PIAF).")
        ) from error
    return Piaf(passages, tuple(questions))


def _bits(text: str) -> int:
    return hashlib.sha256(text.encode("utf-8")).digest()[0]


def half_of(passage: str) -> str:
    """Which half a passage belongs to, by the first bit of its hash."""
    return HALVES[_bits(passage) & 1]


def removed(passage: str) -> bool:
    """Whether a passage is taken out for the refusals, by the second bit of its hash."""
    return bool(_bits(passage) & 2)


def chosen(piaf: Piaf, half: str, limit: int | None) -> tuple[PiafQuestion, ...]:
    """The questions of a half; a limit keeps the first by hash of their id."""
    held = [q for q in piaf.questions if half_of(piaf.passages[q.context_id]) == half]
    if limit is None or limit >= len(held):
        return tuple(held)
    return tuple(sorted(held, key=lambda q: hashlib.sha256(q.id.encode()).hexdigest())[:limit])


@contextmanager
def indexed(
    passages: Mapping[str, str], settings: IngestSettings, suffix: str = ".txt"
) -> Iterator[Index]:
    """A temporary index of texts by name, made by the real ingestion of files of a type."""
    from ingest.pipeline import ingest
    from ingest.store import open_index

    with tempfile.TemporaryDirectory(prefix="cpts-piaf-") as name:
        folder = Path(name) / "documents"
        folder.mkdir()
        for identifier, text in passages.items():
            (folder / f"{identifier}{suffix}").write_text(text + "\n", encoding="utf-8")
        there = settings.model_copy(update={"index": Path(name) / "index"})
        ingest([folder], there)
        index = open_index(there.index, there)
        try:
            yield index
        finally:
            index.close()


Search = Callable[[Index, str], str | None]


def _first_document(index: Index, ids: Sequence[str]) -> str | None:
    return _stem(index, index.chunks(ids[:1])[0].document_id) if ids else None


def _stem(index: Index, document_id: str) -> str:
    """The passage's id: the name of the file that it was written to."""
    return Path(index.document(document_id).source).stem


def bm25_first(index: Index, question: str) -> str | None:
    """The passage that plain BM25 puts first."""
    return _first_document(index, [r.chunk_id for r in index.lexical(stems(question), DEPTH)])


def dense_first(index: Index, question: str) -> str | None:
    """The passage nearest by vectors."""
    return _first_document(index, [r.chunk_id for r in index.dense(question, DEPTH)])


def rrf_first(index: Index, question: str) -> str | None:
    """The passage that the fusion of both ranks puts first (Cormack et al., 2009)."""
    scores: dict[str, float] = {}
    for leg in (index.dense(question, DEPTH), index.lexical(stems(question), DEPTH)):
        for rank, found in enumerate(leg, 1):
            scores[found.chunk_id] = scores.get(found.chunk_id, 0.0) + 1.0 / (RRF_K + rank)
    return _first_document(index, sorted(scores, key=lambda i: (-scores[i], i)))


def assistant_first(index: Index, answer: Answer) -> str | None:
    """The passage that the assistant puts first."""
    if answer.outcome is Outcome.ANSWERED and answer.citations:
        return _stem(index, answer.citations[0].document.id)
    if answer.explanation is not None and answer.explanation.hits:
        return _stem(index, answer.explanation.hits[0].chunk.document_id)
    return None


def sentence_count(text: str) -> int:
    """Sentences of an answer, markers left out; lines are apart."""
    lines = MARKER.sub("", text).replace("**", "").splitlines()
    return sum(len(list(sentences(line))) for line in lines)


def holds_span(answer: Answer, spans: Sequence[str]) -> bool:
    """Whether an answer says one of the expected spans."""
    return answer.outcome is Outcome.ANSWERED and find_any(spans, answer.text) is not None


@dataclass(frozen=True, slots=True)
class PiafResult:
    """Figures of one half, in the order of the table; each a proportion with its interval."""

    half: str
    rows: tuple[tuple[str, str, Estimate], ...]

    def value(self, name: str) -> float:
        """A figure by name."""
        return next(estimate.value for key, _, estimate in self.rows if key == name)

    def text(self) -> str:
        """The table for a terminal."""
        lines = [f"PIAF, moitié « {self.half} »"]
        for _, label, e in self.rows:
            bounds = f"[{percent(e.low, 1)} – {percent(e.high, 1)}]"
            lines.append(f"  {label:<52} {percent(e.value, 1):>8}  n = {e.n:<5} {bounds}")
        return french("\n".join(lines) + "\n")


def measure(
    piaf: Piaf,
    ingest: IngestSettings,
    assistant: AssistantSettings,
    *,
    half: str = "report",
    limit: int | None = None,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> PiafResult:
    """Indexes, asks and counts; `progress` is told (step, done, total)."""
    questions = chosen(piaf, half, limit)
    rows = list(_first_and_span(piaf, questions, ingest, assistant, progress))
    rows += _refusals(piaf, questions, ingest, assistant, progress)
    made = [(name, label, wilson(sum(v), len(v))) for name, label, v in rows]
    return PiafResult(half, tuple((name, label, e) for name, label, e in made if e is not None))


Row = tuple[str, str, list[bool]]
Told = Callable[[str, int, int], None]


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


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line: prints the table; the embedder is the default one."""
    parser = argparse.ArgumentParser(prog="python -m evals.piaf", description=french("Mesure PIAF"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=HALVES, default="report")
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args(arguments)
    result = measure(
        read(options.file),
        IngestSettings(),
        AssistantSettings(),
        half=options.half,
        limit=options.limit,
        progress=_told,
    )
    sys.stderr.write("\n")
    sys.stdout.write(result.text())
    if options.json is not None:
        rows = {
            n: {"value": e.value, "n": e.n, "low": e.low, "high": e.high} for n, _, e in result.rows
        }
        options.json.write_text(json.dumps({"half": result.half, "figures": rows}, indent=1) + "\n")
    return 0


def _told(step: str, done: int, total: int) -> None:
    if done % 25 == 0 or done == total:
        sys.stderr.write(f"\r{step} {done}/{total} ")
        sys.stderr.flush()


if __name__ == "__main__":
    raise SystemExit(main())
