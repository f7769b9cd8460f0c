"""Two things of which one question asks the same."""

import pytest

from assistant.parts.coordinated import each_of


@pytest.mark.parametrize(
    ("question", "questions"),
    [
        (
            "Qui dirige la ligue et le club ?",
            ["Qui dirige la ligue ?", "Qui dirige le club ?"],
        ),
        (
            "Quel est le but du plan ainsi que celui de la ligue ?",
            ["Quel est le but du plan ?", "Quel est le but de la ligue ?"],
        ),
        (
            "Qui préside le club Aviron et le club du lac ?",
            ["Qui préside le club Aviron ?", "Qui préside le club du lac ?"],
        ),
        (
            "Qui sont Anne Morel et Lucie Fontanel ?",
            ["Qui est Anne Morel ?", "Qui est Lucie Fontanel ?"],
        ),
        (
            "Qui dirige la ligue, le club et la mairie ?",
            ["Qui dirige la ligue ?", "Qui dirige le club ?", "Qui dirige la mairie ?"],
        ),
        (
            "Qui préside la ligue et le club des Vallées de Morvel ?",
            ["Qui préside la ligue ?", "Qui préside le club des Vallées de Morvel ?"],
        ),
        (
            "Combien d'accords avec les lycées et les collèges ?",
            ["Combien d'accords avec les lycées ?", "Combien d'accords avec les collèges ?"],
        ),
    ],
)
def test_the_question_is_asked_of_each(question: str, questions: list[str]) -> None:
    """The rest of it stays, with what stands in front of the first."""
    assert [each.question for each in each_of(question)] == questions


def test_each_is_named_for_its_answer() -> None:
    """What is set over an answer is a subject: « le club », not « du club »."""
    first, second = each_of("Quel est le but du club et de la ligue ?")
    assert (first.thing, second.thing) == ("le club", "la ligue")


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le lien entre le club et la mairie ?",
        "Le club et la mairie travaillent-ils sur les sentiers ?",
        "Que font ensemble le club et la mairie ?",
        "Qui dirige la ligue ?",
        "Qui est le président et l'adresse du club ?",
    ],
)
def test_what_is_of_both_is_not_asked_of_each(question: str) -> None:
    """A link, a common work, or a single thing."""
    assert each_of(question) == ()
