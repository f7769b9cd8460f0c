"""What the tests of the fiches read: the fiches as files, and the originals where they are kept."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup

from corpus import DOCUMENTS_DIR

ROOT = Path(__file__).parents[2]
ORIGINALS = ROOT.parent / "shared" / "sources"
METADATA = tomllib.loads((DOCUMENTS_DIR / "corpus.toml").read_text(encoding="utf-8"))
FILES = {entry["id"]: entry["file"] for entry in METADATA["document"]}

needs_originals = pytest.mark.skipif(
    not (ORIGINALS / "corpus.toml").is_file(),
    reason="les textes d'origine ne sont pas à côté du projet",
)


def original(document_id: str) -> str:
    """The original text of a fiche."""
    entries = tomllib.loads((ORIGINALS / "corpus.toml").read_text(encoding="utf-8"))["document"]
    file = next(entry["file"] for entry in entries if entry["id"] == document_id)
    return (ORIGINALS / file).read_text(encoding="utf-8")


@lru_cache
def fiche(document_id: str) -> str:
    """The text of the file that is shipped, without the site around a web page."""
    path = DOCUMENTS_DIR / FILES[document_id]
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    page = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
    content = page.find("main") or page.find("article")
    assert content is not None
    return content.get_text("\n")


def words(text: str) -> list[str]:
    """Words and numbers, without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.findall(r"[a-z]+|\d+", plain)


def figures(text: str) -> set[str]:
    """Numbers as they are written, thousands joined."""
    joined = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))", "", text)
    return set(re.findall(r"\d+(?:,\d+)?", joined))
