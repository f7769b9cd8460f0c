"""WCAG 2.1 A and AA by axe-core, on every page and state, in both themes and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from chromium import READY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
EPSM = "Quel pourcentage pour les EPSM ?"
LOOKS = {
    "clair": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "téléphone sombre": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
TEXT_PAGES = ("a-propos", "mentions-legales", "confidentialite", "accessibilite", "absente")
MANAGEMENT_PAGES = (
    "gestion", "gestion/document?id=enquete", "gestion/avis", "gestion/evaluations",
)  # fmt: skip
Ask = Callable[..., None]


@pytest.fixture(params=list(LOOKS))
def looked(request: pytest.FixtureRequest, browser: Browser, server: str) -> Iterator[Page]:
    """The chat in one look."""
    context = browser.new_context(**LOOKS[request.param], reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(READY)
    yield page
    context.close()


def violations(page: Page) -> list[str]:
    """What axe finds, one line each."""
    from axe_playwright_python.sync_playwright import Axe

    found: list[dict[str, Any]] = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def overflow(page: Page) -> int:
    """Pixels by which the page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def test_every_state_of_the_chat(looked: Page, ask: Ask) -> None:
    """Empty, answered, explained, source open, choice, feedback, export, refused, failed."""
    states: dict[str, list[str]] = {}

    def check(name: str) -> None:
        states[name] = violations(looked)
        states[f"{name}: largeur"] = ["trop large"] if overflow(looked) > 0 else []

    check("accueil")
    ask(looked, EPSM)
    looked.click(".pourquoi > summary")
    looked.click(".tout-voir > summary")
    check("réponse")
    looked.click(".texte .marque")
    looked.wait_for_selector("#carte[open]")
    check("source ouverte")
    looked.keyboard.press("Escape")
    for button, box in (("#choisir", "#choix"), ("#garder", "#export")):
        looked.click(button)
        looked.wait_for_selector(f"{box}[open]")
        check(box)
        looked.keyboard.press("Escape")
    looked.click("text=Donner un avis")
    check("avis")
    looked.keyboard.press("Escape")
    ask(looked, "Quel est le salaire ?")
    check("refus")
    ask(looked, "panne", ".echec button")
    check("erreur")
    assert {name: found for name, found in states.items() if found} == {}


def test_pages_of_text(looked: Page, server: str) -> None:
    """The other pages, the page that does not exist included."""
    assert checked(looked, server, TEXT_PAGES) == {}


def test_management_pages(looked: Page, server: str) -> None:
    """The door, the documents, one document, feedback, evaluations."""
    found = checked(looked, server, ("gestion/connexion",))
    looked.fill("[name=mot_de_passe]", "mot de passe d’essai")
    looked.click(".formulaire .principal")
    looked.wait_for_selector("table.liste")
    found |= checked(looked, server, MANAGEMENT_PAGES)
    assert found == {}


def checked(page: Page, server: str, paths: tuple[str, ...]) -> dict[str, list[str]]:
    """What is wrong with each page, nothing for those that are right."""
    found: dict[str, list[str]] = {}
    for path in paths:
        page.goto(server + path)
        found[path] = violations(page) + (["trop large"] if overflow(page) > 0 else [])
    return {path: lines for path, lines in found.items() if lines}


def test_the_narrowest_phone_needs_no_sideways_scroll(
    contexts: Callable[..., BrowserContext], server: str, ask: Ask
) -> None:
    """At 320 pixels: welcome, answer with its passages, source, pages of text."""
    page = contexts(viewport={"width": 320, "height": 568}).new_page()
    page.goto(server)
    page.wait_for_selector(READY)
    wide = {"accueil": overflow(page)}
    ask(page, EPSM)
    page.click(".pourquoi > summary")
    page.click(".tout-voir > summary")
    wide["réponse"] = overflow(page)
    page.click(".texte .marque")
    page.wait_for_selector("#carte[open]")
    wide["source"] = overflow(page)
    for path in TEXT_PAGES:
        page.goto(server + path)
        wide[path] = overflow(page)
    assert {name: pixels for name, pixels in wide.items() if pixels > 0} == {}


def test_zoom_of_200_percent_needs_no_sideways_scroll(page: Page, ask: Ask) -> None:
    """Text twice as large still fits a window of 1,280 pixels."""
    page.add_style_tag(content="html { font-size: 200% !important; }")
    ask(page, EPSM)
    assert overflow(page) <= 0


def test_the_answer_is_announced(page: Page, ask: Ask) -> None:
    """A screen reader hears the answer and the number of sources, once."""
    page.evaluate(
        """() => {
          window.heard = [];
          new MutationObserver(() => heard.push(document.getElementById('annonce').textContent))
            .observe(document.getElementById('annonce'), {childList: true, subtree: true});
        }"""
    )
    ask(page, EPSM)
    heard = [one for one in page.evaluate("heard") if one]
    assert heard[0].startswith("Recherche")
    assert " ".join(heard).count("60 %") == 1
    assert heard[-1].endswith("EPSM. 1 source.")


def test_the_page_is_french_for_assistive_tools(page: Page) -> None:
    """The language is declared, and the page has its title and landmarks."""
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert page.title() == "Assistant CPTS"
    assert page.locator("header[role=banner], main, footer[role=contentinfo]").count() == 3
