"""« Et nous, la mairie, on fait quoi ? » asks for one's own part."""

from assistant.follow_ups.own_part import own_part


def test_own_part() -> None:
    """It is taken in what was spoken of."""
    asked = own_part("et nous, la mairie, on fait quoi ?", "un club")
    assert asked == "Comment la mairie peut participer avec un club ?"
    several = own_part("et nous les élus, on peut faire quoi ?", "un club")
    assert several == "Comment les élus peuvent participer avec un club ?"


def test_no_own_part() -> None:
    """What others do, or nothing to take part in."""
    assert own_part("et la mairie, elle fait quoi ?", "un club") == ""
    assert own_part("et nous, la mairie, on fait quoi ?", "") == ""
