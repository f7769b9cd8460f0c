"""The switch between extracts and synthesis, against a server that speaks chat completions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import READY

from corpus import DOCUMENTS_DIR

sys.path.append(str(Path(__file__).parents[1] / "assistant"))
from fake_llm_server import FakeServer, Fault, serving

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [
    pytest.mark.soak,
    pytest.mark.local_server,
    pytest.mark.timeout(600),
    pytest.mark.usefixtures("socket_enabled"),
]
Ask = Callable[..., None]
QUESTION = "Quelles sont les étapes pour une commune ?"
INVENTED = "Les CPTS sont obligées de recruter 500 médecins à Paris [1]."


def _copied(messages: list[dict[str, str]]) -> str:
    """Sentences of the first excerpt, word for word, with an invented one among them."""
    excerpts = messages[-1]["content"].split("extrait 1>>>")[1].split("<<<")[0]
    found = re.findall(r"(?<=\n)[A-ZÀÉ][^\n\t.!?:]{40,200}\.", excerpts)
    marked = [f"{sentence[:-1]} [1]." for sentence in found]
    return " ".join([*marked[:1], INVENTED, *marked[1:3]])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the corpus."""
    folder = tmp_path_factory.mktemp("synthese") / "index"
    _run(folder, "ingest", str(DOCUMENTS_DIR))
    return folder


def _environment(index: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CPTS_")}
    return kept | {"CPTS_INDEX": str(index), "CPTS_FEEDBACK_DIR": str(index.parent / "avis")} | more


def _run(index: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "ui.cli", *arguments]
    subprocess.run(command, env=_environment(index), check=True, timeout=300)


@contextmanager
def _chat(index: Path, script: FakeServer, port: int) -> Iterator[str]:
    """The product with this model, until the block ends."""
    with serving(script) as endpoint:
        model = {"CPTS_LLM": "modele-test", "CPTS_LLM_BASE_URL": endpoint.url}
        process = subprocess.Popen(
            [sys.executable, "-m", "ui.cli", "chat", "--port", str(port)],
            env=_environment(index, **model),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("http"):
                break
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(timeout=20)
            process.stdout.close()


def _opened(contexts: Callable[..., BrowserContext], address: str) -> Page:
    page = contexts().new_page()
    page.set_default_timeout(30_000)
    page.goto(address)
    page.wait_for_selector(READY)
    return page


def test_what_was_removed_is_told_and_extracts_are_one_click_away(
    contexts: Callable[..., BrowserContext], ask: Ask, index: Path
) -> None:
    """A synthesis says that it is one, shows what failed and why; the switch gives the extracts."""
    port = 20_000 + os.getpid() % 20_000
    with _chat(index, FakeServer(text=_copied), port) as address:
        page = _opened(contexts, address)
        sent: list[str | None] = []
        page.on("request", lambda r: sent.append(r.post_data) if r.method == "POST" else None)
        ask(page, QUESTION)
        assert "500" not in page.inner_text(".dernier .texte")
        assert "Synthèse" in page.inner_text(".dernier .forme")
        page.click(".dernier .retire summary")
        assert "500 médecins" in page.inner_text(".dernier .retire q")
        assert "n’est pas dans l’extrait cité" in page.inner_text(".dernier .retire li")
        page.click("#reglages label:has-text('Extraits')")
        ask(page, QUESTION)
        assert page.locator(".dernier .forme").count() == 0
        assert "Étape 3" in page.inner_text(".dernier .texte")
        asked = [json.loads(body)["data"] for body in sent if body and '"data"' in body]
        assert [data[4] for data in asked] == ["generative", "extractive"]
        assert asked[0][5] == asked[1][5]
        assert asked[0][5]
        page.click("text=Nouvelle conversation")
        ask(page, QUESTION)
        assert json.loads(str(sent[-1]))["data"][5] != asked[0][5]


def test_a_failing_endpoint_leaves_the_extracts_with_a_note(
    contexts: Callable[..., BrowserContext], ask: Ask, index: Path
) -> None:
    """At once, and the reader is told."""
    port = 20_001 + os.getpid() % 20_000
    with _chat(index, FakeServer(fault=Fault(status=500)), port) as address:
        page = _opened(contexts, address)
        ask(page, QUESTION)
        assert "Étape 3" in page.inner_text(".dernier .texte")
        assert "en panne" in page.inner_text(".dernier .remarque")
        assert page.locator(".dernier .forme").count() == 0
