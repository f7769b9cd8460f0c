"""`cpts eval` and `cpts chat`: what reaches the packages behind them, and which status."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import evals.main
import ui.web.app
from assistant.outcomes import Engine
from assistant.settings import AssistantSettings
from evals.options import EvalOptions
from ingest.settings import IngestSettings
from ui.cli import main
from ui.settings import Settings


class FakeEvaluation:
    """Stands for `evals.main.evaluate`."""

    def __init__(self, folder: Path) -> None:
        self.asked = EvalOptions()
        self.met = True
        self.file = folder / "result.json"
        self.file.write_text('{"n": 3}', encoding="utf-8")

    def __call__(
        self,
        options: EvalOptions,
        ingest: IngestSettings,
        assistant: AssistantSettings,
        *,
        progress: Callable[[int, int], None],
        stop: Callable[[], bool],
    ) -> SimpleNamespace:
        """Remembers what was asked."""
        assert not stop()
        self.asked = options
        progress(3, 3)
        check = SimpleNamespace(met=self.met)
        return SimpleNamespace(
            text="Trois questions\n", files=(self.file,), checks=(check,), status=int(not self.met)
        )


@pytest.fixture
def evaluation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeEvaluation:
    """The evaluation that the command runs."""
    fake = FakeEvaluation(tmp_path)
    monkeypatch.setattr(evals.main, "evaluate", fake)
    monkeypatch.chdir(tmp_path)
    return fake


def test_options_reach_the_evaluation(evaluation: FakeEvaluation) -> None:
    """Every option of the contract has its place."""
    arguments = ["reserve", "--compare", "avant", "--out", "ici", "--system", "naive"]
    more = ["--engine", "extractive", "--require", "answerable>=0.9", "--answers", "r.jsonl"]
    assert main(["eval", *arguments, *more]) == 0
    asked = evaluation.asked
    assert (asked.dataset, asked.system, asked.engine) == ("reserve", "naive", Engine.EXTRACTIVE)
    assert (asked.compare, asked.out) == (Path("avant"), Path("ici"))
    assert asked.answers == Path("r.jsonl")
    assert [requirement.metric for requirement in asked.requires] == ["answerable"]


def test_summary_or_json_is_the_result(
    evaluation: FakeEvaluation, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output holds the summary, or the JSON that the run wrote."""
    assert main(["eval"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "Trois questions\n"
    assert printed.err == "3/3 questions\n"
    assert main(["eval", "--json"]) == 0
    assert capsys.readouterr().out == '{"n": 3}\n'


def test_requirement_that_fails_is_status_1(
    evaluation: FakeEvaluation, capsys: pytest.CaptureFixture[str]
) -> None:
    """A release gate must stop the pipeline that it stands in."""
    evaluation.met = False
    assert main(["eval"]) == 1
    assert "met=False" in capsys.readouterr().err


def test_requirement_that_makes_no_sense_is_the_users(evaluation: FakeEvaluation) -> None:
    """A mistyped figure is status 2, not a gate that holds."""
    assert main(["eval", "--require", "justesse>=0.9"]) == 2


def test_chat_serves_where_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options win over the settings."""
    served: list[Settings] = []
    monkeypatch.setattr(ui.web.app, "launch", served.append)
    monkeypatch.chdir(tmp_path)
    assert main(["chat", "--host", "::1", "--port", "8123", "--index", "ici"]) == 0
    assert (served[0].host, served[0].port, served[0].index) == ("::1", 8123, Path("ici"))


def test_ctrl_c_is_how_the_chat_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopping the server is no failure."""

    def interrupted(_settings: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ui.web.app, "launch", interrupted)
    monkeypatch.chdir(tmp_path)
    assert main(["chat"]) == 0
