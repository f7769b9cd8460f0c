"""Questions in English are read as French key words."""

import pytest

from assistant.english import is_english, to_french


@pytest.mark.parametrize(
    "question",
    [
        "What percentage of schools have a library?",
        "How many villages does it serve?",
        "Who is the president of the association?",
        "What are the goals of the plan?",
    ],
)
def test_english_is_recognised(question: str) -> None:
    """By its function words."""
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "Quelle part des écoles a une bibliothèque ?",
        "Qui organise le job dating et le week-end ?",
        "Le plan of the département ?",
        "bibliothèque dimanche",
        "cantine of Valmorin",
        "",
    ],
)
def test_french_is_not_taken_for_english(question: str) -> None:
    """Borrowed words do not make a question English."""
    assert not is_english(question)


def test_question_form_becomes_french() -> None:
    """« How many » asks for a number in French too."""
    assert to_french("How many villages?").startswith("combien de")
    assert to_french("What percentage of schools?").startswith("quel pourcentage d'")


def test_names_acronyms_and_figures_pass_through() -> None:
    """What the glossary lacks is kept as it is."""
    french = to_french("What is the RPI of Valmorin in 2024?")
    assert {"RPI", "Valmorin", "2024"} <= set(french.split())


@pytest.mark.parametrize(
    ("question", "french"),
    [
        ("Which kind of school signs agreements?", "quel type d'école signe conventions ?"),
        ("How many people live in the area?", "combien d'habitants dans le territoire ?"),
        ("Who runs the steering committee?", "qui dirige le comité de pilotage ?"),
        ("nurses' meetings", "infirmiers réunions"),
        ("Where can I find the RPI's contact details?", "où trouver le RPI coordonnées ?"),
    ],
)
def test_phrases_and_words_give_key_words(question: str, french: str) -> None:
    """Phrases first; plurals, possessives and conjugated forms lead to their base."""
    assert to_french(question) == french


@pytest.mark.parametrize("form", ["identify", "identifies", "identified", "identifying"])
def test_forms_of_a_word_have_one_translation(form: str) -> None:
    """Endings are taken off until the glossary knows the word."""
    assert to_french(form).startswith("identifi")


def test_what_was_translated_is_not_translated_again() -> None:
    """« on » in « peut-on » is no English word."""
    assert to_french("can we visit the school").startswith("peut-on ")


def test_unknown_word_stays_to_be_missed() -> None:
    """A word that nobody translates still counts as missing from the evidence."""
    assert "zeppelins" in to_french("How many zeppelins are there?")
