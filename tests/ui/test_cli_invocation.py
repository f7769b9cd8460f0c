"""Commands in messages are those that can be typed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.cli.invocation import command, runnable


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An environment in the current folder that was not activated."""
    made = tmp_path / ".venv" / "bin" / "cpts"
    made.parent.mkdir(parents=True)
    made.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(made.with_name("python")))
    monkeypatch.setenv("PATH", "/usr/bin")
    monkeypatch.chdir(tmp_path)
    command.cache_clear()
    yield made
    command.cache_clear()


@pytest.mark.usefixtures("program")
def test_a_program_that_the_shell_does_not_find_is_given_with_its_place() -> None:
    """Every command of a sentence, and nothing else."""
    text = "Lancez « cpts ingest DOSSIER », puis cpts chat (cpts-assistant, /srv/cpts ici)."
    assert runnable(text) == (
        "Lancez « .venv/bin/cpts ingest DOSSIER », puis .venv/bin/cpts chat "
        "(cpts-assistant, /srv/cpts ici)."
    )


def test_elsewhere_its_whole_path_is_given(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It works from any folder."""
    (tmp_path / "ailleurs").mkdir()
    monkeypatch.chdir(tmp_path / "ailleurs")
    assert runnable("cpts doctor") == f"{program} doctor"


def test_an_activated_environment_needs_no_path(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short name works."""
    monkeypatch.setenv("PATH", str(program.parent))
    assert runnable("cpts doctor") == "cpts doctor"
