"""How well a piece of evidence is of the kind that a question asks for."""

import pytest
from documents import Bullets, Grid, assistant, document, prose, read, tables

from assistant.candidates.candidate import Candidate, Shape
from assistant.evidence import MIN_AFFINITY
from assistant.scoring.affinity import affinity


def _sentence(text: str) -> Candidate:
    source = document("d", "# Divers", text)
    return next(c for c in prose(source) if c.shape in {Shape.SENTENCE, Shape.ITEM})


def _fit(question: str, text: str) -> float:
    return affinity(read(question), _sentence(text))


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("Quelle part des écoles a un préau ?", "37 % ont un préau.", "Des écoles ont un préau."),
        ("Quelle part des écoles a un préau ?", "37 % ont un préau.", "On compte 37 préaux."),
        ("Combien d'écoles ont un préau ?", "37 écoles ont un préau.", "Des écoles ont un préau."),
        ("Quand ouvre la piscine ?", "Elle ouvre le 3 mai 2025.", "La piscine ouvre tôt."),
    ],
)
def test_figure_or_date_is_held_or_not(question: str, holds: str, lacks: str) -> None:
    """A text without what is asked falls under the gate."""
    assert _fit(question, holds) >= 0.9
    assert _fit(question, lacks) < MIN_AFFINITY


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        (
            "Qui dirige l'observatoire ?",
            "Lucie Fontanel le dirige.",
            "Une directrice le dirige.",
        ),
        (
            "Qui est Lucie Fontanel ?",
            "Lucie Fontanel, directrice, parle.",
            "On remercie Lucie Fontanel.",
        ),
        ("Où est la piscine ?", "La piscine est à Valmorin.", "La piscine est couverte."),
        ("Où a lieu le bal ?", "Le bal a lieu sur la place.", "Le bal a lieu en juin."),
        ("Pourquoi fermer le pont ?", "On ferme car il penche.", "On ferme le pont."),
        ("Quelle école est la plus grande ?", "La plus grande est à Brisac.", "L'école ferme."),
    ],
)
def test_better_kind_of_sentence(question: str, better: str, worse: str) -> None:
    """Of two sentences, the one of the kind asked fits better."""
    assert _fit(question, better) > _fit(question, worse)


def test_announcement_is_no_answer() -> None:
    """A sentence that ends with a colon announces what comes."""
    question = "Que prévoit le plan ?"
    assert _fit(question, "Le plan prévoit ceci :") < _fit(question, "Le plan prévoit un pont.")


LIST = next(
    c
    for c in prose(document("d", "Buts :", Bullets(("lire un livre", "nager", "courir"))))
    if c.shape is Shape.LIST
)
ITEM = next(
    c
    for c in prose(document("d", "Buts :", Bullets(("lire un livre", "nager"))))
    if c.shape is Shape.ITEM
)


def test_list_asked_for_is_the_whole_list() -> None:
    """An item alone is less than its list."""
    question = read("Quels sont les buts ?")
    assert affinity(question, LIST) > affinity(question, ITEM)


def test_list_of_another_length_fits_less() -> None:
    """« Les trois buts » wants three."""
    three, five = read("Quels sont les trois buts ?"), read("Quels sont les cinq buts ?")
    assert affinity(three, LIST) > affinity(five, LIST)


def test_rank_wants_a_list_that_is_long_enough() -> None:
    """The fifth of three does not exist."""
    second, fifth = read("Quel est le deuxième but ?"), read("Quel est le cinquième but ?")
    assert affinity(second, LIST) > affinity(fifth, LIST)
    assert affinity(fifth, LIST) < MIN_AFFINITY


