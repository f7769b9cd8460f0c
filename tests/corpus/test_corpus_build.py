"""The files of the corpus: reproducible, complete, readable."""

from datetime import datetime
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup

from corpus import DOCUMENTS_DIR
from corpus.src import build as building
from corpus.src.content import Grid, Listing, Prose, Title, parse, typeset
from corpus.src.pdf import WRITTEN_ON, PageTooLongError
from corpus.src.report import make_report
from corpus.src.web import make_page
from tests.corpus.originals import FILES, METADATA, fiche, words


def test_a_build_gives_the_bytes_that_are_shipped(tmp_path: Path) -> None:
    """Two builds are the same, and the committed documents are up to date with their sources."""
    first = {path.name: path.read_bytes() for path in building.build(tmp_path / "first")}
    second = {path.name: path.read_bytes() for path in building.build(tmp_path / "second")}
    shipped = {name: (DOCUMENTS_DIR / name).read_bytes() for name in first}
    assert first == second
    assert [name for name in first if first[name] != shipped[name]] == []


def test_the_metadata_names_each_file_once() -> None:
    """Every document has its entry and every entry its document."""
    files = [entry["file"] for entry in METADATA["document"]]
    there = [path.name for path in DOCUMENTS_DIR.iterdir() if path.name != "corpus.toml"]
    assert sorted(files) == sorted(there)
    assert len(FILES) == len(files) == 5


@pytest.mark.parametrize("entry", METADATA["document"], ids=list(FILES))
def test_the_metadata_says_what_the_original_was(entry: dict[str, object]) -> None:
    """Publisher, kind, audience and original are given for each fiche."""
    assert {"file", "id", "title", "publisher", "kind", "audience", "original"} <= entry.keys()
    assert str(entry["original"]).endswith(f" — {entry['publisher']}")


@pytest.mark.parametrize("document_id", FILES)
def test_the_first_lines_say_that_it_is_a_fiche(document_id: str) -> None:
    """The original and its precedence stand within the first hundred words."""
    start = " ".join(words(fiche(document_id))[:130])
    assert "fiche redigee d apres" in start
    assert "fait foi" in start or "prevaut" in start


@pytest.mark.parametrize("name", [name for name in FILES.values() if name.endswith(".pdf")])
def test_the_pdfs_have_properties_and_fixed_dates(name: str) -> None:
    """Title, author, language and the day of writing are in the file, with an outline."""
    reader = pypdf.PdfReader(DOCUMENTS_DIR / name)
    assert reader.metadata is not None
    titles = [entry["title"] for entry in METADATA["document"] if entry["file"] == name]
    assert [reader.metadata.title] == titles
    assert reader.metadata.author
    assert isinstance(reader.metadata.creation_date, datetime)
    assert reader.metadata.creation_date.date() == WRITTEN_ON.date()
    assert reader.trailer["/Root"]["/Lang"] == "fr-FR"
    assert reader.outline


@pytest.mark.parametrize("document_id", FILES)
def test_the_text_can_be_read_back(document_id: str) -> None:
    """Guillemets, accents and dashes survive; nothing is lost to the encoding of a font."""
    text = fiche(document_id)
    assert "«" in text
    assert "’" in text
    assert "\ufffd" not in text
    assert "**" not in text


def test_reports_are_paginated_and_slides_have_their_banner() -> None:
    """Pages carry « Page 2 / 3 »; every slide is landscape and carries the banner."""
    report = pypdf.PdfReader(DOCUMENTS_DIR / FILES["grande-enquete-ville-hopital"])
    slides = pypdf.PdfReader(DOCUMENTS_DIR / FILES["jn-2025-atelier-44"])
    total = len(report.pages)
    assert total >= 3
    for number, page in enumerate(report.pages, 1):
        assert f"Page {number} / {total}" in page.extract_text().replace("\u00a0", " ")
    for page in slides.pages:
        assert page.mediabox.width > page.mediabox.height
        assert "5 & 6 NOVEMBRE 2025" in page.extract_text()


def test_the_guide_has_real_lists_and_steps() -> None:
    """Six numbered examples, three headed steps, two questions, and a site around them."""
    page = BeautifulSoup((DOCUMENTS_DIR / FILES["guide-collectivites"]).read_bytes(), "lxml")
    main = page.find("main")
    assert main is not None
    assert [len(found.find_all("li")) for found in main.find_all("ol")] == [6]
    titles = [found.get_text() for found in main.find_all("h3")]
    assert [title[:7] for title in titles[:3]] == ["Étape 1", "Étape 2", "Étape 3"]
    assert len(titles) == 5
    assert len(page.find_all("nav")) == 2


def test_french_typography_adds_no_space() -> None:
    """Typed spaces become unbreakable; addresses and ratios stay as they are."""
    assert typeset("l'an : 60 % ?") == "l’an\u00a0: 60\u202f%\u202f?"
    assert typeset("« mot »") == "«\u202fmot\u202f»"
    assert typeset("135 000, le 5 novembre 2025") == "135\u202f000, le 5 novembre 2025"
    assert typeset("https://exemple.fr n°14: 9h") == "https://exemple.fr n°14: 9h"


def test_sources_are_read_as_pieces() -> None:
    """A caption joins its table, numbers are a list, a line starts a new sheet."""
    source = (
        "# Titre\n\nTexte\n\n1. un\n2. deux\n\n---\n\n"
        "Tableau 1\n\n| | A |\n| --- | --- |\n| b | 1 |\n"
    )
    assert parse(source) == (
        (Title("Titre", 1), Prose("Texte"), Listing(("un", "deux"), ordered=True)),
        (Grid("Tableau 1", ("", "A"), (("b", "1"),)),),
    )


def test_what_has_no_layout_is_refused() -> None:
    """A block that no renderer knows is an error, never silently lost."""
    with pytest.raises(ValueError, match="blockquote"):
        parse("> citation")


def test_a_page_that_overflows_is_an_error() -> None:
    """Text that runs over the footer stops the build."""
    with pytest.raises(PageTooLongError):
        make_report([(Prose("mot " * 2000),)], title="t", publisher="p", short="s")


def test_text_is_escaped_in_web_pages() -> None:
    """What looks like markup in a fiche is shown, not interpreted."""
    page = make_page(
        [(Prose("a <b> & **c**"), Grid("x < y", ("", "A"), (("b", "1"),)))],
        template="$content",
        title="t",
    ).decode()
    assert "<p>a &lt;b&gt; &amp; <strong>c</strong></p>" in page
    assert "<caption>x &lt; y</caption>" in page
