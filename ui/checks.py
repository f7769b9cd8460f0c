"""What `cpts doctor` looks at: each check says pass, warn or fail, and the remedy.

A check that itself breaks is a failed check: a doctor that dies of the disease helps nobody.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from ingest.typography import counted
from ui.messages import enumeration, sentence, size, typographic
from ui.settings import Settings

DISTRIBUTION = "cpts-assistant"
CONSTRAINTS = Path(__file__).parents[1] / "constraints.txt"
_NEEDED_ROOM = 500 << 20
"""Octets to build an index beside the live one, with the converted model."""
_WANTED_ROOM = 2 << 30


class Status(StrEnum):
    """The verdict of a check."""

    PASS = "pass"  # noqa: S105 - a verdict
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the diagnosis.

    Attributes:
        name: A stable English name, for programs.
        title: The same in French, for people.
        message: What was found.
        remedy: What to do about it; empty when all is well.
    """

    name: str
    title: str
    status: Status
    message: str
    remedy: str = ""


def passed(name: str, title: str, message: str) -> Check:
    """A check without a remark."""
    return Check(name, typographic(title), Status.PASS, message)


def warned(name: str, title: str, message: str, remedy: str) -> Check:
    """A check that found what may disturb."""
    return Check(name, typographic(title), Status.WARN, message, remedy)


def failed(name: str, title: str, message: str, remedy: str) -> Check:
    """A check that found what will disturb."""
    return Check(name, typographic(title), Status.FAIL, message, remedy)


def examine(settings: Settings) -> Iterator[Check]:
    """All checks, the quick ones first."""
    from ui.checks_index import embedder, index, index_against_sources, passage_reader

    checks: tuple[Callable[[Settings], Check], ...] = (
        python,
        packages,
        permissions,
        room,
        port,
        ocr,
        embedder,
        passage_reader,
        index,
        index_against_sources,
    )
    for check in checks:
        yield _guarded(check, settings)
    yield from language_model(settings)


def _guarded(check: Callable[[Settings], Check], settings: Settings) -> Check:
    try:
        return check(settings)
    except Exception as error:
        return _broken(check.__name__, error)


def _broken(name: str, error: Exception) -> Check:
    text = "la vérification a échoué ({name} : {error})"
    message = sentence(text, name=type(error).__name__, error=error)
    remedy = typographic("Relancez avec --debug et signalez-le.")
    return failed(name, name.replace("_", " ").capitalize(), message, remedy)


def python(_settings: Settings) -> Check:
    """The interpreter."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < (3, 11):  # noqa: UP036 - pip may have been forced
        remedy = "Installez Python 3.11 ou plus récent et refaites l’environnement."
        return failed("python", "Python", version, remedy)
    return passed("python", "Python", version)


def packages(_settings: Settings) -> Check:
    """The installed packages against the pinned list, or against what the project asks for."""
    title = "Paquets"
    remedy = typographic("Dans le dossier du projet, lancez make install.")
    pinned = _pinned()
    needed = _direct_dependencies()
    missing = [name for name in needed if _installed(name) is None]
    if missing:
        text = sentence("il manque {names}", names=enumeration(missing))
        return failed("packages", title, text, remedy)
    other = [
        f"{name} {found} (prévu : {pinned[name]})"
        for name in needed
        if name in pinned and _release(found := _installed(name) or "") != pinned[name]
    ]
    if other:
        return warned("packages", title, typographic(enumeration(other)), remedy)
    return passed("packages", title, f"{counted(len(needed), 'paquet')} aux versions prévues")


def _pinned() -> dict[str, str]:
    if not CONSTRAINTS.is_file():
        return {}
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==", 1) for line in lines if "==" in line and not line.startswith("#")]
    return {_canonical(name): version.strip() for name, version in pairs}


def _direct_dependencies() -> list[str]:
    required = metadata.requires(DISTRIBUTION) or []
    names = [re.match(r"[\w.-]+", line) for line in required if "extra ==" not in line]
    return sorted({_canonical(match.group()) for match in names if match})


def _canonical(name: str) -> str:
    """The name as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).strip().lower()


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _release(version: str) -> str:
    """The version without its local part: « 2.13.0+cpu » is 2.13.0."""
    return version.split("+", 1)[0]


def permissions(settings: Settings) -> Check:
    """Whether the folder of the index can be written."""
    folder = _existing(settings.index)
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        text = sentence("{folder} n'est pas accessible en écriture", folder=folder)
        remedy = "Donnez-vous les droits, ou changez CPTS_INDEX."
        return failed("permissions", "Droits", text, remedy)
    return passed("permissions", "Droits", f"écriture possible dans {folder}")


def room(settings: Settings) -> Check:
    """Free room where the index is."""
    free = shutil.disk_usage(_existing(settings.index)).free
    text = f"{size(free)} libres"
    remedy = f"Libérez de la place : une mise à jour de l’index en demande {size(_NEEDED_ROOM)}."
    if free < _NEEDED_ROOM:
        return failed("room", "Place", text, remedy)
    if free < _WANTED_ROOM:
        return warned("room", "Place", text, remedy)
    return passed("room", "Place", text)


def _existing(path: Path) -> Path:
    """The nearest folder above `path` that exists, itself included."""
    folder = path.absolute()
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def port(settings: Settings) -> Check:
    """Whether the chat could listen."""
    from ui.web.app import ServerError, listen

    try:
        listen(settings.host, settings.port).close()
    except ServerError as error:
        remedy = (
            "Si c'est la conversation qui est ouverte, tout va bien ; sinon, choisissez "
            "un autre port (CPTS_PORT, ou --port pour cpts chat)."
        )
        return warned("port", "Port", str(error), typographic(remedy))
    return passed("port", "Port", f"{settings.host}:{settings.port} est libre")


def ocr(settings: Settings) -> Check:
    """Whether scanned pages can be read."""
    title = "Pages numérisées"
    if not settings.ocr:
        return passed("ocr", title, "lecture désactivée (CPTS_OCR)")
    from ingest.ocr import HOW_TO_INSTALL, available

    if not available():
        remedy = typographic(f"Pour les lire : {HOW_TO_INSTALL}.")
        return warned("ocr", title, "elles ne seront pas lues", remedy)
    return passed("ocr", title, "Tesseract est installé")


def language_model(settings: Settings) -> list[Check]:
    """The endpoint of the language model, when one is set."""
    from assistant.reader.generative.endpoint import check_endpoint

    try:
        return [
            Check(found.name, found.title, Status(found.status), found.message, found.remedy)
            for found in check_endpoint(settings)
        ]
    except Exception as error:
        return [_broken("language_model", error)]
