"""One French sentence for everything that can go wrong, and the exit status that goes with it."""

from __future__ import annotations

import errno
import sqlite3
import sys
import traceback

from ingest.errors import CptsError
from ui.cli.invocation import runnable
from ui.messages import sentence

OK = 0
FAULT = 1
MENDABLE = 2
INTERRUPTED = 130

_SYSTEM = {
    errno.ENOSPC: "Il n'y a plus de place sur le disque : libérez-en ou choisissez un autre "
    "dossier{place}.",
    errno.EDQUOT: "Le quota de disque est atteint : libérez de la place ou choisissez un autre "
    "dossier{place}.",
    errno.EROFS: "Le disque est en lecture seule : choisissez un dossier où écrire{place}.",
    errno.EACCES: "L'accès est refusé : vérifiez les droits ou choisissez un autre dossier{place}.",
    errno.EPERM: "L'accès est refusé : vérifiez les droits ou choisissez un autre dossier{place}.",
    errno.ENOENT: "Le fichier ou le dossier n'existe pas : vérifiez le chemin{place}.",
    errno.ENOTDIR: "Un dossier est attendu, c'est un fichier : vérifiez le chemin{place}.",
    errno.EISDIR: "Un fichier est attendu, c'est un dossier : vérifiez le chemin{place}.",
    errno.EEXIST: "Un fichier porte déjà ce nom : choisissez un autre chemin{place}.",
    errno.EADDRINUSE: "Ce port est déjà pris : fermez l'autre programme ou choisissez-en un "
    "autre avec --port{place}.",
    errno.ENAMETOOLONG: "Le nom est trop long : raccourcissez-le{place}.",
}
_DATABASE = {
    "disk is full": errno.ENOSPC,
    "readonly database": errno.EROFS,
    "unable to open database": errno.EACCES,
}


class UsageError(CptsError):
    """What was asked for cannot be done as it was asked: the message says how to."""


def explain(error: BaseException) -> tuple[str, int]:
    """The sentence for people and the exit status."""
    if isinstance(error, CptsError):
        return str(error), error.status
    if isinstance(error, KeyboardInterrupt):
        return "Interrompu.", INTERRUPTED
    if isinstance(error, MemoryError):
        return "La mémoire ne suffit pas : fermez d’autres programmes et recommencez.", MENDABLE
    number = _system_number(error)
    if number in _SYSTEM:
        return sentence(_SYSTEM[number], place=_place(error)), MENDABLE
    text = "Erreur imprévue ({name}) : relancez avec --debug pour le détail et signalez-la."
    return sentence(text, name=type(error).__name__), FAULT


def report(error: BaseException, *, debug: bool) -> int:
    """Prints the sentence on standard error, after the traceback when asked; gives the status."""
    if debug:
        traceback.print_exception(error)
    message, status = explain(error)
    print(runnable(message), file=sys.stderr)
    return status


def _system_number(error: BaseException) -> int | None:
    if isinstance(error, OSError):
        return error.errno
    if isinstance(error, sqlite3.OperationalError):
        text = str(error)
        return next((number for part, number in _DATABASE.items() if part in text), None)
    return None


def _place(error: BaseException) -> str:
    name = getattr(error, "filename", None)
    return f" ({name})" if name else ""
