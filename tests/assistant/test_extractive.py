"""Answers made of slices: what is led with, what is marked, what is left out."""

import re

import pytest
from documents import Bullets, Grid, ask, assistant, document

from assistant.language.figures import figures
from assistant.outcomes import Answer, Outcome
from ingest.documents import Document
from ingest.french import sentences

QUESTIONS = [
    "Quelle part des écoles publiques dispose d'une bibliothèque ?",
    "Combien de communes le bibliobus dessert-il ?",
    "Quand a lieu le lancement du plan ?",
    "Quels sont les objectifs du plan ?",
    "Quelles sont les étapes pour ouvrir une bibliothèque ?",
    "Quelle est la deuxième étape pour ouvrir une bibliothèque ?",
    "Qu'est-ce qu'un bibliobus ?",
    "Quel pourcentage de collèges a une cantine ?",
    "Quel type d'école a le plus souvent une cantine ?",
    "Qui a plus de lecteurs, Valmorin ou Les Ormeaux ?",
    "Est-ce que la salle de lecture accepte les animaux ?",
]


def _over(question: str, *documents: Document) -> Answer:
    answer = assistant(*documents).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    return answer


def _plain(text: str) -> str:
    return re.sub(r"\[\d+\]|\*\*", "", text)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Quelle part des écoles publiques dispose d'une bibliothèque ?", "57 %"),
        ("Combien de communes le bibliobus dessert-il ?", "37 communes"),
        ("Combien de livres une bibliothèque prête-t-elle en moyenne ?", "640 livres"),
        ("Quel pourcentage de collèges a une cantine ?", "96 %"),
        ("Quel pourcentage de maternelles n'a pas de cantine ?", "30 %"),
        ("Combien de livres prêtés à Saint-Brisac ?", "3 150"),
    ],
)
def test_one_figure_asked_one_figure_given(question: str, figure: str) -> None:
    """The figure asked for is bold, and no other figure stands beside it."""
    text = ask(question).text
    assert f"**{figure}**" in text
    assert len(figures(_plain(text))) == 1


def test_cell_leads_and_keeps_its_labels() -> None:
    """The value first, then its row, its column and what the table is about."""
    text = ask("Combien de livres prêtés à Saint-Brisac ?").text
    assert text.startswith("**3 150**")
    assert all(label in text for label in ("Saint-Brisac", "Livres prêtés", "Prêts par commune"))


def test_number_of_a_table_is_not_shown_as_a_figure() -> None:
    """« Tableau n°2 » is left out of the caption that is shown, and kept in the quote."""
    answer = ask("Combien de livres prêtés à Saint-Brisac ?")
    assert "Tableau" not in answer.text
    assert "Tableau n°2" in answer.citations[0].quote


def test_list_is_complete_and_in_order() -> None:
    """Every item, as the document has it."""
    lines = _plain(ask("Quels sont les objectifs du plan ?").text).splitlines()
    assert [line.strip() for line in lines] == [
        "Les objectifs du plan sont :",
        "- ouvrir les bibliothèques le dimanche ;",
        "- former les bénévoles au catalogue ;",
        "- prêter des liseuses aux lycéens.",
    ]


def test_ordered_list_is_numbered_by_position() -> None:
    """Steps have their ranks."""
    text = ask("Quelles sont les étapes pour ouvrir une bibliothèque ?").text
    assert re.findall(r"^(\d)\. (\w+)", text, re.MULTILINE) == [
        ("1", "Réunir"),
        ("2", "Trouver"),
        ("3", "Signer"),
    ]


def test_headed_steps_keep_their_labels() -> None:
    """« Étape 1 » stands out in front of what it says."""
    source = document(
        "pont",
        "# Bâtir une passerelle",
        "## Étape 1 : dessiner la passerelle",
        "On dessine les arches.",
        "## Étape 2 : tailler la pierre",
        "On taille chaque bloc.",
    )
    text = _over("Quelles sont les étapes pour bâtir une passerelle ?", source).text
    first, second = text.splitlines()
    assert "**Étape 1 : dessiner la passerelle**" in first
    assert "On taille chaque bloc." in second


