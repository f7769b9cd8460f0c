"""Ask, check, steer and keep, as people do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import READY, running

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

Ask = Callable[..., None]
EPSM = "Quel pourcentage pour les EPSM ?"
STEPS = "Quelles étapes pour une commune ?"


def test_answer_shows_its_figure_and_source(page: Page, ask: Ask) -> None:
    """Enter sends; the figure leads, its source follows."""
    ask(page, EPSM)
    assert page.inner_text(".texte strong").strip() == "60 %"
    assert "page\u00a02" in page.inner_text(".sources")
    assert page.input_value("#question textarea") == ""


def test_marker_opens_its_card_and_gives_the_focus_back(page: Page, ask: Ask) -> None:
    """Two keys from the answer to the quote in its context, one key back."""
    ask(page, EPSM)
    marker = page.locator(".texte .marque")
    marker.focus()
    page.keyboard.press("Enter")
    drawer = page.locator("#carte[open]")
    drawer.wait_for()
    assert drawer.locator("mark").all_inner_texts() == [
        "Établissement", "Aucune formalisation", "EPSM", "60 %",
    ]  # fmt: skip
    assert "Fiche rédigée d’après" in drawer.inner_text()
    page.keyboard.press("Escape")
    assert marker.evaluate("one => one === document.activeElement")


def test_page_image_boxes_the_quote(page: Page, ask: Ask) -> None:
    """The image of the page comes with a frame on the quoted cells, within its edges."""
    ask(page, EPSM)
    page.click(".texte .marque")
    page.wait_for_selector("#carte .apercu img")
    page.wait_for_selector("#carte .cadre")
    assert "page\u00a02" in (page.get_attribute("#carte .apercu img", "alt") or "")
    boxes = page.evaluate(
        """() => {
          const outer = document.querySelector('#carte .apercu-cadre').getBoundingClientRect();
          return [...document.querySelectorAll('#carte .cadre')].map((one) => {
            const box = one.getBoundingClientRect();
            return [box.left - outer.left, box.top - outer.top,
                    outer.right - box.right, outer.bottom - box.bottom, box.width, box.height];
          });
        }"""
    )
    assert all(min(box) >= 0 for box in boxes)
    page.keyboard.press("Escape")


def test_follow_up_shows_the_question_understood(page: Page, ask: Ask) -> None:
    """The history reaches the search, and the rewritten question is shown."""
    ask(page, EPSM)
    ask(page, "Et pour les CHU ?")
    assert "CHU" in page.inner_text(".dernier .comprise")
    assert "40 %" in page.inner_text(".dernier .texte")


def test_suggestion_and_sample_are_asked_with_one_click(page: Page) -> None:
    """Proposed questions need no typing."""
    page.click("#accueil .proposition >> nth=0")
    page.wait_for_selector(".dernier .suites .proposition")
    page.click(".dernier .suites .proposition >> nth=0")
    page.wait_for_selector(".tour:nth-child(2) .outils button")


def test_refusal_leads_to_documents_and_questions(page: Page, ask: Ask) -> None:
    """What the documents lack is said, with where to look."""
    ask(page, "Quel est le salaire ?")
    assert "Les documents ne le disent pas" in page.inner_text(".verdict")
    page.click(".proches a >> nth=0")
    page.wait_for_url("**/a-propos#document-*")


def test_reload_keeps_the_conversation_of_this_tab_only(page: Page, ask: Ask, server: str) -> None:
    """A second tab of the same person starts empty."""
    ask(page, EPSM)
    page.reload()
    page.wait_for_selector(READY)
    assert page.locator(".tour").count() == 1
    other = page.context.new_page()
    other.goto(server)
    other.wait_for_selector(READY)
    assert other.locator(".tour").count() == 0
    other.close()


def test_cards_still_open_after_a_reload(page: Page, ask: Ask) -> None:
    """What was kept is whole."""
    ask(page, EPSM)
    page.reload()
    page.wait_for_selector(READY)
    page.click(".sources .source")
    page.wait_for_selector("#carte[open] mark")


def test_edit_asks_again_from_there(page: Page, ask: Ask) -> None:
    """Editing the first question drops what followed it."""
    ask(page, EPSM)
    ask(page, STEPS)
    page.click(".tour >> nth=0 >> .modifier")
    assert page.input_value("#question textarea") == EPSM
    assert page.locator(".tour").count() == 0
    page.keyboard.press("Enter")
    page.wait_for_selector(".tour .outils button")


def test_ask_again_adds_an_answer(page: Page, ask: Ask) -> None:
    """« Redemander » repeats the question."""
    ask(page, EPSM)
    page.click("text=Redemander")
    page.wait_for_selector(".tour:nth-child(2) .outils button")


def test_stop_then_retry(page: Page) -> None:
    """A slow answer can be stopped; the question can be asked again."""
    page.fill("#question textarea", "lent EPSM")
    page.keyboard.press("Enter")
    page.click("#arreter")
    page.wait_for_selector(".arretee")
    assert "Réponse arrêtée." in page.inner_text(".arretee")
    page.click(".arretee button")
    page.wait_for_selector(".tour .outils button")
    assert page.locator(".tour").count() == 1


def test_stop_ends_the_work_on_the_server(
    contexts: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """What a language model would still write is not paid for."""
    with running(tmp_path) as address:
        page = contexts().new_page()
        page.goto(address)
        page.wait_for_selector(READY)
        page.fill("#question textarea", "pause EPSM")
        page.keyboard.press("Enter")
        page.wait_for_selector(".texte")
        page.click("#arreter")
        page.wait_for_selector(".arretee")
        for _ in range(100):
            if (tmp_path / "arrete").exists():
                break
            page.wait_for_timeout(50)
        assert (tmp_path / "arrete").exists()
        assert "60 %" in page.inner_text(".texte")


def test_failure_is_said_in_french_and_the_chat_goes_on(page: Page, ask: Ask) -> None:
    """A fault of the server gives a sentence and a way out, not an English toast."""
    ask(page, "panne", ".echec button")
    assert "n’a pas pu être préparée" in page.inner_text(".echec")
    ask(page, EPSM)


def test_lost_connection_is_said(page: Page, ask: Ask) -> None:
    """Without the network, the page says so and keeps the question."""
    page.route("**/gradio_api/call/**", lambda route: route.abort())
    ask(page, EPSM, ".echec button")
    assert "connexion" in page.inner_text(".echec")
    page.unroute("**/gradio_api/call/**")
    page.click(".echec button")
    page.wait_for_selector(".tour .outils button")


def test_new_conversation_starts_afresh(page: Page, ask: Ask) -> None:
    """Nothing is left, in the page and in the tab's memory."""
    ask(page, EPSM)
    page.click("#nouvelle")
    page.wait_for_selector("#accueil .proposition")
    assert page.evaluate("sessionStorage.getItem('cpts.conversation')") is None


