"""Lists whose items are headings."""

import pytest
from documents import NEXT_PAGE, assistant, document, prose, texts

from assistant.candidates.candidate import Candidate, Shape
from ingest.documents import Document

HARBOUR = document(
    "port",
    "# Le plan du port de Kerloc",
    "Le port de Kerloc adopte un plan pour ses quais.",
    "## Les axes du plan",
    "### Draguer le chenal",
    "La drague passe deux fois par an. Le sable va sur la plage.",
    "### Éclairer les quais",
    "Des lampes à bas voltage éclairent les quais.",
    NEXT_PAGE,
    "### Accueillir les écoles de voile",
    "Un ponton est réservé aux élèves.",
    "## Les horaires du bac",
    "### Été",
    "Le bac part à huit heures.",
    "### Hiver",
    "Le bac part à neuf heures.",
    title="Le plan du port de Kerloc",
)


def _headed(source: Document) -> list[Candidate]:
    return [c for c in prose(source) if c.shape is Shape.LIST]


def test_children_of_an_announcing_heading_are_items() -> None:
    """All of them in order, over two pages, each with the paragraph below it."""
    (found,) = _headed(HARBOUR)
    source = texts(HARBOUR)
    leads = [source.slice("port", part.lead) for part in found.parts if part.lead]
    assert leads == ["Draguer le chenal", "Éclairer les quais", "Accueillir les écoles de voile"]
    assert source.slice("port", found.parts[2].span) == "Un ponton est réservé aux élèves."


def test_numbered_headings_are_items() -> None:
    """« Axe 1 : … », « Axe 2 : … » need no heading above them."""
    source = document("d", "# Quais", "## Axe 1 : draguer", "Texte un.", "## Axe 2 : éclairer")
    (found,) = _headed(source)
    assert len(found.parts) == 2


def test_other_number_is_no_announcement() -> None:
    """A sentence that counts three things does not announce two headings."""
    source = document(
        "d", "## Quais", "Le plan a trois axes.", "### Draguer", "Un.", "### Éclairer", "Deux."
    )
    assert _headed(source) == []


@pytest.mark.parametrize(
    "question",
    [
        "Quels sont les axes du plan du port ?",
        "Les trois grands axes du plan du port, c'est quoi ?",
        "C'est quoi les trois chantiers du plan de Kerloc ?",
        "Le plan du port repose sur quels piliers ? je les veux tous",
    ],
)
def test_question_for_the_list_gets_the_headings(question: str) -> None:
    """Whatever word of the kind asks for it."""
    text = assistant(HARBOUR).ask(question).text
    assert all(item in text for item in ("Draguer", "Éclairer", "Accueillir"))


def test_rank_picks_a_heading() -> None:
    """« Le deuxième axe » is the second heading."""
    text = assistant(HARBOUR).ask("Quel est le deuxième axe du plan du port ?").text
    assert "Éclairer" in text
    assert "Draguer" not in text


@pytest.mark.parametrize(
    "question", ["Quels sont les freins du plan du port ?", "Quels partenaires ont les quais ?"]
)
def test_other_kind_of_list_is_refused(question: str) -> None:
    """Axes are neither obstacles nor partners."""
    assert "Draguer" not in assistant(HARBOUR).ask(question).text
