"""A word of the excerpt may not give its place to a word of the title or of the question."""

import pytest

from assistant.verify import check

RECORD = "Écoles et musées – Bilan . Ville de Lons . 2024 . Les visites avec les lycées"
GRID = """Tableau 2 : Lieux visités lors des sorties école-lycée organisées par les écoles

Lieu\tPart
Musée\t41 %
Théâtre\t12 %
Ferme\t5 %"""


def shown(sentence: str, excerpt: str, question: str = "") -> bool:
    """Whether a sentence that cites one excerpt passes."""
    return check(f"{sentence} [1].", {1: excerpt}, records={1: RECORD}, question=question).ok


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt", "question"),
    [
        (
            "Trouver une place reste plus difficile dans les piscines couvertes",
            "Trouver une place reste plus difficile dans les piscines découvertes",
            "Trouver une place reste plus difficile dans les piscines couvertes.",
            "Est-ce plus facile dans les piscines découvertes que dans les couvertes ?",
        ),
        (
            "Le tarif réduit vaut pour les classes primaires",
            "Le tarif réduit vaut pour les classes maternelles",
            "Le tarif réduit vaut pour les classes primaires.",
            "Le tarif réduit vaut-il pour les maternelles ?",
        ),
        (
            "Les ateliers proposés par les musées sont gratuits",
            "Les ateliers proposés par les lycées sont gratuits",
            "Les ateliers proposés par les musées sont gratuits.",
            "",
        ),
        (
            "Un comité réunissant mairie et collèges sera créé pour suivre les visites",
            "Un comité réunissant lycées et collèges sera créé pour suivre les visites",
            "Un comité réunissant mairie et collèges sera créé pour suivre les visites.",
            "",
        ),
        (
            "Un comité réunissant mairie et collèges sera créé pour suivre les visites",
            "Un comité réunissant mairie et lycées sera créé pour suivre les visites",
            "Un comité réunissant mairie et collèges sera créé pour suivre les visites.",
            "",
        ),
    ],
)
def test_a_lent_word_takes_no_place(good: str, wrong: str, excerpt: str, question: str) -> None:
    """Beside the same word and the same preposition, the excerpt had another one."""
    assert shown(good, excerpt, question)
    assert not shown(wrong, excerpt, question)


def test_a_lent_word_may_stand_beside() -> None:
    """What the question or the title adds without taking a place is still lent."""
    assert shown(
        "Les ateliers du bilan proposés par les musées sont gratuits",
        "Les ateliers proposés par les musées sont gratuits.",
    )


def test_the_caption_keeps_who_acts() -> None:
    """« Organisées par les écoles » over a table does not become « par les musées »."""
    assert shown("La ferme est citée pour 5 % des sorties organisées par les écoles", GRID)
    assert not shown("La ferme est citée pour 5 % des sorties organisées par les lycées", GRID)


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt"),
    [
        (
            "Chaque quartier aura, en 2026, une étude et un calendrier en vue d’une crèche",
            "Chaque quartier aura, en 2026, une crèche",
            "Chaque quartier aura, en 2026, une étude et un calendrier en vue d’une crèche.",
        ),
        (
            "Le syndicat finance une étude sur la création d’une déchetterie",
            "Le syndicat finance une déchetterie",
            "Le syndicat finance une étude sur la création d’une déchetterie.",
        ),
        (
            "La commune reçoit un avis sur le projet de pont",
            "La commune reçoit un pont",
            "La commune reçoit un avis sur le projet de pont.",
        ),
    ],
)
def test_an_object_keeps_its_noun(good: str, wrong: str, excerpt: str) -> None:
    """What completes the object of a verb is not its object."""
    assert shown(good, excerpt)
    assert not shown(wrong, excerpt)


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt"),
    [
        (
            "Les jardiniers et les bénévoles plantent et arrosent ensemble les massifs",
            "Les jardiniers plantent les massifs, et les bénévoles les arrosent",
            "Les jardiniers et les bénévoles plantent et arrosent ensemble les massifs.",
        ),
        (
            "Les parents et les enseignants y préparent et y animent les ateliers",
            "Les parents préparent les ateliers et les enseignants les animent",
            "Les parents et les enseignants y préparent et y animent les ateliers.",
        ),
        (
            "La ville et la région étudient puis financent la ligne",
            "La ville étudie la ligne, la région la finance",
            "La ville et la région étudient puis financent la ligne.",
        ),
        (
            "La mairie prête les salles et paie le chauffage aux clubs",
            "La mairie prête les salles, et les clubs paient le chauffage",
            "La mairie prête les salles et paie le chauffage aux clubs.",
        ),
    ],
)
def test_a_joint_action_is_not_shared_out(good: str, wrong: str, excerpt: str) -> None:
    """« A et B repèrent et suivent » does not say who does which."""
    assert shown(good, excerpt)
    assert not shown(wrong, excerpt)


@pytest.mark.parametrize(
    ("good", "wrong", "excerpt"),
    [
        (
            "Le rapport du syndicat propose de rénover les stations anciennes",
            "Le rapport du syndicat a rénové les stations anciennes",
            "Le rapport du syndicat propose trois actions :\n\n• Rénover les stations anciennes."
            "\n• Former les agents.\n• Réduire les fuites.",
        ),
        (
            "Former les agents des stations",
            "Les agents des stations ont été formés",
            "Former les agents des stations.",
        ),
        (
            "La ligue recommande de limiter les matchs en soirée",
            "La ligue a limité les matchs en soirée",
            "La ligue recommande :\n\n• Limiter les matchs en soirée.\n• Ouvrir les gymnases.",
        ),
    ],
)
def test_a_proposal_is_not_done(good: str, wrong: str, excerpt: str) -> None:
    """An item in the infinitive is to be done: no sentence tells it in the past."""
    assert shown(good, excerpt)
    assert not shown(wrong, excerpt)
