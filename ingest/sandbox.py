"""Reads untrusted files in child processes that are limited and expendable.

A broken file can raise anything, loop, eat the memory or crash the interpreter. So:

1. `Worker` owns one child (``python -m ingest.sandbox_child``): a fresh interpreter in its own
   process group, with no inherited descriptor but two pipes, an address-space limit set once and a
   CPU limit renewed for each file. Imports cost seconds, so a child reads many files.
2. A request is one line of JSON; an answer is a length and a pickle on a pipe that only the child
   writes. It is unpickled with an allow-list: nothing but the values of `ingest.documents` and the
   errors of `ingest.errors` can be made from it.
3. The parent waits until a deadline, which each sign of life (a page read) puts off, up to
   `_OVERTIME` times the limit in all. Whatever the end is (an exception, a signal, silence, an
   answer that is too long), it becomes one `DocumentError` with the remedy; a child that ended
   badly is killed with its group and the next file gets a fresh one.
4. The child watches its end of the request pipe: when the parent dies, even by ``kill -9``, it
   kills its own group, so no orphan remains.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import os
import pickle
import queue
import selectors
import signal
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field
from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import DocumentError, LimitError
from ingest.loaders.options import LoadOptions

HEADER = struct.Struct(">Q")
SIGN_OF_LIFE = 0
"""The length that announces no answer: the child is getting on."""
_OVERTIME = 10
"""A file may take so many times the limit as long as it gives signs of life."""
_ANSWER_MIB = 256
"""An answer longer than this is not the text of a document that people read."""
_FILES_PER_CHILD = 200
"""A child is renewed after so many files, for the memory that parsers never give back."""
_LOOK_AHEAD = 4
"""Files read ahead of the consumer, per worker: bounds the memory of waiting answers."""
_ALLOWED_MODULES = frozenset({"ingest.documents", "ingest.errors", "ingest.sandbox"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost.

    Attributes:
        memory_mib: Address space of the child.
        timeout_s: Wall-clock and CPU seconds without a sign of life (for a PDF, a page read).
        max_file_mib: Size of the file on disk.
        max_unpacked_mib: Size of the parts of an archive (office files) once unpacked.
    """

    memory_mib: int = 2048
    timeout_s: float = 300.0
    max_file_mib: int = 100
    max_unpacked_mib: int = 512


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Failure:
    """How a child reports an error that has no sentence yet: the type of the exception."""

    exception: str


Outcome = Extraction | DocumentError
Reading = tuple[Path, Outcome]


class _Unpickler(pickle.Unpickler):
    """Makes the project's own values only; anything else in an answer is an attack."""

    def find_class(self, module: str, name: str) -> object:
        if module in _ALLOWED_MODULES and not name.startswith("_") and "." not in name:
            return super().find_class(module, name)
        msg = f"{module}.{name} is not allowed in an answer"
        raise pickle.UnpicklingError(msg)


class _ChildEndedError(Exception):
    """The child died; `status` is its exit status, negative for a signal."""

    def __init__(self, status: int | None) -> None:
        super().__init__(status)
        self.status = status


