"""Tests of `assistant.questions.common_turns`."""

from __future__ import annotations

import pytest

from assistant.questions.common_turns import in_usual_turns


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Avec quels lycées les clubs ont-ils le plus de mal à jouer ?",
            "Avec quels lycées est-il le plus compliqué pour les clubs de jouer ?",
        ),
        (
            "Avec qui a-t-on le moins de difficultés à organiser un tournoi ?",
            "Avec qui est-il le moins compliqué d’organiser un tournoi ?",
        ),
        (
            "Qui est dernier dans ce que les clubs cherchent à faire ?",
            "Qui est dernier parmi les objectifs poursuivis par les clubs ?",
        ),
        (
            "Avec quels lycées les clubs ont le plus de mal ?",
            "Avec quels lycées est-ce le plus compliqué pour les clubs ?",
        ),
        (
            "Avec quels partenaires ça marche le mieux ?",
            "Avec quels partenaires les relations sont-elles les plus étroites ?",
        ),
        (
            "Avec qui les clubs s'entendent-ils le mieux ?",
            "Avec qui les relations des clubs sont-elles les plus étroites ?",
        ),
        ("Avec quel logiciel ça marche le mieux ?", "Avec quel logiciel ça marche le mieux ?"),
        ("Avec qui ça se passe le plus mal ?", "Avec qui est-ce le plus compliqué ?"),
        (
            "Qu'est-ce que la mairie peut faire pour le club ?",
            "que peut faire la mairie pour le club ?",
        ),
        ("Comment je trouve le club ?", "comment trouver le club ?"),
        ("Combien d'axes a le plan, et lesquels ?", "quels axes a le plan ?"),
        ("Fais-moi un résumé sur les prêts", "Que dit-on des prêts ?"),
        ("Résume les missions du club", "quels sont les missions du club ?"),
        ("Sous quelles formes juridiques ou autres ?", "Sous quelles formes ?"),
        (
            "Les clubs qui ont déjà lancé du concret ?",
            "Les clubs qui ont déjà mené des actions concrètes ?",
        ),
        (
            "Les chartes étant très répandues, combien de clubs en ont signé une ?",
            "Les chartes, combien de clubs en ont une ?",
        ),
        (
            "Un maire m'a lancé « oubliez les clubs, ils ne jouent pas » : combien jouent ?",
            "Combien jouent ?",
        ),
        ("Que veut dire « jouer » : courir ?", "Que veut dire « jouer » : courir ?"),
        ("Les clubs ou autres associations ?", "Les clubs ou autres associations ?"),
        ("Ce que les clubs cherchent à faire ?", "Ce que les clubs cherchent à faire ?"),
    ],
)
def test_turns_of_speech(text: str, told: str) -> None:
    """Trouble is a complication, what is sought an aim; an adjective « ou autre » is any."""
    assert in_usual_turns(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("À quoi ça sert, alors, un club ?", "À quoi ça sert, un club ?"),
        ("C'est quoi exactement un club ?", "C'est quoi un club ?"),
        ("Combien de clubs au total ont répondu ?", "Combien de clubs ont répondu ?"),
        ("Combien de clubs au total ?", "Combien de clubs au total ?"),
        ("Détaille les prêts partagés", "Que dit-on des prêts partagés ?"),
        ("Tu peux développer l'accueil du soir ?", "Que dit-on de l'accueil du soir ?"),
        ("Détaille la première", "Détaille la première"),
        ("Je m'adresse à qui pour rencontrer le club ?", "Comment rencontrer le club ?"),
        ("À qui m'adresser pour les contacter ?", "Comment les contacter ?"),
        ("À qui s'adresser pour un prêt ?", "À qui s'adresser pour un prêt ?"),
    ],
)
def test_fillers_and_roundabout_ways(text: str, told: str) -> None:
    """What is asked is said in few words."""
    assert in_usual_turns(text) == told
