"""A new element is put in the place of the one that it answers to."""

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.swaps import corrected, swapped

SHARE = "Quel pourcentage de collèges a une cantine ?"


def _after(previous: str, question: str) -> FollowUp:
    return FollowUp(question, previous, "", vocabulary(), NOTHING, (previous,))


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        (
            "et avec les lycées ?",
            "Quelles communes travaillent avec les collèges du canton ?",
            "Quelles communes travaillent avec les lycées du canton ?",
        ),
        (
            "Et pour le SIV ?",
            "Quel est le budget du RPI ?",
            "Quel est le budget du SIV ?",
        ),
        (
            "et pour un maire ?",
            "Quelles sont les étapes ?",
            "Quelles sont les étapes, pour un maire ?",
        ),
        (
            "et celui des lycées ?",
            "Quel est le budget des collèges ?",
            "Quel est le budget des lycées ?",
        ),
    ],
)
def test_the_complement_that_fits_gives_way(question: str, previous: str, standalone: str) -> None:
    """The same preposition or the same nature says which one."""
    assert swapped(_after(previous, question))[0] == standalone


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("et de communes ?", "Combien de communes sont couvertes par le bus ?"),
        ("et d'adhérents ?", "Combien d’adhérents sont couverts par le bus ?"),
        ("et le nombre de villages ?", "Combien de villages sont couverts par le bus ?"),
    ],
)
def test_what_is_counted_gives_way(question: str, standalone: str) -> None:
    """A bare « de » is that of « combien de », and the participle agrees."""
    assert swapped(_after("Combien d'habitants sont couverts par le bus ?", question)) == [
        standalone
    ]


def test_a_number_is_asked_for_instead_of_a_share() -> None:
    """« En nombre » takes no place in the question before."""
    assert swapped(_after(SHARE, "et en nombre, ça fait combien ?")) == [
        "Quel pourcentage de collèges a une cantine, en nombre ?"
    ]


@pytest.mark.parametrize(
    ("previous", "standalone"),
    [
        ("Combien de livres prêtés en 2021 ?", "Combien de livres prêtés en 2023 ?"),
        (
            "Combien de livres prêtés par la commune ?",
            "Combien de livres prêtés par la commune en 2023 ?",
        ),
    ],
)
def test_a_year_replaces_a_year(previous: str, standalone: str) -> None:
    """Where the question before names none, it is added."""
    assert swapped(_after(previous, "et en 2023 ?")) == [standalone]


def test_every_complement_may_give_way() -> None:
    """Where several elements could be meant, each reading is offered to the evidence."""
    candidates = swapped(_after(SHARE, "Et pour les lycées ?"))
    assert "Quel pourcentage de lycées a une cantine ?" in candidates
    assert candidates[-1] == "Quel pourcentage de collèges a une cantine, pour les lycées ?"


def test_a_correction_is_a_swap() -> None:
    """« Non, je parlais de X » puts X in the question before."""
    candidates = corrected(_after(SHARE, "non, je parlais des lycées"))
    assert "Quel pourcentage de lycées a une cantine ?" in candidates


def test_the_list_behind_a_rank_gives_way() -> None:
    """After « en deuxième position : … », the question of the list is asked of the new element."""
    ranked = "En deuxième position : quelles sont les étapes du plan ?"
    assert "quelles sont les étapes du chantier ?" in swapped(_after(ranked, "et du chantier ?"))


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        (
            "et pour que tous y aient accès ?",
            "Le club, que fait-il là-dessus ?",
            "Le club, que fait-il pour que tous y aient accès ?",
        ),
        (
            "et en général ?",
            "Combien de clubs jouent au stade ?",
            "Combien de clubs jouent en général ?",
        ),
        (
            "et aux élus ?",
            "Un maire a un stade : que lui apporte un club ?",
            "qu’apporte un club aux élus ?",
        ),
        (
            "non pas les bus, je voulais les trams",
            "Où passent les bus du canton ?",
            "Où passent les trams du canton ?",
        ),
        (
            "dans les écoles ?",
            "Donnez-moi des exemples de bus",
            "Donnez-moi des exemples de bus, dans les écoles ?",
        ),
        (
            "et en ville ?",
            "Combien de clubs jouent avec un arbitre ?",
            "Combien de clubs jouent avec un arbitre, en ville ?",
        ),
        (
            "et en ville ?",
            "Combien de clubs jouent avec un arbitre, en altitude ?",
            "Combien de clubs jouent avec un arbitre, en ville ?",
        ),
        ("côté équipes ?", "Que fait le club ?", "Que fait le club, côté équipes ?"),
        (
            "Et celle de Nantes ?",
            "Où est la régie Val Fleuri ?",
            "Où est la régie de Nantes ?",
        ),
    ],
)
def test_what_is_no_element_is_added(question: str, previous: str, standalone: str) -> None:
    """An aim, everybody, the people of « lui », a side; another one of the same name."""
    turn = _after(previous, question)
    assert (corrected(turn) or swapped(turn))[0] == standalone


