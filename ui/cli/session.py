"""What the commands open: the settings, the index, the assistant. Heavy imports happen here."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING

from ui.cli.faults import UsageError
from ui.messages import sentence

if TYPE_CHECKING:
    from assistant.engine import Assistant
    from ingest.documents import DocumentInfo
    from ingest.index import Index
    from ingest.store import LocalIndex
    from ui.settings import Settings


def settings_of(args: argparse.Namespace) -> Settings:
    """The settings with the options of the command line laid over them."""
    from ui.settings import load

    options = {name: getattr(args, name, None) for name in ("index", "host", "port")}
    return load(**options)


@contextmanager
def opened_index(settings: Settings) -> Iterator[LocalIndex]:
    """The live index, closed at the end."""
    from ingest.store import open_index

    index = open_index(settings.index, settings)
    try:
        yield index
    finally:
        index.close()


@contextmanager
def opened_assistant(settings: Settings) -> Iterator[Assistant]:
    """An assistant over the live index."""
    with opened_index(settings) as index:
        from assistant.engine import Assistant

        yield Assistant(index, settings)


def known_document(index: Index, wanted: str) -> DocumentInfo:
    """The document of this id, file name or address; `UsageError` with the nearest ids."""
    documents = index.documents()
    for info in documents:
        if wanted in (info.id, info.source, info.url):
            return info
    nearest = get_close_matches(wanted, [info.id for info in documents], n=3, cutoff=0.4)
    hint = f"vouliez-vous dire {' ou '.join(nearest)} ?" if nearest else "voyez cpts documents."
    text = "Aucun document ne s'appelle « {wanted} » : "
    raise UsageError(sentence(text, wanted=wanted) + sentence("{hint}", hint=sentence(hint)))
