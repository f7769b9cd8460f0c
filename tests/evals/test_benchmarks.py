"""The benchmark's own parts: bounds, generated texts, perturbed vectors, memory of a family."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from assistant.outcomes import Answer, Delta, Outcome
from evals.benchmarks import large_index, warm
from evals.benchmarks.ingestion import watched
from evals.benchmarks.table import Bound, Measure, Table
from evals.benchmarks.texts import paragraph
from evals.training.sheet import read_all
from ingest.embedding import Embedder, EmbedderIdentity
from ingest.embedding.base import Vectors
from ingest.settings import IngestSettings
from ingest.store import local, open_index


class _Unit:
    """One fixed direction for each text."""

    identity = EmbedderIdentity("test/unit", "w", 8)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the axes."""
        return np.eye(8, dtype=np.float32)[np.arange(len(texts)) % 8]

    def query(self, text: str) -> Vectors:
        """The first axis."""
        return self.passages([text])[0]


@pytest.fixture
def unit(monkeypatch: pytest.MonkeyPatch) -> _Unit:
    """Replaces the embedding model."""
    made = _Unit()

    def opened(settings: IngestSettings) -> Embedder:
        return made

    monkeypatch.setattr(large_index, "open_embedder", opened)
    monkeypatch.setattr(local, "open_embedder", opened)
    monkeypatch.setattr(local, "matches", lambda identity, _: identity == made.identity)
    return made


def test_a_bound_is_kept_or_crossed() -> None:
    """A measure without a bound has no verdict."""
    fast = Measure("vitesse", 2.6, "×", Bound("≥", 2.5))
    big = Measure("mémoire", 1600, "Mio", Bound("≤", 1536))
    assert (fast.kept, big.kept, Measure("n", 1).kept) == (True, False, None)
    assert Table((fast,)).kept
    assert not Table((fast, big)).kept


def test_the_table_is_written_twice(tmp_path: Path) -> None:
    """For people, with a decimal comma, and for programs."""
    table = Table((Measure("vitesse", 2.613, "×", Bound("≥", 2.5), "96 textes"),))
    table.write(tmp_path / "out")
    assert "| vitesse | 2,613 × | ≥ 2,5 | oui | 96 textes |" in table.to_markdown()
    (row,) = json.loads((tmp_path / "out" / "benchmark.json").read_text("utf-8"))
    assert (row["value"], row["bound"], row["kept"]) == (2.613, "≥ 2.5", True)


def test_generated_texts_are_repeatable_and_different() -> None:
    """The same seed gives the same words, of the length asked."""
    assert paragraph(3, 60) == paragraph(3, 60) != paragraph(4, 60)
    assert len(paragraph(3, 60).split()) == 60


def test_perturbed_vectors_are_repeatable_units(unit: _Unit) -> None:
    """Each text has its own vector, near one of the real ones."""
    embedder = large_index.PerturbedEmbedder(unit)
    first, second = embedder.passages(["un", "deux"])
    assert np.array_equal(first, embedder.query("un"))
    assert not np.array_equal(first, second)
    assert np.isclose(np.linalg.norm(first), 1)
    assert first.max() > 0.95


def test_the_generated_index_opens_like_any_other(unit: _Unit, tmp_path: Path) -> None:
    """So many chunks, over documents of a hundred pages."""
    settings = IngestSettings(index=tmp_path / "index")
    large_index.make(settings, large_index.generated(120))
    index = open_index(settings.index, settings)
    assert (index.chunk_count, len(index.documents())) == (120, 2)
    assert len(index.dense("x", 5)) == 5
    index.close()


def test_memory_counts_child_processes() -> None:
    """100 MiB held by a child of a child are seen."""
    inner = "x = bytearray(100 << 20); import time; time.sleep(1)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    process = subprocess.Popen([sys.executable, "-c", outer])
    with watched(process.pid) as peak:
        process.wait()
    assert peak[0] > 100 << 20
    assert process.pid != os.getpid()


def test_a_large_index_of_real_sentences() -> None:
    """Every page is another text, of one training document; the same on every run."""
    sheets = read_all()
    made = list(warm.documents(250, sheets))
    assert [document.info.page_count for document in made] == [100, 100, 50]
    texts = [page.text for document in made for page in document.pages]
    assert len(set(texts)) == 250
    sentence = texts[0].splitlines()[-1][:40]
    assert any(sentence in sheet.markdown for sheet in sheets)
    assert [page.text for page in next(warm.documents(1, sheets)).pages] == texts[:1]


def test_questions_are_those_of_the_training_documents() -> None:
    """The same ones every time."""
    sheets = read_all()
    asked = warm.questions(sheets, 30)
    assert asked == warm.questions(sheets, 30)
    assert set(asked) <= {question.text for sheet in sheets for question in sheet.questions}


def test_warming_questions_are_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first twenty load the models: a second each, then 10 ms."""
    asked: list[str] = []

    def now() -> float:
        return min(len(asked), 20) + 0.01 * max(len(asked) - 20, 0)

    monkeypatch.setattr(warm, "time", SimpleNamespace(perf_counter=now, process_time=now))

    def stream(question: str) -> Iterator[object]:
        asked.append(question)
        yield Delta("Oui.")

    found = warm.measure(stream, ["question"] * 60)
    assert found.clock == found.processor
    assert str(found.clock) == "p50 10 ms, p95 10 ms"


def test_the_text_is_timed_apart_from_what_follows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer comes whole when its suggestions are known; its text was there before."""
    ticks = [0.0]

    def stream(_: str) -> Iterator[object]:
        for piece in (Delta("Oui."), Answer("?", "?", Outcome.ANSWERED, "Oui.")):
            ticks[0] += 0.01
            yield piece

    def now() -> float:
        return ticks[0]

    monkeypatch.setattr(warm, "time", SimpleNamespace(perf_counter=now, process_time=now))
    found = warm.measure(stream, ["question"] * 40)
    assert (round(found.shown.median), round(found.processor.median)) == (10, 20)
