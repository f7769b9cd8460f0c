"""Tests of `assistant.misfits.lacks`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.lacks import advises_against_nothing, explains_no_lack, lists_no_lack


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


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Le club Val Fontanel réunit deux écoles.", True),
        ("Trois écoles n’ont pas de club.", False),
        ("Les écoles sans club sont à la montagne.", False),
        ("L’école ouvre le soir, sans rendez-vous.", True),
        ("N’hésitez pas à appeler l’école.", True),
        ("Le club fait face à un défi, et l’école aussi.", True),
    ],
)
@pytest.mark.parametrize(
    "asked", ["Quelles écoles n'ont pas de club ?", "Combien d'écoles n'ont pas de club ?"]
)
def test_which_have_none_wants_a_denial(asked: str, text: str, silent: bool) -> None:
    """What has one, a lack of something else and what is hard name none without."""
    held = document("said", text)
    assert lists_no_lack(read(asked), prose(held)[0], texts(held)) is silent


@pytest.mark.parametrize(
    "asked",
    [
        "Quelles écoles ont un club ?",
        "Quels clubs pour les écoles qui n'ont pas de salle ?",
        "Pourquoi l'école n'a-t-elle pas de club ?",
    ],
)
def test_only_the_question_itself_asks_for_a_lack(asked: str) -> None:
    """A clause beside it, or « pourquoi », does not."""
    held = document("said", "Le club Val Fontanel réunit deux écoles.")
    assert not lists_no_lack(read(asked), prose(held)[0], texts(held))
