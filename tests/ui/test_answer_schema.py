"""The answer object keeps to its published schema, in every shape that it can take."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cli_fakes import GUIDE, FakeAssistant, FakeIndex
from jsonschema import Draft202012Validator

from assistant.outcomes import Answer, Engine, Outcome, Removed, Usage
from ui.cli.answers import as_json

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/answer.schema.json").read_text("utf-8"))
CONTRACT = ROOT.parent / "shared" / "answer.schema.json"
ANSWERED = FakeAssistant(FakeIndex()).ask("Quelle part ?", identifier="q1")
SHAPES = {
    "answered": ANSWERED,
    "refusal": Answer("x", "x", Outcome.NOT_IN_CORPUS, "Rien.", nearest=(GUIDE,)),
    "generated": replace(
        ANSWERED,
        engine=Engine.GENERATIVE,
        removed=(Removed("Une phrase.", "sans source"),),
        usage=Usage("modele", 100, 20, 1.234),
        note="Une phrase a été retirée.",
    ),
}


def _errors(schema: dict[str, Any], value: object) -> list[str]:
    """What the schema finds wrong, in the JSON that is really printed."""
    printed = json.loads(json.dumps(value))
    return [error.message for error in Draft202012Validator(schema).iter_errors(printed)]


def test_schema_is_one() -> None:
    """A schema that is itself wrong would accept anything."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("explain", [False, True])
def test_every_shape_is_valid(name: str, explain: bool) -> None:
    """Answers, refusals, generated answers, with and without the explanation."""
    value = as_json(SHAPES[name], explain=explain)
    assert _errors(SCHEMA, value) == []
    assert value.keys() - SCHEMA["properties"].keys() == set()


@pytest.mark.parametrize(
    "fault",
    [
        {"outcome": "yes"},
        {"citations": []},
        {"schema": 2},
        {"engine": None},
        {"latency_ms": -1},
        {"usage": {"model": "x"}},
        {"nearest": [{"title": "x"}]},
    ],
)
def test_faults_are_found(fault: dict[str, object]) -> None:
    """The schema is tight enough to notice."""
    assert _errors(SCHEMA, {**as_json(ANSWERED), **fault})


def test_contract_is_kept() -> None:
    """What is valid here is valid for those who hold the first version of the schema."""
    if not CONTRACT.is_file():
        pytest.skip("the first version of the schema is not beside this checkout")
    contract = json.loads(CONTRACT.read_text("utf-8"))
    for answer in SHAPES.values():
        assert _errors(contract, as_json(answer, explain=True)) == []
    assert set(contract["required"]) <= set(SCHEMA["required"])


def test_documentation_names_every_field() -> None:
    """docs/answer.md says what each field means, and each outcome."""
    text = (ROOT / "docs/answer.md").read_text("utf-8")
    fields = [*SCHEMA["properties"], *(outcome.value for outcome in Outcome)]
    assert [name for name in fields if f"| `{name}` |" not in text] == []
    cited = SCHEMA["$defs"]["citation"]["properties"]
    assert [name for name in cited if f'"{name}"' not in text] == []
