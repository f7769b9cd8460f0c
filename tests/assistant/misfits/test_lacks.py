"""Tests of `assistant.misfits.lacks`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.lacks import advises_against_nothing, explains_no_lack


@pytest.mark.parametrize(
    ("question", "text", "silent"),
    [
        ("Pourquoi les écoles n'ont-elles pas de club ?", "Les clubs d’école augmentent.", True),
        ("Pourquoi les écoles n'ont-elles pas de club ?", "Les écoles manquent de salle.", False),
        ("Pourquoi les écoles n'ont-elles pas de club ?", "Le club coûte trop cher.", False),
        ("Pourquoi les écoles ont-elles un club ?", "Les clubs d’école augmentent.", False),
        ("Pourquoi les écoles n'ont-elles pas de club ?", "Le maire vient, sans écharpe.", True),
        ("Pourquoi pas de club à l'école ?", "Faute de temps, l’école n’ouvre pas de club.", False),
        ("Pourquoi est-ce difficile avec les écoles ?", "Les clubs d’école augmentent.", True),
        ("Pourquoi si peu d'écoles ont un club ?", "Les clubs d’école augmentent.", True),
        ("Pourquoi les clubs d'école sont-ils rares ?", "Les écoles manquent de salle.", False),
        ("Pourquoi autant d'écoles ont un club ?", "Les clubs d’école augmentent.", False),
        ("Quelles écoles n'ont pas de club ?", "Les clubs d’école augmentent.", False),
    ],
)
def test_why_not_wants_a_lack(question: str, text: str, silent: bool) -> None:
    """What grows explains no absence."""
    held = document("said", text)
    assert explains_no_lack(read(question), prose(held)[0], texts(held)) is silent


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Attention : un club n’est pas une école.", True),
        ("Il est inutile de fonder un club : il ne faut pas fonder deux fois.", False),
    ],
)
def test_why_not_to_do_it_wants_what_speaks_against_it(text: str, silent: bool) -> None:
    """What something is not is no reason not to found it."""
    held = document("said", text)
    question = read("Pourquoi ne pas fonder un club ?")
    assert advises_against_nothing(question, prose(held)[0], texts(held)) is silent
