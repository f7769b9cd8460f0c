"""Typing errors and text messages are mended; words that exist are left alone."""

import pytest
from documents import SURVEY, document, vocabulary
from hypothesis import given
from hypothesis import strategies as st
from memory_index import MemoryIndex

from assistant.questions.spelling import correct
from ingest.french import fold

INDEX = MemoryIndex(
    [
        SURVEY,
        document("lieux", "Le lac de Kervignolles gèle en hiver."),
        document("bus", "La tarification des bus et les tarifs réduits changent."),
    ]
)


def _mended(question: str) -> str:
    return correct(question, INDEX, vocabulary())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("c koi un préau", "c'est quoi un préau"),
        ("kel école", "quel école"),
        ("pk fermer", "pourquoi fermer"),
        ("cb de livres ds les écoles", "combien de livres dans les écoles"),
        ("on a 1 convention", "on a un convention"),
        ("1 RPI sa change koi", "un RPI ça change quoi"),
        ("elle prête sa halle", "elle prête sa halle"),
        ("l'étape 1 suivante", "l'étape 1 suivante"),
    ],
)
def test_text_messages_are_spelled_out(typed: str, meant: str) -> None:
    """Abbreviations become words."""
    assert _mended(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("la bibliotheqe du village", "bibliotheque"),
        ("le questionaire des écoles", "questionnaire"),
        ("le lac de kervignoles", "kervignolles"),
        ("les écoles de valmaurin", "valmorin"),
        ("une ékole", "ecole"),
    ],
)
def test_typing_errors_are_mended(typed: str, meant: str) -> None:
    """A letter too few, swapped, or a word written as it sounds."""
    assert meant in fold(_mended(typed)).split()


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le salaire de la directrice ?",
        "Combien de dentistes ?",
        "Quelle cantine ?",
        "les livres du RPI",
        "combien de prêts à Montfleur",
        "37 communes en 2023",
        "Combien d'écoles aujourd'hui, lorsqu'il pleut ?",
        "",
    ],
)
def test_words_that_exist_are_left_alone(question: str) -> None:
    """A correction never turns a question into another one."""
    assert _mended(question) == question


@pytest.mark.parametrize("typed", ["le lac de Kervignoles", "le lac de Kervigonlles"])
def test_a_long_name_one_letter_off_is_the_documents_name(typed: str) -> None:
    """A reader should not have to know how a place is spelled."""
    assert _mended(f"Où est {typed} ?") == "Où est le lac de Kervignolles ?"


@pytest.mark.parametrize("name", ["Kervinoles", "Moreal", "Kervignollet-sur-Mer"])
def test_another_name_is_left_alone(name: str) -> None:
    """Two letters off, or a short name one letter off, is somebody else."""
    assert name in _mended(f"Où est {name} ?")


def test_the_more_common_word_wins_a_tie() -> None:
    """« présidan » is « président », not « présidée »."""
    assert _mended("qui est le présidan ?") == "qui est le president ?"


def test_swapped_letters_of_an_acronym() -> None:
    """« PRI » was meant as « RPI », the only acronym of these letters."""
    assert _mended("les livres du PRI") == "les livres du RPI"


def test_word_of_the_documents_is_known() -> None:
    """A name that no French list has is not corrected where a document holds it."""
    assert _mended("le lac de Kervignolles") == "le lac de Kervignolles"


@given(st.text(alphabet="abéè'’ 0?!,.-\n\u202f", max_size=40))
def test_any_text_can_be_mended(text: str) -> None:
    """Mending never fails, and digits stay."""
    mended = _mended(text)
    assert [c for c in mended if c.isdigit()] == [c for c in text if c.isdigit()]


def test_a_word_that_sounds_like_a_name_of_the_documents_is_that_name() -> None:
    """« Vandée » is one letter off the name, « vente » only sounds a little like it."""
    index = MemoryIndex([document("lieux", "Le lac de la Vendée gèle en hiver.")])
    assert "vendee" in fold(correct("que fait le club en vandée", index, vocabulary()))


def test_a_word_that_was_cut_short_is_lengthened() -> None:
    """To the noun of an action, where the documents have it."""
    assert _mended("la tarificat du bus") == "la tarification du bus"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("les tarif de labonnement", "l'abonnement"),
        ("combien dhabitants", "d'habitants"),
        ("que deviennent lestarifs", "les tarifs"),
        ("ils nont rien", "n'ont"),
    ],
)
def test_lost_apostrophes_and_spaces_are_given_back(typed: str, meant: str) -> None:
    """A word that was glued to the small word before it."""
    assert meant in _mended(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("le salère", "salaire"),
        ("le tème", "theme"),
        ("coman faire", "comment"),
        ("la méri", "mairie"),
    ],
)
def test_sound_goes_before_letters(typed: str, meant: str) -> None:
    """« Salère » is « salaire », though « galère » is nearer in letters."""
    assert meant in _mended(typed).split()


def test_a_name_is_given_back_its_capital() -> None:
    """As the documents write it, in the middle of a sentence."""
    assert _mended("où est le lac de kervignolles") == "où est le lac de Kervignolles"


@pytest.mark.parametrize("word", ["travaillées", "mails", "présideraient"])
def test_another_form_of_a_known_word_is_left_alone(word: str) -> None:
    """An inflection that no list has is no typing error."""
    assert _mended(f"les choses {word}") == f"les choses {word}"
