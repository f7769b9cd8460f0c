"""A question analysed: which words matter, and how much."""

import pytest
from documents import read
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.asked import Asked
from assistant.questions.question import Term, plain_text
from assistant.questions.ranking import Places
from assistant.questions.roles import WordRole


def _term(question: str, surface: str) -> Term:
    (found,) = (term for term in read(question).terms if term.surface == surface)
    return found


@pytest.mark.parametrize(
    ("question", "surface"),
    [
        ("Combien d'écoles en 2023 ?", "2023"),
        ("Quelle école a 905 élèves ?", "905"),
        ("Combien d'élèves à Montfleur ?", "Montfleur"),
        ("Quel RPI a un préau ?", "RPI"),
        ("Combien de classes au KZT ?", "KZT"),
    ],
)
def test_what_no_answer_can_lack_is_strong(question: str, surface: str) -> None:
    """Figures, years, proper names, acronyms known or not."""
    assert _term(question, surface).strong


@pytest.mark.parametrize(
    ("question", "surface"),
    [
        ("Bibliothèques ouvertes le dimanche", "Bibliothèques"),
        ("COMBIEN DE PRÊTS DANS LES VILLAGES ?", "VILLAGES"),
        ("Combien de prêts dans les villages ?", "villages"),
    ],
)
def test_capitals_alone_do_not_make_a_name(question: str, surface: str) -> None:
    """The first word and a shouted question have capitals without names."""
    assert not _term(question, surface).strong


def test_frame_words_are_no_terms() -> None:
    """« Bonjour, pouvez-vous me dire » is not looked for in the documents."""
    plain = read("Combien de prêts ?").terms
    framed = read("Bonjour, pouvez-vous me dire combien de prêts, svp ?").terms
    assert [t.surface for t in framed] == [t.surface for t in plain] == ["prêts"]


def test_who_asks_is_soft() -> None:
    """« Je suis maire, … » orders answers and refuses none."""
    term = _term("Je suis cuisinier, que propose le plan ?", "cuisinier")
    assert term.asker
    assert term.soft
    assert not term.strong


@pytest.mark.parametrize(
    "question",
    [
        "Nouveau médecin de la cantine, je lis. Que propose le plan ?",
        "Je viens d'arriver à la cantine, que propose le plan ?",
        "Élue de la cantine : que propose notre plan ?",
    ],
)
def test_who_asks_may_be_told_otherwise(question: str) -> None:
    """Without a verb, with an adjective, as somebody new."""
    assert _term(question, "cantine").asker


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Comment une école peut-elle aider le plan ?", True),
        ("Pouvez-vous m'aider à lire le plan ?", False),
    ],
)
def test_help_is_a_deed_where_somebody_gets_it(question: str, said: bool) -> None:
    """« M'aider » is a courtesy."""
    assert ("aider" in {term.surface for term in read(question).terms}) is said


@pytest.mark.parametrize("question", ["Quel est le budget du plan ?", "Quelle budget pour 2024 ?"])
def test_thing_asked_for_is_the_head(question: str) -> None:
    """The noun behind « quel » is what the answer must name."""
    assert _term(question, "budget").head


@pytest.mark.parametrize(
    ("question", "head", "firm"),
    [
        ("Quel est le budget du plan ?", "budget", True),
        ("À quelle vitesse roule le bibliobus ?", "vitesse", True),
        ("Quel est le projet du collège ?", "projet", True),
        ("Quel collège a une cantine ?", "collège", False),
    ],
)
def test_a_class_may_go_unnamed_a_quantity_may_not(question: str, head: str, firm: bool) -> None:
    """« Quel collège » is answered by a name; « quelle vitesse » by a speed only."""
    term = _term(question, head)
    assert term.head
    assert term.firm is firm


def test_superlative_only_marks_the_kind() -> None:
    """« Le plus élevé » is not a word to find in the text."""
    assert _term("Quel est le taux le plus élevé ?", "élevé").soft


def test_counted_noun() -> None:
    """« Combien de communes » counts communes, in any of its forms."""
    assert "commun" in read("Combien de communes ont un pont ?").counted
    assert "§commune" in read("Combien de communes ont un pont ?").counted
    assert read("Quelles communes ont un pont ?").counted == frozenset()


def test_announced_number_is_expected_not_searched() -> None:
    """« Les trois objectifs » expects three items; « trois » is no term."""
    question = read("Quels sont les 3 objectifs du plan ?")
    assert question.expected_items == 3
    assert [t.surface for t in question.terms] == ["objectifs", "plan"]


def test_rank_is_kept_and_not_searched() -> None:
    """« Le deuxième objectif » asks for a rank of the objectives."""
    question = read("Quel est le deuxième objectif du plan ?")
    assert (question.asked, question.places) == (Asked.RANK, Places((2,)))
    assert "deuxième" not in [t.surface for t in question.terms]


def test_phrase_of_the_vocabulary_is_one_term() -> None:
    """A full form is one noun, whatever its words do."""
    (term,) = read("Qu'est-ce qu'un regroupement pédagogique intercommunal ?").terms
    assert term.role is WordRole.NOUN
    assert "§RPI" in term.keys


def test_hyphens_read_as_spaces() -> None:
    """« Y a-t-il » and « y a t il » are one question."""
    assert plain_text("Qu’est-ce  qu’un BIBLIO-bus ?") == "qu'est ce qu'un biblio bus ?"


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Terms are words of the question as typed, whatever was typed."""
    for term in read(text).terms:
        assert term.surface in text
        assert term.surface


def test_a_figure_told_around_a_question_is_no_condition() -> None:
    """Even where the question leans on the sentence that holds it."""
    term = _term("Notre école a 900 élèves. Par où commencer ?", "900")
    assert not term.strong


def test_context_is_no_condition() -> None:
    """A figure or a name that is told, not asked, may be missing from the documents."""
    term = _term("Notre école a 900 élèves. Quelle part des écoles a une cantine ?", "900")
    assert term.context
    assert not term.strong


def test_a_name_alone_is_defined() -> None:
    """What is told before « c'est quoi ? » names its subject; the rest is no condition."""
    terms = read("On me parle de RPI à toutes les réunions. C'est quoi au juste ?").terms
    assert [term.surface for term in terms if not term.soft] == ["RPI"]


@pytest.mark.parametrize(
    "question",
    [
        "Que recouvre le sigle RPI employé dans le guide des maires ?",
        "Je vois mentionnés les RPI dans le rapport : quel est le développé de ce sigle ?",
        "RPI, ce sont quelles lettres mises bout à bout ?",
    ],
)
def test_an_acronym_is_spelled_out(question: str) -> None:
    """Where it was met is no condition."""
    asked = read(question)
    assert asked.asked is Asked.DEFINITION
    assert [term.surface for term in asked.terms if not term.soft] == ["RPI"]


def test_a_title_in_short_is_no_term() -> None:
    """« Le Dr Fontanel » is found where the text says « docteur », or nothing."""
    assert "Dr" not in {term.surface for term in read("Que fait le Dr Fontanel ?").terms}


def test_a_question_names_something_or_not() -> None:
    """A figure, an acronym and a proper name are names, about which something is asked."""
    assert read("Qui dirige le RPI ?").named
    assert not read("Qui est Corse ?").named
    assert not read("Qui ouvre la bibliothèque ?").named
