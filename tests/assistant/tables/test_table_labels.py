"""Rows and columns that a question names."""

import pytest
from documents import Grid as GridBlock
from documents import document, read, texts

from assistant.tables.grid import Grid
from assistant.tables.labels import Labels
from ingest.documents import Document, Table

SPORTS = document(
    "sports",
    GridBlock(
        "Liens des clubs avec la ville, en pourcentage des clubs",
        (
            ("", "Convention signée", "Membre du bureau du club", "Pas de lien"),
            ("Gymnase municipal", "30 %", "20 %", "50 %"),
            ("Piscine", "12 %", "8 %", "80 %"),
        ),
    ),
)
POLL = document(
    "sondage",
    GridBlock(
        "La cantine est-elle assez grande ?",
        (
            ("", "Oui", "Non", "Ne sait pas"),
            ("Élèves", "20 %", "70 %", "10 %"),
            ("Parents", "40 %", "30 %", "30 %"),
        ),
    ),
)


def _labels(question: str, source: Document) -> Labels:
    found = texts(source)
    (table,) = (block for block in source.pages[0].blocks if isinstance(block, Table))
    return Labels(read(question), Grid.of((table,), source.info.id, found), found)


@pytest.mark.parametrize(
    ("question", "columns"),
    [
        ("conventionnés avec la piscine : quel pourcentage de clubs ?", (1,)),
        ("Combien de clubs ont signé une convention ?", (1,)),
        ("Combien de clubs ont un membre dans le bureau ?", (2,)),
        ("Combien de clubs n'ont pas de lien avec la piscine ?", (3,)),
        ("Combien de clubs pour la piscine ?", ()),
    ],
)
def test_word_of_the_caption_chooses_no_column(question: str, columns: tuple[int, ...]) -> None:
    """Every column is about clubs; words of one family name the one that is meant."""
    labels = _labels(question, SPORTS)
    assert labels.columns(labels.rows()) == columns


@pytest.mark.parametrize(
    ("question", "column"),
    [
        ("Combien de parents la trouvent assez grande ?", 1),
        ("Combien de parents disent non ?", 2),
        ("Combien de parents ne la trouvent pas assez grande ?", 2),
        ("Combien de parents ne savent pas ?", 3),
        ("Quelle part des parents n'en sait rien ?", 3),
        ("Combien de parents l'ignorent ?", 3),
    ],
)
def test_answers_of_a_poll_in_everyday_words(question: str, column: int) -> None:
    """Yes, no and no opinion, however they are said."""
    labels = _labels(question, POLL)
    assert labels.columns(labels.rows()) == (column,)
    assert labels.rows() == (1,)


def test_words_given_name_their_own_row() -> None:
    """Each side of a comparison is read by itself."""
    labels = _labels("Élèves ou parents : qui dit le plus oui ?", POLL)
    assert (labels.rows(words="eleves"), labels.rows(words="parents")) == ((0,), (1,))


def test_one_word_of_a_side_finds_the_only_row_that_holds_it() -> None:
    """A side of a comparison need not say the whole label."""
    source = document(
        "buts",
        GridBlock(
            "Buts de la mairie",
            (
                ("But", "Part"),
                ("Mener des actions de propreté dans les rues", "57 %"),
                ("Améliorer la lecture et le calcul", "55 %"),
            ),
        ),
    )
    labels = _labels("Propreté ou lecture : quel but est le plus visé ?", source)
    assert (labels.rows(words="proprete"), labels.rows(words="lecture")) == ((0,), (1,))


def test_label_of_the_other_side_is_not_named() -> None:
    """« Lycées privés » is not meant by public ones, whatever else the label shares."""
    source = document(
        "lycees",
        GridBlock(
            "Élèves", (("Lycée", "Part"), ("Lycées privés de ville", "5 %"), ("EREA", "2 %"))
        ),
    )
    assert _labels("Quelle part pour les lycées publics de ville ?", source).rows() == ()
    assert _labels("Quelle part pour les lycées privés de ville ?", source).rows() == (0,)


AGES = document(
    "publics",
    GridBlock(
        "Publics des clubs, en pourcentage des clubs",
        (("", "Pourcentage"), ("Personnes âgées et autonomie", "54 %"), ("Étudiants", "8 %")),
    ),
)


def test_one_word_names_a_phrase_of_a_label() -> None:
    """« Seniors » are the « personnes âgées » of a longer label."""
    assert _labels("Combien de clubs s'occupent des seniors ?", AGES).rows() == (0,)
