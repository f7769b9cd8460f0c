"""What is installed: pinned packages, and a wheel that holds all that runs."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TRAINING_DOCUMENTS = "evals/training/documents/"
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


PINNED = {_canonical(name): version for name, version in (line.split("==") for line in CONSTRAINTS)}


def _needed(name: str, seen: set[str]) -> Iterator[str]:
    """The distributions that `name` needs on this machine, itself included."""
    name = _canonical(name)
    if name in seen:
        return
    seen.add(name)
    try:
        requirements = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    yield name
    for line in requirements:
        if "extra ==" not in line and (match := re.match(r"[\w.-]+", line)):
            yield from _needed(match.group(), seen)


def test_constraints_are_plain_pins() -> None:
    """One exact version a line, in order: no address, no registry, no hash."""
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in CONSTRAINTS)
    assert sorted(CONSTRAINTS, key=str.lower) == CONSTRAINTS
    assert "torch==2.13.0" in CONSTRAINTS


def test_everything_needed_is_pinned() -> None:
    """Two installations a month apart get the same packages."""
    needed = set(_needed("cpts-assistant", set())) - {"cpts-assistant"}
    assert needed - PINNED.keys() == set()


def test_installed_versions_are_the_pinned_ones() -> None:
    """The tests run with what a newcomer will get."""
    needed = set(_needed("cpts-assistant", set())) - {"cpts-assistant"}
    different = {
        name: (metadata.version(name), PINNED[name])
        for name in sorted(needed & PINNED.keys())
        if metadata.version(name).split("+")[0] != PINNED[name]
    }
    assert different == {}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from a copy of what git tracks, offline."""
    source = tmp_path_factory.mktemp("source")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.split("\0"):
        if name and (ROOT / name).is_file():
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run(
        [*command, "--no-index", "-w", str(out), "."], cwd=source, capture_output=True, check=True
    )
    with zipfile.ZipFile(next(out.glob("*.whl"))) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("package", ["ingest", "assistant", "corpus", "ui", "evals"])
def test_wheel_holds_every_file_that_runs(package: str, wheel: set[str]) -> None:
    """Modules, documents, vocabulary, question sets, styles, scripts, templates."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", package], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    tracked = {
        name
        for name in names
        if not Path(name).name.startswith(".") and not name.startswith(TRAINING_DOCUMENTS)
    }
    assert tracked
    assert tracked - wheel == set()


def test_wheel_leaves_out_what_only_trains(wheel: set[str]) -> None:
    """Five hundred invented documents serve nobody who installs the assistant."""
    assert not any(name.startswith(TRAINING_DOCUMENTS) for name in wheel)


def test_wheel_holds_no_test_and_has_the_command(wheel: set[str]) -> None:
    """Only packages, and `cpts` among the scripts."""
    tops = {name.split("/")[0] for name in wheel if ".dist-info/" not in name}
    assert tops == {"ingest", "assistant", "corpus", "ui", "evals"}
    assert any(name.endswith("entry_points.txt") for name in wheel)


def _make(*arguments: str, cwd: Path = ROOT) -> str:
    """What make prints; not as a child of the make that may be running the tests."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        ["make", *arguments], cwd=cwd, capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout


def test_make_lists_its_targets() -> None:
    """`make` alone says what can be done, `chat` and `test` included."""
    printed = _make()
    assert "make chat" in printed
    assert "make test" in printed


def test_nothing_is_reinstalled_when_nothing_changed(tmp_path: Path) -> None:
    """The second `make chat` starts at once; a changed list of packages installs again."""
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).touch()
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").touch()
    assert "pip" in _make("-n", "chat", cwd=tmp_path)
    (tmp_path / ".venv/.installed").touch()
    second = _make("-n", "chat", cwd=tmp_path)
    assert "pip" not in second
    assert second.count("bin/cpts") == 2
