"""Documents: what was read of each, add by file or address, replace, remove, read again."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from ingest.documents import DocumentInfo, Kind
from ingest.errors import CptsError
from ui.web.components.words import safe_address
from ui.web.management import shelf
from ui.web.management.jobs import Job, Task
from ui.web.management.routes import Office
from ui.web.pages.texts import problem_page
from ui.web.routes import refusal

_REPORT_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
)


def add(router: APIRouter, office: Office) -> None:
    """Adds the pages and changes of documents."""
    _add_pages(router, office)
    _add_uploads(router, office)
    _add_changes(router, office)


def _add_pages(router: APIRouter, office: Office) -> None:
    @router.get("")
    def documents(request: Request) -> HTMLResponse:
        office.session(request)
        return _home(office, request)

    @router.get("/document")
    def document(request: Request, id: str) -> HTMLResponse:  # noqa: A002 - of the address
        office.session(request)
        with office.site.library.lease() as reading:
            try:
                info = reading.index.document(id)
            except KeyError:
                return problem_page(office.site, request.url.path, 404)
            pages = [shelf.view(reading.index.page(id, n)) for n in range(1, info.page_count + 1)]
            return office.page(
                request,
                info.title,
                "document",
                info=info,
                pages=pages,
                counts=office.tally.of(reading.index, info),
                pictured=info.media_type == "pdf" and reading.index.original(id) is not None,
                added=shelf.uploaded(office.site.settings.uploads_dir, info) is not None,
                genres=tuple(Kind),
            )

    @router.get("/rapport")
    def report(request: Request) -> Response:
        office.session(request)
        if not office.report.is_file():
            return problem_page(office.site, request.url.path, 404)
        headers = {"Content-Security-Policy": _REPORT_POLICY, "Cache-Control": "no-store"}
        return HTMLResponse(office.report.read_text(encoding="utf-8"), headers=headers)


def _home(office: Office, request: Request, problem: str = "") -> HTMLResponse:
    with office.site.library.lease() as reading:
        rows = [(info, office.tally.of(reading.index, info)) for info in reading.index.documents()]
        build = reading.index.build
    response = office.page(
        request,
        "Gestion des documents",
        "documents",
        rows=rows,
        build=build,
        reported=office.report.is_file(),
        genres=tuple(Kind),
        limit=office.site.settings.max_upload_mib,
        suffixes=",".join(shelf.suffixes()),
        problem=problem,
    )
    response.status_code = 409 if problem else 200
    return response


def _add_uploads(router: APIRouter, office: Office) -> None:
    @router.post("/depots")
    async def upload(
        request: Request, nom: str, genre: str = "", remplace: str = ""
    ) -> JSONResponse:
        session = office.session(request)
        office.check(session, request.headers.get("x-jeton", ""))
        settings = office.site.settings
        try:
            replaced = await run_in_threadpool(_find, office, remplace) if remplace else None
            name = shelf.safe_name(nom)
            if replaced is not None and (old := shelf.uploaded(settings.uploads_dir, replaced)):
                name = old.name
            await shelf.receive(
                request.stream(),
                settings.uploads_dir,
                name,
                settings.max_upload_mib,
                replace=replaced is not None,
            )
            secret = unquote(request.headers.get("x-mot-de-passe", ""))
            job = _read_uploads(office, f"Ajout de « {name} »", genre, secret)
        except CptsError as error:
            return refusal(409, str(error))
        return JSONResponse({"travail": job.id}, 202)


def _find(office: Office, identifier: str) -> DocumentInfo | None:
    with office.site.library.lease() as reading:
        try:
            return reading.index.document(identifier)
        except KeyError:
            return None


def _task(office: Office, action: str) -> Task:
    index = str(office.site.settings.index.absolute())
    return {"action": action, "index": index, "report": str(office.report)}


def _read_uploads(office: Office, title: str, kind: str, password: str) -> Job:
    task = _task(office, "ingest")
    task["targets"] = [str(office.site.settings.uploads_dir.absolute())]
    task["password"] = password or None
    task["kind"] = kind if kind in {k.value for k in Kind} else None
    return office.jobs.start(title, task, "rapport")


def _add_changes(router: APIRouter, office: Office) -> None:
    @router.post("/adresse")
    async def address(request: Request) -> Response:
        form = await office.form(request)
        given = str(form.get("adresse", "")).strip()
        if safe_address(given) is None:
            text = "Cette adresse ne convient pas : elle doit commencer par https://."
            return await run_in_threadpool(_home, office, request, text)
        task = _task(office, "ingest")
        task["targets"] = [given]
        return await _start(office, request, f"Lecture de {given}", task)

    @router.post("/retirer")
    async def remove(request: Request) -> Response:
        form = await office.form(request)
        info = await run_in_threadpool(_find, office, str(form.get("id", "")))
        if info is None:
            return problem_page(office.site, request.url.path, 404)
        task = _task(office, "remove")
        task["documents"] = [info.id]
        response = await _start(office, request, f"Retrait de « {info.title} »", task)
        if response.status_code == 303 and (path := _uploaded(office, info)):
            path.unlink(missing_ok=True)
        return response

    @router.post("/relire")
    async def again(request: Request) -> Response:
        await office.form(request)
        return await _start(
            office, request, "Nouvelle lecture des documents", _task(office, "ingest")
        )


def _uploaded(office: Office, info: DocumentInfo) -> Path | None:
    return shelf.uploaded(office.site.settings.uploads_dir, info)


async def _start(office: Office, request: Request, title: str, task: Task) -> Response:
    try:
        office.jobs.start(title, task, "rapport")
    except CptsError as error:
        return await run_in_threadpool(_home, office, request, str(error))
    return RedirectResponse("../gestion", 303)
