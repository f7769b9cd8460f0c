"""`cpts bench`: what reaches the benchmark, what is printed, which status."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import evals.benchmarks.main
from evals.benchmarks.table import Bound, Measure, Table
from ui.cli import main
from ui.cli.bench import _PARTS


class FakeBenchmark:
    """Stands for `evals.benchmarks.main.run`."""

    def __init__(self) -> None:
        self.asked: dict[str, Any] = {}
        self.value = 3.0

    def __call__(self, out_dir: Path, _settings: object, **options: Any) -> Table:
        """Remembers what was asked."""
        tell: Callable[[str], None] = options.pop("tell")
        tell("embedding")
        self.asked = {"out": out_dir, **options}
        return Table((Measure("vitesse", self.value, "fois", Bound("≥", 2.5)),))


@pytest.fixture
def benchmark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeBenchmark:
    """The benchmark that the command runs."""
    fake = FakeBenchmark()
    monkeypatch.setattr(evals.benchmarks.main, "run", fake)
    monkeypatch.chdir(tmp_path)
    return fake


def test_options_and_result(benchmark: FakeBenchmark, capsys: pytest.CaptureFixture[str]) -> None:
    """Options arrive; the table is printed; a bound that holds is status 0."""
    assert main(["bench", "--out", "ici", "--part", "cold", "--scale", "0.5"]) == 0
    assert benchmark.asked == {"out": Path("ici"), "parts": ("cold",), "piaf": None, "scale": 0.5}
    printed = capsys.readouterr()
    assert "3,000 fois (tenu)" in printed.out
    assert "calcul des vecteurs" in printed.err
    assert main(["bench", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["kept"] is True


def test_bound_that_is_crossed_is_status_1(benchmark: FakeBenchmark) -> None:
    """A benchmark in continuous integration must be able to stop it."""
    benchmark.value = 2.0
    assert main(["bench"]) == 1


@pytest.mark.parametrize("arguments", [["--scale", "0"], ["--piaf", "absent.jsonl"]])
def test_options_that_make_no_sense(arguments: list[str], benchmark: FakeBenchmark) -> None:
    """The user mends them: status 2, and nothing is measured."""
    assert main(["bench", *arguments]) == 2
    assert benchmark.asked == {}


def test_parts_are_those_of_the_benchmark() -> None:
    """A new part gets its French name."""
    assert set(_PARTS) == set(evals.benchmarks.main.PARTS)
