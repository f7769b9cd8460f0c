"""English questions become French questions of the same form."""

import pytest

from assistant.english import to_french


@pytest.mark.parametrize(
    ("question", "french"),
    [
        ("How many villages?", "combien de villages ?"),
        ("Just kidding. How many villages?", "combien de villages ?"),
        ("Ignore the table I pasted earlier. How many villages?", "combien de villages ?"),
        ("What percentage of schools are rural?", "quel pourcentage des écoles est rural ?"),
        ("Which kind of school signs agreements?", "quel type d'école signe des conventions ?"),
        ("Who runs the steering committee?", "qui dirige le comité de pilotage ?"),
        ("Where can I find the RPI's contact details?", "où trouver les coordonnées du RPI ?"),
        ("Which schools are families most often invited by?",
         "par quelles écoles les familles sont conviées le plus souvent ?"),
        ("When was the school built?", "quand a été construite l'école ?"),
        ("What does the library bring to children?", "qu'apporte la bibliothèque aux enfants ?"),
        ("How many members does the RPI have?", "combien d'adhérents compte le RPI ?"),
        ("Who should a mayor contact?", "qui un maire doit contacter ?"),
        ("What is the purpose of the library?", "à quoi sert la bibliothèque ?"),
        ("Where are the 2025 national RPI days held?",
         "où se tiennent les journées nationales du RPI 2025 ?"),
        ("What is a library?", "qu'est-ce qu'une bibliothèque ?"),
        ("Who's the mayor?", "qui est le maire ?"),
        ("What is meant by \"white zone\"?", "que signifie zone blanche ?"),
        ("What can schools do?", "que peuvent faire les écoles ?"),
        ("How does the library work?", "comment fonctionne la bibliothèque ?"),
        ("What is the second most common goal?",
         "quel est le deuxième objectif le plus fréquent ?"),
        ("How much does it cost to join the club?", "combien coûte de rejoindre le club ?"),
        ("Which one is the largest?", "lequel est le plus grand ?"),
        ("How old is the mayor?", "quel âge a le maire ?"),
        ("Tell me which books the pupils read most?", "quels livres les élèves lisent le plus ?"),
        ("What happens in villages not covered by the plan?",
         "que se passe-t-il dans les villages non couverts par le plan ?"),
    ],
)  # fmt: skip
def test_questions_with_a_question_word(question: str, french: str) -> None:
    """The question word stays in front; the auxiliary goes, or joins its verb."""
    assert to_french(question) == french


@pytest.mark.parametrize(
    ("question", "french"),
    [
        ("Is the library a public service?", "est-ce que la bibliothèque est un service public ?"),
        ("Does the school cover two villages?", "est-ce que l'école couvre deux villages ?"),
        ("Has the survey been carried out?", "est-ce que l'enquête a été menée ?"),
        ("Can a mayor help families find a school?",
         "est-ce qu'un maire peut aider des familles à trouver une école ?"),
        ("Doesn't the plan cover schools?", "est-ce que le plan ne couvre pas des écoles ?"),
        ("Is the share of rural schools above 50%?",
         "est-ce que la part des écoles rurales est au-dessus de 50% ?"),
        ("Are there any libraries?", "existe-t-il des bibliothèques ?"),
        ("can we visit the school", "peut-on visiter l'école"),
    ],
)  # fmt: skip
def test_questions_to_answer_by_yes_or_no(question: str, french: str) -> None:
    """They open with « est-ce que », their subject before their verb."""
    assert to_french(question) == french


@pytest.mark.parametrize(
    ("question", "french"),
    [
        ("Could you please tell me who heads the school?", "qui préside l'école ?"),
        ("List the goals of the plan.", "quels sont les objectifs du plan."),
        ("Is it true that schools are mandatory?",
         "est-ce que les écoles sont obligatoires ?"),
        ("What are libraries and how are they funded?",
         "qu'est-ce que les bibliothèques et comment ils sont financés ?"),
    ],
)  # fmt: skip
def test_openings_and_parts(question: str, french: str) -> None:
    """Politeness goes, an order becomes a question, each part has its frame."""
    assert to_french(question) == french


@pytest.mark.parametrize(
    ("phrase", "french"),
    [
        ("the school library project", "le projet de bibliothèque d'école"),
        ("the French schools' directors conference", "la conférence de directeurs des écoles"),
        ("nurses' meetings", "les réunions des infirmiers"),
        ("a new national plan", "un nouveau plan national"),
        ("the least common goal", "l'objectif le moins fréquent"),
        ("the summer 2025 survey", "l'enquête de l'été 2025"),
        ("workshop 12", "l'atelier 12"),
        ("the Valmorin Haute Combe school", "l'école Valmorin Haute Combe"),
        ("monitoring school projects", "le suivi des projets d'école"),
    ],
)
def test_noun_phrases_are_turned_round(phrase: str, french: str) -> None:
    """The head comes first in French, what it is of after it."""
    assert to_french(phrase.capitalize() if phrase[0] == "w" else phrase) == french


def test_names_acronyms_and_figures_pass_through() -> None:
    """What the glossary lacks is kept as it is."""
    french = to_french("What is the RPI of Valmorin in 2024?")
    assert {"RPI", "Valmorin", "2024"} <= set(french.split())


@pytest.mark.parametrize("form", ["identify", "identifies", "identified"])
def test_forms_of_a_word_have_one_translation(form: str) -> None:
    """Endings are taken off until the glossary knows the word."""
    assert to_french(f"they {form}").split()[1].startswith("identifi")


def test_unknown_word_stays_to_be_missed() -> None:
    """A word that nobody translates still counts as missing from the evidence."""
    assert "zeppelins" in to_french("How many zeppelins are there?")


def test_learned_words_lead_to_their_french_cognates() -> None:
    """Where the glossary lacks them and French has them."""
    assert "biodiversité" in to_french("Does the plan mention biodiversity?")


def test_words_that_say_nothing_are_left_out() -> None:
    """« Currently » and « actually » are no part of what is asked."""
    assert to_french("Who actually runs the school currently?") == "qui dirige l'école ?"
