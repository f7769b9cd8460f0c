"""What the assistant is worth on documents that nothing here was written for.

The training documents held out from the reader (`evals.training.split`) were written, each with its
questions, by hands that saw neither the code nor the vocabulary. Their questions are hard: half
share few words with their answer, or none, and those without an answer share many. Two kinds are
asked about apart: documents on any subject, each alone, and the libraries of federations on the
field of the vocabulary, five documents together.

1. An answer is right when its quotes, or its text, hold all the pieces that answer.
2. Documents are cut in two halves by their number: settings are fitted on « fit », figures are
   reported on « report ».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.engine import Assistant
from assistant.outcomes import Answer, Engine, Outcome
from assistant.settings import AssistantSettings
from evals.metrics.stats import Estimate, wilson
from evals.piaf import indexed
from evals.training.plain import plain, value_at
from evals.training.rows import Told
from evals.training.sheet import AnsweredQuestion, Cell, Piece, TrainingDocument
from evals.training.split import asked_among, half_of, held_out, in_library, indexes
from evals.typography import estimate, french
from ingest.index import Filter
from ingest.settings import IngestSettings

_LABELS = {
    "right": "justes, parmi les questions à réponse",
    "false_refusals": "refusées à tort",
    "refusal_recall": "sans réponse : refusées (rappel)",
}


@dataclass(frozen=True, slots=True)
class Unseen:
    """Figures of one half; each a proportion with its interval (Wilson)."""

    half: str
    libraries: bool
    documents: int
    figures: Mapping[str, Estimate]

    def text(self) -> str:
        """The table for a terminal."""
        kind = "de fonds inconnus" if self.libraries else "inconnus"
        lines = [f"{self.documents} documents {kind}, moitié « {self.half} »"]
        lines += [estimate(_LABELS[name], found, 40) for name, found in self.figures.items()]
        return french("\n".join(lines))


def measure(
    documents: Sequence[TrainingDocument],
    settings: IngestSettings,
    assistant: AssistantSettings,
    *,
    half: str = "report",
    libraries: bool = False,
    told: Told = lambda *_: None,
) -> Unseen:
    """Indexes the held-out documents of a half, asks and counts; `told` of each one done.

    Args:
        documents: All of them; those that are held out are asked about.
        settings: How they are indexed.
        assistant: How they are answered from.
        half: Which half.
        libraries: The documents of libraries, or else the others.
        told: The documents done, and all there are.
    """
    kind = [d for d in documents if in_library(d.name) is libraries]
    held = [d for d in kind if held_out(d.name) and half_of(d.name) == half]
    seen: defaultdict[str, list[bool]] = defaultdict(list)
    done = 0
    for together in indexes(held):
        with indexed({d.name: d.markdown for d in together}, settings, ".md") as index:
            system = Assistant(index, assistant)
            ids = {Path(info.source).stem: info.id for info in index.documents()}
            for document in together:
                where = Filter(documents=asked_among(document.name, ids))
                _ask(system, document, where, seen)
                done += 1
                told(done, len(held))
    made = {name: wilson(sum(seen[name]), len(seen[name])) for name in _LABELS}
    figures = {name: e for name, e in made.items() if e is not None}
    return Unseen(half, libraries, len(held), figures)


def _ask(
    system: Assistant, document: TrainingDocument, where: Filter, seen: Mapping[str, list[bool]]
) -> None:
    """Asks the questions of a document and notes what they got."""
    for question in document.questions:
        answer = system.ask(question.text, where=where, engine=Engine.EXTRACTIVE)
        refused = answer.outcome is not Outcome.ANSWERED
        if isinstance(question, AnsweredQuestion):
            seen["right"].append(holds(answer, question.pieces, document.markdown))
            seen["false_refusals"].append(refused)
        else:
            seen["refusal_recall"].append(refused)


def holds(answer: Answer, pieces: Sequence[Piece], markdown: str) -> bool:
    """Whether an answer says all the pieces."""
    if answer.outcome is not Outcome.ANSWERED:
        return False
    said = plain(" ".join((*(citation.quote for citation in answer.citations), answer.text)))
    return all(_text(piece, markdown) in said for piece in pieces)


def _text(piece: Piece, markdown: str) -> str:
    if isinstance(piece, Cell):
        return value_at(markdown, piece.row, piece.column) or ""
    return piece.text
