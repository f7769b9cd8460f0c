"""What reading one file may cost, and what is said, with the remedy, when it costs more."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import DocumentError, LimitError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost.

    Attributes:
        memory_mib: Address space of the child.
        timeout_s: Wall-clock and CPU seconds without a sign of life (for a PDF, a page read).
        max_file_mib: Size of the file on disk.
        max_unpacked_mib: Size of the parts of an archive (office files) once unpacked.
    """

    memory_mib: int = 2048
    timeout_s: float = 300.0
    max_file_mib: int = 100
    max_unpacked_mib: int = 512


DEFAULT_LIMITS = Limits()


def check_size(path: Path, limits: Limits) -> None:
    """Raises what is wrong with the file itself: no file, empty, too big."""
    try:
        if not path.is_file():
            msg = f"« {path.name} » n’est pas un fichier lisible : vérifiez son chemin."
            raise DocumentError(msg)
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError:
        msg = f"« {path.name} » ne peut pas être ouvert : vérifiez les droits de lecture."
        raise DocumentError(msg) from None
    if size == 0:
        msg = f"« {path.name} » est vide (0 octet) : copiez de nouveau le fichier d’origine."
        raise DocumentError(msg)
    if size > limits.max_file_mib * 2**20:
        msg = (
            f"« {path.name} » pèse {size / 2**20:.0f} Mio, plus que la limite de "
            f"{limits.max_file_mib} Mio : découpez le fichier ou augmentez CPTS_MAX_FILE_MIB."
        )
        raise LimitError(msg)


def error_of_end(path: Path, limits: Limits, status: int | None) -> DocumentError:
    """What to say of a child that ended by itself with `status`, negative for a signal."""
    if status == -signal.SIGXCPU:
        return LimitError(sentence_timeout(path, limits))
    if status == -signal.SIGKILL:
        # Nobody but the system kills a child that its worker still waits for: no memory is left.
        return LimitError(sentence_memory(path, limits))
    return DocumentError(sentence_broken(path))


def sentence_timeout(path: Path, limits: Limits) -> str:
    """The time is over."""
    return (
        f"La lecture de « {path.name} » dépasse {limits.timeout_s:.0f} s : découpez le fichier ou "
        "augmentez CPTS_PARSE_TIMEOUT_S."
    )


def sentence_memory(path: Path, limits: Limits) -> str:
    """The memory is full."""
    return (
        f"La lecture de « {path.name} » demande plus de {limits.memory_mib} Mio de mémoire : "
        "découpez le fichier ou augmentez CPTS_PARSE_MEMORY_MIB."
    )


def sentence_broken(path: Path) -> str:
    """The file is at fault."""
    return (
        f"« {path.name} » est abîmé ou n’est pas du format annoncé : ouvrez-le dans son logiciel, "
        "enregistrez-le de nouveau, puis relancez l’ingestion."
    )
