"""The kind of answer that the form of a question asks for."""

import pytest

from assistant.questions.asked import (
    Asked,
    announced_items,
    asked_by,
    is_negated,
    is_procedural,
)
from assistant.questions.gains_asked import asks_gain
from assistant.questions.question import plain_text

KINDS = [
    ("Quelle chance un village a-t-il d'avoir un préau ?", Asked.PERCENT),
    ("Quelle est la probabilité d'avoir un préau ?", Asked.PERCENT),
    ("Le bibliobus roule plus en ville ? donnez-moi les deux chiffres", Asked.STATEMENT),
    ("Quel pourcentage d'écoles a un préau ?", Asked.PERCENT),
    ("Quelle part des écoles a un préau ?", Asked.PERCENT),
    ("Quel est le taux de prêt ?", Asked.PERCENT),
    ("Combien d'écoles ont un préau ?", Asked.COUNT),
    ("Quel est le nombre de lecteurs ?", Asked.COUNT),
    ("Quand ouvre la piscine ?", Asked.DATE),
    ("La fête du port, du combien au combien ?", Asked.DATE),
    ("À quand remonte le pont ?", Asked.DATE),
    ("La fête, ça tombe quels jours ?", Asked.DATE),
    ("Quelle est l'année de parution du livre ?", Asked.DATE),
    ("Quel docteur préside le club ?", Asked.PERSON),
    ("Quel jury est le plus sévère ?", Asked.MAXIMUM),
    ("L'étape 2 du chantier ?", Asked.RANK),
    ("On commence par quoi pour bâtir un pont ?", Asked.STEPS),
    ("Un enfant n'a plus de car : que fait l'école, dans l'ordre ?", Asked.STEPS),
    ("Le jumelage a permis quoi ?", Asked.LIST),
    ("Que compte faire le jury ?", Asked.LIST),
    ("La séance de piscine, c'est remboursé ?", Asked.YES_NO),
    ("Vous avez des exemples de jumelage entre deux villages ?", Asked.LIST),
    ("Que partagent les deux écoles ?", Asked.LIST),
    ("Quelle part des écoles a surtout un préau ?", Asked.PERCENT),
    ("En quelle année le pont a-t-il été bâti ?", Asked.DATE),
    ("Depuis quand le pont est-il fermé ?", Asked.DATE),
    ("Qui dirige l'observatoire ?", Asked.PERSON),
    ("Avec qui la commune travaille-t-elle ?", Asked.PERSON),
    ("Où se trouve la piscine ?", Asked.PLACE),
    ("Dans quelle ville se tient le salon ?", Asked.PLACE),
    ("Quelle commune prête le plus de livres ?", Asked.MAXIMUM),
    ("Quelle école arrive en tête ?", Asked.MAXIMUM),
    ("Quelle commune prête le moins de livres ?", Asked.MINIMUM),
    ("Quel est le taux le plus bas ?", Asked.MINIMUM),
    ("Quel thème est le parent pauvre du plan ?", Asked.MINIMUM),
    ("Quel thème est le plus délaissé ?", Asked.MINIMUM),
    ("Le prix, c'est une idée de quelle responsable politique ?", Asked.PERSON),
    ("Selon quel mécanisme le club aide-t-il ?", Asked.HOW_TO),
    ("Quel club joue le plus rarement dehors ?", Asked.MINIMUM),
    ("Quel club joue le moins rarement dehors ?", Asked.MAXIMUM),
    ("Les lycées prêtent-ils plus de livres que les collèges ?", Asked.COMPARISON),
    ("Quelle différence entre un lycée et un collège ?", Asked.COMPARISON),
    ("Quelle est la troisième étape du chantier ?", Asked.RANK),
    ("L'avant-dernier objectif ?", Asked.RANK),
    ("Quelles sont les étapes du chantier ?", Asked.STEPS),
    ("Par quoi commencer ?", Asked.STEPS),
    ("Comment réserver un livre ?", Asked.HOW_TO),
    ("Par quels moyens une école aide-t-elle un club ?", Asked.HOW_TO),
    ("Quelle est la suite conseillée aux écoles ?", Asked.STEPS),
    ("Je n'arrive pas à joindre le club, qui appeler ?", Asked.PERSON),
    ("Où trouver le contact du club ?", Asked.PERSON),
    ("Pourquoi fermer le pont ?", Asked.WHY),
    ("Qu'est-ce qu'un bibliobus ?", Asked.DEFINITION),
    ("Que signifie RPI ?", Asked.DEFINITION),
    ("C'est quoi un préau ?", Asked.DEFINITION),
    ("Quels sont les objectifs du plan ?", Asked.LIST),
    ("Cite les communes de la vallée", Asked.LIST),
    ("Qu'est-ce que le plan prévoit ?", Asked.LIST),
    ("Le bibliobus passe-t-il le dimanche ?", Asked.YES_NO),
    ("Est-ce que la piscine est ouverte ?", Asked.YES_NO),
    ("Les nageurs sont-ils payés quand ils gagnent ?", Asked.YES_NO),
    ("Sait-on quand ils nagent ?", Asked.STATEMENT),
    ("La mairie peut prêter une salle ?", Asked.YES_NO),
    ("Quand on demande aux élèves, quelle part dit oui ?", Asked.PERCENT),
    ("Vous avez une idée de la part des écoles qui ferment ?", Asked.PERCENT),
    ("Elle se trouve où, la piscine ?", Asked.PLACE),
    ("30 % des élèves, c'est pour quelle école ?", Asked.LABEL),
    ("Quelle école dépasse plus de 30 % ?", Asked.STATEMENT),
    ("bibliothèque dimanche", Asked.STATEMENT),
    ("La salle ferme quand ?", Asked.DATE),
    ("La fermeture du pont remonte à quelle saison ?", Asked.DATE),
    ("Les trois communes en queue de peloton ?", Asked.RANK),
    ("Qui vient juste après Valmorin ?", Asked.RANK),
    ("Le gymnase arrive à quelle place ?", Asked.RANK),
    ("Lycée ou collège : lequel prête le plus ?", Asked.COMPARISON),
    ("On lit davantage au lycée ou au collège ?", Asked.COMPARISON),
    ("Donnez-moi des idées de sorties", Asked.LIST),
    ("Le plan prévoit quoi pour les lecteurs ?", Asked.LIST),
    ("Points communs entre un lycée et un collège ?", Asked.LIST),
    ("C'est quoi la suite des opérations ?", Asked.STEPS),
    ("Je dirige une école. Par où je commence ?", Asked.STEPS),
    ("Le monsieur du bibliobus, c'était qui ?", Asked.PERSON),
    ("", Asked.STATEMENT),
]


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_kind_of_a_question(question: str, kind: Asked) -> None:
    """Each form asks for its kind."""
    assert asked_by(plain_text(question)) is kind


