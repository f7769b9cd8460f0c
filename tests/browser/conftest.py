"""A real Chromium against a real server of the application, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import ARGUMENTS, CHROMIUM, READY, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test of this folder, and skips it where there is no Chromium."""
    missing = pytest.mark.skip(reason="Chromium est absent : apt-get install chromium")
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(missing)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for the tests of a module.

    Not longer: while it runs, no other test can run an event loop of its own.
    """
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The application with a management password and a hostile document."""
    folder = tmp_path_factory.mktemp("serveur")
    with running(folder, "hostile", "admin_password=mot de passe d’essai") as address:
        yield address


@pytest.fixture
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts (separate visitors) that are closed after the test.

    The browser speaks English, so that an English string of Gradio's would show.
    """
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        settings = {"locale": "en-US", "viewport": {"width": 1280, "height": 900}} | options
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(30_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """One visitor for the ordinary tests, a tab for each: files are fetched once."""
    context = browser.new_context(
        locale="en-US", viewport={"width": 1280, "height": 900}, color_scheme="light"
    )
    context.set_default_timeout(30_000)
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext, server: str) -> Iterator[Page]:
    """The chat in a new tab, ready; an error in a script of the page fails the test."""
    opened = visitor.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.goto(server)
    opened.wait_for_selector(READY)
    yield opened
    opened.close()
    assert errors == []


@pytest.fixture
def ask() -> Callable[..., None]:
    """Types a question, sends it and waits for the end of its answer."""

    def put(page: Page, question: str, wait: str = ".tour.dernier .outils button") -> None:
        before = page.locator(".tour").count()
        page.fill("#question textarea", question)
        page.keyboard.press("Enter")
        page.wait_for_function(
            "n => document.querySelectorAll('.tour').length === n", arg=before + 1
        )
        page.wait_for_selector(wait)

    return put
