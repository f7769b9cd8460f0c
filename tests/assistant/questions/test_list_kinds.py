"""What a list is announced as, and what kind of list a question asks for."""

import pytest

from assistant.questions.list_kinds import count_announced, kinds_announced, kinds_asked
from assistant.questions.question import plain_text


@pytest.mark.parametrize(
    ("announcement", "kinds"),
    [
        ("Le plan d’action né de la mission comporte cinq axes :", {"plan"}),
        ("L’étude poursuit trois buts :", {"aims"}),
        ("La halle apporte deux choses à un marchand :", {"gains"}),
        ("Les démarches du port sont diverses et visent à :", {"aims"}),
        ("Voici six exemples d’animations :", {"examples"}),
        ("Le débat réunit trois intervenants :", {"people"}),
        ("Pourquoi s’engager en tant que marin ?", {"gains"}),
        ("Les chiffres clés du port", {"results"}),
        ("Les tarifs du port", set()),
    ],
)
def test_announcement_says_its_kind(announcement: str, kinds: set[str]) -> None:
    """By the noun that is counted, else by the nouns that are no complements, else by the verb."""
    assert kinds_announced(announcement) == kinds


def test_first_text_that_says_a_kind_counts() -> None:
    """The sentence that announces a list is nearer to it than its heading."""
    assert kinds_announced("Il poursuit trois buts :", "Les partenaires du port") == {"aims"}
    assert kinds_announced("Les voici :", "Les partenaires du port") == {"partners"}


@pytest.mark.parametrize(
    ("question", "kinds", "words"),
    [
        ("Les grands axes du port, c'est quoi ?", {"plan"}, {"axes"}),
        ("Quels sont les freins du plan d'actions ?", {"obstacles"}, {"freins"}),
        ("Le port a quatre grands buts, lesquels ?", {"aims"}, {"buts"}),
        ("Elle cherchait quoi ?", {"aims"}, {"cherchait"}),
        ("Le syndicat recommande quoi ?", {"plan"}, {"recommande"}),
        ("Qui parlait au débat ?", {"people"}, {"parlait"}),
        ("Que compte faire le syndicat ?", {"plan", "aims"}, {"veut", "compte", "entend"}),
        ("Quels bateaux sont utiles au projet ?", set(), set()),
        ("Le port cherche un gardien.", set(), set()),
    ],
)
def test_question_says_the_kind(question: str, kinds: set[str], words: set[str]) -> None:
    """By its first plural noun that is no complement, else by the verb beside « quoi »."""
    wanted = kinds_asked(plain_text(question))
    assert (set(wanted.kinds), set(wanted.words)) == (kinds, words)


@pytest.mark.parametrize(
    ("text", "count"),
    [("Le plan a 4 grands axes", 4), ("Il suit trois étapes :", 3), ("Les axes", None)],
)
def test_announced_number(text: str, count: int | None) -> None:
    """The number in front of what is listed."""
    assert count_announced(text) == count


def test_the_verb_that_leads_to_the_items_says_their_kind() -> None:
    """« Les projets du club permettent : » announces gains as well as projects."""
    assert "gains" in kinds_announced("Les projets du club permettent :")
    assert "gains" not in kinds_announced("Les projets que le club permet de lire.")


def test_what_is_looked_for_is_no_complement() -> None:
    """« Je cherche des idées… quoi comme exemples » names its kind twice."""
    wanted = kinds_asked("je cherche des idees de projets. il y a quoi comme exemples ?")
    assert wanted.words == {"idees", "projets", "exemples"}
