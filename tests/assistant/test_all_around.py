"""« Parle-moi du bibliobus » gets all that the documents say of it."""

from documents import PLAN, SURVEY, ask, assistant, document

from ingest.documents import Kind

CLUB = document(
    "club",
    "# Le club",
    "Le club de Morvel joue le mardi. La mairie repeint les volets. "
    "Le club de Morvel compte quarante joueurs. Le club de Morvel paie le car. "
    "Le club de Morvel range le stade.",
    title="Le club de Morvel",
    kind=Kind.ARTICLE,
)


def test_several_statements_of_a_thing_are_quoted() -> None:
    """Each with its citation, those of a document in its order, and nothing of something else."""
    answer = assistant(CLUB, PLAN, SURVEY).ask("Parle-moi du club de Morvel")
    assert len(answer.citations) > 1
    assert "volets" not in answer.text
    told = [CLUB.pages[0].text.index(citation.quote) for citation in answer.citations[1:]]
    assert told == sorted(told)


def test_a_few_of_one_document_are_enough() -> None:
    """Not the whole page."""
    answer = assistant(CLUB, PLAN, SURVEY).ask("Dis-moi tout sur le club de Morvel")
    assert len(answer.citations) <= 3


def test_the_head_of_a_document_is_said_once() -> None:
    """Over its statements."""
    text = assistant(CLUB, PLAN, SURVEY).ask("Que disent les documents sur Morvel ?").text
    assert text.count("Le club de Morvel**") <= 1


def test_what_is_asked_of_a_thing_gets_one_statement() -> None:
    """A narrower question keeps to its answer."""
    assert len(ask("Combien de communes dessert le bibliobus ?").citations) == 1
