"""English sentences over French excerpts: as strict as French, and refusing more."""

import pytest

from assistant.verify import check
from assistant.verify.english import read

SURVEY = (
    "Sur les 290 communautés qui ont répondu au questionnaire, 110 indiquent collaborer avec un "
    "hôpital de proximité."
)
DUTIES = (
    "Les communautés peuvent organiser des consultations sans rendez-vous. Elles doivent "
    "transmettre chaque année un bilan à l’agence régionale de santé (ARS)."
)
TABLE = (
    "Formes de partenariat (en % des CPTS)\n[…]\n\tConvention\tCharte\n[…]\nCHU\t31%\t1%\n[…]\n"
    "EPSM\t18%\t2%"
)
DAYS = "La journée s’est tenue les 5 et 6 novembre 2025 à Montpellier."


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("290 communities answered the questionnaire [1].", SURVEY),
        (
            "Of the 290 communities that responded, 110 collaborate with a local hospital [1].",
            SURVEY,
        ),
        ("The communities can organise consultations without an appointment [1].", DUTIES),
        ("The communities must send a review to the ARS every year [1].", DUTIES),
        ("31% of the CPTS have an agreement with a CHU [1].", TABLE),
        ("A CPTS is not a care structure [1].", "Une CPTS n’est pas une structure de soins."),
        ("It was held on 5 and 6 November 2025 in Montpellier [1].", DAYS),
        ("It was held in Montpellier on November 5 and 6, 2025 [1].", DAYS),
    ],
)
def test_a_faithful_english_sentence_is_kept(sentence: str, excerpt: str) -> None:
    """Figures, names, modals and negations agree across the two languages."""
    assert check(sentence, {1: excerpt}).ok


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("290 communities collaborate with a local hospital [1].", SURVEY),
        ("120 communities collaborate with a local hospital [1].", SURVEY),
        ("The communities must organise consultations without an appointment [1].", DUTIES),
        ("The communities may send a review to the ARS every year [1].", DUTIES),
        ("The ARS must send a review to the communities every year [1].", DUTIES),
        ("18% of the CPTS have an agreement with a CHU [1].", TABLE),
        ("A CPTS is a care structure [1].", "Une CPTS n’est pas une structure de soins."),
        ("It was held on 5 and 6 October 2025 in Montpellier [1].", DAYS),
        ("The communities organise wonderful banquets [1].", DUTIES),
    ],
)
def test_a_wrong_english_sentence_is_refused(sentence: str, excerpt: str) -> None:
    """The same errors as in French, and words that no excerpt carries."""
    assert not check(sentence, {1: excerpt}).ok


def test_french_is_left_as_it_is() -> None:
    """A French sentence with a few English words is French."""
    text = "Le « case manager » on the road a un rôle or normal dans la communauté."
    assert read(text) == text


def test_quotations_are_not_translated() -> None:
    """What stands between guillemets is the excerpt's own text."""
    text = "The report says that the objective is « the real one » for patients."
    assert "« the real one »" in read(text)
