"""The arrows between packages go one way: evals → assistant → ingest, and ui above them all."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "corpus": {"corpus"},
    "ingest": {"ingest"},
    "assistant": {"assistant", "ingest", "corpus"},
    "evals": {"evals", "assistant", "ingest", "corpus"},
    "ui": {"ui", "evals", "assistant", "ingest", "corpus"},
}
OURS = set(ALLOWED)


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names & OURS


@pytest.mark.parametrize("package", sorted(ALLOWED))
def test_package_imports_only_what_lies_below_it(package: str) -> None:
    """A package that imports one above it would close a cycle."""
    offenders = {
        str(path.relative_to(ROOT)): sorted(extra)
        for path in (ROOT / package).rglob("*.py")
        if (extra := _imported(path) - ALLOWED[package])
    }
    assert offenders == {}
