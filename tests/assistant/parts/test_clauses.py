"""Questions that one sentence asks one after the other."""

import pytest

from assistant.parts.clauses import clauses


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "Qui préside la ligue et combien de clubs compte-t-elle ?",
            "Qui préside la ligue",
            "combien de clubs compte-t-elle ?",
        ),
        (
            "Je voudrais savoir qui préside la ligue et qui dirige le club",
            "Je voudrais savoir qui préside la ligue",
            "qui dirige le club",
        ),
        (
            "Dites-moi ce qu'est un club et ce que fait la ligue",
            "Dites-moi ce qu'est un club",
            "Dites-moi ce que fait la ligue",
        ),
        (
            "Que fait le club et que peut faire la mairie ?",
            "Que fait le club",
            "que peut faire la mairie ?",
        ),
        (
            "Donne-moi la définition d'un club, puis ses objectifs",
            "Donne-moi la définition d'un club",
            "quels sont ses objectifs",
        ),
        (
            "Qui peut adhérer et ça coûte combien ?",
            "Qui peut adhérer",
            "ça coûte combien ?",
        ),
        (
            "Who runs the league and when was it founded?",
            "Who runs the league",
            "when was it founded?",
        ),
    ],
)
def test_a_sentence_is_cut_before_what_opens_a_question(
    sentence: str, first: str, second: str
) -> None:
    """Both sides ask by themselves; what both hang on is said again."""
    assert clauses(sentence) == [first, second]


@pytest.mark.parametrize(
    ("sentence", "questions"),
    [
        (
            "Où et quand a lieu la fête ?",
            ["Où a lieu la fête ?", "quand a lieu la fête ?"],
        ),
        (
            "Combien de salles, de stades et de clubs a la commune ?",
            [
                "Combien de salles a la commune ?",
                "combien de stades a la commune ?",
                "combien de clubs a la commune ?",
            ],
        ),
        (
            "Quel sport est le plus et le moins pratiqué ?",
            ["Quel sport est le plus pratiqué ?", "Quel sport est le moins pratiqué ?"],
        ),
        (
            "Quel sport arrive en premier et en dernier ?",
            ["Quel sport arrive en premier ?", "Quel sport arrive en dernier ?"],
        ),
        (
            "Sur quels sports et quels publics porte l'enquête ?",
            ["Sur quels sports porte l'enquête ?", "Sur quels publics porte l'enquête ?"],
        ),
    ],
)
def test_interrogatives_share_what_follows_them(sentence: str, questions: list[str]) -> None:
    """« Où et quand » are asked once each, with the same rest."""
    assert clauses(sentence) == questions


def test_a_comma_cuts_before_an_and() -> None:
    """Three questions in a row."""
    assert clauses("Qu'est-ce qu'un club, qui le dirige et comment le joindre ?") == [
        "Qu'est-ce qu'un club",
        "qui le dirige",
        "comment le joindre ?",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quel est le maire qui préside la ligue et qui dirige le club ?",
        "Quels villages où l'école a fermé et où il reste un car ont un club ?",
        "Je débute et comment formaliser une convention ?",
        "Quand un club ferme, qui prévenir ?",
        "Pour les écoles, combien ont une cantine ?",
        "Pourquoi la ligue a-t-elle fait cette fête, quels étaient ses buts ?",
        "Les maires et les clubs se connaissent-ils ?",
        "Quels liens le club a-t-il avec la mairie et ses voisins ?",
        "Ça prend quelles formes ? (convention et quoi d'autre)",
    ],
)
def test_one_question_stays_whole(sentence: str) -> None:
    """A relative clause, a circumstance or the same again is no other question."""
    assert clauses(sentence) == [sentence]
