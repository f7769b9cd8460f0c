"""How a command of the evaluations ends: what it says, where, and its status."""

from __future__ import annotations

import sys
from collections.abc import Callable

from evals.typography import french
from ingest.errors import CptsError


def run(act: Callable[[], str]) -> int:
    """Says what `act` returns; 0, or 2 with one sentence for what the user can mend."""
    try:
        sys.stdout.write(french(act()) + "\n")
    except CptsError as error:
        sys.stderr.write(french(str(error)) + "\n")
        return error.status
    except OSError as error:
        name = error.filename or "le fichier"
        sys.stderr.write(french(f"{name} : lecture ou écriture impossible.") + "\n")
        return 2
    return 0
