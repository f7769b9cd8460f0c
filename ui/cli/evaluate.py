"""`cpts eval`: measures the quality of the answers over a question set."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ui.cli import options, session
from ui.cli.interruption import interruption
from ui.cli.terminal import err
from ui.messages import typographic

if TYPE_CHECKING:
    from evals.options import EvalOptions, EvalResult

NAME = "eval"
HELP = "mesure la qualité des réponses sur un jeu de questions"

_STOPPING = (
    "Arrêt après la question en cours ; la même commande reprendra la mesure "
    "(Ctrl-C à nouveau pour arrêter tout de suite)…"
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument(
        "dataset",
        metavar="JEU",
        nargs="?",
        help="mise-au-point (par défaut), reserve, ou un fichier de questions",
    )
    parser.add_argument(
        "--compare", type=Path, metavar="MESURE", help="dossier d'une mesure passée, à comparer"
    )
    parser.add_argument(
        "--out", type=Path, metavar="DOSSIER", help="dossier de la mesure et de son rapport"
    )
    parser.add_argument(
        "--system",
        choices=["assistant", "naive"],
        default="assistant",
        metavar="SYSTEME",
        help="assistant (par défaut), ou naive pour la chaîne ordinaire à laquelle se comparer",
    )
    parser.add_argument(
        "--with-naive", action="store_true", help="mesure aussi la chaîne ordinaire, à côté"
    )
    parser.add_argument(
        "--answers",
        type=Path,
        metavar="FICHIER",
        help="note les réponses de ce fichier JSONL au lieu de poser les questions",
    )
    parser.add_argument(
        "--require",
        action="append",
        default=[],
        metavar="EXIGENCE",
        help='par exemple "answerable>=0.9" ; non tenue, l\'état de sortie est 1 (répétable)',
    )
    parser.add_argument(
        "--judge", action="store_true", help="demande aussi l'avis du modèle de langue réglé"
    )
    parser.add_argument(
        "--restart", action="store_true", help="recommence une mesure qui a été interrompue"
    )
    options.engine(parser)
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Measures, prints the summary, gives the exit status."""
    from evals.main import evaluate
    from ui.cli.progress import shown_count

    settings = session.settings_of(args)
    wanted = _options(args)
    with interruption(typographic(_STOPPING)) as stop, shown_count("question") as progress:
        result = evaluate(wanted, settings, settings, progress=progress, stop=stop.asked)
    if args.json:
        sys.stdout.write(_json(result))
    else:
        sys.stdout.write(result.text)
    for check in result.checks:
        if not check.met:
            err().line(str(check))
    return result.status


def _options(args: argparse.Namespace) -> EvalOptions:
    from assistant.outcomes import Engine
    from evals.options import DEFAULT_SET, EvalOptions, parse_requirement

    return EvalOptions(
        dataset=args.dataset or DEFAULT_SET,
        system=args.system,
        engine=None if args.engine is None else Engine(args.engine),
        answers=args.answers,
        compare=args.compare,
        out=args.out,
        requires=tuple(parse_requirement(text) for text in args.require),
        with_naive=args.with_naive,
        judge=args.judge,
        resume=not args.restart,
    )


def _json(result: EvalResult) -> str:
    """The machine-readable result that the run wrote beside its report."""
    path = next(path for path in result.files if path.suffix == ".json")
    return path.read_text(encoding="utf-8").rstrip() + "\n"
