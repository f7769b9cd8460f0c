"""What titles, publishers and headings lend to a sentence, and turns that say the same."""

import pytest

from assistant.verify import check
from assistant.verify.headings import without_headings
from assistant.verify.rewordings import reworded

RECORD = "Vélos en partage . Réseau Mobil . 2024 . Journées › Retour sur l’enquête de l’été 2023"
LOCAL = "Une commune peut prêter des vélos par une convention."
BRACKETS = (
    "Cette coopérative permet des soins (création d’une étable face aux départs de vachers) "
    "ainsi que l’accueil de jeunes (préparation de la venue des apprentis)."
)
FARM = "Coopératives . Chambre d’agriculture . 2025 . La coopérative Haut Val Fleuri"


def shown(sentence: str, excerpt: str, record: str = RECORD, question: str = "") -> bool:
    """Whether a sentence over one excerpt passes."""
    return check(f"{sentence} [1].", {1: excerpt}, records={1: record}, question=question).ok


def test_a_frame_of_the_heading_is_taken_off() -> None:
    """« Dans l'enquête de l'été 2023 » is what the model was shown."""
    said = without_headings("Dans l’enquête de l’été 2023, 84 communes partagent.", RECORD)
    assert said == "84 communes partagent."


def test_a_frame_with_another_date_stays() -> None:
    """No heading says « été 2022 »."""
    text = "Dans l’enquête de l’été 2022, 84 communes partagent."
    assert without_headings(text, RECORD) == text


def test_the_publisher_may_tell() -> None:
    """« Le Réseau Mobil indique que … » says what the excerpt says."""
    assert shown("Le Réseau Mobil indique qu’une commune peut prêter des vélos", LOCAL)
    assert not shown("La Ligue du vélo indique qu’une commune peut prêter des vélos", LOCAL)


def test_the_publisher_does_not_act() -> None:
    """The one who publishes is not the one who lends."""
    assert not shown("Le Réseau Mobil peut prêter des vélos par une convention", LOCAL)


def test_the_year_of_a_document_counts_nothing() -> None:
    """« 2024 communes » is not the date of the record."""
    assert not shown("2024 communes partagent leurs vélos", "84 communes partagent leurs vélos.")


def test_a_heading_may_be_quoted() -> None:
    """Its words are on the prompt; others between guillemets are made up."""
    record = "Guide . Agence . 2023 . Guide › Étape 3 : Ouverture au public"
    assert shown(
        "Une commune peut prêter des vélos à l’étape 3, « Ouverture au public »", LOCAL, record
    )
    assert not shown("Une commune peut prêter des vélos à l’étape 3, « Clôture »", LOCAL, record)


def test_a_name_of_several_words_stands_for_its_demonstrative() -> None:
    """« Cette coopérative » is the one that the heading names, whatever the length of its name."""
    assert shown("La coopérative Haut Val Fleuri prépare la venue des apprentis", BRACKETS, FARM)
    assert not shown("La coopérative Bas Val Fleuri prépare la venue des apprentis", BRACKETS, FARM)


def test_a_circumstance_of_the_question_is_not_lent() -> None:
    """What stands in front of a sentence restricts it."""
    question = "Pourquoi attend-on moins avec les bornes ?"
    excerpt = "On attend moins au guichet et l’équipe est plus disponible."
    assert shown("On attend moins au guichet", excerpt, question=question)
    assert not shown("Avec les bornes, on attend moins au guichet", excerpt, question=question)


def test_brackets_are_not_mixed() -> None:
    """The departures of one bracket are no reason of the other."""
    assert not shown(
        "La coopérative prépare la venue des apprentis face aux départs de vachers", BRACKETS, FARM
    )


def test_what_is_prepared_is_not_done() -> None:
    """« Préparation de la venue » does not say that they came."""
    excerpt = "Cette coopérative agit : préparation de l’accueil des apprentis."
    assert shown("La coopérative prépare l’accueil des apprentis", excerpt, FARM)
    assert not shown("La coopérative a accueilli des apprentis", excerpt, FARM)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (
            "Les liens se renforcent à mesure que le club grandit.",
            "Plus le club grandit, plus les ",
        ),
        (
            "À mesure que le club grandit, les liens se renforcent.",
            "Plus le club grandit, plus les ",
        ),
        ("Ils sont des acteurs que réunit une association.", "Ils sont des acteurs qu’une assoc"),
        ("On trouve aussi le libellé « parc à vélos ».", "« parc à vélos »"),
    ],
)
def test_turns_are_read_as_the_source_says_them(said: str, read: str) -> None:
    """The order of cause and effect, and of subject and verb, is kept."""
    assert reworded(said, "Plus un club grandit, plus ses liens se renforcent.").startswith(read)
