"""Prints the table of PIAF: `python -m evals.piaf FICHIER`; the embedder is the default one."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.settings import AssistantSettings
from evals.piaf.measure import measure
from evals.piaf.questions import HALVES, read
from evals.typography import french
from ingest.settings import IngestSettings


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
