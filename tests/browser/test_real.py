"""The whole product, as it is served: real index, real assistant, changes from the page."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import READY

from corpus import DOCUMENTS_DIR

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.soak, pytest.mark.timeout(600)]
PASSWORD = "mot de passe d’essai"
Ask = Callable[..., None]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """`cpts ingest`, then `cpts chat`, on the corpus."""
    folder = tmp_path_factory.mktemp("produit")
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CPTS_")}
    environment |= {
        "CPTS_INDEX": str(folder / "index"),
        "CPTS_FEEDBACK_DIR": str(folder / "avis"),
        "CPTS_UPLOADS_DIR": str(folder / "depots"),
        "CPTS_EVALUATIONS_DIR": str(folder / "evals"),
        "CPTS_ADMIN_PASSWORD": PASSWORD,
    }
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
    process.wait(timeout=20)
    process.stdout.close()


@pytest.fixture
def tab(contexts: Callable[..., BrowserContext], product: str) -> Page:
    """The chat of the product, ready."""
    page = contexts().new_page()
    page.set_default_timeout(30_000)
    page.goto(product)
    page.wait_for_selector(READY)
    return page


def test_starting_questions_are_answered_with_sources(tab: Page) -> None:
    """Every question of the welcome page ends with an answer and its sources."""
    questions = tab.locator("#accueil .proposition").all_inner_texts()
    assert len(questions) >= 6
    for rank, question in enumerate(questions, 1):
        tab.fill("#question textarea", question)
        tab.keyboard.press("Enter")
        tab.wait_for_selector(f".tour:nth-child({rank}) .reponse-answered .source")


def test_a_quote_is_boxed_on_its_page(tab: Page, ask: Ask) -> None:
    """The image of the page comes from the stored original, the quote framed on it."""
    ask(tab, "Quel pourcentage de CPTS n'a aucune formalisation avec les EPSM ?")
    assert "60" in tab.inner_text(".texte")
    tab.click(".texte .marque >> nth=0")
    tab.wait_for_selector("#carte .cadre")
    assert tab.locator("#carte mark").count() > 0


def test_staff_add_replace_and_remove_while_the_chat_answers(
    tab: Page, ask: Ask, product: str, tmp_path: Path
) -> None:
    """A note is added, asked about, replaced, asked again, removed, and no longer known."""
    note = tmp_path / "note-locale.md"
    office = tab.context.new_page()
    office.set_default_timeout(120_000)
    office.on("dialog", lambda dialog: dialog.accept())
    office.goto(f"{product}gestion")
    office.fill("[name=mot_de_passe]", PASSWORD)
    office.click(".formulaire .principal")
    question = "Quel est le budget de la note locale ?"
    for amount in ("1234", "5678"):
        note.write_text(f"# Note locale\n\nLe budget de la note locale est de {amount} euros.\n")
        if amount == "5678":
            office.click("table.liste a:has-text('Note locale')")
        office.set_input_files("[name=fichier]", str(note))
        office.click("#depot .principal")
        office.wait_for_selector(".travail[data-etat='en cours']")
        ask(tab, "Quelles étapes pour une commune ?")
        office.wait_for_selector(".travail >> nth=0 >> text=succès")
        tab.wait_for_timeout(1200)
        ask(tab, question)
        assert amount in tab.inner_text(".dernier .texte")
        office.goto(f"{product}gestion")
    office.click("tr:has-text('Note locale') button")
    office.wait_for_selector(".travail >> nth=0 >> text=document retiré")
    tab.wait_for_timeout(1200)
    ask(tab, question)
    assert tab.locator(".dernier .reponse-answered").count() == 0


def test_an_evaluation_runs_from_the_page(tab: Page, product: str) -> None:
    """It starts, tells how far it is, and stops when asked."""
    tab.goto(f"{product}gestion/evaluations")
    tab.fill("[name=mot_de_passe]", PASSWORD)
    tab.click(".formulaire .principal")
    tab.goto(f"{product}gestion/evaluations")
    tab.click(".cartouche .principal")
    tab.wait_for_selector(".travail[data-etat='en cours']")
    tab.wait_for_function("document.querySelector('.travail progress').max > 10", timeout=120_000)
    tab.click("text=Arrêter")
    tab.wait_for_selector(".travail[data-etat='arrêt']")
