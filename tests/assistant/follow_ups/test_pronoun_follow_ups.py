"""A follow-up with a pronoun gets what it may stand for."""

from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING, Anchor
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.pronoun_follow_ups import shown, with_antecedent


def _after(question: str, previous: str, answer: str = "") -> FollowUp:
    return FollowUp(question, previous, answer, vocabulary(), NOTHING, (previous,))


def test_of_it_is_what_is_spoken_of() -> None:
    """Not one word of the question before."""
    turn = _after("qu'en ressort-il ?", "Qui a mené l'enquête sur les bus ?")
    assert with_antecedent(turn)[0] == "Que ressort-il de l'enquête sur les bus ?"


def test_given_to_somebody() -> None:
    """« Leur prêter » is to the RPI, not to its coordonnées."""
    turn = _after("on peut leur prêter un bus ?", "Où sont les coordonnées du RPI ?")
    assert with_antecedent(turn)[0] == "on peut prêter un bus au RPI ?"


def test_place_in_a_list_is_nothing_to_go_on_about() -> None:
    """« Le premier point » only says where the answer stood."""
    turn = _after("il coûte combien ?", "Le premier point : que fait le bibliobus ?")
    assert with_antecedent(turn)[0] == "le bibliobus coûte combien ?"


def test_shown() -> None:
    """The line that quotes, without its marks."""
    assert shown("Voici :\n**Un bus** passe. [1]") == "Un bus passe. "


def test_she_is_the_woman_of_the_list() -> None:
    """« Elle » after a list of speakers is the one whom a title tells."""
    items = ("Monsieur Paul Lenoir", "Madame Anne Fontanel")
    previous = "Qui parle à la soirée ?"
    anchor = Anchor(items=items)
    turn = FollowUp("elle fait quoi ?", previous, "", vocabulary(), anchor, (previous,))
    assert with_antecedent(turn) == ["Madame Anne Fontanel fait quoi ?"]


def test_all_that_was_asked_for_is_mended() -> None:
    """« Y remédier » is to the freins, with what they stand between."""
    turn = _after("comment y remédier ?", "Quels sont les freins entre la ville et la ferme ?")
    assert with_antecedent(turn) == ["Comment remédier aux freins entre la ville et la ferme ?"]


def test_one_contacts_a_body() -> None:
    """« Les » of « je les contacte » are not its advantages."""
    turn = _after("je les contacte comment ?", "Quels sont les avantages du RPI ?")
    assert with_antecedent(turn)[0] == "je contacte le RPI comment ?"


def test_to_be_part_of_it() -> None:
    """« En faire partie » is of what is spoken of."""
    turn = _after("Qui peut en faire partie ?", "À quoi sert le RPI ?")
    assert with_antecedent(turn)[0] == "Qui peut faire partie du RPI ?"
