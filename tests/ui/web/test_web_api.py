"""The documented API, called as the documentation says, over a loopback server."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT / "docs" / "answer.schema.json"
EXAMPLE = re.compile(r"```python\n(.*?)```", re.DOTALL)

pytestmark = pytest.mark.local_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application with the test assistant, in a process of its own."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CPTS_")}
    folder = tmp_path_factory.mktemp("api")
    with (folder / "journal").open("w") as journal:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "browser" / "serve.py"), str(folder)],
            stdout=subprocess.PIPE,
            stderr=journal,
            text=True,
            env=environment,
            cwd=folder,
        )
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.terminate()
    process.wait(timeout=15)
    process.stdout.close()


@pytest.fixture
def journal(server: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the server wrote on its error output."""
    return max(tmp_path_factory.getbasetemp().glob("api*/journal"))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.usefixtures("socket_enabled")
def test_the_documented_example_gives_an_answer_object(server: str) -> None:
    """The code of docs/api.md runs as it is written, and its answer keeps to the schema."""
    import jsonschema

    code = EXAMPLE.findall((ROOT / "docs" / "api.md").read_text(encoding="utf-8"))[0]
    code = code.replace("http://127.0.0.1:7860", server)
    ran: dict[str, Any] = {}
    exec(compile(code, "docs/api.md", "exec"), ran)
    jsonschema.validate(ran["answer"], json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert ran["answer"]["outcome"] == "answered"


@pytest.mark.usefixtures("socket_enabled")
def test_the_http_calls_carry_history_and_refuse_wrong_requests(server: str) -> None:
    """Two plain HTTP calls give the same answer object; a wrong field gives an error event."""
    import httpx

    history = [{"role": "user", "content": "Quel pourcentage pour les EPSM ?"}]
    told = _call(httpx.Client(base_url=server), ["Et pour les CHU ?", history, [], [], None])
    answer = json.loads(told.split("event: complete\ndata: ", 1)[1])[0]
    assert "CHU" in answer["standalone_question"]
    wrong = _call(httpx.Client(base_url=server), ["x", [], [], ["roman"], None])
    assert "event: error" in wrong
    assert "roman" not in wrong


@pytest.mark.usefixtures("socket_enabled")
def test_no_word_of_a_question_is_logged(server: str, journal: Path) -> None:
    """Neither of a good question, nor of one that breaks the assistant, nor of a wrong request."""
    import httpx

    for question in ("motunique EPSM", "motunique panne"):
        _call(httpx.Client(base_url=server), [question, [], [], [], None])
    _call(httpx.Client(base_url=server), ["x", [{"role": "motunique"}], ["motunique"], [], None])
    httpx.get(f"{server}?q=motunique")
    assert "motunique" not in journal.read_text()
    assert "RuntimeError" in journal.read_text()


def _call(client: Any, data: list[object]) -> str:
    with client:
        event = client.post("gradio_api/call/ask", json={"data": data}).json()["event_id"]
        return str(client.get(f"gradio_api/call/ask/{event}").text)
