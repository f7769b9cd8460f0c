"""`cpts bench`: speed and memory, as ratios that hold on any machine."""

from __future__ import annotations

import argparse
from pathlib import Path

from ingest.typography import number
from ui.cli import options, session
from ui.cli.faults import FAULT, OK, UsageError
from ui.cli.terminal import err, out, print_json
from ui.messages import sentence, typographic

NAME = "bench"
HELP = "mesure la vitesse et la mémoire, en rapports à la chaîne ordinaire"

_PARTS = {
    "embedding": "calcul des vecteurs",
    "increment": "ajout d'un document",
    "reading": "lecture des fichiers",
    "memory": "mémoire de la lecture",
    "cold": "première question d'un grand index",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(".cpts/bench"),
        metavar="DOSSIER",
        help="dossier du résultat (par défaut : .cpts/bench)",
    )
    parts = ", ".join(f"{name} ({french})" for name, french in _PARTS.items())
    parser.add_argument(
        "--part",
        action="append",
        choices=list(_PARTS),
        metavar="PARTIE",
        help=f"ne mesure que cette partie : {parts} (répétable)",
    )
    parser.add_argument(
        "--scale",
        type=options.decimal_number,
        default=1.0,
        metavar="FACTEUR",
        help="taille des essais : 1 pour tout (long), 0.01 pour un aperçu",
    )
    parser.add_argument(
        "--piaf",
        type=Path,
        metavar="FICHIER",
        help="jeu de questions PIAF en JSONL, pour vérifier que la recherche n'y perd rien",
    )
    options.common(parser, index=False)


def run(args: argparse.Namespace) -> int:
    """Measures and prints the table; 1 where a bound is crossed."""
    from evals.benchmarks.main import PARTS
    from evals.benchmarks.main import run as measure

    _check(args)
    table = measure(
        args.out,
        session.settings_of(args),
        parts=tuple(args.part or PARTS),
        piaf=args.piaf,
        scale=args.scale,
        tell=_tell,
    )
    if args.json:
        print_json([measured.to_json() for measured in table.measures])
    else:
        for measured in table.measures:
            value = typographic(f"{measured.name} : ") + number(measured.value, 3)
            out().line(f"{value} {measured.unit}".rstrip() + _verdict(measured.kept))
    err().line(sentence("Résultat écrit dans {folder}", folder=args.out))
    return OK if table.kept else FAULT


def _check(args: argparse.Namespace) -> None:
    if not 0 < args.scale <= 10:
        raise UsageError(typographic("L'échelle doit être entre 0 et 10 : --scale 0.1."))
    if args.piaf is not None and not args.piaf.is_file():
        text = "Le jeu de questions {path} n'existe pas : vérifiez --piaf."
        raise UsageError(sentence(text, path=args.piaf))


def _tell(part: str) -> None:
    err().line(typographic(f"Mesure : {_PARTS.get(part, part)}…"))


def _verdict(kept: bool | None) -> str:
    return {None: "", True: " (tenu)", False: " (NON tenu)"}[kept]
