"""One child process of the sandbox and its parent's end of the pipes.

The child is a fresh interpreter in its own process group, with no inherited descriptor but two
pipes, an address-space limit set once and a CPU limit renewed for each file. Whatever its end is
(an exception, a signal, silence, an answer that is too long), it becomes one `DocumentError` with
the remedy; a child that ended badly is killed with its group. See `ingest.sandbox`.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import os
import pickle
import selectors
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import DocumentError, LimitError
from ingest.loaders.options import LoadOptions
from ingest.sandbox_limits import (
    DEFAULT_LIMITS,
    Limits,
    check_size,
    error_of_end,
    sentence_broken,
    sentence_memory,
    sentence_timeout,
)
from ingest.sandbox_protocol import HEADER, SIGN_OF_LIFE, Failure, Unpickler

_OVERTIME = 10
"""A file may take so many times the limit as long as it gives signs of life."""
_ANSWER_MIB = 256
"""An answer longer than this is not the text of a document that people read."""
_FILES_PER_CHILD = 200
"""A child is renewed after so many files, for the memory that parsers never give back."""


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
        check_size(path, self._limits)
        try:
            answer = self._ask(path, options)
        except TimeoutError:
            self.close()
            raise LimitError(sentence_timeout(path, self._limits)) from None
        except _ChildEndedError as error:
            self.close()
            raise error_of_end(path, self._limits, error.status) from None
        except (OverflowError, pickle.UnpicklingError, AttributeError, ImportError, EOFError):
            self.close()
            raise DocumentError(sentence_broken(path)) from None
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
            raise LimitError(sentence_memory(path, self._limits))
        raise DocumentError(sentence_broken(path))

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
        return Unpickler(io.BytesIO(payload)).load()

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
