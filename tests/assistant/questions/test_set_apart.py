"""Tests of `assistant.questions.set_apart`, and of what it does to an answer."""

from __future__ import annotations

from documents import Bullets, assistant, document

from assistant.questions.set_apart import apart, description, side, tells_only_of

VALLEY = document(
    "vallee",
    "# Le collège et le lycée",
    "Le collège et le lycée ont un fondateur commun : Aubin Ferrand, l’instituteur de la vallée.",
    "Le collège et le lycée partagent aussi :",
    Bullets(("une cantine et un car", "un gymnase", "deux professeurs de dessin")),
    "# Ce que le car apporte à une commune",
    "Le car apporte trois choses à une commune :",
    Bullets(
        (
            "Sécurité : des enfants qui ne marchent plus sur la route.",
            "Propreté : moins de voitures devant le collège.",
            "Commerce : des parents qui s’arrêtent au marché.",
        )
    ),
)


def test_what_is_set_apart_is_found() -> None:
    """The words behind « à part » and « en dehors de », up to the comma."""
    text = "À part leur fondateur, que partagent le collège et le lycée ?"
    start, end = apart(text)
    assert text[start:end] == "leur fondateur"
    assert apart("Le club joue à part ça ?") == (0, 0)


def test_a_side_is_named_first() -> None:
    """« Côté sécurité, … » names a side; « le côté de la route » does not."""
    text = "Côté sécurité, que peut espérer une commune ?"
    start, end = side(text)
    assert text[start:end] == "sécurité"
    assert side("Le côté de la route, c'est lequel ?") == (0, 0)


def test_what_is_set_apart_is_no_answer() -> None:
    """The list of what else is shared, not the sentence about what is set apart."""
    answer = assistant(VALLEY).ask("À part leur fondateur, que partagent le collège et le lycée ?")
    assert "gymnase" in answer.text
    assert "Ferrand" not in answer.text


def test_nothing_set_apart_leaves_the_sentence() -> None:
    """The same sentence answers where it is asked for."""
    answer = assistant(VALLEY).ask("Qui est le fondateur commun du collège et du lycée ?")
    assert "Ferrand" in answer.text


def test_a_side_picks_its_item() -> None:
    """« Côté sécurité » gets the item of that label before the others."""
    answer = assistant(VALLEY).ask("Côté sécurité, que peut espérer une commune du car ?")
    assert "route" in answer.text
    assert "marché" not in answer.text


def test_what_has_nothing_to_do_with_it_is_set_apart() -> None:
    """« Rien à voir avec le vélo » is none of the question."""
    text = "C'est quoi le Tour des clubs, rien à voir avec le vélo ?"
    start, end = apart(text)
    assert text[start:end] == "le vélo "


def test_what_only_describes_is_found() -> None:
    """A school « où l'on va lire » is a school; a place « où l'on va lire » is just that."""
    text = "Un club, c'est un genre d'école où l'on va lire ?"
    start, end = description(text)
    assert text[start:end] == "où l'on va lire "
    assert description("Un club, c'est un lieu où l'on va lire ?") == (0, 0)


def test_what_is_set_apart_may_follow_an_apostrophe() -> None:
    """« En dehors de » and « en dehors d' »."""
    text = "En dehors d'un fondateur commun, que partagent-ils ?"
    start, end = apart(text)
    assert text[start:end] == "un fondateur commun"


def test_what_tells_only_of_what_is_known_is_told() -> None:
    """An enumeration tells of another; a text without it may."""
    asked = "Le club aide-t-il sur autre chose que la lecture ?"
    assert tells_only_of(asked, "Le club aide les écoles sur la lecture.")
    assert not tells_only_of(asked, "Le club aide les écoles sur le calcul ou la lecture.")
    assert not tells_only_of(asked, "Le club aide les écoles sur la lecture et le calcul.")
    assert not tells_only_of(asked, "Le club aide les écoles sur le calcul.")
    assert not tells_only_of("Qui aide sur la lecture ?", "Le club aide sur la lecture.")
