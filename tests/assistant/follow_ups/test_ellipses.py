"""Half a question is asked about what the conversation is about."""

from dataclasses import replace

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.ellipses import about, bare, ellipsis, main_subject, what_it_is
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.spoken_of import ABOUT
from assistant.reader.templates import quoted

SHARE = "Quel pourcentage de collèges a une cantine ?"


def _after(question: str, *topics: str) -> FollowUp:
    return FollowUp(question, topics[0], "", vocabulary(), NOTHING, topics[-1:])


def test_bare_word_carries_the_question_before() -> None:
    """« Quand ? » alone says nothing; the subject of the conversation comes second."""
    candidates = bare(_after("Quand ?", SHARE, "Où est le bibliobus ?"))
    assert candidates == [
        f"Quand{ABOUT}quel pourcentage de collèges a une cantine) ?",
        f"Quand{ABOUT}le bibliobus) ?",
    ]


def test_how_somebody_may() -> None:
    """« De quelle façon ? » asks how of what may be done, and of nothing else."""
    asked = bare(_after("comment ?", "Une ville peut-elle aider le club ?"))
    assert asked == ["Comment une ville peut-elle aider le club ?"]
    assert bare(_after("comment ?", SHARE))[0].startswith(f"Comment{ABOUT}")


def test_a_reason_is_asked_of_what_was_just_said() -> None:
    """The reason of anything else is no answer to « pourquoi ? »."""
    turn = replace(_after("Pourquoi ?", SHARE), answer="Les **lycées** n’ont pas de cantine. [1]")
    assert bare(turn) == [f"Pourquoi{ABOUT}{quoted('Les lycées n’ont pas de cantine')}) ?"]


def test_what_was_asked_last_gives_way() -> None:
    """« Menée avec qui ? », then « dans quel but ? »."""
    asked = bare(_after("Dans quel but ?", "L'enquête a été menée avec qui ?"))
    assert asked[0] == "L'enquête a été menée dans quel but ?"


def test_c_est_quoi_asks_what_the_subject_is() -> None:
    """« C'est quoi ? » after a question about a thing asks for its definition."""
    turn = _after("C'est quoi ?", "Un bibliobus, ça sert à quoi ?")
    assert what_it_is(turn) == ["Qu’est-ce qu’un bibliobus ?"]


def test_a_plural_verb_makes_what_is_counted_the_subject() -> None:
    """« Combien de lycées ont un préau ? » is about the lycées."""
    assert main_subject("Combien de lycées ont un préau ?") == "les lycées"


def test_ellipsis_is_asked_alone_and_about_the_question_before() -> None:
    """What names its own things may also stand alone."""
    candidates = ellipsis(_after("combien de lycées ont une piscine ?", SHARE))
    assert "combien de lycées ont une piscine ?" in candidates
    assert (
        f"Combien de lycées ont une piscine{ABOUT}quel pourcentage de collèges a une cantine) ?"
        in candidates
    )


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Qu'est-ce que le Bibliobus des Vallées ?", "le Bibliobus des Vallées"),
        ("À quoi sert le plan de la vallée ?", "le plan de la vallée"),
        ("Pourquoi ?", ""),
    ],
)
def test_main_subject(question: str, subject: str) -> None:
    """A name, else the first noun phrase with its complement."""
    assert main_subject(question) == subject


def test_interrogative_of_the_question_before_is_dropped() -> None:
    """Asked about a question, only what it is about is kept; a question within it as well."""
    first = about("et pourquoi ?", "Quel est le budget du canton ?")
    assert first == f"Et pourquoi{ABOUT}le budget du canton) ?"
    assert about("où ?", first) == f"Où{ABOUT}le budget du canton) ?"


def test_number_of_what_was_listed_is_known() -> None:
    """« Les cinq axes » are the axes: no answer about them says how many they are."""
    assert about("pourquoi ?", "Quels sont les cinq axes ?") == f"Pourquoi{ABOUT}les axes) ?"
    assert about("pourquoi ?", "les 5 axes du plan") == f"Pourquoi{ABOUT}les axes du plan) ?"


def test_where_takes_the_place_of_when() -> None:
    """« Et où ? » asks the same with the other word."""
    asked = "C'est quand la fête du livre ?"
    turn = FollowUp("et où ?", asked, "", vocabulary(), NOTHING, (asked,))
    assert bare(turn)[0] == "C'est où la fête du livre ?"


@pytest.mark.parametrize(
    ("previous", "why"),
    [
        ("Le plan paie-t-il un animateur ?", "Pourquoi le plan paie-t-il un animateur ?"),
        ("Est-ce que le bus est gratuit ?", "Pourquoi le bus est gratuit ?"),
    ],
)
def test_why_of_a_yes_or_no(previous: str, why: str) -> None:
    """« Pourquoi ? » asks why it does."""
    assert bare(_after("Pourquoi ?", previous))[0] == why


def test_subject_is_of_the_sentence_that_asks() -> None:
    """What is told before is not what the question is about."""
    assert main_subject("Notre commune a une crèche. Le RPI peut intervenir ?") == "le RPI"
