"""Printing for people: width, colours only where they show, nothing that acts on the terminal."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

_MAX_WIDTH = 100
"""Longer lines are hard to read."""

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_ITEM = re.compile(r"^(\s*(?:[-•*]|\d+[.)])\s+)")
_ESCAPE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
"""Control sequences of ECMA-48, § 5.4."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def harmless(text: str) -> str:
    """`text` without what could move the cursor, change colours or reverse the reading order.

    Documents and questions come from anywhere; a terminal obeys what it is sent.
    """
    return "".join(
        char
        for char in _ESCAPE.sub("", text)
        if char in "\n\t" or (unicodedata.category(char) not in ("Cc", "Cs") and char not in _BIDI)
    )


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where results are printed.

    Attributes:
        width: Columns to wrap at; 0 does not wrap (a pipe, a file).
        colours: Whether escape sequences are understood and wanted.
    """

    stream: TextIO
    width: int = 0
    colours: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> Terminal:
        """What `stream` can show; https://no-color.org is respected."""
        if not stream.isatty():
            return cls(stream)
        width = min(shutil.get_terminal_size((80, 24)).columns, _MAX_WIDTH)
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(stream, width, not plain)

    def style(self, text: str, *names: str) -> str:
        """`text` in the given styles, or as it is without colours."""
        if not (self.colours and names and text):
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"

    def line(self, text: str = "") -> None:
        """Prints one line as it is."""
        print(text, file=self.stream)

    def block(
        self,
        text: str,
        indent: str = "",
        hanging: str | None = None,
        styles: tuple[str, ...] = (),
    ) -> None:
        """Prints `text` wrapped, each line after `indent` (`hanging` from the second on)."""
        following = indent if hanging is None else hanging
        for line in text.split("\n"):
            for wrapped in self._wrapped(line, indent, following):
                self.line(self.style(wrapped, *styles))
            indent = following

    def markdown(self, text: str) -> None:
        """Prints the Markdown of an answer: paragraphs, lists and bold, nothing else."""
        for line in _BOLD.sub(self._mark_words, harmless(text)).split("\n"):
            match = _ITEM.match(line)
            hanging = " " * len(match.group()) if match else ""
            for wrapped in self._wrapped(line, "", hanging):
                self.line(_BOLD.sub(lambda bold: self.style(bold.group(1), "bold"), wrapped))

    def _wrapped(self, line: str, first: str, following: str) -> list[str]:
        if not self.width or not line.strip():
            return [(first + line).rstrip()]
        return textwrap.wrap(
            line,
            max(self.width, 20),
            initial_indent=first,
            subsequent_indent=following,
            break_on_hyphens=False,
            break_long_words=False,
        )

    def _mark_words(self, bold: re.Match[str]) -> str:
        """Marks each word by itself, so that a line may end between two of them."""
        if not self.colours:
            return bold.group(1)
        return re.sub(r"[^ \n]+", r"**\g<0>**", bold.group(1))


@contextmanager
def waiting(text: str) -> Iterator[None]:
    """Shows `text` on a terminal's standard error while something takes a moment, then wipes it."""
    terminal = err()
    if not terminal.colours:
        yield
        return
    terminal.stream.write(terminal.style(text, "dim"))
    terminal.stream.flush()
    try:
        yield
    finally:
        terminal.stream.write("\r\x1b[K")
        terminal.stream.flush()


def prepare_streams() -> None:
    """Makes the standard streams write what they cannot encode as « ? » rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out() -> Terminal:
    """Standard output: results."""
    return Terminal.of(sys.stdout)


def err() -> Terminal:
    """Standard error: everything else."""
    return Terminal.of(sys.stderr)


def print_json(value: object, *, indent: int | None = 2) -> None:
    """Prints JSON on standard output, in UTF-8, on one line when `indent` is `None`."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    sys.stdout.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")
    sys.stdout.flush()
