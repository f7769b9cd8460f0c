"""What loses its vowel before which words."""

import pytest

from assistant.language.elision import elided


@pytest.mark.parametrize(
    ("lead", "word", "expected"),
    [
        ("le ", "adjoint", "l’"),
        ("la ", "École", "l’"),
        ("de ", "œuvre", "d’"),
        ("que ", "îlots", "qu’"),
        ("Que ", "un verger", "Qu’"),
        ("à part que ", "Hélène Vidal", "à part qu’"),
        ("je ", "organise", "j’"),
        ("auprès de ", "hôtels", "auprès d’"),
        ("la ", "Yonne", "l’"),
        ("de la ", "usine", "de l’"),
    ],
)
def test_before_a_vowel_or_a_mute_h(lead: str, word: str, expected: str) -> None:
    """The last word of what stands before gives up its vowel, the words before it theirs not."""
    assert elided(lead, word) == expected


@pytest.mark.parametrize(
    ("lead", "word"),
    [
        ("le ", "verger"),
        ("le ", "hameau"),
        ("que ", "Hauts-de-Seine"),
        ("de ", "handicapés"),
        ("la ", "HAS"),
        ("le ", "onzième"),
        ("le ", "yaourt"),
        ("les ", "usines"),
        ("une ", "usine"),
        ("lorsque ", "le verger"),
    ],
)
def test_what_stays_whole(lead: str, word: str) -> None:
    """Consonants, an aspirated h, an acronym that is spelt; articles that lose nothing."""
    assert elided(lead, word) == lead


@pytest.mark.parametrize(
    ("lead", "word", "expected"),
    [
        ("d’", "vergers", "de "),
        ("d'", "hameaux", "de "),
        ("l’", "mairie", "la "),
        ("est-ce qu'", "les vergers", "est-ce que "),
    ],
)
def test_written_in_full_again(lead: str, word: str, expected: str) -> None:
    """What was elided before another word is not before this one."""
    assert elided(lead, word) == expected


def test_same_word_whatever_its_number() -> None:
    """« Les héros » are kept apart, « l’héroïne » is not."""
    assert elided("le ", "héros") == "le "
    assert elided("la ", "héroïne") == "l’"
