"""Loaders that end badly, for the tests of the sandbox; they run in its child."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import PasswordError
from ingest.loaders.builder import PageBuilder
from ingest.loaders.heartbeat import beat
from ingest.loaders.options import LoadOptions


def load(path: Path, options: LoadOptions) -> Extraction:
    """Does what the text of the file says."""
    action = path.read_text(encoding="utf-8").strip()
    builder = PageBuilder(1)
    builder.add_paragraph(_ACTIONS[action](options) or "lu")
    return Extraction((builder.build(),))


def _recurse(options: LoadOptions) -> str:
    return _recurse(options)


def _crash(options: LoadOptions) -> str:
    return ctypes.string_at(0).decode()


def _loop(options: LoadOptions) -> str:
    while True:
        pass


def _sleep(options: LoadOptions) -> str:
    time.sleep(600)
    return ""


def _slow(options: LoadOptions) -> str:
    for _ in range(4):
        time.sleep(1.1)
        beat()
    return "lu lentement"


def _endless(options: LoadOptions) -> str:
    while True:
        time.sleep(0.2)
        beat()


def _memory(options: LoadOptions) -> str:
    return str(len(bytearray(8 * 2**30)))


def _password(options: LoadOptions) -> str:
    if options.password == "ouvre":
        return "ouvert"
    raise PasswordError("mot de passe")


def _noise(options: LoadOptions) -> str:
    os.write(1, b"x" * 100_000)
    sys.stderr.write("y" * 100_000)
    return "lu malgré le bruit"


def _exit(options: LoadOptions) -> str:
    os._exit(0)


def _connect(options: LoadOptions) -> str:
    socket.create_connection(("127.0.0.1", 9), timeout=1)
    return "connecté"


def _spawn(options: LoadOptions) -> str:
    return subprocess.run(["id"], capture_output=True, text=True, check=True).stdout


def _pid(options: LoadOptions) -> str:
    return str(os.getpid())


def _error(options: LoadOptions) -> str:
    raise ValueError("nothing to see")


_ACTIONS = {
    "read": lambda options: "lu",
    "recurse": _recurse,
    "crash": _crash,
    "loop": _loop,
    "sleep": _sleep,
    "slow": _slow,
    "endless": _endless,
    "memory": _memory,
    "password": _password,
    "noise": _noise,
    "exit": _exit,
    "connect": _connect,
    "spawn": _spawn,
    "pid": _pid,
    "error": _error,
}
