"""A document in short, in its own words."""

from documents import PLAN, SURVEY, Bullets, Grid, ask, assistant, document

from assistant.engine import Assistant
from assistant.outcomes import Outcome, Role, Turn
from ingest.documents import Kind
from ingest.index import Filter

TWO_PLANS = document(
    "halls",
    "# Plan des halles",
    "## Marché",
    "Le marché ouvre le mardi devant la mairie.",
    "## Foire",
    "La foire dure trois jours au printemps.",
    title="Plan des halles de Valmorin",
    kind=Kind.PLAN,
)


def test_each_section_is_told_by_what_it_says_first() -> None:
    """A list announced near the beginning, else the first sentence; titles of tables."""
    answer = ask("Résume-moi le plan des bibliothèques")
    assert answer.outcome is Outcome.ANSWERED
    assert "**Objectifs**\u202f: Les objectifs du plan sont\u202f: ouvrir" in answer.text
    assert "Réunir les habitants du village\u202f; Trouver un local" in answer.text
    assert "**Prêts**\u202f: Prêts par commune [" in answer.text


def test_each_line_is_quoted_from_its_place() -> None:
    """A citation a section, on the page of the section, with the words of its line."""
    answer = ask("Résume-moi le plan des bibliothèques")
    assert [c.marker for c in answer.citations] == list(range(1, len(answer.citations) + 1))
    last = answer.citations[-1]
    assert (last.page, last.document.id) == (2, "plan")
    assert "Tableau n°2 : Prêts par commune" in last.quote


def test_a_document_without_headings_gives_its_paragraphs() -> None:
    """The first sentence of each."""
    note = document(
        "note", "Le club joue au stade de Morvel. Il y a dix équipes.",
        "La ligue paie le car du club.",
        title="Note du club", kind=Kind.ARTICLE,
    )  # fmt: skip
    text = assistant(note, PLAN).ask("Que contient l'article ?").text
    assert "- Le club joue au stade de Morvel. [1]" in text
    assert "- La ligue paie le car du club. [2]" in text
    assert "dix équipes" not in text


def test_long_items_are_called_by_their_names() -> None:
    """« Un car : prêté… » is « Un car » where the whole would be long; many items end in dots."""
    items = tuple(f"Prêt numéro {n} : {'un car que la mairie prête, ' * 5}" for n in range(8))
    guide = document(
        "guide", "# Guide", "## Prêts", "La mairie fait huit prêts :", Bullets(items),
        "## Suite", "La suite vient au printemps prochain à la mairie.", kind=Kind.GUIDE,
    )  # fmt: skip
    text = assistant(guide).ask("De quoi parle le guide ?").text
    assert "Prêt numéro 0\u202f; Prêt numéro 1" in text
    assert "Prêt numéro 6" not in text
    assert "…" in text


def test_empty_chapters_go_where_there_are_many() -> None:
    """Titles that hold nothing are kept only in a short document."""
    chapters = [
        block for n in range(13) for block in (f"## Partie {n}", f"Le club {n} joue au stade.")
    ]
    slides = document("slides", "## Vide", *chapters, "## Blanc", Grid("", ()), kind=Kind.SLIDES)
    text = assistant(slides).ask("Résume le diaporama").text
    assert "**Vide**" not in text
    assert "**Partie 8**" in text


def test_several_documents_are_offered() -> None:
    """« Le plan » of two is asked back, with questions to choose from."""
    both = assistant(PLAN, TWO_PLANS)
    answer = both.ask("Résume le plan")
    assert answer.outcome is Outcome.UNCLEAR
    assert "Plan des halles de Valmorin" in answer.text
    assert any("Plan des halles" in suggestion for suggestion in answer.suggestions)
    chosen = next(s for s in answer.suggestions if "halles" in s)
    assert "Le marché ouvre le mardi" in both.ask(chosen).text


