"""What a message tells first stands in its question."""

import pytest

from assistant.follow_ups.pointed_at import without_pointer


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("On nous annonce un RPI ici. Ça désigne quoi au juste ?", "Qu’est-ce qu’un RPI ?"),
        ("Je lis SIV dans les courriers du RPI. Que recouvre ce sigle ?", "Qu’est-ce que SIV ?"),
        ("Le RPI nous a parlé d'un SIV. C'est quoi ?", "Qu’est-ce qu’un SIV ?"),
        ("Il paraît que le SIV arrive ; de quoi s'agit-il ?", "Qu’est-ce que SIV ?"),
        ("On m'a cité le « Tour des écoles » : c'est quoi ?", "Qu’est-ce que Tour des écoles ?"),
        ("Notre club a fermé. C'est quoi ?", "Notre club a fermé. C'est quoi ?"),
        ("C'est quoi, un RPI ?", "C'est quoi, un RPI ?"),
        (
            "Nous tenons la cantine. Que peut-on faire avec le RPI sur ce terrain ?",
            "Nous tenons la cantine. Que peut-on faire avec le RPI ?",
        ),
        ("Que peut-on faire sur ce terrain ?", "Que peut-on faire sur ce terrain ?"),
    ],
)  # fmt: skip
def test_thing_told_first(message: str, asked: str) -> None:
    """The words in quotation marks, else the acronym that was brought up."""
    assert without_pointer(message) == asked
