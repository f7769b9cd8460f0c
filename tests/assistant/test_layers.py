"""Inside the assistant, a package imports only what comes before it in the flow of a question."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ASSISTANT = Path(__file__).parents[2] / "assistant"
FLOW = (
    "outcomes",
    "language",
    "terminology",
    "vocabulary",
    "memory",
    "questions",
    "parts",
    "matching",
    "candidates",
    "tables",
    "misfits",
    "scoring",
    "evidence",
)


def _typing_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _imports(node: ast.AST) -> Iterator[str]:
    """The parts of the assistant that a module imports, but for its annotations."""
    for child in ast.iter_child_nodes(node):
        if _typing_only(child):
            continue
        if isinstance(child, ast.ImportFrom) and child.module:
            parts = [*child.module.split("."), *(alias.name for alias in child.names)]
            if parts[0] == "assistant":
                yield parts[1]
        yield from _imports(child)


def _modules(part: str) -> list[Path]:
    return [ASSISTANT / f"{part}.py", *(ASSISTANT / part).rglob("*.py")]


@pytest.mark.parametrize("part", FLOW)
def test_part_imports_only_what_comes_before_it(part: str) -> None:
    """A part that imports a later one would make the order of the folders a lie."""
    later = set(FLOW[FLOW.index(part) + 1 :])
    offenders = {
        str(path.relative_to(ASSISTANT)): sorted(extra)
        for path in _modules(part)
        if path.exists() and (extra := set(_imports(ast.parse(path.read_text("utf-8")))) & later)
    }
    assert offenders == {}


def test_every_part_of_the_flow_exists() -> None:
    """A part that was renamed would be held to nothing."""
    assert all(any(path.exists() for path in _modules(part)) for part in FLOW)
