"""The reader against a real server that speaks the protocol and fails in every way."""

import logging
import time
from typing import Any

import pytest
from fake_llm_server import FakeServer, Fault, serving
from scripted import ANSWER, settings, write

from assistant.reader.generative import Finished, GenerativeReader, check_endpoint, notes
from assistant.reader.generative.client import Trouble

pytestmark = [pytest.mark.local_server, pytest.mark.usefixtures("socket_enabled")]

TWO = f"{ANSWER} Ces communautés exercent plus souvent en zone rurale [1]."
KEY = "sk-tres-secret"


def asked(script: FakeServer, **options: Any) -> tuple[Finished, float]:
    """The end of an answer by this server, and the seconds that it took."""
    with serving(script):
        limits = {"llm_first_token_timeout_s": 20.0, "llm_timeout_s": 30.0} | options
        reader = GenerativeReader(settings(llm_base_url=script.url, llm_api_key=KEY, **limits))
        started = time.monotonic()
        _, end = write(reader)
        return end, time.monotonic() - started


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """The client library is loaded before anything is timed."""
    import langchain_openai  # noqa: F401


def test_an_answer_streams_from_the_endpoint() -> None:
    """The text is checked and the endpoint's own count of tokens is kept."""
    script = FakeServer(text=TWO)
    end, _ = asked(script)
    assert end.text == TWO
    assert end.usage is not None
    assert (end.usage.input_tokens, end.usage.output_tokens) == (321, 45)
    assert script.requests[0]["stream"] is True
    assert "tools" not in script.requests[0]
    assert script.keys == [f"Bearer {KEY}"]


def test_sentences_come_before_the_end() -> None:
    """The first sentence is shown while the second is being written."""
    script = FakeServer(text=TWO, fault=Fault(drip=0.02))
    with serving(script):
        values = GenerativeReader(settings(llm_base_url=script.url)).write(
            "Combien ?", _citations()
        )
        started = time.monotonic()
        next(iter(values))
        first = time.monotonic() - started
        list(values)
        assert first < time.monotonic() - started - 0.1


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (Fault(status=401), Trouble.KEY),
        (Fault(status=403), Trouble.KEY),
        (Fault(status=404), Trouble.MODEL),
        (Fault(status=400), Trouble.REFUSED),
        (Fault(status=429, retry_after="60"), Trouble.BUSY),
        (Fault(status=429, retry_after="demain"), Trouble.BUSY),
        (Fault(status=500), Trouble.SERVER),
        (Fault(shape="html"), Trouble.UNREADABLE),
        (Fault(shape="other"), Trouble.UNREADABLE),
        (Fault(shape="whole"), Trouble.UNREADABLE),
        (Fault(garbage_after=0), Trouble.UNREADABLE),
        (Fault(cut_after=20), Trouble.CUT),
    ],
    ids=lambda value: str(value) if isinstance(value, Trouble) else "",
)
def test_a_failure_before_the_first_sentence_gives_the_extracts(
    fault: Fault, trouble: Trouble
) -> None:
    """Nothing is shown of it, a French note says why, and no deadline is waited for."""
    end, seconds = asked(FakeServer(text=TWO, fault=fault))
    assert end.text == ""
    assert end.failure == notes.TROUBLES[trouble]
    assert seconds < 15


def test_a_silent_endpoint_is_left_at_the_deadline_of_the_first_word() -> None:
    """The server would speak after a minute: nobody waits for it."""
    script = FakeServer(text=TWO, fault=Fault(first_delay=60))
    end, seconds = asked(script, llm_first_token_timeout_s=0.6)
    assert end.failure == notes.TROUBLES[Trouble.FIRST_WORD]
    assert 0.5 < seconds < 10


def test_a_dripping_endpoint_is_left_at_the_deadline_of_the_whole() -> None:
    """A letter a second never makes a sentence in time."""
    script = FakeServer(text=TWO, fault=Fault(drip=1.0), piece=1)
    end, seconds = asked(script, llm_timeout_s=2.5)
    assert end.failure == notes.TROUBLES[Trouble.TOO_LONG]
    assert 2 < seconds < 12


@pytest.mark.parametrize(
    ("fault", "trouble"),
    [
        (Fault(cut_after=len(ANSWER) + 12), Trouble.CUT),
        (Fault(garbage_after=len(ANSWER) + 12), Trouble.CUT),
    ],
)
def test_a_cut_in_the_middle_keeps_what_was_shown(fault: Fault, trouble: Trouble) -> None:
    """The first sentence stays, the half one is not shown, the note says that it stops here."""
    end, _ = asked(FakeServer(text=TWO, fault=fault))
    assert end.text == ANSWER
    assert end.failure == notes.partial(trouble)


def test_a_busy_endpoint_is_asked_again_after_the_delay_that_it_names() -> None:
    """Once, and only where the delay fits before the deadline."""
    script = FakeServer(text=TWO, fault=Fault(status=429, retry_after="0.2", times=1))
    end, _ = asked(script)
    assert end.text == TWO
    assert len(script.requests) == 2


def test_an_endless_text_is_stopped() -> None:
    """A model that loops costs no more than the deadline, and its loop is not shown."""
    end, seconds = asked(FakeServer(text=TWO + " ", fault=Fault(endless=True)))
    assert end.text.count(ANSWER) == 1
    assert end.failure is not None
    assert seconds < 20


def test_nobody_there() -> None:
    """A port where nothing listens is a note, not a traceback."""
    reader = GenerativeReader(settings(llm_base_url="http://127.0.0.1:9/v1"))
    assert write(reader)[1].failure == notes.TROUBLES[Trouble.UNREACHABLE]


@pytest.mark.parametrize("status", [401, 500])
def test_the_key_reaches_no_log_and_no_note(status: int, caplog: pytest.LogCaptureFixture) -> None:
    """Even where the endpoint echoes it in its error."""
    with caplog.at_level(logging.DEBUG, logger="assistant"):
        end, _ = asked(FakeServer(fault=Fault(status=status)))
    assert KEY not in caplog.text
    assert KEY not in repr(end)


def test_the_doctor_passes_a_good_endpoint() -> None:
    """Reachable, knows the model, streams, and its context is long enough."""
    with serving(FakeServer(context=16_384)) as script:
        found = check_endpoint(settings(llm_base_url=script.url))
    assert [(c.name, c.status) for c in found] == [
        ("llm", "pass"), ("llm_model", "pass"), ("llm_stream", "pass"), ("llm_context", "pass"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("script", "name", "status"),
    [
        (FakeServer(models=("autre",)), "llm_model", "fail"),
        (FakeServer(fault=Fault(shape="whole")), "llm_stream", "fail"),
        (FakeServer(fault=Fault(status=500)), "llm_stream", "fail"),
        (FakeServer(context=2048), "llm_context", "fail"),
        (FakeServer(), "llm_context", "warn"),
    ],
)
def test_the_doctor_names_the_remedy(script: FakeServer, name: str, status: str) -> None:
    """Each check that does not pass says what to mend."""
    with serving(script):
        found = {c.name: c for c in check_endpoint(settings(llm_base_url=script.url))}
    assert found[name].status == status
    assert found[name].remedy


def test_the_doctor_without_a_model_opens_no_connection() -> None:
    """No model is a choice, not a fault."""
    from assistant.settings import AssistantSettings

    assert [c.status for c in check_endpoint(AssistantSettings())] == ["pass"]


def _citations() -> Any:
    from scripted import CITATIONS

    return CITATIONS
