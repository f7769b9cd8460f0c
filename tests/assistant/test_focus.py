"""The part of a sentence that answers."""

import pytest
from documents import read, texts, vocabulary
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.figures import FigureKind, figures
from assistant.reader.focus import ELLIPSIS, Focus, focus


def _shown(question: str, text: str) -> str:
    return focus(read(question), text, vocabulary().bag).render(text)


def _bold(question: str, text: str) -> str:
    found = focus(read(question), text, vocabulary().bag)
    return text[slice(*found.bold)] if found.bold else ""


SHARES = (
    "37 % des villages ont un préau, 12 % des hameaux ont une piscine et 5 % des bourgs un musée."
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Quelle part des villages a un préau ?", "37 %"),
        ("Quelle part des hameaux a une piscine ?", "12 %"),
        ("Quelle part des bourgs a un musée ?", "5 %"),
    ],
)
def test_one_figure_of_several(question: str, figure: str) -> None:
    """The figure of the clause that was asked, and no other."""
    assert _bold(question, SHARES) == figure
    others = {f.value for f in figures(_shown(question, SHARES))}
    assert others == {figure.removesuffix(" %")}


WITH_A_VERB = (
    "78 % des villages disposent d’une salle nommée pour les lectures, et 55 % des mairies ont "
    "ouvert un kiosque réservé à ces soirées."
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Quelle part des villages a une salle réservée aux lectures ?", "78 %"),
        ("Quelle part a un kiosque réservé aux lectures ?", "55 %"),
    ],
)
def test_a_clause_with_its_own_verb_stands_by_itself(question: str, figure: str) -> None:
    """It takes up of what the one before it speaks, and not what that one says of it."""
    assert _bold(question, WITH_A_VERB) == figure


def test_respondents_are_counted_as_those_who_are_named() -> None:
    """« 31 % des répondants » of a sentence on villages are villages."""
    text = "57 % des villages ont un préau, et 31 % des répondants ont ouvert un musée."
    assert _bold("Combien de villages ont un musée ?", text) == "31 %"
    assert _bold("Combien de villages ont un préau ?", text) == "57 % des villages"


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Combien de villages ont répondu ?", "40"),
        ("À combien de villages a-t-il été adressé ?", "90 villages"),
        ("Combien de villages y a-t-il ?", "90 villages"),
    ],
)
def test_those_who_were_asked_are_not_those_who_answered(question: str, figure: str) -> None:
    """The first figure counts the noun, the second is what is told of it."""
    text = "Adressé aux 90 villages du canton, il a recueilli 40 réponses, soit un taux de 44 %."
    assert _bold(question, text) == figure


def test_what_opens_a_sentence_holds_for_all_its_clauses() -> None:
    """« Parmi ces villages, 27 % sont invités, contre 25 % en moyenne »."""
    text = "Parmi les villages qui ont un préau, 27 % sont invités, contre 25 % en moyenne."
    assert _bold("Quelle part des villages est invitée avec son préau ?", text) == "27 %"


def test_what_is_left_out_is_marked() -> None:
    """An ellipsis stands where clauses were left out."""
    shown = _shown("Quelle part des hameaux a une piscine ?", SHARES)
    assert shown.startswith(ELLIPSIS)
    assert shown.endswith(ELLIPSIS)


def test_single_figure_keeps_its_sentence() -> None:
    """With one figure, nothing has to be left out."""
    text = "Selon l’enquête, 37 % des villages ont un préau, ce qui est peu."
    assert _shown("Quelle part des villages a un préau ?", text).replace("**", "") == text


def test_count_is_bold_with_its_noun() -> None:
    """« 37 communes », not « 37 »; the other count is not shown as the answer."""
    text = "Il compte 12 bénévoles et dessert 37 communes."
    assert _bold("Combien de communes dessert-il ?", text) == "37 communes"
    assert _bold("Combien de bénévoles compte-t-il ?", text) == "12 bénévoles"


def test_count_in_letters() -> None:
    """Numbers written in letters count too."""
    assert _bold("Combien de ponts ?", "La vallée compte trois ponts.") == "trois ponts"


def test_year_is_no_count() -> None:
    """« En 2024, 37 communes » counts thirty-seven."""
    text = "En 2024, on recensait 37 communes."
    assert _bold("Combien de communes ?", text) == "37 communes"


def test_date_is_bold() -> None:
    """The date that the clause of the question holds."""
    text = "Le salon ouvre le 3 mai 2025, la piscine ouvre le 8 juin 2025."
    assert _bold("Quand ouvre la piscine ?", text) == "8 juin 2025"
    assert _bold("Quand ouvre le salon ?", text) == "3 mai 2025"


def test_person_is_another_than_the_one_named() -> None:
    """« Avec qui Lucie Fontanel… » wants the other name."""
    text = "Lucie Fontanel travaille avec Marc Delorme."
    assert _bold("Avec qui Lucie Fontanel travaille-t-elle ?", text) == "Marc Delorme"


def test_question_without_a_kind_shows_the_whole_sentence() -> None:
    """A statement is not cut."""
    assert _shown("les préaux des villages", SHARES) == SHARES


