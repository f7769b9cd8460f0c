"""Thirty visitors at once for two minutes, over the real index of the corpus."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from corpus import DOCUMENTS_DIR

VISITORS = 30
SECONDS = float(os.environ.get("CPTS_TEST_LOAD_S", "120"))
SUBJECTS = {
    "les EPSM": "60",
    "les CHU": "40",
    "les CH de proximité": "28",
}

pytestmark = [pytest.mark.soak, pytest.mark.local_server, pytest.mark.timeout(600)]


@dataclass
class Seen:
    """What the visitors saw."""

    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    full: int = 0

    def quantile(self, share: float) -> float:
        """Seconds under which that share of the answers came."""
        return sorted(self.times)[int(share * (len(self.times) - 1))]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`cpts chat` over the corpus, as it is served."""
    folder = tmp_path_factory.mktemp("charge")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CPTS_")}
    environment |= {"CPTS_INDEX": str(folder / "index"), "CPTS_FEEDBACK_DIR": str(folder)}
    cpts = [sys.executable, "-m", "ui.cli"]
    subprocess.run([*cpts, "ingest", str(DOCUMENTS_DIR)], env=environment, check=True, timeout=300)
    port = 20_000 + os.getpid() % 20_000
    process = subprocess.Popen(
        [*cpts, "chat", "--port", str(port)], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("http"):
            break
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait(timeout=15)
    process.stdout.close()


async def _ask(client: Any, question: str, history: list[dict[str, str]]) -> dict[str, Any] | None:
    """One answer object; `None` when the queue is full."""
    given = {"data": [question, history, [], [], None]}
    joined = await client.post("gradio_api/call/ask", json=given)
    if joined.status_code == 503:
        return None
    told = await client.get(f"gradio_api/call/ask/{joined.json()['event_id']}")
    answer: dict[str, Any] = json.loads(told.text.split("event: complete\ndata: ", 1)[1])[0]
    return answer


async def _visit(address: str, number: int, seen: Seen, until: float) -> None:
    import httpx

    names = list(SUBJECTS)
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        for turn in range(1_000_000):
            if time.monotonic() >= until:
                return
            name = names[(number + turn) % len(names)]
            question = f"Quelle part des CPTS n'a pas de formalisation avec {name} ?" + " " * number
            began = time.monotonic()
            answer = await _ask(client, question, [])
            if answer is None:
                seen.full += 1
                await asyncio.sleep(0.5)
                continue
            seen.times.append(time.monotonic() - began)
            if answer["question"] != question or SUBJECTS[name] not in answer["answer"]:
                seen.wrong.append(f"{question} → {answer['answer'][:80]}")


@pytest.mark.usefixtures("socket_enabled")
def test_thirty_visitors_for_two_minutes(server: str) -> None:
    """No error, no answer of one shown to another, 95 answers of 100 in under 3 seconds."""
    seen = Seen()

    async def crowd() -> None:
        until = time.monotonic() + SECONDS
        await asyncio.gather(*(_visit(server, n, seen, until) for n in range(VISITORS)))

    asyncio.run(crowd())
    figures = (
        f"{len(seen.times)} answers, {len(seen.times) / SECONDS:.1f}/s, "
        f"p50 {seen.quantile(0.5):.2f} s, p95 {seen.quantile(0.95):.2f} s, full {seen.full}"
    )
    sys.stderr.write(figures + "\n")
    assert seen.wrong == [], figures
    assert seen.full == 0, figures
    assert seen.quantile(0.95) < 3.0, figures