def test_choice_of_documents_reaches_the_search(page: Page, ask: Ask) -> None:
    """A question whose answer is in another document is not answered."""
    page.click("#choisir")
    page.check("#choix input[value=enquete]")
    page.click("#choix .principal")
    assert page.inner_text("[data-choix]") == "1 choix de documents"
    ask(page, STEPS)
    assert page.locator(".reponse-not_in_corpus").count() == 1


def test_copy_takes_the_sources(
    contexts: Callable[..., BrowserContext], server: str, ask: Ask
) -> None:
    """The clipboard has the answer, the quote and the reference."""
    context = contexts(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(READY)
    ask(page, EPSM)
    page.get_by_role("button", name="Copier avec les sources").click()
    page.wait_for_selector(".outil:has-text('Copié')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "60 %" in copied
    assert "[1] Enquête sur les coopérations" in copied


@pytest.mark.parametrize(("name", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# ")])
def test_export_downloads_a_file(
    page: Page, ask: Ask, tmp_path: Path, name: str, start: bytes
) -> None:
    """Each format comes as a file with a dated French name."""
    ask(page, EPSM)
    page.click("#garder")
    with page.expect_download() as download:
        page.click(f"[data-format={name}]")
    assert download.value.suggested_filename.startswith("conversation-cpts-")
    target = tmp_path / "note"
    download.value.save_as(target)
    assert target.read_bytes().startswith(start)


def test_feedback_needs_the_agreement_and_can_be_erased(page: Page, ask: Ask, server: str) -> None:
    """Nothing goes without consent; « effacer mes données » takes it back."""
    ask(page, EPSM)
    page.click("text=Donner un avis")
    page.click("#avis label:has-text('Pas utile')")
    page.click("#avis label:has-text('incomplète')")
    page.click("#avis [value=envoyer]")
    assert "rien n’est conservé" in page.inner_text("#avis [data-erreur]")
    page.check("#avis [name=accord]")
    page.click("#avis [value=envoyer]")
    page.wait_for_selector("#avis", state="hidden")
    page.goto(f"{server}confidentialite")
    page.click("#effacer-donnees")
    page.wait_for_selector("text=vos avis du serveur (1)")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_visitor_reads_and_asks_with_the_keyboard_alone(page: Page) -> None:
    """Skip link, question, answer, source and back, without a mouse."""
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller à la question"
    page.focus("#question textarea")
    page.keyboard.type(EPSM)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tour .outils button")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.classList.contains('marque')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#carte[open]")


def test_full_queue_is_said_and_recovers(
    contexts: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """One at a time, one waiting: the third is told to come back, and then is answered."""
    with running(tmp_path, "queue_size=1", "concurrency=1") as address:
        context = contexts()
        context.set_default_timeout(20_000)
        pages = [context.new_page() for _ in range(3)]
        for one in pages:
            one.goto(address)
            one.wait_for_selector(READY)
        for one in pages:
            with one.expect_response("**/gradio_api/call/conversation"):
                one.fill("#question textarea", "attendre EPSM")
                one.keyboard.press("Enter")
            one.wait_for_timeout(200)
        pages[2].wait_for_selector(".echec")
        assert "la file est pleine" in pages[2].inner_text(".echec")
        (tmp_path / "partir").touch()
        for one in pages[:2]:
            one.wait_for_selector(".tour .outils button")
        pages[2].click(".echec button")
        pages[2].wait_for_selector(".tour .outils button")
