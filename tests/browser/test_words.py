"""No English, no code that runs: what people see and what hostile texts cannot do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from chromium import READY
from hostile_texts import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Page

Ask = Callable[..., None]
ENGLISH = re.compile(
    r"\b(?:the|and|your|you|this|with|built|use|via|loading|processing|queue|error|errors|submit|"
    r"stop|clear|close|copy|share|settings|upload|drop|here|click|message|textbox|type|send|undo|"
    r"retry|like|dislike|flag|examples|show|hide|enter|new|chat|api|gradio|made|powered|"
    r"connection|lost|please|try|again|cancel|save|delete|search|select|all|none|more|less)\b",
    re.IGNORECASE,
)
FRENCH_TOO = {"message", "type", "messages"}
STRINGS = """() => {
  const seen = [document.title, document.body.innerText];
  for (const one of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description',
                        'aria-roledescription', 'aria-valuetext', 'label'])
      if (one.hasAttribute?.(name)) seen.push(one.getAttribute(name));
  }
  for (const one of document.querySelectorAll('dialog, template, [role=status]'))
    seen.push((one.content ?? one).textContent);
  for (const one of document.querySelectorAll('meta[name=description], meta[property]'))
    seen.push(one.content);
  return seen;
}"""


def english(page: Page) -> set[str]:
    """English words in what can be seen or heard."""
    text = "\n".join(page.evaluate(STRINGS))
    return {word.lower() for word in ENGLISH.findall(text)} - FRENCH_TOO


def test_no_english_in_the_chat(page: Page, ask: Ask) -> None:
    """In a browser set to English, every state is French."""
    found = {"accueil": english(page)}
    ask(page, "Quel pourcentage pour les EPSM ?")
    found["réponse"] = english(page)
    ask(page, "panne", ".echec button")
    found["erreur"] = english(page)
    page.fill("#question textarea", "lent EPSM")
    page.keyboard.press("Enter")
    page.wait_for_selector("#arreter")
    found["en cours"] = english(page)
    page.wait_for_selector(".dernier .outils button")
    assert {state: words for state, words in found.items() if words} == {}


@pytest.mark.parametrize(
    "path", ["a-propos", "mentions-legales", "confidentialite", "accessibilite", "absente", "login",
             "monitoring", "gestion/connexion"],
)  # fmt: skip
def test_no_english_in_the_pages(page: Page, server: str, path: str) -> None:
    """Pages of text, and pages of Gradio's that must not show."""
    page.goto(server + path)
    assert english(page) == set()
    assert page.locator("header.bandeau").count() == 1


def test_hostile_texts_never_run(page: Page, ask: Ask, server: str) -> None:
    """In a question, a document, its title, file name and address: shown, never run."""
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    outside: list[str] = []
    page.on(
        "request",
        lambda r: None if r.url.startswith((server, "data:", "blob:")) else outside.append(r.url),
    )
    ask(page, "piège")
    page.click(".texte .marque >> nth=0")
    page.wait_for_selector("#carte[open] mark")
    assert page.locator("#carte a[href^=javascript]").count() == 0
    page.keyboard.press("Escape")
    for payload in PAYLOADS:
        ask(page, f"écho {payload}")
    page.hover(".dernier .texte")
    page.reload()
    page.wait_for_selector(READY)
    assert page.locator(".tour").count() == len(PAYLOADS) + 1
    page.goto(f"{server}a-propos")
    assert page.evaluate("window.pwned") is None
    assert (dialogs, outside) == ([], [])


def test_hostile_texts_do_not_break_the_page(page: Page, ask: Ask) -> None:
    """Huge words wrap; nothing foreign enters the structure."""
    for payload in (PAYLOADS[-1], PAYLOADS[6], PAYLOADS[-2]):
        ask(page, f"écho {payload}")
    ask(page, "piège")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    foreign = "#fil :is(script, img, iframe, form, math, custom-tag, input, a[href^=javascript])"
    assert page.locator(foreign).count() == 0
    assert "\u202e" not in page.inner_text("#fil")


def test_hostile_question_is_asked_as_it_is(page: Page, ask: Ask) -> None:
    """The text comes back letter for letter."""
    ask(page, f"écho {PAYLOADS[0]}")
    assert page.inner_text(".tour h2").strip() == f"écho {PAYLOADS[0]}"
    assert PAYLOADS[0] in page.inner_text(".tour .texte")


@pytest.mark.parametrize(
    "path", ["gradio_api/file=/etc/passwd", "file=/etc/passwd", "habillage/..%2fapp.py",
             "apercu/..%2f..%2fetc/1.png", "gradio_api/proxy=https://exemple.fr",
             "assets/..%2f..%2fx"],
)  # fmt: skip
def test_files_cannot_be_fetched(page: Page, server: str, path: str) -> None:
    """No path leads out of what is served."""
    response = page.request.get(server + path)
    assert response.status in {400, 404, 422}
    assert "root:" not in response.text()


def test_pages_carry_the_safe_headers(page: Page, server: str) -> None:
    """Policy, frames, sniffing and referrer on pages and files."""
    for path in ("", "a-propos", "config", "absente"):
        headers = page.request.get(server + path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-frame-options"] == "SAMEORIGIN"


def test_hostile_texts_never_run_in_management(page: Page, server: str) -> None:
    """Titles, file names, addresses, comments: staff see them as text."""
    page.goto(f"{server}gestion/connexion")
    page.fill("[name=mot_de_passe]", "mot de passe d’essai")
    page.click(".formulaire .principal")
    page.wait_for_selector("table.liste")
    answer = {"schema": 1, "question": PAYLOADS[0], "answer": " ".join(PAYLOADS),
              "outcome": "answered", "citations": [{"title": PAYLOADS[1], "page": PAYLOADS[2],
                                                    "document_id": "x", "marker": 1}]}  # fmt: skip
    review = {"accord": True, "pouce": "utile", "commentaire": PAYLOADS[3], "reponse": answer}
    assert page.request.post(f"{server}avis", data=review).status == 201
    for path in (
        "gestion",
        'gestion/document?id=piege"><b>',
        "gestion/avis",
        "gestion/evaluations",
    ):
        page.goto(server + path)
        assert page.locator("main h1").count() == 1
        for summary in page.locator("details > summary").all():
            summary.click()
    assert page.evaluate("window.pwned") is None
    page.goto(f"{server}gestion/avis")
    assert PAYLOADS[0] in page.inner_text("main")
    assert page.locator("main :is(script, iframe, svg, math, custom-tag)").count() == 0
