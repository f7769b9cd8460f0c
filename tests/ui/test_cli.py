"""The frame of the command line: help, mistakes, errors, statuses, in French."""

import argparse
import ast
import errno
import inspect
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import CptsError, IndexMissingError
from ui.cli import COMMANDS, build_parser, documents, main, session
from ui.cli.faults import explain
from ui.cli.parser import CATALOGUE

TO_PROGRAMMERS = {
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "cannot merge actions - two groups are named %r",
    "dest= is required for options like %r",
    "cannot have multiple subparser arguments",
    'argument "-" with mode %r',
    "unexpected option string: %s",
}
"""What argparse says when it is called wrongly; no user can see it."""


def _sentences_of_argparse() -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(inspect.getsource(argparse))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            wanted = {"_": 1, "ngettext": 2}.get(node.func.id, 0)
            found |= {a.value for a in node.args[:wanted] if isinstance(a, ast.Constant)}
    return {str(text) for text in found}


def test_every_sentence_of_argparse_is_translated() -> None:
    """A new version of Python with a new message would show English: this says which."""
    starts = ("conflicting ", "invalid option string", "invalid conflict_resolution")
    untranslated = {
        text
        for text in _sentences_of_argparse() - CATALOGUE.keys() - TO_PROGRAMMERS
        if not text.startswith(starts) and "invalid choice" not in text
    }
    assert untranslated == set()


def test_translations_keep_their_places() -> None:
    """A translation takes the same values as the original."""
    for english, french in CATALOGUE.items():
        assert _places(english) == _places(french), english


def _places(text: str) -> list[str]:
    return sorted(re.sub("r$", "s", place) for place in re.findall(r"%(?:\(\w+\))?[rs]", text))


@pytest.mark.parametrize("arguments", [["-h"], *[[command.NAME, "-h"] for command in COMMANDS]])
def test_help_is_french(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """No section, option or sentence of the help is in English."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    text = capsys.readouterr().out
    assert text.startswith("usage\u202f: cpts")
    assert not re.search(r"\b(show|arguments:|options:|default|the|this|exit)\b", _prose(text))


def _prose(text: str) -> str:
    """The help without usage lines and names of commands and options."""
    body = text.split("\n\n", 1)[1]
    return re.sub(r"(?m)^\s+(\S+)(,? --\S+)?|--[\w-]+|cpts [a-z]+", "", body)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["aks"], "vouliez-vous dire ask"),
        (["zzz"], "choix possibles"),
        (["ask", "--engin", "x"], "argument inconnu"),
        (["ask", "--engine"], "une valeur est attendue"),
        (["ask", "--engine", "generatif"], "vouliez-vous dire generative"),
        (["show"], "argument manquant"),
        (["show", "x", "deux"], "ne convient pas"),
        (["chat", "--port", "abc"], "abc ne convient pas, un nombre entier est attendu."),
        (["ask", "--json=oui", "x"], "ne prend pas de valeur"),
        (["ingest", "--kin", "guide"], "argument inconnu"),
    ],
)
def test_mistake_is_one_french_sentence(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped command line gives one line on standard error and status 2."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert expected in printed.err
    assert "-h" in printed.err


def test_without_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """`cpts` alone tells what it can do."""
    assert main([]) == 0
    assert "ingest" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`cpts --version` is the version of the package."""
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert re.fullmatch(r"cpts \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_debug_may_stand_before_or_after_the_command() -> None:
    """Both places are natural; without it the default holds."""
    parse = build_parser().parse_args
    assert parse(["--debug", "documents"]).debug
    assert parse(["documents", "--debug"]).debug
    assert not getattr(parse(["documents"]), "debug", False)


class _OutOfOrderError(CptsError):
    status = 1


@pytest.mark.parametrize(
    ("error", "status", "word"),
    [
        (IndexMissingError("Pas d’index."), 2, "Pas d’index."),
        (_OutOfOrderError("Panne."), 1, "Panne."),
        (OSError(errno.ENOSPC, "No space left"), 2, "plus de place"),
        (OSError(errno.EROFS, "Read-only", "/media/cle"), 2, "/media/cle"),
        (PermissionError(errno.EACCES, "Permission denied", "l'index"), 2, "(l'index)"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a"), 2, "n’existe pas"),
        (sqlite3.OperationalError("database or disk is full"), 2, "plus de place"),
        (sqlite3.OperationalError("attempt to write a readonly database"), 2, "lecture seule"),
        (sqlite3.OperationalError("no such table"), 1, "imprévue"),
        (MemoryError(), 2, "mémoire"),
        (KeyboardInterrupt(), 130, "Interrompu"),
        (TypeError("oops"), 1, "--debug"),
    ],
)
def test_every_error_has_its_sentence(error: BaseException, status: int, word: str) -> None:
    """What the user can mend is status 2 with the remedy, the rest 1."""
    sentence, found = explain(error)
    assert found == status
    assert word in sentence
    assert "\n" not in sentence


def _break(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_settings: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(session, "opened_index", broken)


def test_fault_shows_its_traceback_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of the program is a sentence; --debug adds where it happened."""
    monkeypatch.chdir(tmp_path)
    _break(monkeypatch)
    assert main(["documents"]) == 1
    assert "Traceback" not in capsys.readouterr().err
    assert main(["documents", "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_wrong_setting_is_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped variable stops every command with status 2."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CPTS_INDX", "x")
    assert main(["documents"]) == 2
    assert "CPTS_INDEX" in capsys.readouterr().err


def test_closed_pipe_is_silent(tmp_path: Path) -> None:
    """A reader that leaves (`cpts … | head`) is no error."""
    reader, writer = os.pipe()
    os.close(reader)
    code = "import sys; from ui.cli import main; sys.exit(main([]))"
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, check=False,
        cwd=tmp_path,
    )  # fmt: skip
    os.close(writer)
    assert done.returncode == 0
    assert done.stderr == b""


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    """`cpts`, its help and a mistyped option answer at once."""
    heavy = "numpy torch chromadb gradio langchain_core onnxruntime pydantic rich transformers"
    code = (
        "import sys; from ui.cli import main; main([]); "
        f"print([n for n in {heavy.split()!r} if n in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stderr.strip() == "[]"


def test_commands_are_those_of_their_modules() -> None:
    """Each command has its own file and name."""
    names = [command.NAME for command in COMMANDS]
    assert len(set(names)) == len(names)
    assert documents.NAME in names
