"""A follow-up is said in its plainest form."""

import pytest

from assistant.follow_ups.recasting import recast


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("et à moi qui suis infirmière libérale ?", "et à une infirmière libérale ?"),
        ("et pour moi, maire ?", "et pour un maire ?"),
        ("tu peux détailler pour les cantines ?", "et sur les cantines ?"),
        ("Et à la ferme, c'est qui ?", "Et à la ferme ?"),
        ("avec des livres aussi ?", "avec des livres ?"),
        ("pour quel public ?", "pour qui ?"),
        ("et avec quels types de publics ?", "et avec qui ?"),
        ("c'est qui le premier ?", "et le premier ?"),
        ("Tu peux m'en dire plus sur la deuxième ?", "Tu peux m'en dire plus sur la deuxième ?"),
        ("c'est mieux avec les collèges ?", "et avec les collèges ?"),
        ("et les collèges c mieux ?", "et les collèges ?"),
        ("et les collèges, c'est beaucoup moins ?", "et les collèges ?"),
        ("et elle, elle fait quoi ?", "elle fait quoi ?"),
        ("et pour les parents, ça change quelque chose ?", "et pour les parents ?"),
        ("et pour nous les élèves ?", "et pour les élèves ?"),
        ("et pour leurs élèves ?", "et pour les élèves ?"),
        ("juste la ligne RPI", "et pour les RPI ?"),
        ("seulement les données pour le SIV ?", "et pour les SIV ?"),
        ("Juste une question", "Juste une question"),
        ("Les écoles aussi ?", "Les écoles aussi ?"),
        ("et de quelle façon ?", "comment ?"),
        ("et le président s'appelle comment ?", "comment s’appelle le président ?"),
        ("non, je parlais des bus, pas des trams", "pas des trams, je parlais des bus"),
        ("je parlais des bus, pas mal non ?", "je parlais des bus, pas mal non ?"),
        ("et pour un élu, c'est quoi l'intérêt ?", "et pour un élu ?"),
    ],
)
def test_plainest_form(question: str, plain: str) -> None:
    """What is in no such form stays as it is."""
    assert recast(question) == plain


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Et du côté des écoles ?", "Et pour les écoles ?"),
        ("et au niveau de la cantine ?", "et pour la cantine ?"),
        ("et en ce qui concerne l'école ?", "et pour l’école ?"),
        ("Et en matière de lecture ?", "Et côté lecture ?"),
        ("Comment on fait pour adhérer ?", "comment adhérer ?"),
    ],
)
def test_ways_to_bring_an_element(question: str, plain: str) -> None:
    """« Du côté de » is « pour »."""
    assert recast(question) == plain