@pytest.mark.parametrize(("question", "kind"), KINDS)
def test_capitals_do_not_change_the_kind(question: str, kind: Asked) -> None:
    """A question in capitals, without accents, asks for the same."""
    assert asked_by(plain_text(question.upper())) is kind


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Quels sont les cinq objectifs ?", 5),
        ("Quels sont les 12 articles ?", 12),
        ("Quels sont les objectifs ?", None),
        ("Quels sont les objectifs de 2024 ?", None),
    ],
)
def test_number_of_items_announced(question: str, number: int | None) -> None:
    """Only a number behind an article announces items."""
    assert announced_items(plain_text(question)) == number


@pytest.mark.parametrize(
    ("question", "procedural"),
    [
        ("Comment ouvrir une école ?", True),
        ("Comment faire pour s'inscrire ?", True),
        ("Quelle est la marche à suivre ?", True),
        ("Comment les écoles accueillent-elles les élèves ?", False),
    ],
)
def test_what_to_do_is_told_from_how_things_are(question: str, procedural: bool) -> None:
    """« Comment ouvrir » asks for a procedure, « comment les écoles… » does not."""
    assert is_procedural(plain_text(question)) is procedural


@pytest.mark.parametrize(
    ("question", "negated"),
    [
        ("Combien d'écoles n'ont pas de préau ?", True),
        ("Combien d'écoles sont sans préau ?", True),
        ("Combien d'écoles n'ont aucun préau ?", True),
        ("Combien d'écoles ont un préau ?", False),
        ("On nous invite sans arrêt, pourquoi venir ?", False),
    ],
)
def test_absence_is_noticed(question: str, negated: bool) -> None:
    """A question about an absence wants the other column."""
    assert is_negated(plain_text(question)) is negated


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Où une bibliothèque peut-elle ouvrir ?", Asked.PLACE),
        ("Où les lecteurs se réunissent-ils ?", Asked.PLACE),
        ("Une bibliothèque peut-elle ouvrir ?", Asked.YES_NO),
        ("Où se tient la deuxième réunion ?", Asked.PLACE),
        ("Quand ouvre la troisième bibliothèque ?", Asked.DATE),
        ("Où en est la troisième étape ?", Asked.RANK),
    ],
)
def test_where_before_a_subject(question: str, expected: Asked) -> None:
    """« Où » may stand far from its verb."""
    assert asked_by(plain_text(question)) is expected


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("dans quelle mesure un club permet-il de lire ?", Asked.HOW_TO),
        ("dans quelle mesure les clubs sont-ils connus ?", Asked.PERCENT),
        ("à quels moments parle-t-on du club ?", Asked.DATE),
        ("à quels moments dit-on aux élèves ce qu'est un club ?", Asked.DATE),
        ("un club, ça rassemble qui ?", Asked.PERSON),
        ("je débute. auriez-vous des exemples de projets ?", Asked.LIST),
        ("quel est l'ordre de grandeur de la population ?", Asked.COUNT),
        ("quel est le but premier d'un club ?", Asked.STATEMENT),
        ("on m'a dit que le club a un car : vous confirmez ?", Asked.YES_NO),
    ],
)
def test_turns_of_careful_french(question: str, kind: Asked) -> None:
    """What people ask in other words than « combien », « comment » and « est-ce que »."""
    assert asked_by(plain_text(question)) is kind


@pytest.mark.parametrize(
    ("question", "gain"),
    [
        ("Que peut apporter un club à un joueur ?", True),
        ("Qu'apporte le club aux habitants ?", True),
        ("Pourquoi un maire devrait-il aimer le club ?", True),
        ("Pourquoi jouer quand on est une école ?", True),
        ("Quelles raisons a un élève de s'inscrire au club ?", True),
        ("Quelles raisons a le club de fermer ?", False),
        ("Pourquoi le club doit-il fermer ?", False),
        ("Qui apporte les échiquiers au club ?", False),
    ],
)
def test_what_is_gained(question: str, gain: bool) -> None:
    """What something brings somebody, and why he should join it, are what he gains by it."""
    assert asks_gain(plain_text(question)) is gain
