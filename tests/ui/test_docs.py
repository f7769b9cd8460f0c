"""The pages of docs/ that are generated are those that the code would generate now."""

import os

import pytest

from ui import settings_docs
from ui.cli import COMMANDS
from ui.cli import docs as commands_docs
from ui.settings import Settings


def test_settings_page_is_current() -> None:
    """`make docs` mends it."""
    assert settings_docs.TARGET.read_text(encoding="utf-8") == settings_docs.page()


def test_commands_page_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    """`make docs` mends it; the width of the terminal plays no part."""
    monkeypatch.setenv("COLUMNS", "40")
    assert commands_docs.TARGET.read_text(encoding="utf-8") == commands_docs.page()
    assert os.environ["COLUMNS"] == "40"


def test_every_setting_is_described() -> None:
    """A setting without a word about it helps nobody."""
    undescribed = [name for name, field in Settings.model_fields.items() if not field.description]
    assert undescribed == []
    page = settings_docs.page()
    assert [name for name in Settings.model_fields if f"`{name}`" not in page] == []


def test_every_command_has_its_section() -> None:
    """The page follows the list of commands."""
    page = commands_docs.page()
    assert [c.NAME for c in COMMANDS if f"## `cpts {c.NAME}`" not in page] == []