def test_rank_is_the_position_not_the_printed_number() -> None:
    """Numbers printed wrongly are not trusted."""
    source = document(
        "jeu",
        "Pour jouer à la marelle, les étapes sont :",
        Bullets(("tracer les cases", "lancer le palet", "sauter à pieds joints"), ordered=True),
    )
    text = _over("Quelle est la troisième étape pour jouer à la marelle ?", source).text
    assert "**sauter à pieds joints**" in text


def test_yes_and_no_follow_the_source() -> None:
    """A sentence that says it is a yes, a sentence that denies it is a no."""
    assert ask("Les lecteurs peuvent-ils réserver un livre ?").text.startswith("**Oui**")
    no = ask("Est-ce que la salle de lecture accepte les animaux ?")
    assert no.text.startswith("**Non**")


def test_no_yes_where_the_sentence_says_less() -> None:
    """Where the sentence does not say all that is asked, it is quoted without a yes."""
    source = document("d", "Le pont relie les deux rives.", "Il est fermé la nuit par un gardien.")
    answer = assistant(source).ask("Est-ce que le pont est fermé la nuit ?")
    assert "Oui" not in answer.text
    assert "Non" not in answer.text


def test_comparison_gives_both_values_the_greater_first() -> None:
    """Both cells are quoted, none is computed."""
    text = _plain(ask("Qui a plus de lecteurs, Valmorin ou Les Ormeaux ?").text)
    assert text.index("Les Ormeaux") < text.index("905") < text.index("830")
    assert {f.value for f in figures(text)} == {"905", "830"}


def test_two_documents_are_told_apart() -> None:
    """A definition of two documents names each, and says which is a fiche written after another."""
    one = document("un", "Une passerelle est un pont étroit pour piétons.", publisher="Atelier")
    two = document(
        "deux",
        "Une passerelle est un ouvrage qui enjambe une rivière.",
        publisher="Musée",
        original="Le guide des ponts",
    )
    answer = _over("Qu'est-ce qu'une passerelle ?", one, two)
    assert "D’après **Atelier**" in answer.text
    assert "Fiche rédigée d’après **Musée**" in answer.text
    assert {citation.marker for citation in answer.citations} == {1, 2}


def test_missing_procedure_is_said() -> None:
    """An answer in part says what is missing, first."""
    source = document("d", "La mairie peut former les bénévoles avec l'aide du département.")
    text = _over("Comment former les bénévoles ?", source).text
    assert text.startswith("Aucun document ne décrit la procédure")
    assert "[1]" in text


def test_row_gives_each_column_its_value() -> None:
    """A row asked for is shown with the names of its columns; empty cells are left out."""
    grid = Grid(
        "Ponts", (("Pont", "Année", "Arches"), ("Pont Vieux", "1650", ""), ("Arc", "", "3"))
    )
    text = _plain(_over("Que sait-on du Pont Vieux ?", document("d", grid)).text)
    assert "Année\u202f: 1650" in text
    assert "Arches" not in text


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_sentence_carries_its_marker(question: str) -> None:
    """No statement without a source."""
    for line in ask(question).text.splitlines():
        stated = [line[a:b] for a, b in sentences(line) if re.search(r"[a-zà-ÿ]{3}", line[a:b])]
        assert line.endswith("[1]"), line
        assert line.count("[1]") == len(stated), line


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_figure_and_name_comes_from_the_quote(question: str) -> None:
    """No arithmetic: each figure and each capitalised name shown stands in the quote."""
    answer = ask(question)
    quote = answer.citations[0].quote
    shown = _plain(answer.text)
    assert {f.value for f in figures(shown)} <= {f.value for f in figures(quote)} | {"1", "2", "3"}
    for name in ("Valmorin", "Saint-Brisac", "Ormeaux", "Collège"):
        assert name not in shown or name in quote


@pytest.mark.parametrize(
    ("question", "says_yes"),
    [
        ("Les collèges ont-ils une cantine ?", False),
        ("Est-ce que tous les lycées ont une piscine ?", False),
        ("Les lycées ont-ils une piscine ?", True),
    ],
)
def test_a_share_is_no_yes_and_some_are_not_all(question: str, says_yes: bool) -> None:
    """« 60 % des collèges » is neither yes nor no; « les lycées » is not « tous les lycées »."""
    schools = document(
        "etat", "60 % des collèges ont une cantine.", "Les lycées ont une piscine au printemps."
    )
    answer = assistant(schools).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text.startswith("**Oui**") is says_yes


