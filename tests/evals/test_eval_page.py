"""The report in a browser: filters, accessibility, no horizontal scroll on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from eval_world import SET, ScriptedSystem, refused

from evals.main import evaluate_system
from evals.options import EvalOptions

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium est absent"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A report with one question to mend."""
    folder = tmp_path_factory.mktemp("page")
    system = ScriptedSystem(fault=lambda i, a: refused() if i == "etapes" else a)
    evaluate_system(SET, system, EvalOptions(out=folder))
    return (Path(folder) / "report.html").as_uri()


@pytest.fixture(scope="module", params=["light", "dark"])
def page(request: pytest.FixtureRequest) -> Iterator[object]:
    """A phone, in both schemes."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": 390, "height": 844}, color_scheme=request.param, bypass_csp=True
        )
        yield context.new_page()
        browser.close()


def test_the_report_is_accessible_and_fits_a_phone(page: object, address: str) -> None:
    """No violation that axe knows of, nothing wider than the screen, no error in the console."""
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Page

    assert isinstance(page, Page)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.locator("#liste > details").first.locator("summary").first.click()
    assert [v["id"] for v in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert errors == []


def test_filters_leave_what_was_asked_for(page: object, address: str) -> None:
    """By verdict, by kind, by words without accents."""
    from playwright.sync_api import Page

    assert isinstance(page, Page)
    page.goto(address)
    page.select_option("select[name=verdict]", "non")
    assert page.inner_text("#compte") == "1 question sur 8"
    page.select_option("select[name=verdict]", "")
    page.fill("input[name=search]", "epsm etape")
    assert page.inner_text("#compte") == "0 question sur 8"
    page.fill("input[name=search]", "et pour les chu")
    visible = page.locator("#liste > details:visible")
    assert visible.count() == 1
