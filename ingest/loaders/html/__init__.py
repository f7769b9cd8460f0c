"""Web pages: the main content with its structure, without what surrounds it.

1. Parse (`tree`): no network, no script, no style, no comment.
2. Drop what is hidden, menus and the like (`content`); trafilatura has a say in doubtful cases,
   tables and lists of the content are never dropped on its word.
3. Choose the element that holds the content (`content`).
4. Walk it into headings, paragraphs, lists and tables (`blocks`, `tables`).
5. Drop blocks that stand twice, lay the page out.
"""

from __future__ import annotations

from pathlib import Path

from ingest.documents import Extraction
from ingest.errors import DocumentError
from ingest.loaders.builder import PageBuilder
from ingest.loaders.drafts import Draft, DroppedDraft, HeadingDraft, write
from ingest.loaders.html.blocks import blocks
from ingest.loaders.html.content import main_content
from ingest.loaders.html.metadata import page_metadata
from ingest.loaders.html.tree import parse
from ingest.loaders.options import LoadOptions
from ingest.loaders.repeats import drop_duplicates


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a saved web page.

    Raises:
        DocumentError: The bytes are no text.
    """
    return read(path.read_bytes(), path.name, options)


def read(data: bytes, name: str, options: LoadOptions) -> Extraction:
    """Reads the bytes of a web page; `name` is for messages. A page has no limit of pages."""
    del options
    tree = parse(data)
    if tree is None:
        msg = (
            f"La page {name} n’est pas lisible : enregistrez-la de nouveau depuis le navigateur "
            "(« page web, HTML »)."
        )
        raise DocumentError(msg)
    metadata = page_metadata(tree)
    content = main_content(tree)
    [drafts] = drop_duplicates([[*blocks(content.lead), *blocks([content.root])]])
    drafts = _without_hollow_end(drafts)
    builder = PageBuilder(1)
    write([*drafts, *content.dropped], builder)
    page = builder.build()
    first = next((d.text for d in drafts if isinstance(d, HeadingDraft) and d.level == 1), None)
    return metadata.extraction(page, first)


def _without_hollow_end(drafts: list[Draft]) -> list[Draft]:
    """Drops the headings at the end that head nothing, what they headed having been furniture."""
    end = len(drafts)
    while end and isinstance(drafts[end - 1], HeadingDraft | DroppedDraft):
        end -= 1
    hollow = [
        DroppedDraft(draft.text, "menu")
        if end and isinstance(draft, HeadingDraft) and draft.level > 1
        else draft
        for draft in drafts[end:]
    ]
    return [*drafts[:end], *hollow]
