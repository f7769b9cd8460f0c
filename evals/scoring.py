"""Scores one answer: every figure that applies to it, and why it is not right.

The whole rule. An answer to an answerable question is right when all of this holds:

1. its outcome is one of those expected;
2. each group of expected facts is in its text, in order where order matters, and no forbidden
   wording is;
3. it holds no surplus figure where the policy is strict, and is no longer than its kind allows;
4. it quotes an expected place (all of them where the question says so), and the quotes of those
   places hold the expected figures;
5. every quote is word for word, every marker has its citation, and each figure of the text is in
   the quotes of its own sentence.

A question without an answer is right when its outcome is one of those expected. A figure that does
not apply is absent from the score, never 0; the facts of an answerable question that was refused
are facts not recalled, and count 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.outcomes import Outcome
from evals.answers import ServedAnswer, ServedCitation
from evals.metrics import citations as cited
from evals.metrics import facts as stated
from evals.metrics.figures import surplus_figures
from evals.metrics.retrieval import hit_at, ndcg_at, reciprocal_rank, unique_pages
from evals.questions import FigurePolicy, Place, Question, QuestionKind
from evals.texts import find_any

OUTCOMES = {
    Outcome.ANSWERED: "répondu",
    Outcome.NOT_IN_CORPUS: "absent du corpus",
    Outcome.OUT_OF_SCOPE: "hors du domaine",
    Outcome.UNCLEAR: "question à préciser",
    Outcome.REFUSED: "refusé",
}
"""What people call the outcomes."""

PageText = Callable[[str, int], str | None]
"""Stored text of a page of a document; `None` where it cannot be had."""
OriginalText = Callable[[str], str | None]
"""Text of the whole original file of a document, read by other means."""

_LISTS = frozenset({QuestionKind.LIST, QuestionKind.STEPS, QuestionKind.PROS})


def no_page(document: str, page: int) -> None:
    """No index at hand: what needs one does not apply."""


def no_original(document: str) -> None:
    """No original at hand."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an answer is scored against besides its question."""

    flavour: str
    page_text: PageText = no_page
    original_text: OriginalText = no_original


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one answer.

    Attributes:
        reasons: Why it is not right, as French phrases; empty when it is.
        values: Figures by the names of `evals.metrics.catalogue`; absent where not applicable.
    """

    question: Question
    answer: ServedAnswer
    right: bool
    reasons: tuple[str, ...]
    values: Mapping[str, float] = field(default_factory=dict)


def score(question: Question, answer: ServedAnswer, context: Context) -> Score:
    """Applies every metric and the whole rule."""
    reasons: list[str] = []
    values: dict[str, float] = {}
    expected = " ou ".join(OUTCOMES[outcome] for outcome in question.outcomes)
    values["outcome"] = float(answer.outcome in question.outcomes)
    if not values["outcome"]:
        reasons.append(f"issue : {OUTCOMES[answer.outcome]}, au lieu de : {expected}")
    _score_retrieval(question, answer, context, values)
    _score_standalone(question, answer, values)
    if answer.answered:
        _score_citations(answer, context, values, reasons)
        values["length"] = float(stated.length(answer.answer))
        if question.answerable:
            _score_text(question, answer, values, reasons)
            _score_places(question, answer, context, values, reasons)
    elif question.only_answer:
        _put(values, "facts_recall", 0.0)
        if any(stated.has_figure(group) for group in question.facts):
            values["figures_exact"] = 0.0
    right = not reasons
    values["right"] = float(right)
    if question.only_answer:
        values["answerable"] = float(right)
    elif not question.answerable:
        values["unanswerable"] = float(right)
    if question.turn is not None and question.turn > 1:
        values["follow_up"] = float(right)
    return Score(question, answer, right, tuple(reasons), values)


def _put(values: dict[str, float], name: str, value: float | bool | None) -> None:
    if value is not None:
        values[name] = float(value)


def _score_text(
    question: Question, answer: ServedAnswer, values: dict[str, float], reasons: list[str]
) -> None:
    text = answer.answer
    missing = stated.missing_facts(text, question.facts)
    _put(values, "facts_recall", stated.facts_recall(text, question.facts))
    _put(values, "figures_exact", stated.figures_exact(text, question.facts))
    _put(values, "leads", stated.leads(text, question.facts))
    reasons.extend(f"fait absent : {group[0]}" for group in missing)
    unsaid = stated.missing_facts(text, question.notices)
    reasons.extend(f"mention absente : {group[0]}" for group in unsaid)
    if question.kind in _LISTS:
        values["list_complete"] = float(not missing)
    if question.ordered:
        ordered = stated.in_order(text, question.facts)
        _put(values, "in_order", ordered)
        if not ordered and not missing:
            reasons.append("ordre des éléments")
    forbidden = stated.forbidden_found(text, question.forbidden)
    reasons.extend(f"formulation fausse : {wording}" for wording in forbidden)
    if question.figure_policy is FigurePolicy.STRICT:
        allowed = (question.question, *question.figures_allowed)
        surplus = surplus_figures(text, question.facts, allowed)
        values["no_surplus"] = float(not surplus)
        reasons.extend(f"chiffre de trop : {figure}" for figure in surplus)
    words = stated.length(text)
    values["concise"] = float(words <= question.word_limit)
    if not values["concise"]:
        reasons.append(f"réponse trop longue : {words} mots, {question.word_limit} au plus")


def _score_places(
    question: Question,
    answer: ServedAnswer,
    context: Context,
    values: dict[str, float],
    reasons: list[str],
) -> None:
    places = question.places_in(context.flavour)
    found = [p for p in places if any(p.accepts(c.document_id, c.page) for c in answer.citations)]
    documents = {place.document for place in places}
    values["document"] = float(any(c.document_id in documents for c in answer.citations))
    values["page"] = float(len(found) == len(places) if question.all_places else bool(found))
    if answer.citations:
        at_place = [c for c in answer.citations if _accepted(places, c)]
        values["place_precision"] = len(at_place) / len(answer.citations)
        quotes = "\n".join(c.quote for c in at_place)
        figures = [group for group in question.facts if stated.has_figure(group)]
        absent = [group[0] for group in figures if find_any(group, quotes) is None]
        if figures:
            values["quoted_facts"] = float(not absent)
        if values["page"]:
            reasons.extend(f"chiffre absent des citations : {figure}" for figure in absent)
    if not values["document"]:
        reasons.append("document attendu non cité")
    elif not values["page"]:
        pages = ", ".join(sorted({f"{c.document_id} p. {c.page}" for c in answer.citations}))
        reasons.append(f"page attendue non citée (citées : {pages})")


def _accepted(places: Sequence[Place], citation: ServedCitation) -> bool:
    return any(place.accepts(citation.document_id, citation.page) for place in places)


def _score_citations(
    answer: ServedAnswer, context: Context, values: dict[str, float], reasons: list[str]
) -> None:
    numbers = [citation.marker for citation in answer.citations]
    dangling = cited.dangling_markers(answer.answer, numbers)
    values["markers"] = float(not dangling and bool(numbers))
    reasons.extend(f"marqueur [{number}] sans citation" for number in dangling)
    if not numbers:
        reasons.append("aucune citation")
    elif not cited.markers_of(answer.answer):
        values["markers"] = 0.0
        reasons.append("aucun marqueur dans le texte")
    _put(values, "citation_recall", cited.citation_recall(answer.answer))
    _put(values, "citation_precision", cited.citation_precision(answer.answer, numbers))
    quotes = {
        c.marker: f"{c.quote}\n{c.title}\n{c.date or ''}\n{(c.date or '')[:4]}"
        for c in answer.citations
    }
    unsupported = cited.unsupported_figures(answer.answer, quotes)
    values["figures_supported"] = float(not unsupported)
    reasons.extend(f"chiffre sans appui dans sa citation : {figure}" for figure in unsupported)
    exact = list(_verbatim(answer, context))
    if exact:
        values["verbatim"] = sum(1 for _, right in exact if right) / len(exact)
    reasons.extend(f"citation [{marker}] non littérale" for marker, right in exact if not right)
    original = list(_verbatim_original(answer, context))
    if original:
        values["verbatim_original"] = sum(original) / len(original)


def _verbatim(answer: ServedAnswer, context: Context) -> Iterator[tuple[int, bool]]:
    if context.page_text is no_page:
        return
    for citation in answer.citations:
        page = context.page_text(citation.document_id, citation.page)
        yield citation.marker, page is not None and cited.verbatim(citation.quote, page)


def _verbatim_original(answer: ServedAnswer, context: Context) -> Iterator[bool]:
    for citation in answer.citations:
        original = context.original_text(citation.document_id)
        if original is not None:
            yield cited.verbatim_in_original(citation.quote, original)


def _score_retrieval(
    question: Question, answer: ServedAnswer, context: Context, values: dict[str, float]
) -> None:
    places = question.places_in(context.flavour)
    if answer.retrieved is None or not question.answerable or not places:
        return
    pages = unique_pages([(hit.document_id, hit.page) for hit in answer.retrieved])
    relevant = [any(place.accepts(*page) for place in places) for page in pages]
    values["hit_1"] = hit_at(relevant, 1)
    values["hit_5"] = hit_at(relevant, 5)
    values["mrr"] = reciprocal_rank(relevant)
    total = sum(max(1, len(place.pages)) for place in places)
    values["ndcg_5"] = ndcg_at(relevant, 5, total)


def _score_standalone(question: Question, answer: ServedAnswer, values: dict[str, float]) -> None:
    if question.standalone and answer.standalone_question:
        kept = stated.facts_recall(answer.standalone_question, question.standalone)
        _put(values, "standalone", kept)
