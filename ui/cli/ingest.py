"""`cpts ingest`: makes the index hold the documents of folders, files and addresses."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.documents import Kind
from ingest.errors import IndexMismatchError
from ui.cli import options, session
from ui.cli.faults import INTERRUPTED, MENDABLE, OK, UsageError
from ui.cli.interruption import interruption
from ui.cli.terminal import err, print_json
from ui.messages import sentence, typographic

if TYPE_CHECKING:
    from ingest.report.model import IngestReport
    from ui.settings import Settings

NAME = "ingest"
HELP = "lit des documents et met l'index à jour"


ASKED = "-"
"""In place of a password: it is typed, and shows neither here nor in the list of processes."""


_STOPPING = "Arrêt après le fichier en cours (Ctrl-C à nouveau pour arrêter tout de suite)…"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument(
        "targets",
        metavar="CHEMIN",
        nargs="*",
        help="dossier, fichier ou adresse https:// (par défaut : ce qui a déjà été lu, "
        "sinon le corpus fourni)",
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="lit les documents et dit ce qui changerait, sans rien écrire",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="rend 2 dès qu'un document n'a pas pu être lu, même si les autres l'ont été",
    )
    parser.add_argument(
        "--kind",
        choices=options.KIND_VALUES,
        metavar="GENRE",
        help=f"genre des documents lus : {options.kind_help()}",
    )
    parser.add_argument(
        "--password",
        metavar="MOT",
        help="mot de passe des fichiers chiffrés ; - pour le taper sans l'afficher",
    )
    parser.add_argument(
        "--report", type=Path, metavar="FICHIER", help="écrit aussi le rapport en page HTML"
    )
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Ingests, prints the report, gives the exit status."""
    from ingest.pipeline import Cancelled, ingest
    from ui.cli.progress import shown_progress
    from ui.cli.reports import print_report

    settings = session.settings_of(args)
    targets = _targets(args.targets, settings)
    password = args.password
    if password == ASKED:
        password = getpass.getpass(typographic("Mot de passe : "))
    with interruption(_STOPPING) as stop, shown_progress() as progress:
        try:
            report = ingest(
                targets,
                settings,
                kind=None if args.kind is None else Kind(args.kind),
                password=password,
                dry_run=args.dry_run,
                progress=progress,
                cancelled=stop.asked,
            )
        except Cancelled:
            err().line("Interrompu : le dernier index complet reste en place.")
            return INTERRUPTED
    if args.report:
        _write_page(args.report, report, settings)
    if args.json:
        print_json(report.to_json())
    else:
        print_report(report)
    told = sys.stdout.isatty() and not args.json
    return _status(report, targets, strict=args.strict, told=told)


def _targets(given: list[str], settings: Settings) -> list[Path | str]:
    """What to read: what was given, else what the index was made from, else the corpus."""
    if given:
        return [text if "://" in text else Path(text) for text in given]
    from corpus import DOCUMENTS_DIR
    from ui.targets import recorded

    try:
        before = recorded(settings)
    except IndexMismatchError:
        text = (
            "L'index de {index} est d'un autre modèle ou d'une autre version : indiquez ce qu'il "
            "faut relire, cpts ingest DOSSIER."
        )
        raise UsageError(sentence(text, index=settings.index)) from None
    if before:
        err().line(sentence("À relire : {targets}", targets=", ".join(map(str, before))))
        return list(before)
    if not DOCUMENTS_DIR.is_dir():
        text = "Indiquez ce qu'il faut lire : cpts ingest DOSSIER, un fichier ou une adresse."
        raise UsageError(typographic(text))
    return [DOCUMENTS_DIR]


def _write_page(path: Path, report: IngestReport, settings: Settings) -> None:
    from ingest.report.html import render

    err().line("Écriture du rapport…")
    if report.dry_run or report.build is None:
        page = render(report, None)
    else:
        with session.opened_index(settings) as index:
            page = render(report, index)
    path.write_text(page, encoding="utf-8")
    err().line(sentence("Rapport écrit : {path}", path=path))


def _status(report: IngestReport, targets: list[Path | str], *, strict: bool, told: bool) -> int:
    """2 when a file that was named failed, when nothing could be read, or in strict mode; else 0.

    A folder with one broken file among others is in the index, and its report names that file.

    Args:
        report: What came out.
        targets: What was asked for.
        strict: Whether any failure counts.
        told: Whether the user has the failures in front of them already.
    """
    from ui.cli.reports import failure_sentence

    failed = {d.source: d for d in report.documents if d.failure}
    named = {t if isinstance(t, str) else t.name for t in targets if not _is_folder(t)}
    whole = len(failed) == len(report.documents)
    if not failed or not (strict or whole or named & failed.keys()):
        return OK
    for source, document in failed.items() if not told else ():
        err().line(failure_sentence(source, document.failure or ""))
    return MENDABLE


def _is_folder(target: Path | str) -> bool:
    return isinstance(target, Path) and target.is_dir()
