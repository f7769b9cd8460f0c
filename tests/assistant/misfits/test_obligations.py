"""Tests of `assistant.misfits.obligations`."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document, prose, read, texts

from assistant.misfits.obligations import says_no_duty


@pytest.mark.parametrize(
    ("question", "text", "silent"),
    [
        ("Est-ce obligatoire d'avoir un club ?", "Un club réunit des lycéens.", True),
        ("Est-ce obligatoire d'avoir un club ?", "L’adhésion au club est facultative.", False),
        ("L'inscription est-elle obligatoire ?", "L’inscription est ouverte.", True),
        ("L'inscription est-elle obligatoire ?", "L’inscription doit être faite.", False),
        ("L'inscription est-elle obligatoire ?", "Le club doit être mieux connu.", True),
        ("Un lycéen doit-il adhérer au club ?", "Le club compte 280 lycéens.", True),
        ("Un lycéen doit-il adhérer au club ?", "Tout lycéen doit adhérer au club.", False),
        ("Faut-il signer une convention ?", "Les conventions se multiplient.", True),
        ("Faut-il contacter la ligue ?", "Contacter la ligue par écrit.", False),
        ("Faut-il répondre à la ligue ?", "Participer aux appels de la ligue, y répondre.", False),
        ("Faut-il signer une convention ?", "Faciliter la signature des conventions.", True),
        ("Faut-il contacter la ligue ?", "N’hésitez pas à contacter la ligue.", False),
        ("Que faut-il lire au club ?", "C’est un poème, qui est à lire au club.", False),
        ("Avec quel club le lycée doit-il jouer ?", "Le lycée jouera avec le club.", False),
        ("Un lycéen qui joue doit-il adhérer ?", "Le club compte 280 lycéens.", True),
        ("Que doit faire un club ?", "Le club réunit des lycéens.", False),
    ],
)
def test_a_duty_is_said_or_denied(question: str, text: str, silent: bool) -> None:
    """What somebody does is no duty, and a duty of something else is none of this."""
    held = document("said", text)
    assert says_no_duty(read(question), prose(held)[0], texts(held)) is silent


def test_a_share_tells_nobody_to_do_it() -> None:
    """How many schools sign is not who has to; a table of who does what says it."""
    shares = Grid(
        "Conventions signées par type d'école",
        (("École", "Convention signée"), ("Lycée", "40 %"), ("Collège", "12 %")),
    )
    duties = Grid(
        "Étapes de la convention", (("Étape", "Qui"), ("Signer la convention", "Le maire"))
    )
    asked = "Qui doit signer la convention ?"
    assert not assistant(document("parts", "# Les conventions", shares)).ask(asked).citations
    assert "maire" in assistant(document("etapes", "# Les conventions", duties)).ask(asked).text