def test_sentence_without_a_figure_is_shown_whole() -> None:
    """Nothing to choose, nothing to cut."""
    text = "Peu de villages ont un préau."
    assert _shown("Quelle part des villages a un préau ?", text) == text


def test_render_keeps_the_words() -> None:
    """Bold and ellipses are the only additions."""
    text = "Un deux trois quatre."
    assert Focus(3, 13, (3, 7)).render(text) == f"{ELLIPSIS} **deux** trois {ELLIPSIS}"


QUESTIONS = ["Quelle part des villages ?", "Quand ?", "Qui dirige ?"]


@given(
    question=st.sampled_from(QUESTIONS),
    words=st.lists(
        st.sampled_from(
            ["37 %", "12", "3 mai 2025", "villages", ",", "et", ";", "(", ")", "Lucie Fontanel",
             "2024", "dont", "deux", "."]
        ),
        min_size=1,
        max_size=14,
    ),
)  # fmt: skip
def test_what_is_shown_is_a_slice(question: str, words: list[str]) -> None:
    """Of any sentence: offsets lie in it, the bold within what is shown, one figure is bold."""
    text = " ".join(words)
    found = focus(read(question), text, vocabulary().bag)
    assert 0 <= found.start <= found.end <= len(text)
    if found.bold is not None:
        low, high = found.bold
        assert found.start <= low < high <= found.end
        percents = [f for f in figures(text[low:high]) if f.kind is FigureKind.PERCENT]
        assert len(percents) <= 1


def test_a_date_over_two_clauses_is_shown_whole() -> None:
    """« 12 et 3 mai 2025 » holds the « et » that ends other clauses."""
    text = "12 et 3 mai 2025 37 %"
    shown = focus(read("Quand ?"), text, texts().bag)
    assert shown.bold is not None
    assert shown.start <= shown.bold[0] < shown.bold[1] <= shown.end


def test_a_question_for_two_things_gets_the_whole_sentence() -> None:
    """« Quelle part, et pour quand ? »: the date alone would answer half of it."""
    text = "Le plan veut que 100 % des villages aient un préau d’ici fin 2026."
    assert (
        _shown("Quelle part des villages le plan vise-t-il, et pour quand ?", text).replace(
            "**", ""
        )
        == text
    )


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Quelle part des villages a une salle dédiée ?", "78 %"),
        ("Quelle part des villages a un conseil dédié ?", "55 %"),
    ],
)
def test_a_clause_with_a_verb_of_its_own_says_something_else(question: str, figure: str) -> None:
    """The thing asked for weighs more than its quality, and is not lent to the next clause."""
    text = (
        "78 % des villages disposent d'une salle ouverte, et 55 % des villages ont créé un conseil "
        "dédié aux lectures."
    )
    assert _bold(question, text) == figure


def test_the_name_of_a_thing_is_nobody() -> None:
    """« Qui a lancé le Tour de France ? » : its words are those of the question."""
    text = "La mission « Tour de France » lancée par Agnès Vasseur a fini."
    assert _bold("Qui a lancé la mission « Tour de France » ?", text) == "Agnès Vasseur"


def test_what_stands_before_all_figures_holds_for_each() -> None:
    """« Parmi les villages qui ont une école » says of whom both shares are."""
    text = "Parmi les villages qui ont une école, 27 % sont reliés au bus, contre 25 % en moyenne."
    assert _bold("Quelle part des villages qui ont une école est reliée au bus ?", text) == "27 %"


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("Combien de mois dure la mission ?", "Une mission dure de 6 à 12 mois.", "6 à 12 mois"),
        (
            "Combien de villages ont un préau ?",
            "On compte que 9 sur 10 villages ont un préau.",
            "9",
        ),
        (
            "Quelle part des villages a un préau ?",
            "Entre 40 et 50 % des villages ont un préau.",
            "40 et 50 %",
        ),
    ],
)
def test_a_range_is_one_figure(question: str, text: str, figure: str) -> None:
    """Half of a range says something else."""
    assert _bold(question, text).startswith(figure)
    assert _shown(question, text).replace("**", "") == text


def test_figures_told_respectively_stand_together() -> None:
    """« 12 et 7, respectivement »: which is whose is told by the whole sentence."""
    text = "Les villages et les bourgs comptent respectivement 12 et 7 musées, en 2024."
    assert _shown("Combien de musées comptent les villages ?", text).replace("**", "") == text


def test_two_figures_of_two_things_are_no_range() -> None:
    """« 12 villages et 7 bourgs »: the one that was asked, alone."""
    text = "La fête réunit 12 villages, et 7 bourgs la préparent."
    assert "7" not in _shown("Combien de villages la fête réunit-elle ?", text)


@pytest.mark.parametrize(
    ("question", "figure"),
    [("Combien de clubs jouent ?", "98 %"), ("Combien de clubs ont une licence ?", "95 %")],
)
def test_a_part_of_those_counted_counts_them_too(question: str, figure: str) -> None:
    """« Dont 95 % » are clubs as well: what is said of each figure chooses."""
    text = "Les clubs se portent bien : 98 % d’entre eux jouent, dont 95 % ont une licence."
    assert _bold(question, text) == figure
