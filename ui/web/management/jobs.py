"""Long work that staff start from the page, in a child process: the chat goes on answering.

One job at a time, since one process at a time may write an index. The child
(`ui.web.management.worker`) reads its job on standard input and tells its progress, one JSON
object a line.
"""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import IO, TypedDict

from ingest.errors import CptsError
from ui.messages import typographic

KEPT = 20
WORKER = (sys.executable, "-m", "ui.web.management.worker")
_FAULT = "Le travail s'est arrêté sur une erreur du programme : voir le journal du serveur."


class BusyError(CptsError):
    """Another job is running: wait for its end."""


class State(StrEnum):
    """Where a job stands, in words that agree with any title (« Lecture de… », « Retrait de… »)."""

    RUNNING = "en cours"
    DONE = "succès"
    FAILED = "échec"
    STOPPED = "arrêt"


class Told(TypedDict, total=False):
    """A line of the child: progress, or the end."""

    step: str
    done: int
    total: int
    seconds_left: float | None
    result: str
    error: str


class Task(TypedDict, total=False):
    """What the child is asked to do.

    `waiting` is an upload that `target` shall hold once it is read; `files` are deleted with the
    documents that are removed; `restored` are removed files that the next reading takes again.
    """

    action: str
    index: str
    targets: list[str]
    documents: list[str]
    kind: str | None
    password: str | None
    report: str
    waiting: str
    target: str
    files: list[str]
    restored: list[str]
    dataset: str
    out: str


@dataclass(slots=True)
class Job:
    """A job as the page shows it."""

    title: str
    id: str = field(default_factory=lambda: secrets.token_hex(6))
    state: State = State.RUNNING
    step: str = "Démarrage"
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    message: str = ""
    link: str = ""

    def to_json(self) -> dict[str, object]:
        """For the script of the page."""
        return asdict(self)


class Jobs:
    """Starts children and follows them."""

    def __init__(self, command: Sequence[str] = WORKER) -> None:
        self._command = tuple(command)
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}
        self._running: tuple[Job, subprocess.Popen[str]] | None = None

    def start(self, title: str, task: Task, link: str = "") -> Job:
        """Starts a job.

        Args:
            title: For the page, in French.
            task: For the child.
            link: Where its result is shown, once it is done.

        Raises:
            BusyError: Another job is running.
        """
        with self._lock:
            if self._running is not None:
                msg = "Un autre travail est en cours : attendez sa fin ou arrêtez-le."
                raise BusyError(typographic(msg))
            job = Job(typographic(title), link=link)
            process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
            self._running = (job, process)
            self._jobs[job.id] = job
            while len(self._jobs) > KEPT:
                del self._jobs[next(iter(self._jobs))]
        threading.Thread(target=self._follow, args=(job, process, task), daemon=True).start()
        return job

    def get(self, identifier: str) -> Job | None:
        """A job, while it is remembered."""
        return self._jobs.get(identifier)

    def all(self) -> tuple[Job, ...]:
        """The jobs remembered, newest first."""
        return tuple(reversed(self._jobs.values()))

    def forget(self, identifier: str) -> None:
        """Drops a job that has ended; one that runs stays."""
        with self._lock:
            job = self._jobs.get(identifier)
            if job is not None and job.state is not State.RUNNING:
                del self._jobs[identifier]

    def stop(self, identifier: str) -> None:
        """Asks a running job to stop; the last good index stays."""
        with self._lock:
            running = self._running
        if running and running[0].id == identifier:
            running[0].state = State.STOPPED
            running[0].message = typographic("Arrêté : le dernier index complet reste en place.")
            running[1].terminate()

    def close(self) -> None:
        """Stops what runs, with the server."""
        with self._lock:
            running = self._running
        if running:
            running[1].terminate()

    def _follow(self, job: Job, process: subprocess.Popen[str], task: Task) -> None:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            with process.stdout as lines:
                _hand(process.stdin, task)
                for line in lines:
                    _tell(job, line)
            if process.wait() and job.state is State.RUNNING:
                job.state = State.FAILED
                job.message = job.message or typographic(_FAULT)
        except OSError:
            job.state, job.message = State.FAILED, typographic(_FAULT)
            process.kill()
        finally:
            process.wait()
            if job.state is State.RUNNING:
                job.state = State.DONE
            with self._lock:
                self._running = None


def _hand(entry: IO[str], task: Task) -> None:
    """Writes the task; a child that ended before reading it has still said why on its output."""
    with suppress(BrokenPipeError), entry:
        json.dump(task, entry)


def _tell(job: Job, line: str) -> None:
    try:
        told: Told = json.loads(line)
    except ValueError:
        return
    job.step = told.get("step", job.step)
    job.done, job.total = told.get("done", job.done), told.get("total", job.total)
    job.seconds_left = told.get("seconds_left", job.seconds_left)
    if "result" in told:
        job.message = told["result"]
    if "error" in told and job.state is State.RUNNING:
        job.state, job.message = State.FAILED, told["error"]