def test_an_ellipsis_is_no_sentence() -> None:
    """« … 110 disent » is one sentence with one marker."""
    club = document("club", "Parmi ces 290 clubs répondants, 110 disent travailler avec une école.")
    answer = _over("Combien de clubs travaillent avec une école ?", club)
    assert answer.text.count("[1]") == 1
    assert "**110** disent travailler" in answer.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Un bibliobus est un autocar[3] qui prête des livres.",
        "Un bibliobus est un autocar qui prête des livres [2, 4].",
    ],
)
def test_calls_of_footnotes_are_no_markers(sentence: str) -> None:
    """« autocar[3] » is shown without the call of its note; the quote keeps it."""
    answer = _over("Qu'est-ce qu'un bibliobus ?", document("bus", sentence))
    assert re.findall(r"\[[^\]]*\]", answer.text) == ["[1]"]
    assert "prête des livres" in answer.text
    assert answer.citations[0].quote == sentence


def test_calls_of_footnotes_in_a_list_are_no_markers() -> None:
    """Items that call footnotes keep one marker each."""
    club = document(
        "club",
        "Le club propose trois ateliers[7] :",
        Bullets(("la danse[8]", "le chant", "l’escrime")),
    )
    answer = _over("Quels ateliers le club propose-t-il ?", club)
    assert set(re.findall(r"\[[^\]]*\]", answer.text)) == {"[1]"}


def test_a_length_of_time_is_answered_by_one() -> None:
    """« Combien de temps » and « quelle durée » pass over the same words without a length."""
    stage = document(
        "stage",
        "La durée du stage est fixée par le conseil de la ludothèque.",
        "Un stage à la ludothèque est conclu pour une durée de six mois.",
    )
    for question in ("Combien de temps dure le stage ?", "Quelle est la durée du stage ?"):
        assert "six mois" in _over(question, stage).text


def test_a_heading_with_another_figure_is_no_length() -> None:
    """« 20 000 lecteurs ont trouvé un club » does not say how long it takes to found one."""
    club = document("club", "# Les clubs de lecture créés pour 20 000 lecteurs", "Le club lit.")
    answer = assistant(club).ask("Combien de temps faut-il pour créer un club de lecture ?")
    assert answer.outcome is not Outcome.ANSWERED


def test_a_year_is_no_delay() -> None:
    """« Sous quel délai » is not answered by the year of a deed."""
    club = document("club", "Le club de voile répond aux demandes par un courrier depuis 2016.")
    answer = assistant(club).ask("Sous quel délai le club de voile répond-il aux demandes ?")
    assert answer.outcome is not Outcome.ANSWERED


def test_the_figure_of_the_question_is_not_given_back() -> None:
    """« Moins de 400 lits » says for whom; the sum beside it answers."""
    aid = document("aide", "Les hôtels touchent une aide de 900 € (moins de 400 lits).")
    assert "**900**" in _over("Combien touchent les hôtels de moins de 400 lits ?", aid).text


def test_a_base_is_not_the_part_taken_of_it() -> None:
    """« Sur les 90 voiliers du port, 40 ont plus de 20 ans »."""
    text = "Le port vieillit : sur les 90 voiliers du port, 40 ont plus de 20 ans."
    answer = _over("Combien de voiliers du port ont plus de 20 ans ?", document("port", text))
    assert "**40**" in answer.text


def test_several_extremes_say_how_many_they_are() -> None:
    """« Les plus… » is told the first few with their values, and that there are two of them."""
    source = document(
        "loisirs",
        Grid(
            "Liste des loisirs choisis par les élèves",
            (
                ("Loisir", "Part"),
                ("Dessin", "40 %"),
                ("Chant", "31 %"),
                ("Judo", "12 %"),
                ("Tricot", "5 %"),
            ),
        ),
    )
    head, *lines = _over("Quels sont les loisirs les plus choisis ?", source).text.splitlines()
    assert "Les deux valeurs les plus élevées" in head
    assert [re.findall(r"\w+", line)[0] for line in lines] == ["Dessin", "Chant"]
    assert "40" in lines[0]
