"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

from ingest.documents import Kind
from ui.labels import kind_label
from ui.messages import enumeration


def common(parser: argparse.ArgumentParser, *, index: bool = True, as_json: bool = True) -> None:
    """Adds --index, --json and --debug."""
    if index:
        parser.add_argument(
            "--index",
            type=Path,
            metavar="DOSSIER",
            help="dossier de l'index (par défaut : CPTS_INDEX, sinon .cpts/index)",
        )
    if as_json:
        parser.add_argument(
            "--json", action="store_true", help="écrit le résultat en JSON sur la sortie standard"
        )
    debug(parser)


def whole_number(text: str) -> int:
    """A number without decimals; argparse shows the sentence otherwise."""
    try:
        return int(text)
    except ValueError:
        wrong = f"la valeur {text} ne convient pas, un nombre entier est attendu"
        raise argparse.ArgumentTypeError(wrong) from None


def decimal_number(text: str) -> float:
    """A number with or without decimals, after a point or a comma."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        wrong = f"la valeur {text} ne convient pas, un nombre est attendu"
        raise argparse.ArgumentTypeError(wrong) from None


def debug(parser: argparse.ArgumentParser) -> None:
    """Adds --debug, which may stand before or after the name of the command."""
    parser.add_argument(
        "--debug",
        action="store_true",
        default=argparse.SUPPRESS,
        help="montre le détail d'une erreur",
    )


def engine(parser: argparse.ArgumentParser) -> None:
    """Adds --engine."""
    parser.add_argument(
        "--engine",
        choices=["extractive", "generative"],
        metavar="MOTEUR",
        help="extractive (extraits des documents) ou generative (synthèse par le modèle de "
        "langue réglé) ; par défaut, generative si un modèle est réglé",
    )


def kind_help() -> str:
    """The kinds and their French names."""
    return enumeration([f"{kind.value} ({kind_label(kind)})" for kind in Kind], "ou")


KIND_VALUES = [kind.value for kind in Kind]
