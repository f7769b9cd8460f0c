"""The parts of the report above the questions: key figures, plots, breakdowns, comparison."""

from __future__ import annotations

from collections import Counter

from evals.compare import Changed, ScoreLine, headline
from evals.judge.prompts import LABELS
from evals.metrics.catalogue import BY_NAME
from evals.options import EvalResult
from evals.report import labels, svg
from evals.report.markup import Markup, join, prose, table, tag
from evals.sets import is_reserve
from evals.typography import french, number, percent

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


def comparison(result: EvalResult) -> Markup | None:
    """Two runs side by side, and whether the difference is real."""
    c = result.comparison
    if c is None:
        return None
    rows: list[list[object]] = []
    for name, e in c.differences.items():
        if e.value or e.low or e.high:
            low, high = _signed(name, e.low), _signed(name, e.high)
            sure = "oui" if e.low > 0 or e.high < 0 else "non"
            rows.append(
                [
                    french(BY_NAME[name].label),
                    _signed(name, e.value),
                    f"[{low} ; {high}]",
                    e.n,
                    sure,
                ]
            )
    hidden = is_reserve(result.header.set_name)
    lists = None if hidden else join(_changed("Corrigées", c.fixed), _changed("Cassées", c.broken))
    return join(
        tag("h2", french(f"Comparaison avec {c.before}")),
        tag("h3", french("La différence est-elle réelle ?")),
        tag("p", headline(c), class_="verdict"),
        table(
            "Différences appariées (après moins avant)",
            ["mesure", "différence", "intervalle", "n", "hors du hasard"],
            rows,
        )
        if rows
        else None,
        lists,
    )


def _signed(name: str, quantity: float) -> str:
    sign = "+" if quantity > 0 else "−" if quantity < 0 else ""
    if BY_NAME[name].unit == "share":
        return f"{sign}{number(100 * abs(quantity), 1)} pts"
    return sign + labels.amount(name, abs(quantity))


def _reasons(line: ScoreLine) -> str:
    return french(" ; ".join(line.reasons)) or "juste"


def _changed(title: str, changed: tuple[Changed, ...]) -> Markup:
    rows: list[list[object]] = [
        [
            c.after.question,
            prose(c.before.answer),
            _reasons(c.before),
            prose(c.after.answer),
            _reasons(c.after),
        ]
        for c in changed
    ]
    heading = tag("h3", f"{title} ({len(changed)})")
    if not rows:
        return join(heading, tag("p", "Aucune."))
    head = ["question", "réponse avant", "verdict avant", "réponse après", "verdict après"]
    return join(heading, table(f"Questions : {title.lower()}", head, rows))


def plots(result: EvalResult) -> Markup:
    """By kind, refusals, risk and coverage, calibration, latency."""
    summary = result.summary
    groups = summary.breakdowns.get("kind", ())
    kinds = sorted(((labels.group(g.name), g.right) for g in groups), key=lambda row: row[0])
    pieces = [
        _figure("Questions justes par genre, avec leur intervalle", svg.bars("Par genre", kinds))
    ]
    points = _refusal_points(result)
    if points:
        plot = svg.scatter("Refus", "rappel des refus", "précision des refus", points)
        pieces.append(_figure("Refus : précision et rappel (en haut à droite, le mieux)", plot))
    if summary.risk_coverage:
        plot = svg.curve(
            "Risque et couverture", "couverture", "part de réponses fausses", summary.risk_coverage
        )
        pieces.append(_figure("Risque-couverture : les réponses les plus sûres d’abord", plot))
    if summary.calibration:
        held = [(b.confidence, b.accuracy) for b in summary.calibration]
        plot = svg.curve("Calibration", "confiance", "part de justes", held, diagonal=True)
        pieces.append(_figure("Calibration : sur la diagonale, la confiance dit vrai", plot))
    if summary.latencies:
        plot = svg.histogram("Latence", "millisecondes", summary.latencies)
        pieces.append(_figure("Répartition des latences", plot))
    return join(tag("h2", "En images"), tag("div", *pieces, class_="images"))


def _figure(caption: str, plot: Markup) -> Markup:
    return tag("figure", tag("figcaption", french(caption)), plot)


def _refusal_points(result: EvalResult) -> list[svg.Point]:
    points = []
    for name, figures, muted in (
        (result.header.system, result.summary.figures, False),
        ("chaîne ordinaire", result.naive or {}, True),
    ):
        recall = figures.get("refusal_recall")
        if recall is not None:
            precision = figures.get("refusal_precision")
            shown = name if precision else f"{name} (ne refuse jamais)"
            height = precision.value if precision else 0.0
            points.append(svg.Point(recall.value, height, shown, muted))
    return points


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
    """How often each reason cost a question."""
    counts: Counter[str] = Counter()
    for s in result.scores:
        counts.update(
            {reason.split(" : ")[0].split(" (")[0].split(" [")[0] for reason in s.reasons}
        )
    if not counts:
        return None
    rows: list[list[object]] = [[french(r), n] for r, n in counts.most_common()]
    return table("Raisons des points perdus", ["raison", "questions"], rows)
