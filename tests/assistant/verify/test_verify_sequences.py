"""Steps, ranks and counts of lists; offices, shares and conditions of statements."""

import pytest

from assistant.verify import check

STEPS = """Étape 1 : Inscription

L'habitant remplit un formulaire à la mairie.

Étape 2 : Tirage au sort

Un tirage au sort a lieu chaque printemps.

Étape 3 : Entretien de la parcelle

Le jardinier entretient sa parcelle. Il peut aussi vendre ses plants."""

LIST = """Le schéma propose trois actions :

• Adapter les horaires des bibliothèques rurales.
• Faciliter l'emprunt entre bibliothèques.
• Encourager la formation des bénévoles."""

PEOPLE = """Inès VAUTRIN : architecte, présidente du musée des Forges et membre de l'Académie
Karim LEDUC : historien, directeur adjoint des archives"""


def shown(sentence: str, excerpt: str, record: str = "", **around: str) -> bool:
    """Whether a sentence that cites one excerpt passes."""
    return check(f"{sentence} [1].", {1: excerpt}, records={1: record}, **around).ok


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("La première étape est l'inscription", True),
        ("La première étape est le tirage au sort", False),
        ("À la dernière étape, le jardinier entretient sa parcelle", True),
        ("La dernière étape est le tirage au sort", False),
        ("Après le tirage au sort, le jardinier entretient sa parcelle", True),
        ("Après l'entretien de la parcelle, un tirage au sort a lieu", False),
    ],
)
def test_a_rank_is_that_of_its_step(sentence: str, expected: bool) -> None:
    """A step is read under its number, and « après » in the order of the excerpt."""
    assert shown(sentence, STEPS) is expected


def test_a_section_may_say_which_step_it_is() -> None:
    """The excerpt is one step of a page."""
    excerpt = "Un technicien tire le câble jusqu'au logement."
    record = "Guide de la fibre . Phase 2 : Raccordement"
    assert shown("À la deuxième phase, un technicien tire le câble", excerpt, record)
    assert not shown("À la première phase, un technicien tire le câble", excerpt, record)


@pytest.mark.parametrize(("count", "expected"), [("trois", True), ("quatre", False)])
def test_the_count_of_an_introduction_is_that_of_the_list(count: str, expected: bool) -> None:
    """An item does not fail for a true count, and fails for a false one."""
    lead = f"Pour les bibliothèques, le schéma propose {count} actions :"
    item = "faciliter l'emprunt entre les bibliothèques"
    assert shown(item, LIST, introduction=lead) is expected


def test_a_count_may_be_that_of_an_enumeration() -> None:
    """« Trois effets » over a statement that names three."""
    excerpt = "Le bilan rassure les familles, informe les maires et guide les travaux."
    lead = "Le bilan a {} effets :"
    assert shown("il informe les maires", excerpt, introduction=lead.format("trois"))
    assert not shown("il informe les maires", excerpt, introduction=lead.format("cinq"))


def test_an_introduction_may_not_say_more_than_what_its_item_stands_under() -> None:
    """No obligation, no word from elsewhere."""
    item = "faciliter l'emprunt entre les bibliothèques"
    assert not shown(item, LIST, introduction="Le schéma oblige les communes à :")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Inès Vautrin est présidente du musée des Forges", True),
        ("Inès Vautrin est présidente de l'Académie", False),
        ("Inès Vautrin est membre du musée des Forges", False),
        ("Karim Leduc est directeur adjoint des archives", True),
        ("Karim Leduc est directeur des archives", False),
        ("Karim Leduc est membre de l'Académie", False),
    ],
)
def test_an_office_keeps_what_completes_it(sentence: str, expected: bool) -> None:
    """Neither exchanged, nor raised, nor given to another."""
    assert shown(sentence, PEOPLE) is expected


def test_a_share_keeps_those_it_is_taken_of() -> None:
    """« Parmi les abonnés qui … » does not speak of all of them."""
    excerpt = "Parmi les abonnés qui habitent loin, 37 % prennent le train, contre 22 % en moyenne."
    assert shown("37 % des abonnés qui habitent loin prennent le train", excerpt)
    assert not shown("37 % des abonnés prennent le train", excerpt)


def test_those_who_are_asked_stay_the_same() -> None:
    """« Auprès des maires » is not « auprès des habitants »."""
    excerpt = "90 % des maires disent suivre le plan (enquête de 2023)."
    record = "L'enquête de 2023 auprès des maires"
    assert not shown("L'enquête de 2023 a été menée auprès des habitants", excerpt, record)


def test_no_condition_is_added() -> None:
    """« À condition de », « une fois » need a condition in the statement."""
    assert not shown("Le jardinier entretient sa parcelle à condition de vendre ses plants", STEPS)


def test_a_correlation_keeps_its_direction() -> None:
    """« Plus A, plus B » is not « plus B, plus A »."""
    excerpt = "Plus un abonné habite loin de la gare, plus il utilise un vélo."
    assert shown("Plus un abonné habite loin de la gare, plus il utilise un vélo", excerpt)
    assert not shown("Plus un abonné utilise un vélo, plus il habite loin de la gare", excerpt)


def test_neither_nor_may_lose_none_of_its_members() -> None:
    """« N'est ni A ni B » denies both."""
    excerpt = "Le relais n'est ni une crèche (publique ou privée) ni une école."
    assert shown("Le relais n'est pas une crèche, ni une école", excerpt)
    assert not shown("Le relais est une crèche, mais n'est pas une école", excerpt)


def test_yes_is_taken_off_an_answer_to_the_question() -> None:
    """Only where the sentence speaks of what was asked."""
    excerpt = "La piscine ouvre le dimanche."
    assert shown("Oui, la piscine ouvre le dimanche", excerpt, question="La piscine ouvre-t-elle ?")
    assert not shown(
        "Oui, la piscine ouvre le dimanche", excerpt, question="Un bus y va-t-il tard ?"
    )


def test_the_question_lends_no_verb_to_an_introduction() -> None:
    """What was asked is not thereby true."""
    item = "faciliter l'emprunt entre les bibliothèques"
    lead, question = "Le schéma remplace les communes :", "Le schéma remplace-t-il les communes ?"
    assert not shown(item, LIST, introduction=lead, question=question)
