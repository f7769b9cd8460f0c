"""`cpts bench`: every ratio of the index and of the ingestion, in one run."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from evals.benchmarks import embedding, ingestion, large_index
from evals.benchmarks.table import Measure, Table
from ingest.settings import IngestSettings

PARTS = ("embedding", "increment", "reading", "memory", "cold")


def run(
    out_dir: Path,
    settings: IngestSettings,
    *,
    parts: tuple[str, ...] = PARTS,
    piaf: Path | None = None,
    scale: float = 1.0,
    tell: Callable[[str], None] | None = None,
) -> Table:
    """Measures and writes `benchmark.md` and `benchmark.json` into `out_dir`.

    Args:
        out_dir: Made where it is missing.
        settings: The embedder and its cache; the index of the settings is not touched.
        parts: Which measures, of `PARTS`.
        piaf: The question set of the retrieval check, left out without it.
        scale: Of the sizes (5,000 pages, 100,000 chunks…): small for a quick look.
        tell: Told the name of each part when it begins.
    """
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory(prefix="cpts-bench-") as folder:
        work = Path(folder)
        available = _parts(work, settings, piaf, scale)
        for part in parts:
            if tell is not None:
                tell(part)
            measures.extend(available[part]())
    table = Table(tuple(measures))
    table.write(out_dir)
    return table


def _parts(
    work: Path, settings: IngestSettings, piaf: Path | None, scale: float
) -> dict[str, Callable[[], Iterator[Measure]]]:
    def size(full: int, least: int) -> int:
        return max(least, round(full * scale))

    return {
        "embedding": lambda: embedding.measures(settings, piaf, size(96, 8)),
        "increment": lambda: ingestion.increment(work, settings, size(5000, 100)),
        "reading": lambda: ingestion.reading(work, pages=size(20, 2)),
        "memory": lambda: ingestion.memory(work, settings, size(5000, 10)),
        "cold": lambda: large_index.measures(work, settings, size(100_000, 200)),
    }
