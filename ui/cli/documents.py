"""`cpts documents`: what is in the index."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import TYPE_CHECKING

from ingest.typography import counted
from ui.cli import options, session
from ui.cli.terminal import Terminal, harmless, out, print_json
from ui.labels import provenance, written_after

if TYPE_CHECKING:
    from ingest.documents import DocumentInfo

NAME = "documents"
HELP = "liste les documents de l'index"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints the documents, one paragraph each."""
    with session.opened_index(session.settings_of(args)) as index:
        documents = index.documents()
    if args.json:
        print_json([asdict(info) for info in documents])
        return 0
    terminal = out()
    for info in documents:
        _print(terminal, info)
    terminal.line(terminal.style(counted(len(documents), "document"), "dim"))
    return 0


def _print(terminal: Terminal, info: DocumentInfo) -> None:
    terminal.line(terminal.style(info.id, "bold", "cyan"))
    terminal.block(harmless(info.title), "  ")
    if after := written_after(info):
        terminal.block(harmless(after), "  ")
    pages = counted(info.page_count, "page")
    terminal.block(harmless(f"{provenance(info)} · {pages} · {info.source}"), "  ")
    if info.url:
        terminal.block(harmless(info.url), "  ")
    terminal.line()