def test_list_answers_a_count_only_when_it_announces_it() -> None:
    """« cinq étapes : » counts étapes; a list about écoles says nothing of their number."""

    def fit(question: str, introduction: str) -> float:
        source = document("d", "# Divers", introduction, Bullets(("ouvrir", "fermer")))
        listed = next(c for c in prose(source) if c.shape is Shape.LIST)
        return affinity(read(question), listed)

    assert fit("Combien d'étapes faut-il ?", "Le projet suit cinq étapes :") >= MIN_AFFINITY
    assert fit("Combien d'écoles ?", "Les écoles du plan vont :") < MIN_AFFINITY


def test_steps_are_no_list_of_advantages() -> None:
    """A list in no order is hardly a way to begin."""
    question = read("Par où commencer pour nager ?")
    ordered = next(
        c
        for c in prose(document("d", "Étapes :", Bullets(("lire", "nager"), ordered=True)))
        if c.shape is Shape.LIST
    )
    assert affinity(question, ordered) > affinity(question, LIST)


def test_a_bare_figure_is_nobody() -> None:
    """« Qui » is not answered by the share of a table."""
    table = (("Établissement", "Convention signée"), ("Lycée", "33 %"), ("Collège", "12 %"))
    survey = document("enquete", Grid("Accords conclus", table))
    reading = assistant(survey)._reader.read("Qui a signé la convention du lycée ?")
    cells = [s for s in reading.scored if s.candidate.shape is Shape.CELL]
    assert cells
    assert all(s.affinity < MIN_AFFINITY for s in cells)


@pytest.mark.parametrize(
    ("items", "fit"),
    [
        (("Les RPI lisent", "Les RPI chantent"), 0.7),
        (("Odile Renard lit", "Paul Vasseur chante"), 0.95),
    ],
)
def test_a_list_of_people_names_some(items: tuple[str, ...], fit: float) -> None:
    """An article and an acronym are no name."""
    source = document("d", "# Divers", Bullets(items))
    whole = next(c for c in prose(source) if c.shape is Shape.LIST)
    assert affinity(read("Qui lit ?"), whole) == fit


@pytest.mark.parametrize(("caption", "ordered"), [("par ordre d'importance", 1), ("par école", 0)])
def test_a_table_in_order_of_importance_has_a_first_row(caption: str, ordered: int) -> None:
    """« Le but numéro un » wants rows that are said to be in an order."""
    grid = Grid(f"Buts du plan {caption}", (("ouvrir", "38 %"), ("lire", "50 %")), header=False)
    question = "Quel est le but numéro un du plan ?"
    found = [c for c in tables(question, document("d", grid)) if c.shape is Shape.TABLE]
    assert [affinity(read(question), c) == 1.0 for c in found] == [bool(ordered)]


def test_more_so_with_some_tells_with_whom_it_is_most() -> None:
    """« Plus difficile avec les lycées »: with whom it is most difficult, and not least."""
    text = "Jouer reste plus difficile avec les lycées."
    assert _fit("Avec quelles écoles est-ce le plus difficile ?", text) > 0.8
    assert _fit("Avec quelles écoles est-ce le moins difficile ?", text) < MIN_AFFINITY
    assert _fit("Avec quelles écoles est-ce le plus facile ?", text) < MIN_AFFINITY


def test_a_table_holds_nothing_to_do_next() -> None:
    """« Après avoir couru, que faut-il faire ? » is none of the rows behind running."""
    rows = (("Jeu", "Part"), ("Courir", "60 %"), ("Sauter", "40 %"))
    said = document("jeux", "# Les jeux", Grid("Jeux par ordre d’importance", rows))
    asked = "Après avoir couru, que faut-il faire ?"
    found = tables(asked, said)
    assert found
    assert all(affinity(read(asked), candidate) < MIN_AFFINITY for candidate in found)


def test_what_lists_aims_lists_no_steps() -> None:
    """« Les démarches visent à : » are no démarches to go through."""
    said = document("club", "Les démarches du club visent à :", Bullets(("courir ;", "sauter.")))
    whole = next(c for c in prose(said) if c.shape is Shape.LIST)
    assert affinity(read("Quelles sont les étapes du club ?"), whole) < MIN_AFFINITY
