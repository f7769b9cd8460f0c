"""« Qui l'a menée ? » and « elle a donné quoi ? » are asked of a survey, a mission."""

from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.works import asked_of_work


def _asked(question: str, previous: str, answer: str = "") -> list[str]:
    turn = FollowUp(question, previous, answer, vocabulary(), NOTHING, (previous,))
    return asked_of_work(turn)


def test_survey_is_led() -> None:
    """Not what was counted in it, though that was spoken of last."""
    told = "Trente clubs ont une salle (l'enquête du printemps). [1]"
    led = _asked("qui l'a menée ?", "Combien de clubs ont une salle ?", told)
    assert led == ["Qui a mené l'enquête du printemps ?"]


def test_mission_gives_a_result() -> None:
    """Not the person who was asked for."""
    gave = _asked("et qu'est-ce qu'elle a donné ?", "Qui a lancé la mission Grand Canton ?")
    assert gave == ["Quelles sont les conclusions de la mission Grand Canton ?"]


def test_nothing_to_be_led() -> None:
    """Without such a work, a pronoun stands for what any pronoun may."""
    assert _asked("qui l'a menée ?", "Combien de clubs ont une salle ?") == []
    assert _asked("qui la dirige ?", "Quelle enquête le dit ?") == []
