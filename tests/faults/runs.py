"""Ingestions in processes of their own, to be killed, interrupted or starved."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_PROGRAM = """
import sys
from pathlib import Path
from ingest.errors import CptsError
from ingest.pipeline import ingest
from ingest.settings import IngestSettings

folder, index = Path(sys.argv[1]), Path(sys.argv[2])
try:
    report = ingest([folder], IngestSettings(index=index))
except CptsError as error:
    print(type(error).__name__, error)
    sys.exit(error.status)
print(report.build)
"""


def write(folder: Path, name: str, version: int) -> None:
    """A document of some pages whose text says its version."""
    sections = (
        f"## Partie {part}\n\nL’équipe {name} en est à la version {version} de sa partie {part}. "
        + "Les professionnels se réunissent chaque mois pour préparer les sorties d’hôpital. " * 8
        for part in range(6)
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(f"# Note {name}\n\n" + "\n\n".join(sections), "utf-8")


def start(folder: Path, index: Path) -> subprocess.Popen[str]:
    """An ingestion that has just started."""
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(folder), str(index)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def run(folder: Path, index: Path) -> tuple[int, str]:
    """An ingestion to its end: exit status and what it said."""
    process = start(folder, index)
    said, trouble = process.communicate(timeout=300)
    return process.returncode, said + trouble


@contextmanager
def small_disk(folder: Path, size_kib: int) -> Iterator[Path]:
    """A file system of its own in memory; skips the test where one cannot be mounted."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("un petit disque ne peut pas être monté ici")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)
