"""Writes docs/commandes.md from the parsers: `python -m ui.cli.docs`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from ui.cli import COMMANDS, build_parser
from ui.messages import typographic

TARGET = Path(__file__).parents[2] / "docs" / "commandes.md"
_WIDTH = "92"

_INTRODUCTION = """\
# Commandes

<!-- Fichier produit par « make docs » : ne le modifiez pas à la main. -->

Les commandes se tapent dans le dossier du projet, une fois l'environnement activé dans le
terminal : `. .venv/bin/activate` (après `make chat` ou `make install`, qui le créent).

Les résultats vont sur la sortie standard, tout le reste (progression, avertissements, erreurs)
sur la sortie d'erreur. État de sortie : 0 si tout va bien ; 2 pour ce que vous pouvez corriger ;
1 pour une panne, ou une exigence de `cpts eval` qui n'est pas tenue ; 130 après Ctrl-C. Une erreur
tient en une phrase ; `--debug` en montre le détail.

`cpts ingest` rend 2 quand un fichier nommé, ou aucun document, n'a pu être lu ; un fichier abîmé
dans un dossier est une ligne du rapport, et l'index est à jour. Avec `--strict`, un seul échec rend
2 ; avec `--json`, `totals.failed` dit combien, `documents` lesquels et pourquoi, `indexed` le
nombre de documents de l'index entier.
"""


def page() -> str:
    """The whole page, in Markdown: the help of every command as it is printed."""
    previous = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = _WIDTH
    try:
        parser = build_parser()
        parts = [_block("cpts", parser.format_help())]
        commands = _children(parser)
        parts += [
            _block(f"cpts {command.NAME}", commands[command.NAME].format_help())
            for command in COMMANDS
        ]
    finally:
        os.environ.pop("COLUMNS")
        if previous is not None:
            os.environ["COLUMNS"] = previous
    return typographic(_INTRODUCTION) + "".join(parts)


def _children(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for group in parser._subparsers._group_actions if parser._subparsers else ():
        if isinstance(group, argparse._SubParsersAction):
            return dict(group.choices)
    return {}


def _block(title: str, text: str) -> str:
    return f"\n## `{title}`\n\n```text\n{text.rstrip()}\n```\n"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
