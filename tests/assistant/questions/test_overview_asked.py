"""Requests for a whole document in short, and for the documents that are read."""

import pytest

from assistant.questions.overview_asked import (
    OverviewAsked,
    asks_for_sources,
    overview_asked,
    overview_gone_on,
)
from ingest.documents import Kind


@pytest.mark.parametrize(
    ("message", "noun", "kind", "said"),
    [
        ("Résume-moi le plan du ministère", "plan", Kind.PLAN, "du ministère"),
        ("Peux-tu me résumer l'enquête en trois points ?", "enquête", Kind.SURVEY_REPORT, ""),
        (
            "Fais-moi une synthèse du rapport de la ligue",
            "rapport",
            Kind.SURVEY_REPORT,
            "de la ligue",
        ),
        ("Que contient le guide pour les clubs ?", "guide", Kind.GUIDE, "pour les clubs"),
        ("De quoi parle la grande enquête ?", "enquête", Kind.SURVEY_REPORT, "grande"),
        ("l'essentiel du document en quelques lignes", "document", None, ""),
        ("Résume « Le plan des stades »", "", None, "Le plan des stades"),
        ("Un résumé des clubs de Morvel", "", None, "clubs de Morvel"),
        ("Points clés du doc sur les stades", "doc", None, "sur les stades"),
    ],
)
def test_the_document_wanted_in_short(
    message: str, noun: str, kind: Kind | None, said: str
) -> None:
    """What it is called, the kind that this names, and what else is said of it."""
    asked = overview_asked(message)
    assert asked is not None
    assert (asked.noun, asked.kind, asked.said.strip()) == (noun, kind, said)


def test_a_document_may_be_pointed_at() -> None:
    """« Ce rapport » is one spoken of before."""
    asked = overview_asked("Résume ce rapport")
    assert asked == OverviewAsked("rapport", Kind.SURVEY_REPORT, "", pointed=True)


@pytest.mark.parametrize(
    "message",
    ["Que dit la loi ?", "Résume-moi", "Combien de plans ?", "De quoi parle-t-on ?", "Quel plan ?"],
)
def test_other_questions_want_no_document(message: str) -> None:
    """A question about something else is left to the search."""
    assert overview_asked(message) is None


@pytest.mark.parametrize(
    "message",
    [
        "Quelles sont tes sources ?",
        "Sur quels documents te bases-tu ?",
        "Quels documents as-tu lus ?",
        "D'où viennent vos réponses ?",
        "Sur quoi tu te bases ?",
        "Tu te bases sur quoi ?",
        "Combien de documents as-tu ?",
        "De quand datent tes informations ?",
        "Tes documents sont-ils à jour ?",
        "Vos sources sont fiables ?",
        "Tu as quoi comme docs ?",
        "Quels sont les documents disponibles ?",
    ],
)
def test_which_documents_are_read(message: str) -> None:
    """Behind an answer too: it is the assistant that is asked."""
    assert asks_for_sources(message, alone=False)


def test_behind_an_answer_the_sources_are_those_of_the_answer() -> None:
    """« Quelles sont les sources ? » asks for all only where it opens the talk."""
    assert asks_for_sources("Quelles sont les sources ?", alone=True)
    assert not asks_for_sources("Quelles sont les sources ?", alone=False)


@pytest.mark.parametrize(
    "message",
    ["Quels documents faut-il pour adhérer ?", "Quelles sont les sources de financement ?"],
)
def test_documents_of_the_field_are_a_question(message: str) -> None:
    """Papers to bring, sources of money."""
    assert not asks_for_sources(message, alone=True)


LISTED = "Duquel voulez-vous l’essentiel ?\n- « Plan des halles »\n- « Guide des clubs »"
TOLD = "D’après **la ligue**, « Plan des halles » :\n- **Foire** : La foire dure. [1]"


@pytest.mark.parametrize(
    ("message", "shown", "noun", "said"),
    [
        ("le deuxième", LISTED, "", "Guide des clubs"),
        ("le guide des clubs", LISTED, "guide", "des clubs"),
        ("celui de la ligue", LISTED, "document", "de la ligue"),
        ("Plan des halles", LISTED, "", "Plan des halles"),
        ("résume le premier", LISTED, "", "Plan des halles"),
        ("et le guide ?", TOLD, "guide", ""),
        ("résume-le", TOLD, "", "Plan des halles"),
    ],
)
def test_a_document_is_chosen_from_what_was_shown(
    message: str, shown: str, noun: str, said: str
) -> None:
    """By its place, its name, or as another one."""
    asked = overview_gone_on(message, shown)
    assert asked is not None
    assert (asked.noun, asked.said.strip()) == (noun, said)


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("le troisième", LISTED),
        ("Combien de clubs ?", LISTED),
        ("le deuxième", "La foire dure trois jours. [1]"),
        ("et le guide ?", "La foire dure trois jours. [1]"),
        ("Combien de jours dure la foire ?", TOLD),
    ],
)
def test_what_was_shown_chooses_nothing_else(message: str, shown: str) -> None:
    """A place beyond the list, a question, another answer."""
    assert overview_gone_on(message, shown) is None
