"""Tests of `assistant.scoring.survey_makers`."""

from __future__ import annotations

from documents import assistant, document, prose, read

from assistant.scoring.person_fit import person_fit

ORDERED = (
    "La mairie a mené le sondage avec deux clubs.",
    "40 clubs ont répondu au sondage mené par la mairie.",
    "La mairie publie le sondage.",
    "Le sondage a été construit avec Odile Renard.",
)


def test_makers_come_before_publishers_and_helpers() -> None:
    """Who led it, by whom it was led, who publishes it, with whom it was made."""
    question = read("Qui a mené le sondage ?")
    fits = [person_fit(question, prose(document("d", text))[0]) for text in ORDERED]
    assert fits == sorted(fits, reverse=True)
    assert len(set(fits)) == len(fits)


def test_each_survey_has_its_maker() -> None:
    """Where several documents tell of one each, both are quoted."""
    town = document("mairie", "# Les clubs", "La mairie de Valmorin a mené un sondage.")
    shop = document("magasin", "# Les vélos", "Odile Renard a mené un sondage cet été.")
    text = assistant(town, shop).ask("Qui a lancé le sondage ?").text
    assert "Valmorin" in text
    assert "Odile Renard" in text


def test_who_wrote_a_document_is_who_wrote_that_document() -> None:
    """Another document published, or somebody's contact, is no author."""
    library = document(
        "library",
        "# La bibliothèque",
        "Odile Renard a rédigé le guide des lecteurs.",
        "La mairie publie une brochure sur les clubs.",
        "Le club prend contact avec la mairie.",
    )
    assert "Odile Renard" in assistant(library).ask("Qui a écrit le guide des lecteurs ?").text
    assert not assistant(library).ask("Qui a écrit le rapport de la bibliothèque ?").citations
