"""For whom a list is, and for whom a question asks."""

import pytest
from documents import assistant, document

from assistant.questions.addressees import (
    acting_in,
    addressed_to,
    addressee,
    are_others,
    asked_for,
    named_in,
    speaks_to,
)
from assistant.questions.question import plain_text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Je suis infirmière, j'y gagne quoi ?", "Ce qu’elle apporte à un professionnel"),
        ("Quel intérêt pour les gens du coin ?", "En tant qu’habitant"),
        ("À quoi ça sert pour les élus ?", "Pour une mairie, la halle a deux avantages :"),
        ("Qu'est-ce que ça change pour un lecteur ?", "Ce que ça change pour un lecteur"),
        ("Kiné libérale depuis dix ans, j'y gagne quoi ?", "En tant que soignant"),
    ],
)
def test_same_people(question: str, text: str) -> None:
    """By their own word or by its class."""
    asked, _ = asked_for(plain_text(question))
    assert asked & addressed_to(text, gains=True)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Je suis médecin, j'y gagne quoi ?", "Ce que ça m’apporte en tant que patient"),
        ("Quels avantages pour une entreprise ?", "Pour une commune, il y a deux avantages :"),
        ("Qu'est-ce que ça apporte à un dompteur ?", "Ce que ça apporte à un lecteur"),
    ],
)
def test_other_people(question: str, text: str) -> None:
    """Both name somebody, and nobody is shared."""
    asked, _ = asked_for(plain_text(question))
    assert are_others(asked, addressed_to(text, gains=True))


@pytest.mark.parametrize(
    "question", ["Quels sont les objectifs du port ?", "Que prévoit le plan pour la suite ?"]
)
def test_question_for_nobody(question: str) -> None:
    """Nobody named, nobody others."""
    asked, _ = asked_for(plain_text(question))
    assert not are_others(asked, addressed_to("En tant que patient"))


def test_word_that_names_them_is_told() -> None:
    """The word of the question, so that a list for them covers it."""
    assert asked_for("quels avantages pour une petite commune ?")[1] == {"commune"}


def test_who_acts_in_steps() -> None:
    """People of a known class that a heading names; things are nobody."""
    assert acting_in("Comment une commune rejoint le plan") == acting_in("Le maire signe")
    assert acting_in("Comment réparer une coque") == frozenset()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Six exemples de projets entre une commune et une école", True),
        ("Les relations ville-hôpital ont ceci en commun", False),
        ("Le conseil de la médecine", False),
    ],
)
def test_somebody_is_named_with_an_article(text: str, named: bool) -> None:
    """« Une commune » names somebody; « en commun » and « ville-hôpital » do not."""
    assert bool(named_in(text)) is named


@pytest.mark.parametrize(
    "question",
    ["Que retire un habitant du marché ?", "Les habitants, ils y gagnent quoi ?"],
)
def test_who_acts_is_asked_for(question: str) -> None:
    """Behind « que » and a verb, and in front of « ils »."""
    assert asked_for(plain_text(question))[0] & addressed_to("En tant qu’habitant", gains=True)


def test_who_gains_may_be_of_no_class() -> None:
    """« Que gagne un dompteur » is not answered by what a family gains."""
    asked, _ = asked_for(plain_text("Que gagne un dompteur avec le cirque ?"))
    assert are_others(asked, addressed_to("Une famille y gagne trois choses :", gains=True))


def test_a_page_speaks_to_one_reader() -> None:
    """« En tant que commune »: nobody where it speaks to several."""
    assert addressee("En tant que commune, vous pouvez aider.") == "commune"
    assert addressee("En tant que commune… En tant que patient, venez.") == ""
    assert addressee("Les communes aident.") == ""


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        ("Vous pouvez prêter un local.", True),
        ("En prêtant un local, ou en donnant des livres.", True),
        ("Les communes prêtent un local.", False),
        ("Le club lit en chantant.", False),
    ],
)
def test_a_sentence_speaks_to_its_reader(sentence: str, speaks: bool) -> None:
    """By « vous », or as an answer without a subject."""
    assert speaks_to(sentence) is speaks


def test_who_reads_is_who_acts() -> None:
    """The reader of a page is the subject of what it says to « vous »."""
    page = document(
        "page",
        "# Pourquoi aider le club en tant que commune ?",
        "# Questions",
        "En prêtant un local au club, ou en donnant des livres.",
    )
    assert assistant(page)._reader.read("Une commune peut-elle prêter un local au club ?").accepted
