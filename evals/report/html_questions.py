"""Every question of the report: answer, expected facts, quotes, passages, reasons; and filters."""

from __future__ import annotations

from collections.abc import Iterable

from evals.answers import ServedAnswer
from evals.metrics.catalogue import METRICS
from evals.options import EvalResult
from evals.questions import Question
from evals.report import labels
from evals.report.markup import Markup, join, prose, tag
from evals.scoring import Score
from evals.typography import french
from ingest.typography import number

_PASSAGES = 8


def section(result: EvalResult) -> Markup:
    """The filters and the list."""
    scores = result.scores
    flavour = result.header.flavour
    documents = sorted({p.document for s in scores for p in s.question.places_in(flavour)})
    return join(
        tag("h2", "Questions", id="questions"),
        tag(
            "form",
            _select("verdict", "Verdict", [("oui", "justes"), ("non", "à revoir")]),
            _select("kind", "Genre", _pairs(s.question.kind.value for s in scores)),
            _select("audience", "Public", _pairs(s.question.audience.value for s in scores)),
            _select("difficulty", "Difficulté", _pairs(str(s.question.difficulty) for s in scores)),
            _select("document", "Document", [(d, d) for d in documents]),
            tag(
                "label",
                tag("span", "Chercher"),
                tag("input", type="search", name="search", autocomplete="off"),
            ),
            id="filtres",
            role="search",
            aria_label="Filtrer les questions",
        ),
        tag("p", f"{len(scores)} questions", id="compte", role="status", class_="discret"),
        tag("div", *(_question(s, flavour) for s in scores), id="liste"),
    )


def _pairs(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, labels.group(value)) for value in sorted(set(values))]


def _select(name: str, label: str, options: list[tuple[str, str]]) -> Markup:
    choices = [tag("option", "tout", value="")]
    choices += [tag("option", text, value=value) for value, text in options]
    return tag("label", tag("span", label), tag("select", *choices, name=name))


def _question(s: Score, flavour: str) -> Markup:
    question = s.question
    verdict = "juste" if s.right else "à revoir"
    mark = tag("span", verdict, class_="juste" if s.right else "faux")
    turn = f"{question.conversation}, tour {question.turn}" if question.conversation else None
    small = " · ".join(x for x in (labels.group(question.kind.value), turn, question.id) if x)
    summary = tag(
        "summary",
        mark,
        tag("span", question.question or "(vide)", class_="intitule"),
        tag("span", small, class_="discret"),
    )
    return tag(
        "details",
        summary,
        _reasons(s),
        tag("div", _expected(question, flavour), _given(s.answer), class_="deux"),
        _quotes(s.answer),
        _passages(s.answer),
        _values(s),
        data_verdict="oui" if s.right else "non",
        data_kind=question.kind.value,
        data_audience=question.audience.value,
        data_difficulty=question.difficulty,
        data_document=" ".join(p.document for p in question.places_in(flavour)),
    )


def _values(s: Score) -> Markup:
    """Each figure of this question, and those that do not apply to it."""
    per_question = [metric for metric in METRICS if metric.per_question]
    held = [
        f"{metric.label} {labels.amount(metric.name, s.values[metric.name])}"
        for metric in per_question
        if metric.name in s.values
    ]
    absent = [metric.label for metric in per_question if metric.name not in s.values]
    return tag(
        "details",
        tag("summary", "Mesures de cette question"),
        tag("p", french(" · ".join(held))),
        tag("p", french(f"Sans objet : {', '.join(absent)}."), class_="discret"),
        class_="passages",
    )


def _reasons(s: Score) -> Markup | None:
    if not s.reasons:
        return None
    items = [tag("li", french(reason)) for reason in s.reasons]
    return join(tag("h3", "Points perdus"), tag("ul", *items, class_="raisons"))


def _expected(question: Question, flavour: str) -> Markup:
    outcomes = " ou ".join(labels.OUTCOMES[o.value] for o in question.outcomes)
    facts = [tag("li", " ou ".join(group)) for group in (*question.facts, *question.notices)]
    places = [
        tag("li", p.document + (f", p. {', '.join(map(str, p.pages))}" if p.pages else ""))
        for p in question.places_in(flavour)
    ]
    reason = tag("p", question.reason) if question.reason else None
    return tag(
        "section",
        tag("h3", "Attendu"),
        tag("p", outcomes, class_="issue"),
        reason,
        tag("ul", *facts) if facts else None,
        tag("p", "Lieux", class_="discret") if places else None,
        tag("ul", *places) if places else None,
    )


def _given(answer: ServedAnswer) -> Markup:
    rewritten = None
    if answer.standalone_question and answer.standalone_question != answer.question:
        rewritten = tag("p", french("Question comprise : "), tag("em", answer.standalone_question))
    rule = tag("p", answer.rule, class_="discret") if answer.rule else None
    return tag(
        "section",
        tag("h3", "Donné"),
        tag("p", labels.OUTCOMES[answer.outcome.value], class_="issue"),
        rewritten,
        tag("p", prose(answer.answer)),
        rule,
        tag("p", f"{number(answer.latency_ms, 1)} ms", class_="discret"),
    )


def _quotes(answer: ServedAnswer) -> Markup | None:
    if not answer.citations:
        return None
    items = [
        tag(
            "li",
            tag("p", f"[{c.marker}] {c.title or c.document_id}, p. {c.page}", class_="discret"),
            tag("blockquote", c.quote),
        )
        for c in answer.citations
    ]
    return join(tag("h3", "Citations"), tag("ul", *items, class_="citations"))


def _passages(answer: ServedAnswer) -> Markup | None:
    if not answer.retrieved:
        return None
    items = []
    for hit in answer.retrieved[:_PASSAGES]:
        ranks = f"sens {hit.dense_rank or '–'}, mots {hit.lexical_rank or '–'}"
        place = f"{hit.document_id}, p. {hit.page}"
        head = tag("p", f"{place} ({ranks}, score {number(hit.score, 4)})", class_="discret")
        items.append(tag("li", head, tag("p", hit.text, class_="passage")))
    return tag(
        "details",
        tag("summary", f"Passages trouvés ({len(answer.retrieved)})"),
        tag("ol", *items),
        class_="passages",
    )
