"""Trains the reader again: `python -m evals.training COMMANDE`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from assistant.settings import AssistantSettings
from evals import command, piaf
from evals.training import rows
from evals.training.export import export
from evals.training.rows import QuestionRow, StatementRow, Told
from evals.training.sheet import DOCUMENTS, read_all
from evals.training.split import HALVES
from evals.training.train import Options, Rows, train
from evals.training.unseen import measure
from evals.typography import french
from ingest.settings import IngestSettings
from ingest.typography import number

_DOCUMENTS, _PIAF, _STATEMENTS = "documents.jsonl", "piaf.jsonl", "enonces.jsonl"
_MILLION = 1e6


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals.training",
        description=french("Entraîne le lecteur : voir docs/lecteur.md"),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMANDE")
    check = commands.add_parser("check", help="vérifie les documents, sans rien écrire")
    make = commands.add_parser("rows", help="fait passer les questions par la recherche")
    make.add_argument("folder", type=Path, metavar="DOSSIER", help="où écrire les lignes")
    ask = commands.add_parser("unseen", help="mesure l’assistant sur ce qui est tenu à l’écart")
    ask.add_argument("--half", choices=HALVES, default="report", help="« report » par défaut")
    for reader in (check, make, ask):
        reader.add_argument(
            "--documents",
            type=Path,
            default=DOCUMENTS,
            metavar="DOSSIER",
            help="documents d’entraînement (ceux du projet par défaut)",
        )
    make.add_argument(
        "--piaf", type=Path, metavar="FICHIER", help="PIAF, dont seule la moitié « fit » est lue"
    )
    _add_train(commands.add_parser("train", help="entraîne le réseau sur ces lignes"))
    write = commands.add_parser("export", help="écrit le fichier .onnx et le compare à torch")
    write.add_argument("weights", type=Path, metavar="POIDS")
    write.add_argument("output", type=Path, metavar="SORTIE")
    write.add_argument(
        "--rows", type=Path, metavar="DOSSIER", help="lignes dont une part sert à comparer"
    )
    return parser


def _add_train(parser: argparse.ArgumentParser) -> None:
    default = Options()
    parser.add_argument("folder", type=Path, metavar="DOSSIER", help="lignes écrites par « rows »")
    parser.add_argument("output", type=Path, metavar="POIDS", help="fichier à écrire (.pt)")
    numbers: tuple[tuple[str, type[int] | type[float], str], ...] = (
        ("layers", int, "couches gardées du modèle"),
        ("frozen", int, "premières couches laissées telles quelles"),
        ("epochs", float, "passages sur les lignes"),
        ("rate", float, "pas d’apprentissage le plus grand"),
        ("minutes", float, "durée à ne pas dépasser"),
        ("limit", int, "questions par passage (0 : toutes)"),
        ("seed", int, "graine des tirages"),
        ("threads", int, "cœurs occupés"),
    )
    for name, kind, label in numbers:
        value = getattr(default, name)
        parser.add_argument(
            f"--{name}", type=kind, default=value, metavar="N", help=f"{label} ({value})"
        )
    parser.add_argument("--start", type=Path, metavar="POIDS", help="poids d’où repartir")


def _check(options: argparse.Namespace) -> str:
    documents = read_all(options.documents)
    questions = sum(len(document.questions) for document in documents)
    statements = sum(len(document.statements) for document in documents)
    counts = f"{len(documents)} documents, {questions} questions, {statements} énoncés"
    return f"{counts} : rien à corriger."


def _rows(options: argparse.Namespace) -> str:
    documents = read_all(options.documents)
    held = piaf.read(options.piaf) if options.piaf else None
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    statements = rows.write(rows.statement_rows(documents), folder / _STATEMENTS)
    asked = rows.write(rows.document_rows(documents, _told("documents")), folder / _DOCUMENTS)
    found = rows.piaf_rows(held, told=_told("PIAF")) if held else ()
    general = rows.write(found, folder / _PIAF)
    return f"{asked} questions, {general} de PIAF et {statements} énoncés écrits dans {folder}."


def _unseen(options: argparse.Namespace) -> str:
    documents = read_all(options.documents)
    told = _told("documents")
    half: str = options.half
    found = (
        measure(
            documents,
            IngestSettings(),
            AssistantSettings(),
            half=half,
            libraries=libraries,
            told=told,
        )
        for libraries in (False, True)
    )
    return "\n\n".join(kind.text() for kind in found if kind.documents)


def _train(options: argparse.Namespace) -> str:
    chosen = {field.name: getattr(options, field.name) for field in fields(Options)}
    train(_read(options.folder), Options(**chosen), options.output, _line)
    return f"Poids écrits dans {options.output}."


def _export(options: argparse.Namespace) -> str:
    held = _read(options.rows) if options.rows else Rows()
    agreement = export(options.weights, held, options.output)
    size = number(options.output.stat().st_size / _MILLION)
    written = f"Écrit : {options.output}, {size} Mo."
    return written if agreement is None else f"{written}\n{agreement.text()}."


def _read(folder: Path) -> Rows:
    return Rows(
        rows.read(folder / _DOCUMENTS, QuestionRow),
        rows.read(folder / _PIAF, QuestionRow),
        rows.read(folder / _STATEMENTS, StatementRow),
    )


def _told(step: str) -> Told:
    def told(done: int, total: int) -> None:
        sys.stderr.write(f"\r{step} {done}/{total}" + ("\n" if done == total else ""))
        sys.stderr.flush()

    return told


def _line(text: str) -> None:
    sys.stderr.write(f"{text}\n")


_COMMANDS = {
    "check": _check, "rows": _rows, "unseen": _unseen, "train": _train, "export": _export,
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0, or 2 with one sentence for what the user can mend."""
    options = _parser().parse_args(arguments)
    return command.run(lambda: _COMMANDS[options.command](options))


if __name__ == "__main__":
    raise SystemExit(main())
