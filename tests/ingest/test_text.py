"""Plain text: pages, headings and lists found without mark-up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import DocumentError
from ingest.loaders import text
from ingest.loaders.builder import clean
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import (
    dropped,
    every_span,
    headings,
    list_blocks,
    lists,
    paragraphs,
    read_text,
)


@pytest.mark.parametrize("mark", ["-", "•", "→", "*", "–", "▪", "►", "✓"])
def test_lists_of_every_bullet(mark: str) -> None:
    """The bullet is the marker, the text is without it."""
    found = read_text(f"Trois objets :\n\n{mark} un\n{mark} deux\n{mark} trois")
    [(page, block)] = list_blocks(found)
    assert [item.marker for item in block.items] == [mark] * 3
    assert [page.slice(item.span) for item in block.items] == ["un", "deux", "trois"]
    assert not block.ordered


def test_introduction_of_a_list() -> None:
    """The sentence that ends with a colon announces the list."""
    found = read_text("On agit. Nous visons à :\n\n  • soigner ;\n\n  • prévenir.")
    [(page, block)] = list_blocks(found)
    assert block.introduction is not None
    assert page.slice(block.introduction) == "Nous visons à :"


def test_repeated_numbers_are_one_list() -> None:
    """Items that all say « 1. » are ranked by position."""
    found = read_text("  1. PMI : vacciner.\n\n  1. CCAS : repérer.\n\n  1. Écoles : prévenir.")
    [(_, block)] = list_blocks(found)
    assert block.ordered
    assert lists(found) == [["PMI : vacciner.", "CCAS : repérer.", "Écoles : prévenir."]]


def test_lone_number_is_a_heading() -> None:
    """« 1. Titre » that stands alone heads a section."""
    found = read_text(
        "1. Enjeux croisés : quel bilan ?\n\nDu texte.\n\n2. Suites\n\nDu texte encore."
    )
    assert [heading for _, heading in headings(found)] == [
        "1. Enjeux croisés : quel bilan ?",
        "2. Suites",
    ]
    assert lists(found) == []


def test_numbered_sections_that_hold_lists() -> None:
    """Numbered lines that stand alone between lists of other kinds are headings."""
    found = read_text(
        "1. Bilan\n\nDu texte.\n\n2. Accès aux soins\n\n   a) Réguler.\n   b) Orienter.\n\n"
        "3. Décisions\n\nElle décide de :\n- créer un annuaire"
    )
    assert [heading for _, heading in headings(found)] == [
        "1. Bilan",
        "2. Accès aux soins",
        "3. Décisions",
    ]
    assert lists(found) == [["Réguler.", "Orienter."], ["créer un annuaire"]]


def test_a_line_that_goes_on_with_a_figure() -> None:
    """A long unfinished line and the figure below it are one sentence."""
    found = read_text("Le financement conventionnel de la CPTS s'élève à\n287 000 € par an.")
    assert paragraphs(found) == [
        "Le financement conventionnel de la CPTS s'élève à 287 000 € par an."
    ]


def test_nested_list() -> None:
    """Indents give the depth."""
    [(_, block)] = list_blocks(read_text("- un\n  - un un\n  - un deux\n- deux"))
    assert [item.depth for item in block.items] == [0, 1, 1, 0]


def test_item_over_two_lines() -> None:
    """An indented line goes on with the item; a hyphenated word is joined."""
    assert lists(read_text("- une coordi-\n  nation locale\n- autre")) == [
        ["une coordination locale", "autre"]
    ]


def test_paragraph_right_after_a_list() -> None:
    """A capital at the margin starts a paragraph, not a continuation."""
    found = read_text("Visons à :\n- soigner,\n- prévenir.\nCette action se poursuit.")
    assert lists(found) == [["soigner,", "prévenir."]]
    assert paragraphs(found) == ["Visons à :", "Cette action se poursuit."]


def test_headings_without_empty_lines() -> None:
    """A short unfinished line between paragraphs heads the longer one that follows."""
    found = read_text(
        "La fédération publie une enquête nationale.\nUn état des lieux\n"
        "Sur la base de 290 réponses, le rapport dresse un panorama."
    )
    assert headings(found) == [(1, "Un état des lieux")]
    assert len(paragraphs(found)) == 2


def test_levels() -> None:
    """Title, section, step; the next section goes back up."""
    found = read_text(
        "Guide des élus\n\nDu texte.\n\nLes étapes\n\nVoici les étapes\n\nEtape 1 : Contact\n\n"
        "Appeler.\n\nEtape 2 : Projet\n\nAgir.\n\nQuestions\n\nRéponse."
    )
    assert headings(found) == [
        (1, "Guide des élus"),
        (2, "Les étapes"),
        (3, "Etape 1 : Contact"),
        (3, "Etape 2 : Projet"),
        (2, "Questions"),
    ]
    assert found.title == "Guide des élus"


def test_steps_without_text_are_a_list() -> None:
    """Steps one under the other are items, in order."""
    found = read_text("Suivre :\n\nÉtape 1 : Appeler\n\nÉtape 2 : Signer\n\nTexte final.")
    assert lists(found) == [["Étape 1 : Appeler", "Étape 2 : Signer"]]


def test_heading_that_introduces() -> None:
    """« Ce que cela m'apporte : » heads its section and introduces its list."""
    found = read_text("Titre\n\nTexte.\n\nCe que ça m'apporte :\n\n- du temps\n- de l'aide")
    [(page, block)] = list_blocks(found)
    assert block.introduction is not None
    assert page.slice(block.introduction) == "Ce que ça m'apporte :"
    assert headings(found)[-1] == (2, "Ce que ça m'apporte :")


