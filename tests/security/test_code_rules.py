"""The code itself: nothing that runs text, nothing that phones home, no secret."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("ingest", "assistant", "corpus", "ui", "evals")
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_MODULES = {"marshal", "shelve", "dill", "xml.etree.ElementTree", "xml.dom.minidom"}


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def test_no_text_is_ever_run() -> None:
    """A document is data: nothing evaluates, unpickles or spawns a shell."""
    offenders = [
        (name, node.lineno)
        for name, module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and (_runs_text(node) or _spawns_shell(node))
    ]
    assert offenders == []


def _runs_text(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS


def _spawns_shell(node: ast.Call) -> bool:
    shell = any(
        keyword.arg == "shell" and not _is_false(keyword.value) for keyword in node.keywords
    )
    system = (
        isinstance(node.func, ast.Attribute)
        and node.func.attr in {"system", "popen"}
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "os"
    )
    return shell or system


def _is_false(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is False


def test_no_unsafe_reader_is_imported() -> None:
    """These run code, or expand entities (defusedxml does not)."""
    offenders = [
        (name, found)
        for name, module in _modules()
        for node in ast.walk(module)
        for found in _imported(node) & FORBIDDEN_MODULES
    ]
    assert offenders == []


def test_pickles_are_read_with_an_allow_list_only() -> None:
    """`pickle.loads` runs what it reads; a subclass of `Unpickler` may name what it accepts."""
    offenders = [
        (name, node.lineno)
        for name, module in _modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "pickle"
        and node.attr in {"load", "loads"}
    ]
    assert offenders == []


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module}
    return set()


@pytest.mark.parametrize("pattern", [r"share\s*=\s*True", r"GoogleFont", r"gr\.load\("])
def test_no_gradio_feature_that_leaves_the_machine(pattern: str) -> None:
    """No tunnel, no font of a third party, no remote interface."""
    offenders = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "ui").rglob("*.py")
        if re.search(pattern, path.read_text(encoding="utf-8"))
    ]
    assert offenders == []


def test_pages_load_nothing_from_elsewhere() -> None:
    """Styles and scripts come from the page's own server."""
    offenders = [
        (str(path.relative_to(ROOT)), found)
        for suffix in ("*.css", "*.js")
        for path in (ROOT / "ui" / "web").rglob(suffix)
        for found in re.findall(r"(?:url\(|import |src=)['\"]?(?:https?:)?//\S+", path.read_text())
    ]
    assert offenders == []
