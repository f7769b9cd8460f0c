"""Tests of `assistant.questions.gaining`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical
from assistant.questions.gaining import gains_in_full

NAMED = [
    ("Que gagne un port à travailler avec un club ?",
     "Quels sont les avantages d’un club pour un port ?"),
    ("Qu'est-ce qu'un infirmier gagne à rejoindre le club ?",
     "Quels sont les avantages du club pour un infirmier ?"),
    ("Un port gagne quoi à collaborer avec un club ?",
     "Quels sont les avantages d’un club pour un port ?"),
    ("Quelle plus-value un pêcheur peut-il retirer de son engagement dans un club ?",
     "Quels sont les avantages d’un club pour un pêcheur ?"),
    ("Quel bénéfice une école peut-elle attendre de sa participation à un club selon le guide ?",
     "Selon le guide, quels sont les avantages d’un club pour une école ?"),
    ("Je suis infirmier, ça m'apporte quoi d'entrer dans le club ?",
     "Je suis infirmier, quels sont les avantages du club ?"),
    ("que m'apporterait un club ?", "Quels sont les avantages d’un club ?"),
    ("une crèche nous servirait à quoi ?", "Quels sont les avantages d’une crèche ?"),
    ("ça m'apporte quoi un club ?", "Quels sont les avantages d’un club ?"),
    ("Je souhaiterais connaître l'ensemble des avantages que présente pour un maire un travail "
     "partenarial avec un club.", "Quels sont les avantages d’un club pour un maire ?"),
    ("Quel bénéfice un marin tire-t-il d'un club ?",
     "Quels sont les avantages d'un club pour un marin ?"),
    ("Côté marin, c'est quoi le bénéfice d'un club ?",
     "Côté marin, quels sont les avantages d'un club ?"),
    ("L'intérêt d'un club pour un port, c'est quoi ?",
     "Quels sont les avantages d'un club pour un port ?"),
    ("Infirmière depuis dix ans, je me demande ce qu'un club m'apporterait concrètement.",
     "Infirmière depuis dix ans, quels sont les avantages d’un club en tant qu’infirmière ?"),
    ("Je me sens seul en mer : le club peut m'apporter quoi là-dessus ?",
     "Le club aide-t-il à se sentir moins seul ?"),
]  # fmt: skip
LEFT_OUT = [
    ("Je suis infirmier, on me dit d'adhérer au club. J'y gagne quoi ?",
     "Quels sont les avantages du club en tant que infirmier ?"),
    ("Je suis kiné, pourquoi j'irais m'embêter avec un club ? Qu'est-ce que j'en retire ?",
     "Quels sont les avantages d’un club en tant que kiné ?"),
    ("Le club nous propose d'adhérer au réseau. On y gagne quoi ?",
     "Quels sont les avantages du réseau ?"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "told"), NAMED)
def test_gains_are_told_as_advantages_of_one_thing_for_another(asked: str, told: str) -> None:
    """Who gains, and by what, however it is put."""
    assert canonical(asked) == told


@pytest.mark.parametrize(("asked", "told"), LEFT_OUT)
def test_what_the_sentence_before_says_is_put_into_the_question(asked: str, told: str) -> None:
    """Whose gains, and by what, stand before « j'y gagne quoi ? »."""
    assert gains_in_full(asked).replace("qu’", "que ") == told


@pytest.mark.parametrize(
    "asked", ["J'y gagne quoi ?", "Le club gagne en maturité.", "Qui gagne le tournoi du club ?"]
)
def test_a_question_that_joins_nothing_is_left_as_it_is(asked: str) -> None:
    """Nothing is put in that the message does not say."""
    assert gains_in_full(asked) == asked == canonical(asked)
