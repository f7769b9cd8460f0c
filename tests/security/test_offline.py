"""Ingestion and answers in a process that has no network at all, not even the loopback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NAMESPACE = ["unshare", "--map-root-user", "--net"]
GUIDE = """\
# Guide des communes

Une commune peut prêter un local à la maison de santé.

Pour demander un local, il faut suivre ces étapes :

1. écrire au maire ;
2. visiter le local ;
3. signer la convention.
"""


def _can_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_unshare(), reason="this system allows no network namespace")
def test_everything_works_without_a_network(tmp_path: Path) -> None:
    """From an empty cache: the model is made, documents are read, questions are answered."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "guide.md").write_text(GUIDE, encoding="utf-8")
    environment = {**os.environ, "CPTS_CACHE_DIR": str(tmp_path / "cache")}
    command = [*NAMESPACE, sys.executable, "-m", "ui.cli"]
    done = subprocess.run(
        [*command, "ingest", "documents", "--json"], capture_output=True, text=True, check=True,
        cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert json.loads(done.stdout)["totals"]["new"] == 1
    questions = ["Quelles étapes pour demander un local ?", "Quel temps fera-t-il ?", ""]
    lines = "".join(json.dumps({"question": question}) + "\n" for question in questions)
    done = subprocess.run(
        [*command, "ask", "--jsonl"], input=lines, capture_output=True, text=True, check=True,
        cwd=tmp_path, env=environment,
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(questions)
    assert answers[0]["outcome"] == "answered"
    assert "signer la convention" in answers[0]["answer"]
    assert answers[2]["outcome"] == "unclear"
    assert done.stderr == ""
