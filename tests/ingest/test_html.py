"""Web pages: the content with its structure."""

from __future__ import annotations

import pytest

from ingest.documents import Kind
from ingest.errors import DocumentError
from ingest.loaders import html
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import (
    caption,
    captions,
    cells,
    headings,
    list_blocks,
    lists,
    names,
    paragraphs,
    tables,
)
from tests.ingest.web_pages import PROSE, read, stored


def test_structure_of_the_content() -> None:
    """Headings keep their levels, items get no marker, an introduction is found."""
    found = read(
        f"<main><h1>Titre</h1><p>{PROSE}</p><h2>Objectifs</h2><p>Elle vise à :</p>"
        "<ul><li>soigner ;</li><li>prévenir<ul><li>dépister</li></ul></li></ul></main>"
    )
    assert headings(found) == [(1, "Titre"), (2, "Objectifs")]
    assert paragraphs(found) == [PROSE, "Elle vise à :"]
    [(page, block)] = list_blocks(found)
    assert [(i.marker, i.depth, page.slice(i.span)) for i in block.items] == [
        ("", 0, "soigner ;"),
        ("", 0, "prévenir"),
        ("", 1, "dépister"),
    ]
    assert block.introduction is not None
    assert page.slice(block.introduction) == "Elle vise à :"
    assert not block.ordered


def test_merged_headers() -> None:
    """Merged header cells name each column they cover, a merged label each row."""
    found = read(
        "<main><table><caption>Tableau 1 : Parts</caption><thead>"
        "<tr><th rowspan='2'>Région</th><th rowspan='2'>Type</th><th colspan='2'>Part</th></tr>"
        "<tr><th>2023</th><th>2024</th></tr></thead><tbody>"
        "<tr><th rowspan='2'>Ouest</th><td>CHU</td><td>31 %</td><td>40&nbsp;%</td></tr>"
        "<tr><td>EPSM</td><td>18 %</td><td>60 %</td></tr></tbody></table></main>"
    )
    [(page, table)] = tables(found)
    assert caption(page, table) == "Tableau 1 : Parts"
    assert names(page, table) == ["Région", "Type", "Part / 2023", "Part / 2024"]
    assert cells(page, table) == [
        ["Ouest", "CHU", "31 %", "40 %"],
        ["Ouest", "EPSM", "18 %", "60 %"],
    ]


def test_table_without_header_cells() -> None:
    """The rules of grids find the header; a paragraph above is its caption."""
    found = read(
        "<main><p>Tableau n°2 : Parts</p><table><tr><td></td><td>Oui</td></tr>"
        "<tr><td>CHU</td><td>4 %</td></tr></table></main>"
    )
    [(page, table)] = tables(found)
    assert caption(page, table) == "Tableau n°2 : Parts"
    assert names(page, table) == ["", "Oui"]


def test_group_of_rows() -> None:
    """A cell across the whole table stays in the first column."""
    found = read(
        "<main><table><tr><th>Type</th><th>Part</th></tr><tr><th colspan='2'>Public</th></tr>"
        "<tr><td>CHU</td><td>4 %</td></tr></table></main>"
    )
    [(page, table)] = tables(found)
    assert cells(page, table) == [["Public", ""], ["CHU", "4 %"]]


def test_layout_table_is_no_table() -> None:
    """A table that places headings and prose is walked as content."""
    found = read(
        f"<table><tr><td><ul><li><a href='/'>Lien</a></li></ul></td>"
        f"<td><h2>Titre</h2><p>{PROSE}</p></td></tr></table>"
    )
    assert tables(found) == []
    assert PROSE in paragraphs(found)


def test_absurd_spans() -> None:
    """Huge or wrong spans neither explode nor fail."""
    found = read(
        "<main><table><tr><th>A</th><th>B</th></tr><tr><td colspan='9999999'>x</td>"
        "<td rowspan='-3'>y</td></tr></table></main>"
    )
    assert len(tables(found)) == 1


def test_definitions() -> None:
    """Short definitions are a table of terms; questions with answers are sections."""
    short = read("<main><dl><dt>CPTS</dt><dd>Communauté</dd><dt>IC</dt><dd>Cœur</dd></dl></main>")
    [(page, table)] = tables(short)
    assert cells(page, table) == [["CPTS", "Communauté"], ["IC", "Cœur"]]
    asked = read("<main><h2>FAQ</h2><dl><dt>Pour qui ?</dt><dd>Tous.</dd></dl></main>")
    assert headings(asked) == [(2, "FAQ"), (3, "Pour qui ?")]


def test_lines_with_bullets_are_a_list() -> None:
    """Line breaks and typed bullets make a list, with its markers."""
    found = read("<main><p>Nous visons à :<br>- soigner<br>- prévenir</p></main>")
    [(_, block)] = list_blocks(found)
    assert lists(found) == [["soigner", "prévenir"]]
    assert block.items[0].marker == "-"
    assert block.introduction is not None


def test_paragraphs_with_bullets_are_a_list() -> None:
    """Bullets typed in paragraphs of their own make one list."""
    found = read(f"<main><p>{PROSE}</p><p>• soigner</p><p>• prévenir</p><p>Fin.</p></main>")
    assert lists(found) == [["soigner", "prévenir"]]
    assert paragraphs(found) == [PROSE, "Fin."]


