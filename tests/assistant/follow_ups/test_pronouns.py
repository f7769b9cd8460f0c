"""What a pronoun stands for."""

import pytest

from assistant.follow_ups.pronoun_places import replaced
from assistant.follow_ups.pronouns import antecedents, dangling


@pytest.mark.parametrize(
    "question",
    [
        "Où se passe-t-il ?",
        "Qui l'a menée ?",
        "Elle date de quand ?",
        "Et chez eux, combien ?",
        "Quel est son budget ?",
    ],
)
def test_pronoun_without_antecedent(question: str) -> None:
    """Nothing in the question says what it is."""
    assert dangling(question) is not None


@pytest.mark.parametrize(
    "question",
    ["Il faut combien de bus ?", "Combien y a-t-il de bus ?", "Le bus dessert-il la gare ?",
     "Que se passe-t-il en cas de panne ?",
     "Et la bibliothécaire, elle fait quoi ?", "et pour nos anciens qui vivent chez eux ?"],
)  # fmt: skip
def test_no_pronoun_to_replace(question: str) -> None:
    """Impersonal verbs and pronouns with their noun before them."""
    assert dangling(question) is None


def test_antecedent_agrees() -> None:
    """« l'a menée » is feminine: the study, not the plan; its complement goes with it."""
    previous = "L'étude faite auprès des collèges, et le plan, datent de quand ?"
    found = antecedents("Qui l'a menée ?", previous, "", (previous,))
    assert found[0] == "l'étude faite auprès des collèges"
    assert "le plan" not in found


def test_person_of_the_answer_comes_first() -> None:
    """After « qui », the pronoun is the person that was named."""
    previous = "Qui dirige la piscine ?"
    answer = "Lucie Fontanel dirige la piscine."
    assert antecedents("elle habite où ?", previous, answer, (previous,))[0] == "Lucie Fontanel"


@pytest.mark.parametrize(
    ("question", "previous", "expected"),
    [
        ("Qu'ont-ils en commun ?", "D'où viennent les bus et les trams ?", "les bus et les trams"),
        ("Elle est de qui ?", "C'est quelle enquête ?", "l’enquête"),
        ("Quel est leur budget ?", "Qui aide la régie ?", "la régie"),
        ("Qui y participe ?", "SÈVE, c'est quoi ?", "SÈVE"),
        ("Ses autres buts ?", "Une tempête arrive : que fait la régie ?", "la régie"),
        ("Qu'y gagne-t-il ?", "À quoi sert un club pour un élu ?", "un club"),
        ("Ont-ils un bus ?", "Combien de clubs ont un préau ?", "les clubs"),
        ("dans quelle rue ça se tient ?", "C'est quand, la fête du port ?", "la fête du port"),
    ],
)
def test_what_may_be_spoken_of(question: str, previous: str, expected: str) -> None:
    """Phrases joined by « et », the thing asked for, a body for its members."""
    assert antecedents(question, previous, "", (previous,))[0] == expected


def test_earlier_questions_are_looked_into() -> None:
    """Where nothing just before agrees, what was spoken of earlier is meant."""
    topics = ("Combien de bus ?", "Quand a lieu la fête ?")
    assert "la fête" in antecedents("Elle coûte combien ?", "Combien de bus ?", "", topics)


def test_what_somebody_says_is_no_noun() -> None:
    """« Qui le dit ? » speaks of the whole statement."""
    assert dangling("C'est quelle enquête qui le dit ?") is None


@pytest.mark.parametrize(
    ("question", "subject", "expected"),
    [
        ("Qui l'a menée ?", "l’enquête", "Qui a mené l’enquête ?"),
        ("qui la préside ?", "la régie", "qui préside la régie ?"),
        ("elle couvre combien de rues ?", "la régie", "la régie couvre combien de rues ?"),
        ("et chez eux, combien ?", "les lycées", "et chez les lycées, combien ?"),
        ("Quel est son budget ?", "la régie", "Quel est le budget de la régie ?"),
        ("vous avez son adresse ?", "la régie", "Quelle est l’adresse de la régie ?"),
        ("on peut leur prêter un bus ?", "les écoles", "on peut prêter un bus aux écoles ?"),
        ("ça fait combien ?", "la régie", "ça fait combien (à propos de : la régie) ?"),
    ],
)
def test_replaced(question: str, subject: str, expected: str) -> None:
    """The noun phrase takes the pronoun's place where French lets it."""
    assert replaced(question, subject) == expected


def test_what_is_said_of_something_comes_after_it() -> None:
    """« Le directeur est un maître » is about the directeur."""
    previous = "Le directeur de l'école est un maître ?"
    assert antecedents("il s'appelle comment ?", previous, "", (previous,))[0].startswith(
        "le directeur"
    )


def test_a_name_that_was_just_given_is_meant() -> None:
    """Nothing else of the question is tried: its answer would be about another thing."""
    previous = "Que dit Lucie Fontanel de la piscine ?"
    assert antecedents("elle a quel âge ?", previous, "", (previous,)) == ("Lucie Fontanel",)


@pytest.mark.parametrize(
    ("question", "subject", "standalone"),
    [
        ("et qui y participe ?", "le projet", "Qui participe au projet ?"),
        ("ont-ils un préau ?", "les élus", "Les élus ont-ils un préau ?"),
        ("qui s'en occupe ?", "le projet", "Qui s'occupe du projet ?"),
        ("qui s'en charge ?", "le projet", "Qui se charge du projet ?"),
        ("où a-t-elle parlé du plan ?", "la maire", "où la maire a-t-elle parlé du plan ?"),
        ("qu'en pense le maire ?", "le projet", "Que pense le maire du projet ?"),
        ("il en est sorti quoi ?", "l’étude", "Il est sorti quoi de l’étude ?"),
        ("et un élu, il y gagne quoi ?", "un club", "Un élu, il gagne quoi à un club ?"),
        ("et on y gagne quoi ?", "ouvrir une école", "On gagne quoi à ouvrir une école ?"),
        ("Quels sont ses deux objectifs ?", "le plan", "Quels sont les deux objectifs du plan ?"),
        ("et son adresse mail ?", "le club", "Quelle est l’adresse mail du club ?"),
    ],
)
def test_each_place_has_its_french(question: str, subject: str, standalone: str) -> None:
    """What stands for a pronoun takes its place."""
    assert replaced(question, subject) == standalone
