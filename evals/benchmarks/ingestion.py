"""Adding one document to an index, reading on several cores, and memory while it works."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evals.benchmarks.table import Bound, Measure
from evals.benchmarks.texts import paragraph
from ingest.embedding.onnx_e5 import cores
from ingest.loaders.options import LoadOptions
from ingest.pipeline import ingest
from ingest.report.model import ReportJson
from ingest.sandbox import read_files
from ingest.sandbox_limits import Limits
from ingest.settings import IngestSettings

_SECTIONS = 50
_INTERVAL_S = 0.2
_INGEST = """
import json, sys
from pathlib import Path
from ingest.pipeline import ingest
from ingest.settings import IngestSettings
report = ingest([Path(sys.argv[2])], IngestSettings.model_validate_json(sys.argv[1]))
print(json.dumps(report.to_json()))
"""


def increment(work: Path, settings: IngestSettings, chunks: int = 5000) -> Iterator[Measure]:
    """Time to add one document to an index of `chunks` chunks, against building it."""
    folder = work / "notes"
    folder.mkdir(exist_ok=True)
    for number in range(chunks // _SECTIONS):
        _write_note(folder / f"note-{number:04}.md", number)
    placed = settings.model_copy(update={"index": work / "index-notes"})
    built = ingest([folder], placed)
    _write_note(folder / "note-ajoutée.md", -1, sections=5)
    added = ingest([folder], placed)
    again = ingest([folder], placed)
    held = added.totals.chunks
    yield Measure(
        "Ajout d’un document, part de la construction",
        100 * added.seconds / built.seconds,
        "%",
        Bound("≤", 5),
        f"{held} passages ; {added.seconds:.1f} s et {built.seconds:.0f} s",
    )
    yield Measure(
        "Relance sans changement, part de la construction",
        100 * again.seconds / built.seconds,
        "%",
        None,
        f"{again.totals.documents} documents, {again.seconds:.2f} s",
    )


def _write_note(path: Path, seed: int, sections: int = _SECTIONS) -> None:
    parts = (
        f"## {paragraph(seed * 1000 + n, 5)}\n\n{paragraph(seed * 1000 + n, 110)}\n"
        for n in range(sections)
    )
    path.write_text(f"# {paragraph(seed, 6)}\n\n" + "\n".join(parts), encoding="utf-8")


def reading(work: Path, files: int = 4, pages: int = 20) -> Iterator[Measure]:
    """Time to read PDF files with one child process, against one a core."""
    folder = work / "pdf"
    folder.mkdir(exist_ok=True)
    paths = [folder / f"rapport-{number}.pdf" for number in range(files)]
    for number, path in enumerate(paths):
        write_pdf(path, pages, number)
    seconds = {}
    for workers in (1, cores()):
        begun = time.perf_counter()
        jobs = [(path, LoadOptions()) for path in paths]
        for _ in read_files(jobs, Limits(), workers):
            pass
        seconds[workers] = time.perf_counter() - begun
    yield Measure(
        "Lecture des PDF : gain de tous les cœurs",
        seconds[1] / seconds[cores()],
        "×",
        None,
        f"{files * pages} pages, {cores()} cœurs",
    )


def memory(work: Path, settings: IngestSettings, pages: int = 5000) -> Iterator[Measure]:
    """Peak memory of the program and its children while it ingests `pages` pages of PDF."""
    folder = work / "rapports"
    folder.mkdir(exist_ok=True)
    each = 250
    for number in range(0, pages, each):
        write_pdf(folder / f"rapport-{number:05}.pdf", min(each, pages - number), number)
    placed = settings.model_copy(update={"index": work / "index-rapports"})
    command = [sys.executable, "-c", _INGEST, placed.model_dump_json(), str(folder)]
    # A process of its own: this one may hold what other measures loaded.
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
    with process, watched(process.pid) as peak:
        said, _ = process.communicate()
    report: ReportJson = json.loads(said)
    totals = report["totals"]
    yield Measure(
        "Mémoire au plus haut pendant l’ingestion",
        peak[0] / (1 << 20),
        "Mio",
        Bound("≤", 1536),
        f"{totals['pages']} pages, {totals['chunks']} passages, {report['seconds']:.0f} s, "
        "programme et processus de lecture",
    )


def write_pdf(path: Path, pages: int, seed: int) -> None:
    """A report of `pages` pages: a heading and three paragraphs each."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.set_auto_page_break(False)
    for number in range(pages):
        base = (seed * 1000 + number) * 10
        pdf.add_page()
        pdf.set_font("Helvetica", "B", 15)
        pdf.cell(0, 10, paragraph(base, 5), new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("Helvetica", "", 10)
        for part in range(3):
            pdf.multi_cell(0, 5, paragraph(base + part + 1, 60))
            pdf.ln(3)
    pdf.output(str(path))


@contextmanager
def watched(root: int) -> Iterator[list[int]]:
    """The highest memory of a process and its descendants, in bytes, as the only item.

    Counts proportional set sizes: pages shared by several processes count once.
    """
    peak = [0]
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(_INTERVAL_S):
            peak[0] = max(peak[0], sum(map(_proportional, _family(root))))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        stop.set()
        thread.join()


def _family(root: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(path.parent.name))
    family, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        family.append(process)
        waiting.extend(parents.get(process, ()))
    return family


def _proportional(process: int) -> int:
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) << 10
