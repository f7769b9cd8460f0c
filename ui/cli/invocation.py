"""How this program is called from where the user is, so that its remedies work as printed."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from functools import cache
from pathlib import Path

_CALL = re.compile(
    r"(?<![\w/.-])cpts(?= (?:ingest|ask|chat|documents|show|eval|bench|doctor)\b)(?! \w+ :)"
)


def runnable(text: str) -> str:
    """`text` with every command that it names written as it must be typed here."""
    return _CALL.sub(lambda _: command(), text)


@cache
def command() -> str:
    """« cpts » where the shell finds it, else its path: from the current folder if it is below."""
    own = Path(sys.executable).parent / "cpts"
    found = shutil.which("cpts")
    if not own.is_file() or (found is not None and Path(found).absolute() == own.absolute()):
        return "cpts"
    try:
        here = Path.cwd()
    except OSError:
        return shlex.quote(str(own))
    shown = own.relative_to(here) if own.is_relative_to(here) else own
    return shlex.quote(str(shown))
