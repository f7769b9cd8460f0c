"""The turns of text messages are spelled out; a well-written question is left alone."""

import pytest

from assistant.questions.text_messages import spelled_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kesse ke le club propose", "qu'est-ce que le club propose"),
        ("kesskon peut faire", "qu'est-ce qu'on peut faire"),
        ("keski change", "qu'est-ce qui change"),
        ("es ce que le lac gèle", "est-ce que le lac gèle"),
        ("esque le lac gèle", "est-ce que le lac gèle"),
        ("ya til un bus", "y a-t-il un bus"),
        ("ma com com veut un bus", "ma communauté de communes veut un bus"),
        ("sé koi un lac", "c'est quoi un lac"),
        ("ses quoi un lac", "c'est quoi un lac"),
        ("le lac c koi", "le lac c'est quoi"),
        ("ke fon til", "que font-ils"),
        ("le lac i fait quoi", "le lac il fait quoi"),
        ("sa ve dire koi", "ça veut dire quoi"),
        ("avec les pro de santé", "avec les professionnels de santé"),
        ("des contrats avc les écoles", "des contrats avec les écoles"),
        ("va s occuper de l ecole d apres qui", "va s'occuper de l'ecole d'après qui"),
        ("c est quoi un lac", "c'est quoi un lac"),
        ("le tel ou num de la mairie", "le tel ou numéro de la mairie"),
    ],
)
def test_turns_are_spelled_out(typed: str, meant: str) -> None:
    """Written as they sound, glued or cut."""
    assert spelled_out(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "Qu'est-ce que le lac ?",
        "Est-ce que le lac gèle ?",
        "est ce que le lac gèle",
        "Le but est que tout le monde vienne",
        "le projet et ce que fait le club",
        "Que fait le club et que dit la mairie ?",
        "Ces lacs, qui les entretient ?",
        "un patient victime d'un AVC, qui le suit ?",
        "Y a-t-il un bus ?",
        "Le club fait quoi ?",
    ],
)
def test_a_turn_that_is_well_written_is_left_alone(question: str) -> None:
    """Only what no French sentence holds is rewritten."""
    assert spelled_out(question) == question
