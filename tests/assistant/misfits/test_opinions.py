"""« Que pensent les écoles du club ? »: an opinion has to be told as theirs."""

import pytest
from documents import document, prose, read, texts

from assistant.misfits.opinions import is_no_opinion_of


def refused(question: str, text: str) -> bool:
    """Whether a statement is set aside for a question."""
    source = document("club", text)
    (said,) = (c for c in prose(source) if c.text == text)
    return is_no_opinion_of(read(question), said, texts(source))


@pytest.mark.parametrize(
    "text",
    [
        "65 % des clubs disent jouer avec les écoles de la vallée.",
        "Les écoles de la vallée accueillent le club le mardi.",
        "Le club estime que les écoles jouent bien.",
    ],
)
def test_what_others_say_or_do_is_no_opinion(text: str) -> None:
    """The schools have to be those who judge."""
    assert refused("Que pensent les écoles du club ?", text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Que pensent les écoles du club ?", "Les écoles jugent le club utile à la vallée."),
        ("Que pense l'école du club ?", "Selon l’école, le club joue bien le mardi."),
        ("Quel est l'avis des écoles ?", "Neuf écoles sur dix se disent contentes du club."),
        ("Que font les écoles ?", "Les écoles de la vallée accueillent le club le mardi."),
    ],
)
def test_an_opinion_told_as_theirs_stays(question: str, text: str) -> None:
    """And another question is left alone."""
    assert not refused(question, text)