def test_nothing_else_gives_way_to_what_stands_in_the_same_place() -> None:
    """« Pour un élève » stands where « pour un maire » stood."""
    asked = swapped(_after("À quoi sert un club pour un maire ?", "et pour un élève ?"))
    assert asked[0] == "À quoi sert un club pour un élève ?"
    assert not any("sert un élève" in text for text in asked)


@pytest.mark.parametrize(
    ("previous", "standalone"),
    [
        ("À quoi sert un club ?", "À quoi sert un club pour un élu ?"),
        ("Un club m'apporte quoi, à moi parent ?", "Un club apporte quoi pour un élu ?"),
    ],
)
def test_somebody_else_takes_no_place_of_a_thing(previous: str, standalone: str) -> None:
    """« Et pour un élu ? » asks what the club is for, for him."""
    assert swapped(_after(previous, "et pour un élu ?")) == [standalone]


def test_a_share_is_asked_for_instead_of_a_number() -> None:
    """« En pourcentage » is no partner of anybody."""
    assert swapped(
        _after("Combien de lycées travaillent avec un club ?", "et en pourcentage ?")
    ) == ["Quel pourcentage de lycées travaillent avec un club ?"]


def test_a_manner_takes_no_place() -> None:
    """« Financièrement » says how."""
    asked = _after("Comment une école peut aider un club ?", "et financièrement ?")
    assert swapped(asked) == ["Comment une école peut aider un club financièrement ?"]


def test_another_time_takes_no_place() -> None:
    """« L'année d'avant » is when."""
    asked = _after("Combien de lycées ont un préau ?", "et l'année d'avant ?")
    assert swapped(asked) == ["Combien de lycées ont un préau, l'année d'avant ?"]


def test_another_may_do_what_ours_does() -> None:
    """« Notre école » acts in the question: another one may act in its place."""
    made = swapped(_after("Que peut faire notre école avec le club ?", "et la mairie ?"))
    assert "Que peut faire la mairie avec le club ?" in made


def test_ours_is_no_place_elsewhere() -> None:
    """« Ma commune » only belongs to whoever acts."""
    made = swapped(_after("Que fait le maire de ma commune ?", "et le préfet ?"))
    assert made[0] == "Que fait le préfet de ma commune ?"
    assert "Que fait le maire du préfet ?" not in made


def test_one_of_a_kind_is_nobody_it_is_done_for() -> None:
    """A dentist gives way to a doctor, and nothing is asked « pour un dentiste »."""
    made = swapped(_after("Peut-on trouver un médecin avec le club ?", "et un dentiste ?"))
    assert made[0] == "Peut-on trouver un dentiste avec le club ?"
    assert not any("pour un dentiste" in text for text in made)


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        ("et pour les crèches ?", "Je tiens la cantine. Que peut-on faire avec le RPI ?",
         "Que peut-on faire avec les crèches ?"),
        ("et la neige ?", "Quelle place pour la pluie ? Le chiffre suffit.",
         "Quelle place pour la neige ?"),
        ("et contre le gel ?", "Que peut faire le RPI pour les écoles ?",
         "Que peut faire le RPI pour les écoles, contre le gel ?"),
        ("et en cas de crue ?", "En quoi le RPI peut-il aider à la fête du village ?",
         "En quoi le RPI peut-il aider en cas de crue ?"),
    ],
)  # fmt: skip
def test_only_what_asks_is_asked_again(question: str, previous: str, standalone: str) -> None:
    """What was told beside it is of the old element, and a circumstance takes its aim's place."""
    assert swapped(_after(previous, question))[0] == standalone


def test_element_of_the_question_before_an_aside() -> None:
    """« C'était pour quand ? » has no « pour les écoles » to give way."""
    aside, topic = "C'était quand, ce tri ?", "Que prévoit le plan pour les écoles ?"
    turn = FollowUp("et pour les lycées ?", aside, "", vocabulary(), NOTHING, (aside, topic))
    assert "Que prévoit le plan pour les lycées ?" in swapped(turn)


def test_an_object_for_an_object() -> None:
    """« Une salle » is had like « des livres », and is not where they come from."""
    turn = _after("Quelle part a des livres sur la mer ?", "et une salle dédiée ?")
    assert swapped(turn)[0] == "Quelle part a une salle dédiée sur la mer ?"
