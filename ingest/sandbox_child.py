"""The child of `ingest.sandbox`: reads the files that it is told to, within limits.

Started as ``python -P -m ingest.sandbox_child SETUP``. Requests come as lines of JSON on the
standard input; each answer is a length and a pickle on the descriptor that SETUP names.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import pickle
import queue
import resource
import signal
import sys
import threading
import time
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import DocumentError, LimitError
from ingest.loaders import heartbeat
from ingest.loaders.options import LoadOptions
from ingest.sandbox_protocol import HEADER, SIGN_OF_LIFE, Failure

Loader = Callable[[Path, LoadOptions], Extraction]
_RATIO = 200
"""Text packs 3 to 20 times; spreadsheets of zeros reach 100; bombs start at 1,000."""
_RATIO_FROM_MIB = 32
"""Below this an entry may be packed as tightly as it likes."""
_ENTRIES = 50_000
_RECURSION = 2_000
_PROGRAMS = frozenset({"tesseract"})


@dataclass(frozen=True, slots=True)
class Setup:
    """What the parent says at the start; the limits are those of `ingest.sandbox_limits.Limits`."""

    memory_mib: int
    timeout_s: float
    max_file_mib: int
    max_unpacked_mib: int
    answers: int
    loader: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read."""

    path: Path
    options: LoadOptions


def main() -> None:
    """Answers requests until the parent goes away."""
    setup = Setup(**json.loads(sys.argv[1]))
    _limit(setup)
    _quieten()
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    loader = _loader(setup.loader)
    heartbeat.listener = _Pulse(setup)
    sys.addaudithook(_refuse)
    while True:
        request = requests.get()
        _renew_cpu(setup.timeout_s)
        _send(setup.answers, _answer(loader, request, setup))


class _Pulse:
    """Passes signs of life on, once a second at most, and renews the CPU limit."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._last = 0.0

    def __call__(self) -> None:
        now = time.monotonic()
        if now - self._last >= 1.0:
            self._last = now
            _renew_cpu(self._setup.timeout_s)
            os.write(self._setup.answers, HEADER.pack(SIGN_OF_LIFE))


def _listen(requests: queue.SimpleQueue[Request]) -> None:
    """Queues requests; when the parent's end closes, nothing of this group may outlive it."""
    for line in sys.stdin.buffer:
        request = json.loads(line)
        requests.put(Request(Path(request["path"]), LoadOptions(**request["options"])))
    os.killpg(0, signal.SIGKILL)


def _limit(setup: Setup) -> None:
    size = setup.memory_mib * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setrecursionlimit(_RECURSION)


def _renew_cpu(seconds: float) -> None:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(usage.ru_utime + usage.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _quieten() -> None:
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: a loader opens no connection and starts no program but Tesseract."""
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "os.system"):
        msg = f"{event} is refused while a file is read"
        raise PermissionError(msg)
    if event == "subprocess.Popen" and Path(str(arguments[0])).name not in _PROGRAMS:
        msg = f"{arguments[0]} is refused while a file is read"
        raise PermissionError(msg)


def _loader(name: str | None) -> Loader:
    module, _, function = (name or "ingest.loaders.registry:load").partition(":")
    loader: Loader = getattr(importlib.import_module(module), function)
    return loader


def _answer(loader: Loader, request: Request, setup: Setup) -> object:
    """The extraction, or the error; never an exception."""
    try:
        check_archive(request.path, setup.max_unpacked_mib)
        return loader(request.path, request.options)
    except DocumentError as error:
        return type(error)(str(error))
    except BaseException as error:
        return Failure(_cause(error))


def _cause(error: BaseException) -> str:
    """`MemoryError` when it lies anywhere behind `error`: parsers wrap what they catch."""
    seen: BaseException | None = error
    for _ in range(10):
        if seen is None:
            break
        if isinstance(seen, MemoryError):
            return "MemoryError"
        seen = seen.__cause__ or seen.__context__
    return type(error).__name__


def _send(descriptor: int, answer: object) -> None:
    try:
        payload = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
    except (MemoryError, RecursionError, pickle.PicklingError) as error:
        payload = pickle.dumps(Failure(type(error).__name__))
    message = memoryview(HEADER.pack(len(payload)) + payload)
    while message:
        message = message[os.write(descriptor, message) :]


def check_archive(path: Path, max_unpacked_mib: int) -> None:
    """Refuses an office file that would unpack beyond the limit, before anything is unpacked.

    `zipfile` never gives more bytes than an entry declares, so the declared sizes bound the work.

    Raises:
        LimitError: Too many entries, too large, or packed as only bombs are.
    """
    with path.open("rb") as file:
        if file.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
            return
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return
    total = sum(entry.file_size for entry in entries)
    packed = any(
        entry.file_size > _RATIO_FROM_MIB * 2**20
        and entry.file_size > _RATIO * max(1, entry.compress_size)
        for entry in entries
    )
    if len(entries) > _ENTRIES or total > max_unpacked_mib * 2**20 or packed:
        msg = (
            f"« {path.name} » occuperait {total / 2**20:.0f} Mio une fois décompressé, plus que la "
            f"limite de {max_unpacked_mib} Mio : découpez-le ou enregistrez-le en PDF."
        )
        raise LimitError(msg)


if __name__ == "__main__":
    main()
