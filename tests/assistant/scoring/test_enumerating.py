"""Whole lists for questions that several things answer."""

import pytest
from documents import Bullets, assistant, document

from assistant.candidates.candidate import Shape
from assistant.scoring.enumerating import is_listed_as_asked, tells_no_way

CLUB = document(
    "club",
    "# Le club de voile de Saint-Brisac",
    "Le club de voile réunit des marins de la baie.",
    "## Objectifs",
    "Le club a trois grands objectifs pour la saison. Les voici :",
    Bullets(("ouvrir une école de mer ;", "réparer les coques ;", "former des moniteurs.")),
    "## Ce que le club apporte à un lycéen",
    "Le club tient à la jeunesse de la baie.",
    "Pour un lycéen, le club présente deux avantages :",
    Bullets(("un permis gratuit ;", "des sorties encadrées.")),
    "## Ce que le club apporte à un retraité",
    Bullets(("une carte de quai ;", "des régates douces.")),
    "## Projets",
    "Le club monte un chantier avec trois partenaires : la mairie, le lycée et le port.",
    title="Le club de voile de Saint-Brisac",
)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Quels sont les objectifs du club ?", ["école de mer", "coques", "moniteurs"]),
        ("Le club a trois grands objectifs, lesquels ?", ["école de mer", "coques", "moniteurs"]),
        ("Le club vise quoi ? les grandes lignes", ["école de mer", "coques", "moniteurs"]),
        ("Je suis lycéen, j'y gagne quoi avec le club ?", ["permis", "sorties"]),
        ("Quels arguments pour un retraité ?", ["carte de quai", "régates"]),
        ("Qu'est-ce que ça change pour un lycéen, le club ?", ["permis", "sorties"]),
    ],
)
def test_whole_list_answers(question: str, items: list[str]) -> None:
    """The list under the heading or the sentence that names what is asked, all of it."""
    text = assistant(CLUB).ask(question).text
    assert all(item in text for item in items)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Quels sont les objectifs du club ?", ["permis", "quai"]),
        ("Je suis lycéen, j'y gagne quoi avec le club ?", ["coques", "quai"]),
        ("Quels arguments pour un retraité ?", ["coques", "permis"]),
    ],
)
def test_list_of_something_else_is_left_out(question: str, others: list[str]) -> None:
    """Another audience's list, or another number of things, is no answer."""
    text = assistant(CLUB).ask(question).text
    assert not any(other in text for other in others)


def test_sentence_that_enumerates_answers_too() -> None:
    """« Avec quels partenaires » is answered by the sentence that names them."""
    text = assistant(CLUB).ask("Avec quels partenaires le club monte-t-il un chantier ?").text
    assert "la mairie, le lycée et le port" in text


def test_a_share_tells_no_way() -> None:
    """« Comment inscrire un élève ? » is not answered by how many do it."""
    assert tells_no_way("41 % des écoles inscrivent en ligne.")
    assert not tells_no_way("Remplir le formulaire puis le déposer.")


def test_those_who_act_are_told_by_their_list() -> None:
    """« Qui est associé » is answered by the list of partners."""
    club = document(
        "club",
        "L’association des écoles est forte autour des fêtes.",
        "Les partenaires associés aux fêtes :",
        Bullets(("la mairie", "le musée", "la chorale")),
    )
    assert "la chorale" in assistant(club).ask("Qui est associé aux fêtes ?").text


PAIRS = document(
    "jumelages",
    "# Les jumelages",
    "Voici trois exemples de collaboration entre une école et une ferme :",
    Bullets(("la visite des étables ;", "le potager partagé ;", "la vente des œufs.")),
    "Les projets de l'école et de la ferme de Morvel permettent :",
    Bullets(("des repas plus frais ;", "des sorties en plein air.")),
    "# Le plan des fermes",
    "Le plan tiré de la mission des fermes comporte deux axes :",
    Bullets(("animer le réseau ;", "financer les clôtures.")),
    title="Écoles et fermes",
)


def test_examples_asked_for_are_those_that_are_called_so() -> None:
    """The list that is announced as examples, over one case that holds more of the words."""
    text = assistant(PAIRS).ask("Quels exemples de projets entre une école et une ferme ?").text
    assert "potager" in text
    assert "repas" not in text


@pytest.mark.parametrize(
    ("question", "announced", "beside"),
    [
        ("Quelles sont les missions des fermes ?", "comporte deux axes", False),
        ("Quels sont les axes du plan ?", "comporte deux axes", True),
        ("Quels sont les exemples de collaboration ?", "trois exemples", True),
    ],
)
def test_a_second_list_is_announced_as_of_the_kind_asked(
    question: str, announced: str, beside: bool
) -> None:
    """« Tiré de la mission » makes no missions of axes."""
    reading = assistant(PAIRS)._reader.read(question)
    listed = (s.candidate for s in reading.scored if announced in s.candidate.announced)
    found = next(c for c in listed if c.shape is Shape.LIST)
    assert is_listed_as_asked(reading.question, found) is beside


def test_an_item_labelled_by_a_name_is_all_that_is_asked_for() -> None:
    """« Quels projets avec le RPI ? » wants that one; a list that the name heads stays whole."""
    projects = document(
        "projets",
        "Voici trois exemples de projets du club :",
        Bullets(
            (
                "RPI : le club y prête des voiles ;",
                "Port : le club y tient une buvette ;",
                "Lycée : le club y donne des cours.",
            )
        ),
    )
    answer = assistant(projects).ask("Quels projets avec le RPI ?")
    assert "voiles" in answer.text
    assert "buvette" not in answer.text


def test_results_for_some_people_name_them() -> None:
    """The shares of a survey are no results « pour les patients »."""
    shares = document(
        "enquete",
        "Les chiffres clés de l’enquête :",
        Bullets(("40 % des clubs ont un préau ;", "30 % des clubs ont un bus.")),
    )
    assert not assistant(shares).ask("Quels résultats pour les patients ?").citations