class Worker:
    """One child at a time, restarted when it dies. Not for several threads at once."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS, *, loader: str | None = None) -> None:
        """Starts nothing yet.

        Args:
            limits: Limits of each file.
            loader: ``module:function`` with the signature of `ingest.loaders.registry.load`,
                instead of it.
        """
        self._limits = limits
        self._loader = loader
        self._child: subprocess.Popen[bytes] | None = None
        self._answers = -1
        self._read = 0
        self._stopped = False

    def read(self, path: Path, options: LoadOptions) -> Extraction:
        """Reads one file.

        Raises:
            DocumentError: The file cannot be read; `PasswordError` and `LimitError` among them.
        """
        _check_size(path, self._limits)
        try:
            answer = self._ask(path, options)
        except TimeoutError:
            self.close()
            raise LimitError(_sentence_timeout(path, self._limits)) from None
        except _ChildEndedError as error:
            self.close()
            raise _error_of_end(path, self._limits, error.status) from None
        except (OverflowError, pickle.UnpicklingError, AttributeError, ImportError, EOFError):
            self.close()
            raise DocumentError(_sentence_broken(path)) from None
        except BaseException:
            self.close()
            raise
        return self._result(path, answer)

    def close(self) -> None:
        """Kills the child and everything that it started."""
        child, self._child = self._child, None
        if child is None:
            return
        _kill_group(child)
        if child.stdin:
            with contextlib.suppress(OSError):
                child.stdin.close()
        os.close(self._answers)
        child.wait()
        _living.discard(child)

    def stop(self) -> None:
        """Makes a `read` that runs in another thread fail at once, and every later one."""
        self._stopped = True
        if child := self._child:
            _kill_group(child)

    def _result(self, path: Path, answer: object) -> Extraction:
        if isinstance(answer, Extraction):
            return answer
        if isinstance(answer, DocumentError):
            raise answer
        if isinstance(answer, Failure) and answer.exception == "MemoryError":
            self.close()
            raise LimitError(_sentence_memory(path, self._limits))
        raise DocumentError(_sentence_broken(path))

    def _ask(self, path: Path, options: LoadOptions) -> object:
        if self._read >= _FILES_PER_CHILD:
            self.close()
        child = self._child or self._start()
        if self._stopped:
            raise _ChildEndedError(None)
        self._read += 1
        request = {"path": str(path.absolute()), "options": asdict(options)}
        line = json.dumps(request).encode() + b"\n"
        assert child.stdin is not None
        try:
            child.stdin.write(line)
            child.stdin.flush()
        except OSError:
            raise _ChildEndedError(_status(child)) from None
        started = time.monotonic()
        length = SIGN_OF_LIFE
        while length == SIGN_OF_LIFE:
            deadline = min(
                time.monotonic() + self._limits.timeout_s,
                started + _OVERTIME * self._limits.timeout_s,
            )
            (length,) = HEADER.unpack(self._receive(child, HEADER.size, deadline))
        if length > _ANSWER_MIB * 2**20:
            msg = "answer too long"
            raise OverflowError(msg)
        payload = self._receive(child, length, deadline)
        return _Unpickler(io.BytesIO(payload)).load()

    def _receive(self, child: subprocess.Popen[bytes], count: int, deadline: float) -> bytes:
        """Exactly `count` bytes of the answer, or an exception at the deadline or the end."""
        received = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self._answers, selectors.EVENT_READ)
            while len(received) < count:
                rest = deadline - time.monotonic()
                if rest <= 0 or not selector.select(rest):
                    raise TimeoutError
                part = os.read(self._answers, min(count - len(received), 2**20))
                if not part:
                    raise _ChildEndedError(_status(child))
                received += part
        return bytes(received)

    def _start(self) -> subprocess.Popen[bytes]:
        ours, theirs = os.pipe()
        # The child must find this very package, wherever the program was started from; `-P` keeps
        # modules that lie beside the documents from being imported.
        root = str(Path(__file__).resolve().parent.parent)
        known = os.environ.get("PYTHONPATH", "")
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join(part for part in (root, known) if part),
            "OPENBLAS_NUM_THREADS": "1",
            "OMP_NUM_THREADS": "1",
            "OMP_THREAD_LIMIT": "1",
        }
        setup = {**asdict(self._limits), "answers": theirs, "loader": self._loader}
        command = [sys.executable, "-P", "-m", "ingest.sandbox_child", json.dumps(setup)]
        try:
            child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=(theirs,),
                env=environment,
                start_new_session=True,
            )
        except BaseException:
            os.close(ours)
            raise
        finally:
            os.close(theirs)
        _living.add(child)
        self._child, self._answers, self._read = child, ours, 0
        return child


_living: set[subprocess.Popen[bytes]] = set()
"""Children of every worker, to be killed when the program ends."""


def read_files(
    files: Iterable[tuple[Path, LoadOptions]],
    limits: Limits = DEFAULT_LIMITS,
    workers: int = 2,
) -> Iterator[Reading]:
    """Reads files in parallel and yields them in the order given, whatever each one's end.

    Closing the generator (Ctrl-C, an error of the consumer) kills every child.
    """
    pool = [Worker(limits) for _ in range(max(1, workers))]
    jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
    # Daemon threads: those of an executor would keep the program from ending on Ctrl-C.
    threads = [threading.Thread(target=_serve, args=(w, jobs), daemon=True) for w in pool]
    for thread in threads:
        thread.start()
    waiting: deque[_Job] = deque()
    try:
        for path, options in files:
            waiting.append(_Job(path, options))
            jobs.put(waiting[-1])
            while len(waiting) >= _LOOK_AHEAD * len(pool) or (waiting and waiting[0].done()):
                yield waiting.popleft().reading()
        while waiting:
            yield waiting.popleft().reading()
    finally:
        for job in waiting:
            job.future.cancel()
        for worker in pool:
            jobs.put(None)
            worker.stop()
        for thread in threads:
            thread.join()


@dataclass(frozen=True, slots=True)
class _Job:
    path: Path
    options: LoadOptions
    future: Future[Outcome] = field(default_factory=Future)

    def done(self) -> bool:
        return self.future.done()

    def reading(self) -> Reading:
        return self.path, self.future.result()


def _serve(worker: Worker, jobs: queue.SimpleQueue[_Job | None]) -> None:
    """The thread of one worker: reads until `None` comes, then ends the child."""
    while job := jobs.get():
        if not job.future.set_running_or_notify_cancel():
            continue
        try:
            job.future.set_result(worker.read(job.path, job.options))
        except DocumentError as error:
            job.future.set_result(error)
        except BaseException as error:
            job.future.set_exception(error)
    worker.close()


def _kill_group(child: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        child.kill()


def _status(child: subprocess.Popen[bytes]) -> int | None:
    try:
        return child.wait(timeout=5)
    except subprocess.TimeoutExpired:
        return None


@atexit.register
def _kill_living() -> None:
    for child in tuple(_living):
        _kill_group(child)


def _check_size(path: Path, limits: Limits) -> None:
    try:
        if not path.is_file():
            msg = f"« {path.name} » n’est pas un fichier lisible : vérifiez son chemin."
            raise DocumentError(msg)
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError:
        msg = f"« {path.name} » ne peut pas être ouvert : vérifiez les droits de lecture."
        raise DocumentError(msg) from None
    if size == 0:
        msg = f"« {path.name} » est vide (0 octet) : copiez de nouveau le fichier d’origine."
        raise DocumentError(msg)
    if size > limits.max_file_mib * 2**20:
        msg = (
            f"« {path.name} » pèse {size / 2**20:.0f} Mio, plus que la limite de "
            f"{limits.max_file_mib} Mio : découpez le fichier ou augmentez CPTS_MAX_FILE_MIB."
        )
        raise LimitError(msg)


def _error_of_end(path: Path, limits: Limits, status: int | None) -> DocumentError:
    if status == -signal.SIGXCPU:
        return LimitError(_sentence_timeout(path, limits))
    if status == -signal.SIGKILL:
        # Nobody but the system kills a child that its worker still waits for: no memory is left.
        return LimitError(_sentence_memory(path, limits))
    return DocumentError(_sentence_broken(path))


def _sentence_timeout(path: Path, limits: Limits) -> str:
    return (
        f"La lecture de « {path.name} » dépasse {limits.timeout_s:.0f} s : découpez le fichier ou "
        "augmentez CPTS_PARSE_TIMEOUT_S."
    )


def _sentence_memory(path: Path, limits: Limits) -> str:
    return (
        f"La lecture de « {path.name} » demande plus de {limits.memory_mib} Mio de mémoire : "
        "découpez le fichier ou augmentez CPTS_PARSE_MEMORY_MIB."
    )


def _sentence_broken(path: Path) -> str:
    return (
        f"« {path.name} » est abîmé ou n’est pas du format annoncé : ouvrez-le dans son logiciel, "
        "enregistrez-le de nouveau, puis relancez l’ingestion."
    )
