"""Makes the documents of `corpus/documents` from their sources: `python -m corpus.src.build`.

Each `[[document]]` of `corpus/documents/corpus.toml` has its source, `corpus/src/<id>.md`. The
extension of the file and the kind of the document choose the form: slides, paginated report, or web
page within `corpus/src/<id>.html`. A second run writes the same bytes.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import DOCUMENTS_DIR
from corpus.src.content import parse
from corpus.src.report import make_report
from corpus.src.slides import make_slides
from corpus.src.web import make_page

SOURCES_DIR = Path(__file__).parent
BANNER = "7ÈME ÉDITION / JOURNÉES NATIONALES DES CPTS | 5 & 6 NOVEMBRE 2025 / LE CORUM MONTPELLIER"
"""The banner of the conference, on each of its slides."""

RUNNING_TITLES = {
    "grande-enquete-ville-hopital": "Grande Enquête des CPTS, volet 2",
    "plan-generaliser-cpts": "Généraliser les CPTS – action 4",
}
"""What stands at the head of the pages of a report."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the building of a file needs from its metadata."""

    file: str
    id: str
    title: str
    publisher: str
    kind: str

    @property
    def source(self) -> Path:
        """The text of the fiche."""
        return SOURCES_DIR / f"{self.id}.md"


def entries(metadata: Path = DOCUMENTS_DIR / "corpus.toml") -> Iterator[Entry]:
    """The documents to make, in the order of `metadata`."""
    for table in tomllib.loads(metadata.read_text(encoding="utf-8"))["document"]:
        fields = {name: table[name] for name in ("file", "id", "title", "publisher", "kind")}
        yield Entry(**fields)


def render(entry: Entry) -> bytes:
    """The bytes of one document."""
    sheets = parse(entry.source.read_text(encoding="utf-8"))
    if entry.file.endswith(".html"):
        template = entry.source.with_suffix(".html").read_text(encoding="utf-8")
        return make_page(sheets, template=template, title=entry.title)
    if entry.kind == "slides":
        return make_slides(sheets, title=entry.title, publisher=entry.publisher, banner=BANNER)
    short = RUNNING_TITLES[entry.id]
    return make_report(sheets, title=entry.title, publisher=entry.publisher, short=short)


def build(folder: Path = DOCUMENTS_DIR) -> list[Path]:
    """Writes every document into `folder` and returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for entry in entries():
        path = folder / entry.file
        path.write_bytes(render(entry))
        written.append(path)
    return written


if __name__ == "__main__":
    for made in build():
        sys.stdout.write(f"{made.name}\n")
