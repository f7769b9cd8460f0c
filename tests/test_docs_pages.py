"""The pages that people read: links lead somewhere, French is typographically right."""

import re
from pathlib import Path

import pytest

from ui.docs_typography import french_pages, mended

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_of_the_project(page: Path) -> None:
    """A link to a page that does not exist loses the reader."""
    text = re.sub(r"(?ms)^ *```.*?^ *```", "", page.read_text(encoding="utf-8"))
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", french_pages(), ids=lambda page: page.name)
def test_french_pages_are_typographic(page: Path) -> None:
    """Narrow spaces before high marks and inside guillemets; `make docs` mends it."""
    text = page.read_text(encoding="utf-8")
    wrong = [a for a, b in zip(text.split("\n"), mended(text).split("\n"), strict=True) if a != b]
    assert wrong == []


def test_code_is_left_alone() -> None:
    """A command must be typed as it is printed."""
    text = "l'index :\n```sh\necho 'a b' : ok\n```\n`a ; l'a` l'a http://a/l'b ?"
    assert mended(text) == (
        "l’index\u202f:\n```sh\necho 'a b' : ok\n```\n`a ; l'a` l’a http://a/l'b\u202f?"
    )
