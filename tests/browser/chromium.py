"""How the tests start a server and a browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SERVE = Path(__file__).with_name("serve.py")
CHROMIUM = os.environ.get("CPTS_TEST_CHROMIUM") or shutil.which("chromium") or ""
ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
READY = "body[data-pret=oui]"


@contextmanager
def running(folder: Path, *options: str) -> Iterator[str]:
    """The address of a server that lives as long as the block."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CPTS_")}
    process = subprocess.Popen(
        [sys.executable, str(SERVE), str(folder), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=folder,
    )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address.startswith("http"), "the server did not start"
        yield address
    finally:
        process.terminate()
        process.wait(timeout=15)
        process.stdout.close()
