"""Words that people write as they hear them share a key with the word they mean."""

import pytest

from assistant.language.sounds import sounds


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("meri", "mairie"),
        ("salère", "salaire"),
        ("plasse", "place"),
        ("mition", "mission"),
        ("axions", "actions"),
        ("presidan", "président"),
        ("infirmié", "infirmier"),
        ("travail", "travaillent"),
        ("otisme", "autisme"),
        ("vil", "ville"),
        ("pacient", "patient"),
        ("enkete", "enquête"),
    ],
)
def test_a_word_and_its_spelling_by_ear_sound_the_same(heard: str, meant: str) -> None:
    """Graphemes of one sound, silent ends, doubled letters."""
    assert sounds(heard) & sounds(meant)


@pytest.mark.parametrize(
    ("one", "other"),
    [("poisson", "boisson"), ("vue", "vous"), ("page", "pas"), ("lac", "lace")],
)
def test_words_of_other_sounds_share_no_key(one: str, other: str) -> None:
    """« Ou » is not « u », a soft « g » is not silent, « c » before « e » is soft."""
    assert not sounds(one) & sounds(other)


def test_an_end_without_its_accent_has_two_keys() -> None:
    """« Leve » may be « lève » or « levé »."""
    assert sounds("leve", unaccented=True) & sounds("levé")
    assert not sounds("leve") & sounds("levé")
