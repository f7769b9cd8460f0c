"""Turns of phrase that keep what the excerpt says, and those near them that do not."""

import pytest

from assistant.verify import check


def shown(sentence: str, excerpt: str) -> bool:
    """Whether the sentence passes over the excerpt."""
    return check(f"{sentence} [1].", {1: excerpt}).ok


GRANT = "La région finance la rénovation de la halle."
BOOKS = (
    "Les lecteurs peuvent emprunter cinq livres. Une amende de 2 euros est due en cas de retard."
)
VACCINE = "Le vaccin n'est pas obligatoire, mais il est recommandé aux voyageurs."
NETWORK = "Le réseau réunit douze communes et un lycée. Il s'appuie sur deux agents."
CLIMATE = "La région y consacre 12 millions d'euros par an, dont la moitié pour les bus."
DOGS = "Les chiens sont tenus en laisse au parc. Les chiens guides en sont dispensés."
POLL = "62 % des habitants interrogés souhaitent des pistes, au terme d'une consultation."
TAX = "La taxe est perçue par l'hôtelier, puis reversée à la commune."


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Le financement de la rénovation de la halle est assuré par la région", GRANT),
        ("La rénovation de la halle bénéficie d'un financement de la région", GRANT),
        ("La région se charge de financer la rénovation de la halle", GRANT),
        ("Vous pouvez emprunter cinq livres", BOOKS),
        ("Vous avez le droit d'emprunter cinq livres", BOOKS),
        ("Chaque lecteur peut emprunter cinq livres", BOOKS),
        ("Un retard entraîne une amende de 2 euros", BOOKS),
        ("Le vaccin reste facultatif", VACCINE),
        ("Le vaccin est recommandé aux voyageurs", VACCINE),
        ("Le réseau associe douze communes et un lycée", NETWORK),
        ("Il repose sur deux agents", NETWORK),
        ("La région consacre 12 millions d'euros par an, dont la moitié pour les bus", CLIMATE),
        ("La majorité des habitants interrogés (62 %) souhaitent des pistes", POLL),
        ("C'est l'hôtelier qui perçoit la taxe, avant de la reverser à la commune", TAX),
    ],
)
def test_another_wording_is_kept(sentence: str, excerpt: str) -> None:
    """Verbs that only tie, « vous », a rule for each, an effect « en cas de », an order."""
    assert shown(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("La rénovation de la halle bénéficie d'un financement de la commune", GRANT),
        ("La région assure", GRANT),
        ("Vous devez emprunter cinq livres", BOOKS),
        ("Tous les lecteurs peuvent emprunter cinq livres", BOOKS),
        ("Le retard est dû à une amende de 2 euros", BOOKS),
        ("Le vaccin est facultatif et déconseillé aux voyageurs", VACCINE),
        ("Le réseau réunit douze lycées et une commune", NETWORK),
        ("La région consacre 12 millions d'euros par an aux bus", CLIMATE),
        ("Les chiens guides sont tenus en laisse au parc", DOGS),
        ("La plupart des habitants (62 %) souhaitent des pistes et des ponts", POLL),
        ("L'hôtelier reverse la taxe à la commune avant de la percevoir", TAX),
    ],
)
def test_a_near_wording_is_not(sentence: str, excerpt: str) -> None:
    """The same turns with another actor, strength, quantity, cause or order."""
    assert not shown(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        (
            "Le plan est rédigé par le maire et relu par le préfet",
            "Le plan est rédigé par le préfet et relu par le maire.",
        ),
        (
            "Le directeur constate, le garde met en demeure",
            "Le garde constate, le directeur met en demeure.",
        ),
        ("La guide a ouvert un atelier", "La guide a proposé d'ouvrir un atelier."),
        ("La pharmacie est partie", "La pharmacie a renoncé à partir."),
        ("L'aide est prolongée", "Si le budget le permet, l'aide est prolongée."),
        ("Il faut au plus trois votants", "Il faut au moins trois votants."),
        (
            "Le nettoyage est moins touché que le bâtiment",
            "Le bâtiment est moins touché que le nettoyage.",
        ),
        (
            "Les visites sont passées de 1 960 à 840",
            "Les visites sont au nombre de 1 960, contre 840 l'année précédente.",
        ),
        ("Le musée ouvre tous les jours", "Le musée ouvre tous les jours, sauf le mardi."),
        (
            "Le pacte ouvre droit à une pension mais ne change pas le nom",
            "Le pacte n'ouvre pas droit à une pension et ne change pas le nom.",
        ),
        ("Le silence vaut accord", "Le silence ne vaut pas accord."),
        ("L'absence de réponse vaut accord", "L'absence de réponse ne vaut pas accord."),
        ("Le garage est dans le champ", "Le garage est hors du champ."),
    ],
)
def test_a_turned_statement_is_caught(sentence: str, excerpt: str) -> None:
    """Who acts, what is only proposed, a condition, a bound, an order, an exception, a denial."""
    assert not shown(sentence, excerpt)
    assert shown(excerpt.rstrip("."), excerpt)
