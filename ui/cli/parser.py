"""argparse in French: usage, help, option groups and its own error messages.

argparse takes its sentences from two functions of its module, `_` and `ngettext`; both are
replaced by look-ups in a catalogue, so that no file of translations has to be found at run time.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from gettext import gettext, ngettext
from typing import NoReturn

from ui.cli.invocation import command
from ui.messages import typographic

CATALOGUE = {
    "usage: ": "usage : ",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s : %(message)s",
    "positional arguments": "arguments",
    "options": "options",
    "subcommands": "commandes",
    "unrecognized arguments: %s": "argument inconnu : %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "option ambiguë : %(option)s peut vouloir dire %(matches)s"
    ),
    "can't open '%(filename)s': %(error)s": "impossible d'ouvrir %(filename)s : %(error)s",
    "expected one argument": "une valeur est attendue",
    "expected at most one argument": "une valeur au plus est attendue",
    "expected at least one argument": "une valeur au moins est attendue",
    "expected %s argument": "%s valeur est attendue",
    "expected %s arguments": "%s valeurs sont attendues",
    "invalid %(type)s value: %(value)r": "la valeur %(value)s ne convient pas (%(type)s attendu)",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "commande inconnue : %(parser_name)s (commandes : %(choices)s)"
    ),
    "show this help message and exit": "affiche cette aide",
    "the following arguments are required: %s": "argument manquant : %s",
    "one of the arguments %s is required": "il manque l'un de ces arguments : %s",
    "not allowed with argument %s": "ne va pas avec %s",
    "ignored explicit argument %r": "cette option ne prend pas de valeur (%s)",
    "%(prog)s: error: %(message)s\n": "%(prog)s : %(message)s\n",
}
"""What argparse says to users. Its messages to programmers (a wrong call) stay in English."""


def translate(message: str) -> str:
    """The French of a message of argparse, else the message itself."""
    found = CATALOGUE.get(message)
    return gettext(message) if found is None else typographic(found)


def translate_counted(singular: str, plural: str, count: int) -> str:
    """`translate` for a message with a count; zero and one are singular in French."""
    return translate(ngettext(singular, plural, 1 if count < 2 else count))


def speak_french() -> None:
    """Makes argparse speak French in this process."""
    vars(argparse).update(_=translate, ngettext=translate_counted)


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with French spaces, wide enough for the names of our options."""

    def __init__(self, prog: str, width: int | None = None) -> None:
        super().__init__(prog, max_help_position=30, width=width)
        # argparse forgets the indentation of the commands when it measures them.
        self._action_max_length = 14

    def _expand_help(self, action: argparse.Action) -> str:
        return typographic(super()._expand_help(action))


_SECTION = re.compile(r"^([^\W\d_]+):$", re.MULTILINE)


def _help(prog: str) -> str:
    name, _, rest = prog.partition(" ")
    words = (command() if name == "cpts" else name, rest, "-h")
    return " ".join(word for word in words if word)


class Parser(argparse.ArgumentParser):
    """A parser that ends a mistake with one sentence and status 2."""

    def __init__(
        self,
        prog: str | None = None,
        *,
        description: str | None = None,
        epilog: str | None = None,
        parents: Sequence[argparse.ArgumentParser] = (),
        add_help: bool = True,
        **_: object,
    ) -> None:
        speak_french()
        super().__init__(
            prog,
            description=None if description is None else typographic(description),
            epilog=None if epilog is None else typographic(epilog),
            parents=list(parents),
            formatter_class=Formatter,
            add_help=add_help,
            allow_abbrev=False,
        )

    def format_help(self) -> str:
        """The help, with a space before the colon of its sections."""
        return typographic(_SECTION.sub(r"\1 :", super().format_help()))

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Names the nearest choice for a mistyped one."""
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        nearest = get_close_matches(str(value), choices, n=1)
        if nearest:
            hint = f"vouliez-vous dire {nearest[0]} ?"
        else:
            hint = f"choix possibles : {', '.join(choices)}"
        raise argparse.ArgumentError(action, f"{value} n'est pas un choix possible, {hint}")

    def error(self, message: str) -> NoReturn:
        """Prints what is wrong and where the help is, then exits with status 2."""
        end = "" if message.endswith((".", "?")) else "."
        text = typographic(f"{self.prog} : {message}{end} Aide : ") + _help(self.prog)
        print(text, file=sys.stderr)
        raise SystemExit(2)
