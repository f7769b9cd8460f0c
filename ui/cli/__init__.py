"""`cpts`, the command line: one file a command, one French sentence for every error.

Nothing heavy is imported here: `cpts --version` and a mistyped option answer at once, and each
command imports what it needs when it runs.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from ui import environment
from ui.cli import ask, bench, chat, doctor, documents, evaluate, faults, ingest, options, show
from ui.cli.parser import Parser
from ui.cli.terminal import prepare_streams
from ui.messages import typographic

DESCRIPTION = "Assistant sur la documentation des CPTS : des réponses citées mot pour mot."
EPILOG = """\
Pour commencer :
  cpts ingest corpus/documents
  cpts ask "Quelles étapes pour une commune ?"
  cpts chat

État de sortie : 0 si tout va bien, 2 pour ce que vous pouvez corriger, 1 pour une panne."""


class Command(Protocol):
    """What the module of a command offers."""

    NAME: str
    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declares arguments and options."""

    def run(self, args: argparse.Namespace) -> int:
        """Does the work; gives the exit status."""


COMMANDS: tuple[Command, ...] = (ingest, ask, chat, documents, show, evaluate, bench, doctor)


class _Version(argparse.Action):
    """Prints the version; reading it takes time, so only when asked."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"cpts {version('cpts-assistant')}")
        parser.exit()


def build_parser() -> Parser:
    """The whole command line."""
    parser = Parser("cpts", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action=_Version, nargs=0, help="affiche la version")
    options.debug(parser)
    commands = parser.add_subparsers(
        title="commandes", metavar="COMMANDE", dest="command", parser_class=Parser
    )
    for command in COMMANDS:
        short = typographic(command.HELP)
        description = short[:1].upper() + short[1:] + "."
        child = commands.add_parser(command.NAME, help=short, description=description)
        command.configure(child)
        child.set_defaults(run=command.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; gives the exit status (0, 1, 2, or 130 when interrupted)."""
    environment.prepare()
    prepare_streams()
    parser = build_parser()
    args = parser.parse_args(argv)
    try:
        status = _run(parser, args)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of a pipe left (`cpts ask … | head`): nobody to tell, nothing to mend.
        _abandon_output()
        return faults.OK
    except (Exception, KeyboardInterrupt) as error:
        status = faults.report(error, debug=getattr(args, "debug", False))
        _abandon_output()
    return status


def _abandon_output() -> None:
    """Drops what standard output cannot take, which Python would try to write again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(parser: Parser, args: argparse.Namespace) -> int:
    run: Callable[[argparse.Namespace], int] | None = getattr(args, "run", None)
    if run is None:
        parser.print_help()
        return faults.OK
    return run(args)
