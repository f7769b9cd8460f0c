"""What a follow-up leaves out is told by its form."""

import pytest

from assistant.follow_ups.gaps import Gap, compared_thing, gap_of, wants_less


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("c'est dans quelle rue ?", Gap.IT),
        ("c'est obligatoire d'y entrer ?", Gap.IT),
        ("dans quelle ville c'est ?", Gap.IT),
        ("payés par qui ?", Gap.PARTICIPLE),
        ("quelle différence avec un tram ?", Gap.VERBLESS),
        ("pour quand ?", Gap.VERBLESS),
        ("qui a le meilleur score ?", Gap.OF_SPEECH),
        ("c'est plus que le tram ?", Gap.COMPARED),
        ("plutôt en ville ou à la campagne ?", Gap.CHOICE),
        ("la régie, que fait-elle là-dessus ?", Gap.THEREON),
    ],
)
def test_half_a_question(question: str, gap: Gap) -> None:
    """What it says it of is in the conversation."""
    assert gap_of(question) is gap


@pytest.mark.parametrize(
    "question",
    [
        "c'est quoi, un bus ?",
        "c'est où la fête du port ?",
        "c'est utile de trier ?",
        "c'est le maire qui décide ?",
        "Le bus, c'est gratuit ?",
        "Quels sont les axes du plan ?",
        "Comment créer un club ?",
        "Qui intervient au club 44 ?",
        "Combien de prêts en 2023 ?",
    ],
)
def test_whole_question(question: str) -> None:
    """A noun set apart, an infinitive, a relative clause or a verb with its subject."""
    assert gap_of(question) is None


def test_what_is_set_against_what_was_said() -> None:
    """And which end of the comparison is asked for."""
    assert compared_thing("c'est moins que les courges ?") == "les courges"
    assert wants_less("c'est moins que les courges ?")
    assert not wants_less("c'est plus que les courges ?")
