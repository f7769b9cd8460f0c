"""Tests of `assistant.candidates.listing_sentences`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document, prose

from assistant.candidates.candidate import Shape

PORT = document(
    "port",
    "# Le sondage du port",
    "Le port a publié son sondage, qui parle des marins.",
    "Ce sondage, mené en partenariat avec la mairie, la criée et le lycée, dit ce qui manque.",
    "# L’atelier du port",
    Bullets(
        (
            "Monsieur Paul VASSEUR, patron de pêche",
            "Madame Odile RENARD, mareyeuse",
            "Docteur Luc MARTEL, médecin de bord",
        )
    ),
)


def test_partners_stand_behind_with() -> None:
    """« En partenariat avec A, B et C » lists partners."""
    answer = assistant(PORT).ask("les partenaires du port pour son sondage")
    assert all(name in answer.text for name in ("mairie", "criée", "lycée"))


def test_a_list_of_titled_names_is_one_of_people() -> None:
    """Nothing announces the speakers: their titles and names do."""
    answer = assistant(PORT).ask("Qui sont les trois orateurs de l'atelier du port ?")
    assert all(name in answer.text for name in ("VASSEUR", "RENARD", "MARTEL"))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Le musée vise à prêter ses toiles, à former des guides et à ouvrir le soir.", "aims"),
        ("Le musée vise à prêter ses toiles, former des guides et ouvrir le soir.", "aims"),
        (
            "Ce musée permet une meilleure visite (casques, plans...), un accueil plus long, "
            "ainsi que la découverte du fort.",
            "gains",
        ),
        ("Les obstacles restent cependant nombreux pour agrandir les salles.", "obstacles"),
        ("Les objectifs sont de prêter et de former.", "aims"),
    ],
)
def test_a_sentence_lists_things_of_a_kind(sentence: str, kind: str) -> None:
    """By its verb and three parallel complements, or by its subject."""
    (made,) = (c for c in prose(document("d", sentence)) if c.shape is Shape.SENTENCE)
    assert kind in made.kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "Le musée vise à prêter ses toiles.",
        "Le musée a été ouvert pour permettre la visite, la découverte et le repos.",
        "Les objectifs ont été votés en mai.",
        "Le maire, la criée et le lycée visent le quai.",
    ],
)
def test_other_sentences_list_nothing(sentence: str) -> None:
    """One complement, an infinitive, or a subject of which nothing is told is no list."""
    (made,) = (c for c in prose(document("d", sentence)) if c.shape is Shape.SENTENCE)
    assert not made.kinds


MUSEUM = document(
    "musee",
    "# Le musée du fort",
    "Le musée du fort publie son rapport sur les visites des écoles.",
    "Ce rapport vise à mesurer les visites, à repérer les manques et à montrer les idées.",
    "Les écoles viennent au musée en hiver.",
    "Les freins restent nombreux pour prêter les toiles et partager les archives.",
)


@pytest.mark.parametrize(
    "question",
    [
        "À quoi sert le rapport du musée ?",
        "Le rapport du musée cherche à faire quoi ?",
        "Quels sont les buts du rapport du musée ?",
    ],
)
def test_aims_told_in_one_sentence_answer(question: str) -> None:
    """The sentence that lists the aims comes before the one that holds more of the words."""
    assert "repérer les manques" in assistant(MUSEUM).ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Quels freins restent à lever entre le musée et les écoles ?",
        "Qu'est-ce qui coince entre le musée et les écoles ?",
    ],
)
def test_obstacles_are_of_what_the_text_speaks_of(question: str) -> None:
    """« Les freins restent… » tells of the museum and the schools named just before."""
    assert "partager les archives" in assistant(MUSEUM).ask(question).text


def test_with_whom_is_not_answered_by_between_whom() -> None:
    """Relations between others are nobody that the report was made with."""
    assert not assistant(MUSEUM).ask("Avec qui le musée a-t-il fait son rapport ?").citations