def test_markdown_marks_are_removed() -> None:
    """Bold, arrows of titles and marked titles are read, not stored."""
    found = read_text(
        "# Plan\n\n→ Notre objectif\n\nCouvrir **100 %** du pays.\n\n- **Agir.** Vite"
    )
    assert headings(found) == [(1, "Plan"), (2, "Notre objectif")]
    assert paragraphs(found) == ["Couvrir 100 % du pays."]
    assert lists(found) == [["Agir. Vite"]]


def test_last_line_is_no_heading() -> None:
    """What nothing follows heads nothing."""
    assert headings(read_text("Une phrase.\n\nLa Grande Enquête")) == []


def test_banner_is_dropped_but_on_the_cover() -> None:
    """Lines that come back on each slide are kept once, where they open the document."""
    banner = "8E ÉDITION\n\nJOURNÉES\n\nLYON 2025\n\n"
    found = read_text(banner + "".join(f"{banner}Sujet {n}\n\nTexte {n} ici.\n\n" for n in "ABC"))
    assert paragraphs(found)[0] == "8E ÉDITION JOURNÉES LYON 2025"
    stored = "\n".join(page.text for page in found.pages)
    assert stored.count("LYON 2025") == 1
    assert ("banner", "8E ÉDITION JOURNÉES LYON 2025") in dropped(found)


def test_numbered_headings_across_a_banner_are_no_list() -> None:
    """Two slides that hold a title each don't make a list of two."""
    banner = "JOURNÉES\nLYON 2025\n\n"
    found = read_text(
        f"Intro.\n\n{banner}1. Bilan\n\n{banner}2. Suites\n\n{banner}Texte de la fin."
    )
    assert [heading for _, heading in headings(found)] == ["1. Bilan", "2. Suites"]


def test_repeated_headings_of_forms_stay() -> None:
    """« Objectif » in each form is content, not a banner."""
    forms = "".join(f"Fiche {n} – Nom {n}\n\nObjectif\n\nBut {n} atteint.\n\n" for n in "ABCD")
    assert [heading for _, heading in headings(read_text(forms))].count("Objectif") == 4


def test_title_that_comes_back_is_a_header() -> None:
    """The title on top of the second page is dropped as a header."""
    found = read_text("Le plan santé\n\nTexte un.\n\nLe plan santé\n\nSection\n\nTexte deux.")
    assert headings(found) == [(1, "Le plan santé"), (2, "Section")]
    assert dropped(found) == [("header", "Le plan santé")]


