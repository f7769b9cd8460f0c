"""A follow-up is not answered by evidence for the question before it."""

import pytest
from documents import Bullets, Grid, assistant, document

from assistant.outcomes import Outcome, Role, Turn

PLAN = document(
    "plan",
    "# Plan des cantines",
    "La commune veut que 100 % des écoles aient une cantine d’ici fin 2026. "
    "Les cantines des hameaux sont plus rares que les autres.",
    title="Plan des cantines",
)
DONE = document(
    "bilan",
    "# Bilan des cantines",
    "L’objectif de la commune a été atteint : 100 % des écoles sont dotées d’une cantine.",
    title="Bilan des cantines",
)
AIM = "Quelle part des écoles la commune veut-elle doter d’une cantine ?"


def _after(question: str, before: str, *documents: object) -> Outcome:
    asked = assistant(*documents)  # type: ignore[arg-type]
    said = asked.ask(before)
    history = (Turn(Role.USER, before), Turn(Role.ASSISTANT, said.text))
    return asked.ask(question, history).outcome


@pytest.mark.parametrize(
    "question",
    [
        "et c'est fait ?",
        "et c'est atteint ?",
        "on y est arrivé ?",
        "et ils y sont arrivés ?",
        "ont-ils réussi ?",
        "le délai a été tenu ?",
    ],
)
def test_an_aim_is_no_result(question: str) -> None:
    """What was to be done does not say whether it was."""
    assert _after(question, AIM, PLAN) is Outcome.NOT_IN_CORPUS


def test_a_result_answers() -> None:
    """A text that says it was reached does."""
    assert _after("et c'est atteint ?", AIM, PLAN, DONE) is Outcome.ANSWERED


def test_what_was_said_is_no_reason_of_itself() -> None:
    """« Pourquoi ? » without a reason in the documents is refused."""
    asked = "Quelles cantines sont plus rares que les autres ?"
    assert _after("pourquoi ?", asked, PLAN) is Outcome.NOT_IN_CORPUS


GAINS = document(
    "gains",
    "# Les cantines",
    "Ce qu’une cantine apporte à un cuisinier :",
    Bullets(("Un métier du matin.", "Des recettes partagées.")),
    "Ce qu’une cantine apporte à un maire :",
    Bullets(("Des familles qui restent.", "Des écoles ouvertes.")),
    title="Les cantines",
)


def test_gains_of_somebody_mean_the_only_subject() -> None:
    """« J'y gagne quoi ? » needs none where all documents have one and tell of such people."""
    asked = assistant(GAINS)
    answer = asked.ask("Je suis maire, j'y gagne quoi ?")
    assert "familles" in answer.text
    assert "métier" not in answer.text


@pytest.mark.parametrize("question", ["J'y gagne quoi ?", "Je suis boulanger, j'y gagne quoi ?"])
def test_gains_of_nobody_told_of_need_a_subject(question: str) -> None:
    """Without people, or with others, nothing says what is meant."""
    assert assistant(GAINS).ask(question).outcome is Outcome.UNCLEAR


def test_word_of_no_text_is_not_affirmed() -> None:
    """« C'est gratuit ? » wants the word, not what is near it."""
    assert _after("c'est gratuit ?", AIM, PLAN) is Outcome.NOT_IN_CORPUS


def test_date_of_another_thing_is_no_answer() -> None:
    """« Quand ? » after the means is not answered by the date of the aim."""
    steps = document(
        "moyens",
        "# Moyens",
        "Le rapport propose deux moyens prioritaires :",
        Bullets(("Former des cuisiniers.", "Acheter des fours.")),
        title="Rapport sur les moyens",
    )
    asked = "Quels sont les moyens prioritaires du rapport ?"
    assert _after("quand ?", asked, PLAN, steps) is not Outcome.ANSWERED


def test_what_no_text_names_is_not_told_of_another() -> None:
    """« Et la banque ? » is not answered by what the mayor gains."""
    asked = "Qu’est-ce qu’une cantine apporte à un maire ?"
    assert _after("et la banque ?", asked, GAINS) is Outcome.NOT_IN_CORPUS


TEAMS = document(
    "equipes",
    "# Plan des cantines rurales",
    "Le plan comporte trois axes :",
    Bullets(
        (
            "Ouvrir des cuisines : des équipes du canton seront déployées.",
            "Former des cuisiniers.",
            "Acheter des fours.",
        )
    ),
    title="Plan des cantines rurales",
)


def test_who_does_one_of_them_does_not_do_them_all() -> None:
    """« Qui va les mettre en œuvre ? » asks of all the axes."""
    asked = "Quels sont les axes du plan des cantines rurales ?"
    assert _after("Qui va les mettre en œuvre ?", asked, TEAMS) is not Outcome.ANSWERED


def test_count_that_says_nothing() -> None:
    """« Combien ne savent pas ? » is not answered by any count."""
    asked = "Combien d’écoles auront une cantine d’ici fin 2026 ?"
    assert _after("Combien ne savent pas ?", asked, PLAN) is not Outcome.ANSWERED


def test_which_of_those_listed() -> None:
    """« Lesquels parlent de fours ? » is answered by that item, or by none."""
    asked = "Quels sont les axes du plan des cantines rurales ?"
    assert _after("Lesquels parlent de fours ?", asked, TEAMS) is Outcome.ANSWERED
    assert _after("Lesquels parlent de piscines ?", asked, TEAMS) is not Outcome.ANSWERED


def test_a_list_is_not_told_twice() -> None:
    """What the follow-up asks stands in no item of the list that answered before."""
    gains = document(
        "gains",
        "# Les clubs",
        "Pour un maire, un club a deux avantages :",
        Bullets(("Des jeunes plus actifs.", "Un village plus calme.")),
        title="Les clubs",
    )
    asked = "Quels sont les avantages d'un club pour un maire ?"
    assert _after("et s'il n'y en a pas chez nous ?", asked, gains) is Outcome.NOT_IN_CORPUS


@pytest.mark.parametrize(
    "question",
    ["avec quels moyens ?", "qui les a proposés ?", "pour quand ?", "lesquels sont payants ?"],
)
def test_list_is_not_told_again(question: str) -> None:
    """What is asked of the axes is not answered by the axes."""
    asked = "Quels sont les axes du plan des cantines rurales ?"
    assert _after(question, asked, TEAMS) is not Outcome.ANSWERED


DISHES = document(
    "plats",
    "# Les plats",
    Grid(
        "Plats servis dans les cantines",
        (("Plat", "Part"), ("Soupes", "54 %"), ("Fromages", "20 %"), ("Fruits", "9 %")),
    ),
    title="Les plats",
)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("et le fromage ?", Outcome.ANSWERED),
        ("et le fromage de brebis ?", Outcome.NOT_IN_CORPUS),
        ("lesquels dépassent 30 % ?", Outcome.ANSWERED),
        ("lesquels dépassent 60 % ?", Outcome.NOT_IN_CORPUS),
        ("ça a augmenté ?", Outcome.NOT_IN_CORPUS),
        ("c'est mieux qu'avant ?", Outcome.NOT_IN_CORPUS),
    ],
)
def test_after_a_table(question: str, outcome: Outcome) -> None:
    """Its figures are of its own rows and of its own time."""
    assert _after(question, "Quels plats sont servis dans les cantines ?", DISHES) is outcome
