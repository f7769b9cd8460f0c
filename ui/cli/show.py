"""`cpts show`: the text of a document as it was read, which is the text that answers quote."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ingest.typography import counted
from ui.cli import options, session
from ui.cli.faults import UsageError
from ui.cli.terminal import err, harmless, out, print_json
from ui.labels import provenance, written_after
from ui.messages import sentence
from ui.web.components.words import page_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.documents import DocumentInfo, Page

NAME = "show"
HELP = "montre le texte d'un document tel qu'il a été lu"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("document", metavar="DOCUMENT", help="identifiant (voir cpts documents)")
    parser.add_argument(
        "page",
        metavar="PAGE",
        nargs="?",
        type=options.whole_number,
        help="numéro de page, à partir de 1",
    )
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints one page, or all."""
    with session.opened_index(session.settings_of(args)) as index:
        info = session.known_document(index, args.document)
        numbers = _numbers(info, args.page)
        pages = [index.page(info.id, number) for number in numbers]
    if args.json:
        print_json(
            {
                "document_id": info.id,
                "title": info.title,
                "pages": [{"page": p.number, "label": p.label, "text": p.text} for p in pages],
            }
        )
        return 0
    _print(info, pages)
    return 0


def _numbers(info: DocumentInfo, page: int | None) -> Sequence[int]:
    if page is None:
        return range(1, info.page_count + 1)
    if not 1 <= page <= info.page_count:
        text = "« {id} » a {pages} : demandez une page de 1 à {last}."
        pages = counted(info.page_count, "page")
        raise UsageError(sentence(text, id=info.id, pages=pages, last=info.page_count))
    return [page]


def _print(info: DocumentInfo, pages: Sequence[Page]) -> None:
    about = err()
    about.line(about.style(harmless(info.title), "bold"))
    for text in (written_after(info), provenance(info)):
        if text:
            about.block(harmless(text))
    results = out()
    for page in pages:
        about.line()
        name = page_name(info, page.number, page.label) or f"page {page.number}"
        about.line(about.style(f"— {name} —", "dim"))
        about.stream.flush()
        results.line(harmless(page.text))
        results.stream.flush()
