"""Lines of French documents: bullets, captions, headings."""

import pytest

from ingest.loaders.patterns import (
    Rank,
    bullet,
    colon_heading,
    heading_shape,
    is_figure_caption,
    is_page_number,
    is_table_caption,
    numbered_heading,
    rank,
    step_heading,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Un point", ("-", "Un point")),
        ("  •\tUn point", ("•", "Un point")),
        ("•Collé", ("•", "Collé")),
        ("→ Suite", ("→", "Suite")),
        ("– Tiret demi-cadratin", ("–", "Tiret demi-cadratin")),
        ("1. Premier", ("1.", "Premier")),
        ("b) Second", ("b)", "Second")),
        ("3° Troisième", ("3°", "Troisième")),
        ("\uf0b7 Puce de traitement de texte", ("\uf0b7", "Puce de traitement de texte")),
    ],
)
def test_bullets_of_every_kind(line: str, expected: tuple[str, str]) -> None:
    """The marker is set apart from the text of the item."""
    assert bullet(line) == expected


@pytest.mark.parametrize(
    "line",
    ["", "-", "-3 %", "Porte-parole", "2025", "5-6 novembre", "**gras**", "M. Dupont", "p. 12"],
)
def test_not_bullets(line: str) -> None:
    """Signs, compounds, ranges and lone marks start no item."""
    assert bullet(line) is None


def test_rank_of_markers() -> None:
    """Numbers and letters order a list, bullets don't."""
    assert [rank(m) for m in ("1.", "2)", "a)", "•", "-", "→", "3°")] == [
        Rank.NUMBER,
        Rank.NUMBER,
        Rank.LETTER,
        Rank.BULLET,
        Rank.BULLET,
        Rank.BULLET,
        Rank.NUMBER,
    ]


@pytest.mark.parametrize(
    "line",
    ["Tableau n°7 : Formes", "Tableau n°14: Liste", "TABLEAU 2. Effectifs", "Tab. 3 – Coûts"],
)
def test_table_captions(line: str) -> None:
    """The word, a number and a separator make a caption."""
    assert is_table_caption(line)


@pytest.mark.parametrize("line", ["Tableau de bord", "Le tableau 7 montre", "Tableau 7 montre que"])
def test_not_table_captions(line: str) -> None:
    """A mention of a table is no caption."""
    assert not is_table_caption(line)


def test_figure_captions() -> None:
    """Charts and maps have captions too."""
    assert is_figure_caption("Graphique 3 : Évolution")
    assert is_figure_caption("Carte n° 2 – Zones")
    assert not is_figure_caption("Carte des zones")


def test_page_numbers() -> None:
    """A page number says that it is one; a lone figure may be content."""
    assert all(is_page_number(line) for line in ("Page 3", "3/12", "- 4 -", "page 2 sur 9", "p. 7"))
    assert not any(is_page_number(line) for line in ("42", "3/12 des CPTS", "2024"))


@pytest.mark.parametrize(
    ("line", "number", "depth"),
    [
        ("1. Enjeux croisés : quel bilan ?", "1", 1),
        ("2.1 Méthode", "2.1", 2),
        ("IV – Bilan", "IV", 1),
        ("4 Améliorer la coopération", "4", 1),
    ],
)
def test_numbered_headings(line: str, number: str, depth: int) -> None:
    """The number gives the depth."""
    found = numbered_heading(line)
    assert found is not None
    assert (found.number, found.depth) == (number, depth)


@pytest.mark.parametrize("line", ["37 communes", "1. Prendre contact.", "2025", "3 000 habitants"])
def test_not_numbered_headings(line: str) -> None:
    """Quantities and whole sentences are no headings."""
    assert numbered_heading(line) is None


def test_steps() -> None:
    """« Étape 1 : … » heads a part, with or without accent."""
    assert step_heading("Etape 1 : Prise de contact")
    assert step_heading("Axe 2 – Prévention")
    assert not step_heading("Étape par étape")
    assert not step_heading("Action 4 du plan")


@pytest.mark.parametrize("line", ["Pour qui ?", "Foire aux questions", "DES PERSPECTIVES"])
def test_heading_shape(line: str) -> None:
    """Short and without final punctuation; a question is fine."""
    assert heading_shape(line)


@pytest.mark.parametrize(
    "line",
    [
        "Elles sont utiles",
        "Une phrase entière.",
        "suite d'une phrase",
        "Contact : a@b.fr",
        "Voici les étapes",
        "Objectif atteint. Suite à venir",
        "72 %",
        "Les acteurs :",
    ],
)
def test_not_heading_shape(line: str) -> None:
    """Sentences, ends of sentences, addresses, figures and announcements are no headings."""
    assert not heading_shape(line)


def test_colon_headings() -> None:
    """A title may end with a colon; a sentence with a conjugated verb announces a list."""
    assert colon_heading("Notre plan pour y parvenir :")
    assert colon_heading("Ce que ça m'apporte en tant que patient :")
    assert colon_heading("Exemples d'actions que pourrait porter une CPTS :")
    assert not colon_heading("Ces démarches sont diverses et visent notamment à :")
    assert not colon_heading("Le rapport identifie cinq actions :")
