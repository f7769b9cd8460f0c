"""The figures of the report: what was measured, key figures, breakdowns, every metric, the judge.

Each is shown with the number of questions that it is over and its interval; the plain pipeline's
stands beside it where it was run.
"""

from __future__ import annotations

from collections import Counter

from evals.judge.prompts import LABELS
from evals.metrics.catalogue import BY_NAME
from evals.options import EvalResult
from evals.report import labels
from evals.report.markup import Markup, join, table, tag
from evals.typography import french, percent
from ingest.typography import number

_TILES = (
    "answerable",
    "unanswerable",
    "refusal_precision",
    "refusal_recall",
    "follow_up",
    "verbatim",
    "robustness",
    "latency_p95",
)


def opening(result: EvalResult) -> Markup:
    """Title, what was measured, warnings that change how to read the page."""
    header = result.header
    facts = [
        ("Jeu", f"{header.set_name} ({number(result.summary.count)} questions)"),
        ("Système", f"{header.system}, moteur {header.engine}"),
        ("Modèle de langue", header.model or "aucun"),
        ("Documents", "fiches du projet" if header.flavour == "corpus" else "textes sources"),
        ("Index", header.index or "sans"),
        ("Plongement", header.embedder or "non noté"),
        ("Version", f"{header.version}, code {header.code}"),
        ("Empreinte du jeu", header.set_sha256[:16]),
        ("Graine", str(header.seed)),
    ]
    notes = []
    if result.reserve_runs is not None:
        notes.append(
            f"Passage n° {result.reserve_runs} sur la réserve : ne réglez rien d'après lui."
        )
    if not result.complete:
        notes.append("Passage interrompu : les chiffres portent sur les questions déjà posées.")
    notes.extend(result.warnings)
    return tag(
        "header",
        tag("p", "cpts-assistant", class_="marque"),
        tag("h1", french(f"Évaluation : {header.set_name}")),
        *(tag("p", french(note), class_="note") for note in notes),
        tag("dl", *(tag("div", tag("dt", k), tag("dd", v)) for k, v in facts), class_="fiche"),
        tag(
            "p",
            french(
                "Les intervalles sont à 95 % (Wilson pour les proportions, rééchantillonnage pour "
                "les moyennes). Une mesure sans objet pour une question n'y compte pas."
            ),
            class_="discret",
        ),
    )


def tiles(result: EvalResult) -> Markup:
    """The figures to look at first."""
    pieces = []
    for name in _TILES:
        found = result.summary.figures.get(name)
        if found is None:
            continue
        beside = None
        if result.naive is not None and name in result.naive:
            text = f"chaîne ordinaire : {labels.value(name, result.naive[name])}"
            beside = tag("p", french(text), class_="discret")
        pieces.append(
            tag(
                "li",
                tag("p", french(BY_NAME[name].label), class_="intitule"),
                tag("p", labels.value(name, found), class_="grand"),
                tag("p", f"n = {found.n} {labels.interval(name, found)}", class_="discret"),
                beside,
            )
        )
    return join(tag("h2", "L’essentiel"), tag("ul", *pieces, class_="tuiles"))


def requirements(result: EvalResult) -> Markup | None:
    """The exigences and whether they hold."""
    if not result.checks:
        return None
    rows: list[list[object]] = [
        [
            str(check.requirement),
            "sans objet" if check.value is None else number(check.value, 4),
            "tenue" if check.met else "non tenue",
        ]
        for check in result.checks
    ]
    return join(
        tag("h2", "Exigences"), table("Exigences demandées", ["exigence", "valeur", "état"], rows)
    )


def breakdowns(result: EvalResult) -> Markup:
    """Tables by kind, audience, document and difficulty."""
    pieces = []
    for name, groups in result.summary.breakdowns.items():
        rows: list[list[object]] = []
        for g in groups:
            facts = g.figures.get("facts_recall")
            rows.append(
                [
                    labels.group(g.name),
                    percent(g.right.value, 1),
                    g.right.n,
                    labels.interval("right", g.right),
                    "" if facts is None else percent(facts.value, 1),
                ]
            )
        title = labels.BREAKDOWNS[name]
        head = ["groupe", "justes", "n", "intervalle", "faits rappelés"]
        pieces.append(table(title, head, rows))
    return join(tag("h2", "Dans le détail"), *pieces)


def outcomes(result: EvalResult) -> Markup:
    """Precision, recall and F1 of each outcome."""
    rows: list[list[object]] = [
        [
            labels.OUTCOMES[r.outcome],
            r.expected,
            r.given,
            *map(_share, (r.precision, r.recall, r.f1)),
        ]
        for r in result.summary.outcomes
    ]
    head = ["issue", "attendue", "donnée", "précision", "rappel", "F1"]
    return table("Par issue", head, rows)


def _share(value: float | None) -> str:
    return "sans objet" if value is None else percent(value, 1)


def all_figures(result: EvalResult) -> Markup:
    """Every figure with its definition, beside the plain pipeline's."""
    rows: list[list[object]] = []
    for name, e in result.summary.figures.items():
        metric = BY_NAME[name]
        naive = (result.naive or {}).get(name)
        ratio = "" if naive is None or not naive.value else f"× {number(e.value / naive.value, 2)}"
        rows.append(
            [
                french(metric.label),
                labels.value(name, e),
                e.n,
                labels.interval(name, e),
                "" if naive is None else labels.value(name, naive),
                ratio,
                result.summary.excluded.get(name, 0),
                french(metric.definition),
            ]
        )
    head = [
        "mesure",
        "valeur",
        "n",
        "intervalle",
        "chaîne ordinaire",
        "rapport",
        "sans objet",
        "définition",
    ]
    return join(
        tag("h2", "Toutes les mesures"),
        table("Chaque mesure, avec le nombre de questions où elle est sans objet", head, rows),
    )


def judged(result: EvalResult) -> Markup | None:
    """What the external judge said, with its agreement with people; apart from the rest."""
    found = result.judgement
    if found is None:
        return None
    rows: list[list[object]] = [
        [
            LABELS[name],
            percent(e.value, 1),
            e.n,
            labels.interval("right", e),
            labels.agreement(found.agreement[name]),
        ]
        for name, e in found.figures.items()
    ]
    caption = french(
        f"Jugé par {found.model}, consigne {found.prompt} ; accord mesuré sur {found.sample} cas "
        f"jugés par des personnes ; {found.unread} verdicts illisibles, laissés de côté"
    )
    return join(
        tag("h2", "Avis du juge externe"),
        table(caption, ["critère", "part de oui", "n", "intervalle", "accord (κ)"], rows),
    )


def lost_points(result: EvalResult) -> Markup | None:
    """How often each reason cost a question: the most frequent first, then by name."""
    counts: Counter[str] = Counter()
    for s in result.scores:
        counts.update(
            {reason.split(" : ")[0].split(" (")[0].split(" [")[0] for reason in s.reasons}
        )
    if not counts:
        return None
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    rows: list[list[object]] = [[french(reason), n] for reason, n in ordered]
    return table("Raisons des points perdus", ["raison", "questions"], rows)
