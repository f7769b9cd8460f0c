"""Requests for a whole document in short, and for the documents that are read."""

import pytest

from assistant.questions.overview_asked import OverviewAsked, asks_for_sources, overview_asked
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