def test_bold_lines_are_headings() -> None:
    """A short bold paragraph heads what follows; bold words in a sentence don't."""
    found = read(
        f"<main><h2>Questions</h2><p><strong>Pour qui ?</strong></p><p>{PROSE}</p>"
        "<p><b>Attention</b> : c’est gratuit.</p></main>"
    )
    assert headings(found) == [(2, "Questions"), (3, "Pour qui ?")]
    assert paragraphs(found) == [PROSE, "Attention : c’est gratuit."]


def test_cards_are_content() -> None:
    """A list whose items hold titles is walked as sections."""
    found = read(
        f"<main><ul><li><h3>Étape 1</h3><p>{PROSE}</p></li><li><h3>Étape 2</h3><p>Fin.</p></li>"
        "</ul></main>"
    )
    assert headings(found) == [(3, "Étape 1"), (3, "Étape 2")]
    assert lists(found) == []


def test_figures() -> None:
    """The caption of a figure around a table is the table's; another stands alone."""
    found = read(
        "<main><figure><table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>"
        "<figcaption>Parts par type</figcaption></figure>"
        f"<p>{PROSE}</p><figure><img src='x.png'><figcaption>Carte des zones</figcaption></figure>"
        "</main>"
    )
    [(page, table)] = tables(found)
    assert caption(page, table) == "Parts par type"
    assert captions(found) == ["Carte des zones"]


def test_note_calls_do_not_change_figures() -> None:
    """« 60 %² » of a footnote stays 60 %; « 1er » stays."""
    found = read(
        "<main><p>Le 1<sup>er</sup> mai, 60 %<sup><a href='#n2'>2</a></sup> des CPTS ont signé "
        "une convention avec un hôpital.</p></main>"
    )
    assert stored(found).startswith("Le 1er mai, 60 % des CPTS")


def test_a_list_of_resources_is_kept() -> None:
    """Links in the content are content, unlike a table of contents."""
    found = read(
        f"<main><h1>T</h1><ul><li><a href='#a'>Un</a></li><li><a href='#b'>Deux</a></li>"
        f"<li><a href='#c'>Trois</a></li></ul><p>{PROSE}</p><p>Les modèles à télécharger :</p>"
        "<ul><li><a href='/c.pdf'>Convention type</a></li><li><a href='/s.pdf'>Statuts</a></li>"
        "</ul></main>"
    )
    assert lists(found) == [["Convention type", "Statuts"]]


def test_page_without_main() -> None:
    """The element that holds the prose is found among menus without names."""
    links = "".join(f"<a href='/{n}'>Rubrique {n}</a> " for n in range(12))
    found = read(
        f"<div>{links}</div><div><h1>Titre</h1><p>{PROSE}</p><p>{PROSE[::-1]}</p>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table></div>"
    )
    assert headings(found) == [(1, "Titre")]
    assert len(tables(found)) == 1


def test_page_inside_a_form() -> None:
    """Some servers wrap whole pages in a form."""
    found = read(f"<form><div><h1>Titre</h1><p>{PROSE}</p><input value='x'></div></form>")
    assert paragraphs(found) == [PROSE]


def test_title_above_the_content() -> None:
    """A title in the page's header leads the content."""
    found = read(f"<header><h1>Titre</h1></header><main><p>{PROSE}</p></main>")
    assert headings(found) == [(1, "Titre")]


def test_metadata() -> None:
    """Title without the site, publisher, date, language and kind."""
    found = read(
        f"<main><p>{PROSE}</p></main>",
        "<title>Guide des élus | ARS Test</title><meta property='og:site_name' content='ARS Test'>"
        "<meta property='article:published_time' content='2024-03-05T08:00:00+01:00'>",
    )
    assert found.title == "Guide des élus"
    assert found.publisher == "ARS Test"
    assert found.date == "2024-03-05"
    assert found.language == "fr"
    assert found.kind is Kind.GUIDE


def test_linked_data() -> None:
    """JSON-LD gives date and publisher where no meta does; broken JSON is skipped."""
    found = read(
        f"<main><h1>T i t r e</h1><p>{PROSE}</p></main>",
        "<script type='application/ld+json'>{oops</script><script type='application/ld+json'>"
        '{"datePublished": "2023-11", "publisher": {"name": "Conférence"}}</script>',
    )
    assert (found.date, found.publisher) == ("2023-11", "Conférence")


def test_declared_encoding() -> None:
    """The page's own declaration decides."""
    source = "<html><head><meta charset='iso-8859-1'></head><body><p>Été « noté » à l’hôpital</p>"
    found = html.read(source.encode("cp1252"), "p.html", LoadOptions())
    assert stored(found) == "Été « noté » à l’hôpital"


def test_entities() -> None:
    """Entities become characters, once."""
    assert stored(
        read("<main><p>Soins&nbsp;&amp; &laquo;&nbsp;l&#39;été&nbsp;&raquo; &amp;lt;b&gt;</p>")
    ) == ("Soins & « l'été » &lt;b>")


def test_deep_nesting() -> None:
    """Thousands of nested elements don't exhaust the stack."""
    read("<div>" * 5000 + PROSE + "</div>" * 5000)


def test_not_a_page() -> None:
    """Bytes that are no text are refused with the remedy."""
    with pytest.raises(DocumentError, match="enregistrez-la"):
        html.read(bytes(range(256)) * 9, "p.html", LoadOptions())