def test_a_choice_among_the_documents_offered() -> None:
    """« Le premier », behind the question which one."""
    both = assistant(PLAN, TWO_PLANS)
    first = "Résume le plan"
    said = [Turn(Role.USER, first), Turn(Role.ASSISTANT, both.ask(first).text)]
    assert "Le marché ouvre le mardi" in both.ask("le premier", said).text


def test_another_document_behind_an_overview() -> None:
    """« Et l'enquête ? » behind the plan in short."""
    first = "Résume le plan"
    said = [Turn(Role.USER, first), Turn(Role.ASSISTANT, ask(first).text)]
    assert "57 %" in assistant().ask("et l'enquête ?", said).text


def test_a_section_gives_its_first_figure() -> None:
    """Behind a first sentence without one."""
    note = document(
        "note", "# Note", "## Clubs", "La ligue a interrogé les clubs de la vallée cet été.",
        "72 % des clubs de la vallée ont un car.", "31 % des clubs ont un stade.",
        "## Suite", "La suite vient au printemps prochain à la mairie.",
        title="Note de la ligue", kind=Kind.ARTICLE,
    )  # fmt: skip
    text = assistant(note, PLAN).ask("Que contient l'article ?").text
    assert "cet été. 72 % des clubs" in text
    assert "31 %" not in text


def test_a_section_of_sections_gives_their_titles() -> None:
    """The steps of a guide are its headings."""
    guide = document(
        "guide", "# Guide", "## Étapes", "On monte un club en deux étapes bien à part.",
        "### Étape 1 : Le bureau", "Le bureau se réunit.", "### Étape 2 : Le stade",
        "Le stade se loue.", "## Suite", "La suite vient au printemps prochain à la mairie.",
        title="Monter un club", kind=Kind.GUIDE,
    )  # fmt: skip
    text = assistant(guide, PLAN).ask("Que contient le guide ?").text
    assert "Étape 1 : Le bureau\u202f; Étape 2 : Le stade" in text


def test_one_title_below_a_section_is_passed_over() -> None:
    """What stands under it is what the section says."""
    note = document(
        "note", "# Note", "## Zoom", "### Le club de Morvel",
        "Le club de Morvel joue le mardi soir.",
        "## Suite", "La suite vient au printemps prochain à la mairie.",
        title="Note de la ligue", kind=Kind.ARTICLE,
    )  # fmt: skip
    text = assistant(note, PLAN).ask("Que contient l'article ?").text
    assert "**Zoom**\u202f: Le club de Morvel joue le mardi soir." in text


def test_sections_left_out_are_told() -> None:
    """A very long document is cut, and says so."""
    chapters = [t for n in range(20) for t in (f"## Partie {n}", f"Le club {n} joue au stade.")]
    slides = document("slides", *chapters, title="Les clubs", kind=Kind.SLIDES)
    assert "d’autres parties" in assistant(slides, PLAN).ask("Résume le diaporama").text


def test_this_document_is_the_one_that_answered() -> None:
    """« Résume ce plan » after an answer from one of two."""
    both = assistant(PLAN, TWO_PLANS)
    first = "Combien de jours dure la foire ?"
    said = [Turn(Role.USER, first), Turn(Role.ASSISTANT, both.ask(first).text)]
    assert "La foire dure trois jours" in both.ask("Résume ce plan", said).text


def test_the_choice_of_documents_holds() -> None:
    """A document that was left out of the question is not told in short."""
    only = Filter(documents=frozenset({SURVEY.info.id}))
    made: Assistant = assistant(SURVEY, PLAN)
    assert "Objectifs" not in made.ask("Résume le plan", where=only).text


def test_the_sources_are_named() -> None:
    """Titles, publishers and dates in words."""
    answer = ask("Sur quels documents te bases-tu ?")
    survey = "«\u202fEnquête sur les écoles rurales de Valmorin\u202f»"
    assert f"{survey}, Observatoire des écoles, mars 2024" in answer.text
    assert answer.outcome is Outcome.UNCLEAR


def test_what_is_no_document_is_searched_for() -> None:
    """« Résume les objectifs du plan » asks which they are."""
    assert "former les bénévoles" in ask("Résume les objectifs du plan").text
