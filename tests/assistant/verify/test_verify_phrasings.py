"""Freer phrasings of a model: kept where they say what the excerpt says, and no more."""

import pytest

from assistant.verify import check


def passes(sentence: str, excerpt: str, **around: str) -> bool:
    """Whether a sentence that cites one excerpt is shown."""
    return check(f"{sentence} [1].", {1: excerpt}, **around).ok


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        (
            "Un parent peut aider l’école de plusieurs façons : en prêtant du matériel ou en"
            " accompagnant les sorties",
            "Un parent peut aider l’école en prêtant du matériel ou en accompagnant les sorties.",
        ),
        (
            "Il s’agit de former les bénévoles du musée",
            "L’objectif des ateliers est de former les bénévoles du musée.",
        ),
        (
            "Le club veut rendre le quartier plus attractif",
            "Le club veut renforcer l’attractivité du quartier.",
        ),
        (
            "La bibliothèque organise des lectures destinées aux enfants",
            "La bibliothèque organise des lectures pour les enfants.",
        ),
        (
            "L’académie propose trois mesures : former, équiper et évaluer",
            "Le rapport de l’académie propose trois mesures : former, équiper et évaluer.",
        ),
        (
            "La piscine compte environ 1 200 abonnés",
            "La piscine compte près de 1 200 abonnés.",
        ),
        (
            "La commune a mis en place un comité de suivi",
            "La commune a créé un comité de suivi.",
        ),
        (
            "La chorale réunit 80 membres",
            "La chorale compte 80 membres.",
        ),
        (
            "La régie et le syndicat collaborent pour préparer les sorties",
            "La régie et le syndicat travaillent ensemble à la préparation des sorties.",
        ),
        (
            "Les élèves seront aidés dans la préparation de leurs examens par un tuteur",
            "Les élèves seront aidés par un tuteur dans la préparation de leurs examens.",
        ),
        (
            "Seuls 4 % des usagers viennent à cheval",
            "38 % des usagers viennent à vélo et 4 % des usagers viennent à cheval.",
        ),
        (
            "Sur les 90 clubs ayant répondu, 40 déclarent partager un gymnase",
            "90 clubs répondants\n40 déclarent partager un gymnase",
        ),
        (
            "Le plan poursuit trois buts : réduire le bruit entre la gare et le port, planter des"
            " arbres et informer les riverains",
            "Le plan vise à réduire le bruit entre la gare et le port, à planter des arbres et à"
            " informer les riverains.",
        ),
    ],
)
def test_a_freer_phrasing_of_the_same_thing_is_kept(sentence: str, excerpt: str) -> None:
    """It says what its excerpt says."""
    assert passes(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        (
            "Seuls 38 % des usagers viennent à vélo",
            "38 % des usagers viennent à vélo et 4 % des usagers viennent à cheval.",
        ),
        (
            "La piscine compte plus de 1 200 abonnés",
            "La piscine compte près de 1 200 abonnés.",
        ),
        (
            "L’académie impose trois mesures : former, équiper et évaluer",
            "Le rapport de l’académie propose trois mesures : former, équiper et évaluer.",
        ),
        (
            "Le plan poursuit deux buts : réduire le bruit, planter des arbres et informer",
            "Le plan vise à réduire le bruit, à planter des arbres et à informer.",
        ),
        (
            "La circulation des vélos est permise dans le parc",
            "Le règlement du parc interdit la circulation des vélos. Un permis est à demander.",
        ),
    ],
)
def test_a_phrasing_that_says_another_thing_is_removed(sentence: str, excerpt: str) -> None:
    """The wording is free, the meaning is not."""
    assert not passes(sentence, excerpt)


def test_what_holds_for_a_kind_holds_for_the_one_asked_about() -> None:
    """A mairie is a collectivité; private hospitals are not all hospitals."""
    asked = "Comment une mairie peut-elle aider un club ?"
    assert passes(
        "Une mairie peut aider un club par un prêt de salle",
        "Une collectivité peut aider un club par un prêt de salle.",
        question=asked,
    )
    assert not passes(
        "Une mairie peut aider un club par un prêt de salle",
        "Certaines collectivités peuvent aider un club par un prêt de salle.",
        question=asked,
    )
    assert not passes(
        "Une clinique peut aider un club par un prêt de salle",
        "Les établissements publics peuvent aider un club par un prêt de salle.",
        question="Comment une clinique peut-elle aider un club ?",
    )


def test_the_reader_of_a_guide_is_the_one_it_speaks_to() -> None:
    """« Une association peut » over « en tant qu'association, vous »: steps are told to it."""
    guide = (
        "Participer aux réunions du quartier.\nEn tant que association, vous pouvez prêter du"
        " matériel."
    )
    assert passes("Une association peut participer aux réunions du quartier", guide)
    assert not passes("Un commerçant peut participer aux réunions du quartier", guide)
