"""Latency of whole answers over a large index, in a process that has answered before.

`python -m evals.benchmarks.warm DOSSIER [PASSAGES] [QUESTIONS]` makes the index where there is
none, asks, and prints medians and 95th centiles.

Texts are real sentences of the training documents (`evals.training`), recombined a page at a time
within one document, so that the common words of an index are as common as they really are; the
questions are those written on these documents. Vectors are perturbed ones
(`evals.benchmarks.large_index`). Such an index holds many subjects: the reader always reads, which
is the dear case. The processor's time is printed beside the clock's, for a machine that has other
work; so is that of one known text through the network, to compare machines by. The text of an
answer comes first, then what else may be asked: both are timed.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from assistant.outcomes import Answer
from evals.benchmarks import large_index
from evals.training.sheet import TrainingDocument, read_all
from ingest.documents import Document, DocumentInfo, Page
from ingest.embedding import open_embedder
from ingest.french import sentences
from ingest.loaders.builder import PageBuilder
from ingest.settings import IngestSettings

CHUNKS = 100_000
QUESTIONS = 200
_PAGES = 100
_SENTENCES = 4
_SHORTEST = 25
_WARMING = 20


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds of a question."""

    median: float
    slow: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Latency:
        """The median and the 95th centile."""
        return cls(1000 * median(seconds), 1000 * quantiles(seconds, n=20)[-1])

    def __str__(self) -> str:
        return f"p50 {self.median:.0f} ms, p95 {self.slow:.0f} ms"


def documents(chunks: int, sheets: Sequence[TrainingDocument]) -> Iterator[Document]:
    """Documents of up to 100 pages, each page some sentences of one sheet."""
    usable = [texts for texts in map(_sentences, sheets) if len(texts) >= _SENTENCES]
    for number, start in enumerate(range(0, chunks, _PAGES)):
        chance = random.Random(number)  # noqa: S311 - load, not secrets
        texts = chance.choice(usable)
        count = min(_PAGES, chunks - start)
        pages = tuple(_page(place, number, texts, chance) for place in range(1, count + 1))
        identity = f"document-{number:05}"
        yield Document(
            DocumentInfo(
                id=identity,
                title=chance.choice(texts)[:60],
                source=f"{identity}.txt",
                sha256=hashlib.sha256(identity.encode()).hexdigest(),
                page_count=count,
            ),
            pages,
        )


def _sentences(sheet: TrainingDocument) -> list[str]:
    lines = [line for line in sheet.markdown.splitlines() if line and line[0] not in "#|-"]
    found = [line[start:end].strip() for line in lines for start, end in sentences(line)]
    return [text for text in found if len(text) >= _SHORTEST]


def _page(place: int, number: int, texts: Sequence[str], chance: random.Random) -> Page:
    builder = PageBuilder(place)
    builder.add_heading(f"Dossier {number}, pièce {place}", 2)
    builder.add_paragraph(" ".join(chance.sample(list(texts), _SENTENCES)))
    return builder.build()


def questions(sheets: Sequence[TrainingDocument], count: int) -> list[str]:
    """The same `count` questions every time."""
    every = [question.text for sheet in sheets for question in sheet.questions]
    return random.Random(0).sample(every, min(count, len(every)))  # noqa: S311


@dataclass(frozen=True, slots=True)
class Latencies:
    """By the clock and by the processor; `shown` is when the text is there, by the processor."""

    clock: Latency
    processor: Latency
    shown: Latency


def measure(stream: Callable[[str], Iterable[object]], asked: Sequence[str]) -> Latencies:
    """Times of answers that come in pieces, the whole one last, once the process is warm."""
    clock, processor, shown = [], [], []
    for place, question in enumerate(asked):
        began, used = time.perf_counter(), time.process_time()
        text = used
        for piece in stream(question):
            if not isinstance(piece, Answer):
                text = time.process_time()
        if place >= min(_WARMING, len(asked) // 2):
            clock.append(time.perf_counter() - began)
            processor.append(time.process_time() - used)
            shown.append(text - used)
    return Latencies(Latency.of(clock), Latency.of(processor), Latency.of(shown))


def main(arguments: Sequence[str]) -> None:
    """Makes the index where it is missing, then asks."""
    from assistant.engine import Assistant
    from ingest.store import open_index

    settings = IngestSettings(index=Path(arguments[0]))
    chunks, count = (*map(int, arguments[1:]), *(CHUNKS, QUESTIONS)[len(arguments) - 1 :])
    sheets = read_all()
    if not settings.index.exists():
        large_index.make(settings, documents(chunks, sheets))
    index = open_index(settings.index, settings)
    found = measure(Assistant(index).stream, questions(sheets, count + _WARMING))
    known = _known_text(settings)
    print(  # noqa: T201
        f"{index.chunk_count} : {found.clock} ; cœur : {found.processor} "
        f"(texte : {found.shown}) ; réseau : {known:.0f} ms"
    )
    index.close()


def _known_text(settings: IngestSettings) -> float:
    """Milliseconds of one core for one text of about 130 tokens."""
    embedder, times = open_embedder(settings), []
    for _ in range(30):
        began = time.process_time()
        embedder.passages(["Les équipes de soins primaires se réunissent. " * 14])
        times.append(time.process_time() - began)
    return 1000 * median(times)


if __name__ == "__main__":
    main(sys.argv[1:])
