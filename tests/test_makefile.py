"""What the commands of the Makefile leave alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_clean_keeps_what_nothing_makes_again(tmp_path: Path) -> None:
    """`make clean` takes the environment and the index away, and no document, opinion or run."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    kept = [tmp_path / ".cpts" / name for name in ("depots", "avis", "evals")]
    gone = [tmp_path / ".venv", tmp_path / ".cpts" / "index"]
    for folder in (*kept, *gone):
        folder.mkdir(parents=True)
        (folder / "fichier").touch()
    subprocess.run(["make", "clean"], cwd=tmp_path, check=True, capture_output=True)
    assert all((folder / "fichier").is_file() for folder in kept)
    assert not any(folder.exists() for folder in gone)
