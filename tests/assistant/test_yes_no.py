"""A yes or a no is said only where the text says exactly what is asked."""

import pytest
from documents import read, texts

from assistant.reader.yes_no import on_its_side, yes_or_no


def _lead(question: str, text: str) -> str:
    return yes_or_no(read(question), text, texts()).strip("*\u202f: ")


@pytest.mark.parametrize(
    ("question", "text", "lead"),
    [
        ("Les lycées ont-ils une piscine ?", "Les lycées ont une piscine.", "Oui"),
        ("Les lycées ont-ils une piscine ?", "Les lycées n’ont pas de piscine.", "Non"),
        ("Le lycée est-il un collège ?", "Un lycée n’est ni un collège ni une école.", "Non"),
        ("Tous les lycées ont-ils une piscine ?", "Chaque lycée a une piscine.", "Oui"),
        ("Les lycées n'ont-ils pas de piscine ?", "Les lycées n’ont pas de piscine.", "Non"),
        ("Les lycées n'ont-ils pas de piscine ?", "Les lycées ont une piscine.", "Si"),
        ("Je n'ai pas de vélo, le club prête-t-il un vélo ?", "Le club prête un vélo.", "Oui"),
        ("Peut-on venir sans billet ?", "On peut venir sans billet.", "Oui"),
    ],
)
def test_a_text_that_says_it_decides(question: str, text: str, lead: str) -> None:
    """« Si » contradicts a denial, « non » bears it out; only what asks may deny."""
    assert _lead(question, text) == lead


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Les lycées ont-ils une piscine ?", "Les lycées ont une cantine."),
        ("Le lycée soigne-t-il ?", "Le lycée améliore l’offre de soins."),
        ("Les lycées reçoivent-ils des élèves ?", "Les lycées cherchent des élèves."),
        ("Les lycées ont-ils une piscine ?", "Les lycées ont un préau, le collège une piscine."),
        ("Tous les lycées ont-ils une piscine ?", "Les lycées ont une piscine."),
        ("Les lycées ont-ils une piscine ?", "60 % des lycées ont une piscine."),
        ("Tous les lycées ont-ils une piscine ?", "Les lycées ont une piscine chaque été."),
        ("Les lycées doivent-ils avoir une piscine ?", "Les lycées ont une piscine."),
        (
            "Les lycées sont-ils fermés ?",
            "Les lycées sont fermés les jours qui ne sont pas ouvrés.",
        ),
    ],
)
def test_a_text_that_says_less_is_quoted_alone(question: str, text: str) -> None:
    """Another thing, one clause of it, another extent, a share, no duty, a denial of others."""
    assert _lead(question, text) == ""


@pytest.mark.parametrize(
    ("question", "value", "lead"),
    [
        ("Plus de la moitié des clubs jouent-ils ?", "30 %", "Non"),
        ("Est-ce qu'au moins un quart des clubs joue ?", "25 %", "Oui"),
        ("Moins de 10 % des clubs jouent-ils ?", "4,5 %", "Oui"),
        ("Plus de la moitié des clubs ne jouent-ils pas ?", "30 %", ""),
        ("Plus de la moitié des clubs jouent-ils ?", "412", ""),
        ("Les clubs jouent-ils ?", "30 %", ""),
    ],
)
def test_a_share_lies_above_or_below(question: str, value: str, lead: str) -> None:
    """A share says yes or no to a threshold; a number of clubs, or a denial, settles nothing."""
    assert on_its_side(read(question), value).strip("*, ") == lead
