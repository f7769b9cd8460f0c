"""What people say after they have asked is cut off."""

import pytest

from assistant.follow_ups.closers import without_closing


@pytest.mark.parametrize(
    ("message", "rest"),
    [
        ("Le bibliobus, il sert à quoi là-dedans ?", "Le bibliobus, il sert à quoi ?"),
        ("Il passe le samedi, j'imagine ?", "Il passe le samedi ?"),
        ("Comment il s'appelle déjà ?", "Comment il s'appelle ?"),
        ("Buts du club (c'est pour mon conseil)", "Buts du club"),
        ("Que fait le club ? Je prépare un oral", "Que fait le club ?"),
        ("Donne-moi les buts du club pour mon article", "Donne-moi les buts du club"),
        ("On me demande où est le club, que lui dire ?", "On me demande où est le club ?"),
        ("Le club, c'est quoi ? Pas du sport j'imagine…", "Le club, c'est quoi ?"),
        ("Que fait le club pour les enfants ?", "Que fait le club pour les enfants ?"),
        ("Quelle est la suite conseillée, juste après ?", "Quelle est la suite conseillée ?"),
        ("Que fait le club ? Je cherche des exemples pour un courrier", "Que fait le club ?"),
        ("Que fait le club ? Bien cordialement, Zoé Morvel", "Que fait le club ?"),
        ("Les buts du club. Par avance merci. Bonne journée. Zoé", "Les buts du club."),
        ("Que fait le club ? Merci d'avance et bonne journée :)", "Que fait le club ?"),
        (
            "Les buts du club. Dans l'attente de vous lire, recevez mes salutations. Zoé",
            "Les buts du club.",
        ),
        ("Combien de clubs existent, car je dois faire un exposé ?", "Combien de clubs existent ?"),
        ("Dites-moi où est le club, j'en ai besoin à 9 h.", "Dites-moi où est le club."),
        (
            "Comment faire, car mon club n'a plus de salle ?",
            "Comment faire, car mon club n'a plus de salle ?",
        ),
        ("Et dans tout ça ?", "Et dans tout ça ?"),
        ("Le village est déjà inscrit ?", "Le village est déjà inscrit ?"),
    ],
)
def test_only_what_closes_is_cut(message: str, rest: str) -> None:
    """A message of nothing else, or the same words in its middle, stay."""
    assert without_closing(message) == rest
