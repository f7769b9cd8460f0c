"""`cpts chat`: the conversation in a browser."""

from __future__ import annotations

import argparse
import errno
import os
import socket

from ui.cli import options, session
from ui.cli.faults import OK, UsageError
from ui.messages import sentence

NAME = "chat"
HELP = "ouvre la conversation dans le navigateur"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "--host", metavar="ADRESSE", help="adresse d'écoute (par défaut : 127.0.0.1)"
    )
    parser.add_argument("--port", type=int, metavar="PORT", help="port (par défaut : 7860)")
    options.common(parser, as_json=False)


def run(args: argparse.Namespace) -> int:
    """Serves the pages until Ctrl-C."""
    settings = session.settings_of(args)
    require_free_port(settings.host, settings.port)
    with session.opened_index(settings):
        pass
    from ui.web.app import launch

    launch(settings)
    return OK


def require_free_port(host: str, port: int) -> None:
    """Fails at once where the server could not listen, before anything heavy is loaded.

    Raises:
        UsageError: The port is taken or reserved, or the address is not of this machine.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise UsageError(_problem(error, host, port)) from None


def _problem(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        text = (
            "Le port {port} est déjà pris : fermez l'autre programme, ou choisissez-en un autre "
            "avec --port ou CPTS_PORT."
        )
    elif error.errno in (errno.EACCES, errno.EPERM):
        text = "Le port {port} est réservé au système : choisissez un port au-dessus de 1024."
    else:
        text = "L'adresse {host} n'est pas de cette machine ({reason}) : changez --host."
    return sentence(text, port=port, host=host, reason=os.strerror(error.errno or 0))
