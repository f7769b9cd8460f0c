"""Jobs behind the password: their progress, their end, one at a time."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import pytest

from ui.web.management.jobs import BusyError, Job, Jobs, State


def wait_for(
    job: Job, until: Callable[[Job], bool] = lambda job: job.state is not State.RUNNING
) -> Job:
    """The job, once a condition holds."""
    for _ in range(300):
        if until(job):
            return job
        time.sleep(0.02)
    raise AssertionError(job)


def script(code: str) -> Jobs:
    """Jobs whose child runs this code instead of the worker."""
    return Jobs([sys.executable, "-u", "-c", f"import json, sys, time\n{code}"])


def test_a_job_tells_its_progress_and_its_end() -> None:
    """Lines of the child become the job; other words are ignored."""
    jobs = script(
        "task = json.load(sys.stdin)\nprint('bruit')\n"
        "print(json.dumps({'step': 'Lecture', 'done': 1, 'total': 2}))\n"
        "print(json.dumps({'result': task['action']}))"
    )
    job = wait_for(jobs.start("Essai", {"action": "ingest"}))
    assert (job.state, job.message, job.step, job.total) == (State.DONE, "ingest", "Lecture", 2)


def test_one_job_at_a_time_and_stop() -> None:
    """A second one is refused until the first ends or is stopped."""
    jobs = script("json.load(sys.stdin)\nprint(json.dumps({'step': 'prêt'}))\ntime.sleep(60)")
    job = jobs.start("Long", {})
    wait_for(job, lambda one: one.step == "prêt")
    with pytest.raises(BusyError):
        jobs.start("Autre", {})
    jobs.stop(job.id)
    assert wait_for(job).state is State.STOPPED
    wait_for(job, lambda _: jobs._running is None)
    assert wait_for(jobs.start("Autre", {}), lambda one: one.step == "prêt")
    jobs.close()


def test_a_job_that_has_ended_can_be_hidden() -> None:
    """One that runs cannot."""
    jobs = script("json.load(sys.stdin)\nprint(json.dumps({'step': 'prêt'}))\ntime.sleep(60)")
    job = jobs.start("Long", {})
    jobs.forget(job.id)
    assert jobs.all() == (job,)
    wait_for(job, lambda one: one.step == "prêt")
    jobs.stop(job.id)
    wait_for(job)
    jobs.forget(job.id)
    assert jobs.all() == ()


@pytest.mark.parametrize(
    ("code", "message"),
    [("print(json.dumps({'error': 'Plus de place.'})); sys.exit(1)", "Plus de place."),
     ("sys.exit(3)", "erreur du programme")],
)  # fmt: skip
def test_a_job_that_fails_says_why(code: str, message: str) -> None:
    """The child's sentence, or that it died."""
    job = wait_for(script(code).start("Essai", {}))
    assert job.state is State.FAILED
    assert message in job.message


def test_a_child_that_ends_before_reading_its_task_is_still_heard() -> None:
    """Its sentence stands, not the broken pipe of the task: one longer than a pipe holds."""
    jobs = script("print(json.dumps({'error': 'Plus de place.'})); sys.exit(1)")
    job = wait_for(jobs.start("Essai", {"targets": ["d" * 500_000]}))
    assert (job.state, job.message) == (State.FAILED, "Plus de place.")
