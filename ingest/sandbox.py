"""Reads untrusted files in child processes that are limited and expendable.

A broken file can raise anything, loop, eat the memory or crash the interpreter. So:

1. A `Worker` owns one child (``python -m ingest.sandbox_child``): a fresh interpreter in its own
   process group, with no inherited descriptor but two pipes, an address-space limit set once and a
   CPU limit renewed for each file. Imports cost seconds, so a child reads many files.
2. A request is one line of JSON; an answer is a length and a pickle on a pipe that only the child
   writes. It is unpickled with an allow-list: nothing but the values of `ingest.documents` and the
   errors of `ingest.errors` can be made from it (`ingest.sandbox_protocol`).
3. The parent waits until a deadline, which each sign of life (a page read) puts off, up to ten
   times the limit in all. Whatever the end is (an exception, a signal, silence, an answer that is
   too long), it becomes one `DocumentError` with the remedy; a child that ended badly is killed
   with its group and the next file gets a fresh one.
4. The child watches its end of the request pipe: when the parent dies, even by ``kill -9``, it
   kills its own group, so no orphan remains.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import DocumentError
from ingest.loaders.options import LoadOptions
from ingest.sandbox_limits import DEFAULT_LIMITS, Limits
from ingest.sandbox_worker import Worker

_LOOK_AHEAD = 4
"""Files read ahead of the consumer, per worker: bounds the memory of waiting answers."""


Outcome = Extraction | DocumentError
Reading = tuple[Path, Outcome]


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
