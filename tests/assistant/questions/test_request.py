"""Words that say what form an answer should have."""

import pytest

from assistant.questions.asked import Asked
from assistant.questions.request import manners_asked, matters_asked, request_words


def test_form_of_a_list_is_not_its_subject() -> None:
    """« Les grandes lignes » of a plan are no words of the plan."""
    words = request_words("donnez moi les grandes lignes du plan", Asked.LIST)
    assert {"grandes", "lignes"} <= words
    assert "plan" not in words


def test_manners_of_speaking_are_no_subject() -> None:
    """« Au quotidien » and « s'inspirer de » say nothing of a list."""
    words = request_words("j'aimerais m'inspirer du club, il fait quoi au quotidien", Asked.LIST)
    assert {"quotidien", "inspirer"} <= words
    assert "club" not in words


def test_words_of_a_rank_leave_its_neighbour() -> None:
    """The neighbour must be found in the order: it stays."""
    words = request_words("qui vient juste apres la danse", Asked.RANK)
    assert {"juste", "vient"} <= words
    assert "danse" not in words


def test_other_kinds_lose_nothing() -> None:
    """A count has no word of form."""
    assert not request_words("combien de chantiers", Asked.COUNT)


@pytest.mark.parametrize(
    ("plain", "gone", "kept"),
    [
        ("dans quelle mesure les classes progressent", "mesure", "classes"),
        ("dans le cadre d'une note, quel budget", "cadre", "budget"),
        ("a quelle hauteur la commune finance t elle la piscine", "hauteur", "finance"),
        ("quel est l'ordre de grandeur des prets", "grandeur", "prets"),
        ("qu'est ce qui est de nature a attirer", "nature", "attirer"),
        ("le document fait etat de travaux", "etat", "travaux"),
        ("que prevoit on quant aux cantines", "quant", "cantines"),
        ("que prevoit on en termes de cantines", "termes", "cantines"),
        ("au terme de l'enquete, quelles decisions", "terme", "decisions"),
        ("la cantine fait elle l'objet d'un projet", "objet", "projet"),
        ("c'est l'ecole qui paie, je me trompe", "trompe", "paie"),
        ("la cantine coute plus ? donnez moi les deux chiffres", "chiffres", "cantine"),
        ("en vrai, qui paie la piscine", "vrai", "paie"),
        ("pourriez vous eclairer ma lanterne sur la piscine", "lanterne", "piscine"),
        ("par quel canal obtenir la clef", "canal", "clef"),
        ("quelle particularite distingue la cantine", "particularite", "cantine"),
        ("par quels moyens la cantine est financee", "moyens", "financee"),
        ("quel est le profil professionnel de la directrice", "profil", "directrice"),
        ("qui exerce la profession de cuisinier", "profession", "cuisinier"),
        ("a combien s'eleve la facture", "eleve", "facture"),
        ("d'apres les donnees restituees, qui paie", "donnees", "paie"),
        ("cette histoire de piscine, rien a voir avec la cantine", "histoire", "piscine"),
        ("je vous saurais gre de dire qui paie", "gre", "paie"),
        ("quel chiffre je mets dans mon dossier de bourse pour les clubs", "dossier", "clubs"),
        ("c'est quoi un club en une phrase", "phrase", "club"),
        ("on nous invite sans arret au club", "arret", "invite"),
        ("les liens entretenus avec le club", "entretenus", "liens"),
        ("par quels signes tangibles le lien se manifeste t il", "signes", "lien"),
        ("parmi les clubs ayant repondu a l'enquete, combien lisent", "enquete", "lisent"),
        ("avec quel service le club peut il s'associer", "service", "associer"),
        ("vous me faites la liste des cantines", "liste", "cantines"),
    ],
)
def test_what_a_question_is_wrapped_in_is_no_subject(plain: str, gone: str, kept: str) -> None:
    """Turns of careful French go; what the question is about stays."""
    words = request_words(plain, Asked.COUNT)
    assert gone in words
    assert kept not in words


@pytest.mark.parametrize(
    "plain",
    [
        "quelles mesures pour la piscine",
        "quel cadre pour la note de service",
        "l'etat de l'ecole",
        "quels objets perdus",
        "quelle est la hauteur du plafond",
        "quelles pieces dans le dossier de bourse",
        "combien de clubs ont repondu a l'enquete",
        "quel service aide le club",
    ],
)
def test_the_same_words_outside_their_turn_stay(plain: str) -> None:
    """« L'état de l'école » is about a state."""
    assert not request_words(plain, Asked.COUNT)


@pytest.mark.parametrize(
    ("plain", "kept"),
    [
        ("quels moyens financiers pour la cantine", "moyens"),
        ("quelles formes de partenariat", "formes"),
        ("quel est le profil des eleves", "profil"),
        ("combien d'eleves a la cantine", "eleves"),
    ],
)
def test_what_may_be_asked_for_stays(plain: str, kept: str) -> None:
    """The same words say what is asked about, without what makes them a form."""
    assert kept not in request_words(plain, Asked.COUNT)


def test_the_manner_is_asked_for_by_a_preposition() -> None:
    """« Selon quelles modalités » asks how; « quelles modalités » asks for a list of them."""
    assert manners_asked("selon quelles modalites la cantine ouvre") == {"modalites"}
    assert manners_asked("quelles modalites sont prevues") == frozenset()


def test_on_what_is_asked_by_a_preposition() -> None:
    """« Sur quels thèmes » asks on what; « quels thèmes » asks for a list of them."""
    assert matters_asked("sur quels themes le club travaille") == {"themes"}
    assert matters_asked("quels sujets abordent les clubs") == {"sujets"}
    assert matters_asked("les sujets sur lesquels le club travaille") == {"sujets"}
    assert matters_asked("quels themes le club a choisis") == frozenset()


def test_a_simple_thing_is_the_thing() -> None:
    """« Un simple club » is a club; « une démarche simple » is of a kind."""
    assert "simple" in request_words("de plus qu'un simple club", Asked.STATEMENT)
    assert "simple" not in request_words("une demarche simple", Asked.STATEMENT)
