"""Feedback to review, evaluation runs, and the diagnosis of the installation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from ingest.errors import CptsError
from ui.web.components.prose import prose
from ui.web.feedback import Review, Status
from ui.web.management.jobs import Task
from ui.web.management.routes import Office
from ui.web.pages.texts import problem_page

DRAFTS = "questions-a-relire.csv"
_RUN_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
    "frame-ancestors 'none'; sandbox allow-scripts"
)


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review with its answer, as staff read it."""

    review: Review
    answer: object
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """An evaluation that has a report."""

    name: str
    when: str


def add(router: APIRouter, office: Office) -> None:
    """Adds the three pages."""
    _add_feedback(router, office)
    _add_evaluations(router, office)
    _add_diagnosis(router, office)


def _add_feedback(router: APIRouter, office: Office) -> None:
    reviews = office.site.reviews

    @router.get("/avis")
    def listed(request: Request) -> HTMLResponse:
        office.session(request)
        drafts = (office.site.settings.evaluations_dir / DRAFTS).is_file()
        views = [_view(review) for review in reviews.all()]
        return office.page(request, "Avis reçus", "avis", avis=views, brouillons=drafts)

    @router.post("/avis/{identifier}")
    async def change(request: Request, identifier: str) -> Response:
        form = await office.form(request)
        action = str(form.get("action", ""))
        try:
            await run_in_threadpool(_change, office, identifier, action)
        except KeyError:
            return problem_page(office.site, request.url.path, 404)
        return RedirectResponse("../avis", 303)

    @router.get("/questions.csv")
    def sheet(request: Request) -> Response:
        office.session(request)
        path = office.site.settings.evaluations_dir / DRAFTS
        if not path.is_file():
            return problem_page(office.site, request.url.path, 404)
        return FileResponse(path, media_type="text/csv; charset=utf-8", filename=DRAFTS)


def _change(office: Office, identifier: str, action: str) -> None:
    reviews = office.site.reviews
    review = reviews.get(identifier)
    if action == "ajouter":
        _draft(office.site.settings.evaluations_dir / DRAFTS, review)
        reviews.mark(identifier, Status.ADDED)
    elif action == "lu":
        reviews.mark(identifier, Status.SEEN)
    elif action == "supprimer":
        reviews.remove(identifier)


def _draft(path: Path, review: Review) -> None:
    """Adds a question to the sheet that staff decide on, once."""
    from evals.drafts import draft_feedback
    from evals.sheets import read_rows, write_csv

    draft = draft_feedback(
        review.question, review.answer, useful=review.useful, comment=review.comment
    )
    rows = read_rows(path) if path.is_file() else []
    if all(row.get("id") != draft["id"] for row in rows):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_csv([*rows, draft], path)


def _view(review: Review) -> ReviewView:
    answer = json.loads(review.answer)
    citations = answer.get("citations") or []
    sources = tuple(
        f"[{c.get('marker')}] {c.get('title')}, page {c.get('page')}" for c in citations
    )
    return ReviewView(review, prose(str(answer.get("answer", "")), None), sources)


def _add_evaluations(router: APIRouter, office: Office) -> None:
    folder = office.site.settings.evaluations_dir

    @router.get("/evaluations")
    def listed(request: Request) -> HTMLResponse:
        office.session(request)
        return _evaluations(office, request)

    @router.post("/evaluations")
    async def start(request: Request) -> Response:
        form = await office.form(request)
        dataset = str(form.get("jeu", ""))
        if dataset not in _datasets():
            return problem_page(office.site, request.url.path, 404)
        name = f"{datetime.now(UTC):%Y%m%d-%H%M%S}-{dataset}"
        task: Task = {
            "action": "evaluate",
            "index": str(office.site.settings.index.absolute()),
            "dataset": dataset,
            "out": str((folder / name).absolute()),
        }
        try:
            office.jobs.start(f"Évaluation « {dataset} »", task, f"evaluation?nom={name}")
        except CptsError as error:
            return await run_in_threadpool(_evaluations, office, request, str(error))
        return RedirectResponse("evaluations", 303)

    @router.get("/evaluation")
    def report(request: Request, nom: str) -> Response:
        office.session(request)
        if nom not in {run.name for run in _runs(folder)}:
            return problem_page(office.site, request.url.path, 404)
        text = (folder / nom / "report.html").read_text(encoding="utf-8")
        headers = {"Content-Security-Policy": _RUN_POLICY, "Cache-Control": "no-store"}
        return HTMLResponse(text, headers=headers)


def _evaluations(office: Office, request: Request, problem: str = "") -> HTMLResponse:
    from evals.descriptions import describe

    response = office.page(
        request,
        "Évaluations",
        "evaluations",
        runs=_runs(office.site.settings.evaluations_dir),
        jeux=[describe(name) for name in _datasets()],
        problem=problem,
    )
    response.status_code = 409 if problem else 200
    return response


def _datasets() -> tuple[str, ...]:
    """The sets that may be run at will: not the reserve, which is kept for decisions."""
    from evals.sets import is_reserve, names

    return tuple(name for name in names() if not is_reserve(name))


def _runs(folder: Path) -> list[Run]:
    if not folder.is_dir():
        return []
    reports = sorted(folder.glob("*/report.html"), key=lambda p: p.stat().st_mtime, reverse=True)
    return [
        Run(path.parent.name, datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat())
        for path in reports
    ]


def _add_diagnosis(router: APIRouter, office: Office) -> None:
    @router.get("/diagnostic")
    def diagnosis(request: Request) -> HTMLResponse:
        from ui.checks import examine

        office.session(request)
        checks = [c for c in examine(office.site.settings) if c.name != "port"]
        return office.page(request, "Diagnostic", "diagnostic", checks=checks)