def test_page_numbers_are_dropped() -> None:
    """« Page 2 sur 9 » is no content."""
    assert dropped(read_text("Texte.\n\nPage 2 sur 9\n\nSuite.")) == [
        ("page_number", "Page 2 sur 9")
    ]


def test_the_more_complete_copy_is_kept() -> None:
    """Of a block pasted twice, the copy that holds the list stays, in its order."""
    first = "La constitution des communautés contribue à faciliter ce travail commun avec la ville."
    last = "Cette intensification des relations doit permettre d'inventer de nouvelles prises." * 2
    found = read_text(
        f"Début.\n{first}\nElles visent à :\n{last}\n{first}\nElles visent à :\n- a b\n{last}"
    )
    assert paragraphs(found) == ["Début.", first, "Elles visent à :", last]
    assert lists(found) == [["a b"]]
    assert [reason for reason, _ in dropped(found)] == ["duplicate"] * 3


def test_a_refrain_is_not_a_duplicate() -> None:
    """Short sentences may come back."""
    found = read_text("Appeler la CPTS.\n\nAutre chose.\n\nAppeler la CPTS.")
    assert len(paragraphs(found)) == 3


def test_wrapped_text_is_joined() -> None:
    """Full lines belong to one paragraph, whatever they start with."""
    source = (
        "La communauté professionnelle territoriale de santé rassemble les\n"
        "Médecins, les infirmiers et les pharmaciens d'un même bassin de la\n"
        "Vendée, qui veulent travailler ensemble au service des habitants de\n"
        "Challans et de ses environs.\n\nAutre paragraphe."
    )
    found = paragraphs(read_text(source))
    assert len(found) == 2
    assert found[0].endswith("habitants de Challans et de ses environs.")


def test_form_feeds_make_pages() -> None:
    """A form feed ends a page."""
    found = read_text("Page une.\fPage deux.\f")
    assert [page.number for page in found.pages] == [1, 2]


def test_too_many_pages() -> None:
    """Pages beyond the limit are left out, and the report says so."""
    found = text.read("a b c\fd e f\fg h i", LoadOptions(max_pages=2))
    assert len(found.pages) == 2
    assert "2 premières pages sur 3" in found.warnings[0]


def test_markup_in_text_is_data() -> None:
    """Tags and control characters of a poisoned text are kept as words or removed, never run."""
    found = read_text("Bonjour <script>alert(1)</script>\u202e\x07 monde.")
    assert paragraphs(found) == ["Bonjour <script>alert(1)</script> monde."]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    """A binary file is refused with the remedy."""
    path = tmp_path / "photo.txt"
    path.write_bytes(bytes(range(256)) * 20)
    with pytest.raises(DocumentError, match="n’est pas du texte"):
        text.load(path, LoadOptions())


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "- un point",
                "1. Titre",
                "\tOui\tNon",
                "CHU\t4 %\t5 %",
                "Tableau 1 : Parts",
                "Titre seul",
                "Une phrase complète, avec une fin.",
                "suite en minuscules",
                "Étape 2 : Agir",
                "  • autre",
                "| a | b |",
                "|---|---|",
                "Ce que ça apporte :",
            ]
        ),
        st.text(alphabet=st.sampled_from("abÉ 12.:;?-•\t*#|’"), max_size=40),
    ),
    max_size=25,
)


@given(_LINES)
def test_no_letter_is_lost_or_added(lines: list[str]) -> None:
    """Every letter of the source is stored or recorded as dropped, and every span slices."""
    found = read_text("\n".join(lines))
    kept = "".join(page.text for page in found.pages) + "".join(t for _, t in dropped(found))

    def letters(value: str) -> list[str]:
        return sorted(char for char in clean(value) if char.isalnum())

    assert letters(kept) == letters("\n".join(lines))
    for page, span in every_span(found):
        assert page.slice(span) == page.slice(span).strip(" \n")
