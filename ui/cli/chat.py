"""`cpts chat`: the conversation in a browser."""

from __future__ import annotations

import argparse

from ui.cli import options, session
from ui.cli.faults import OK
from ui.cli.terminal import err
from ui.messages import typographic

NAME = "chat"
HELP = "ouvre la conversation dans le navigateur"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "--host", metavar="ADRESSE", help="adresse d'écoute (par défaut : 127.0.0.1)"
    )
    parser.add_argument(
        "--port", type=options.whole_number, metavar="PORT", help="port (par défaut : 7860)"
    )
    options.common(parser, as_json=False)


def run(args: argparse.Namespace) -> int:
    """Serves the pages until Ctrl-C; their address is printed once they answer."""
    settings = session.settings_of(args)
    from ui.web.app import launch

    err().line(typographic("Ouverture de la conversation (Ctrl-C pour l'arrêter)…"))
    try:
        launch(settings)
    except KeyboardInterrupt:
        err().line(typographic("Conversation fermée."))
    return OK
