"""Documents: what was read of each, add by file or address, replace, remove, read again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from ingest.documents import DocumentInfo, Kind
from ingest.errors import CptsError
from ui.messages import sentence, typographic
from ui.web.components.words import safe_address
from ui.web.management import deposits, shelf
from ui.web.management.deposits import UploadError
from ui.web.management.jobs import Job, Task
from ui.web.management.routes import Office
from ui.web.pages.texts import problem_page
from ui.web.routes import refusal
from ui.web.state import LiveIndex

if TYPE_CHECKING:
    from ingest.withdrawn import Withdrawn

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
                added=_uploaded(office, reading.index, info) is not None,
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
    settings = office.site.settings
    with office.site.library.lease() as reading:
        infos = reading.index.documents()
        rows = [
            (info, office.tally.of(reading.index, info), _leaving(office, reading.index, info))
            for info in infos
        ]
        build = reading.index.build
        held = [path for info in infos if (path := _uploaded(office, reading.index, info))]
    response = office.page(
        request,
        "Gestion des documents",
        "documents",
        rows=rows,
        build=build,
        reported=office.report.is_file(),
        genres=tuple(Kind),
        unread=deposits.unread(settings.uploads_dir, held),
        removed=_removed(office),
        limit=settings.max_upload_mib,
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
        try:
            target = await run_in_threadpool(_place, office, nom, remplace)
            limit = office.site.settings.max_upload_mib
            waiting = await deposits.receive(request.stream(), target.parent, target.name, limit)
            secret = unquote(request.headers.get("x-mot-de-passe", ""))
            job = _read_upload(office, waiting, target, genre, secret)
        except CptsError as error:
            return refusal(409, str(error))
        return JSONResponse({"travail": job.id}, 202)


def _place(office: Office, name: str, replaced: str) -> Path:
    """Where an upload goes.

    Raises:
        UploadError: Its kind cannot be read, or a document of that name is there already.
    """
    folder = office.site.settings.uploads_dir
    with office.site.library.lease() as reading:
        index = reading.index
        for info in index.documents() if replaced else ():
            if info.id == replaced and (path := _uploaded(office, index, info)):
                return path
        name = shelf.safe_name(name)
        held = {_uploaded(office, index, info) for info in index.documents()}
    # A file that no document comes from could not be read: another try takes its place.
    if folder / name in held:
        text = "« {name} » est déjà là : utilisez « Remplacer » sur ce document."
        raise UploadError(sentence(text, name=name))
    return folder / name


def _leaving(office: Office, index: LiveIndex, info: DocumentInfo) -> str:
    """What becomes of the file of a document that is removed."""
    if _uploaded(office, index, info):
        return typographic("Le fichier déposé sera supprimé du serveur.")
    if index.origin(info.id) == info.source:
        return typographic("L'adresse ne sera plus lue.")
    text = "Son fichier reste dans son dossier, mais ne sera plus lu tant que vous ne le "
    return typographic(text + "remettrez pas.")


def _removed(office: Office) -> list[Withdrawn]:
    """Documents that stay out although their file is still there."""
    from ingest.withdrawn import withdrawn

    return [one for one in withdrawn(office.site.settings.index) if Path(one.path).is_file()]


def _task(office: Office, action: str) -> Task:
    index = str(office.site.settings.index.absolute())
    return {"action": action, "index": index, "report": str(office.report)}


def _read_upload(office: Office, waiting: Path, target: Path, kind: str, password: str) -> Job:
    task = _task(office, "deposit")
    task["waiting"], task["target"] = str(waiting.absolute()), str(target.absolute())
    task["password"] = password or None
    task["kind"] = kind if kind in {k.value for k in Kind} else None
    try:
        return office.jobs.start(f"Ajout de « {target.name} »", task, "rapport")
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise


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
        task = _task(office, "remove")
        title = await run_in_threadpool(_removal, office, str(form.get("id", "")), task)
        if title is None:
            return problem_page(office.site, request.url.path, 404)
        return await _start(office, request, f"Retrait de « {title} »", task)

    @router.post("/remettre")
    async def restore(request: Request) -> Response:
        form = await office.form(request)
        path = str(form.get("fichier", ""))
        found = await run_in_threadpool(_removed, office)
        one = next((one for one in found if one.path == path), None)
        if one is None:
            return problem_page(office.site, request.url.path, 404)
        task = _task(office, "ingest")
        task["targets"], task["restored"] = [one.root], [one.path]
        return await _start(office, request, f"Remise de « {one.title} »", task)

    @router.post("/supprimer")
    async def delete(request: Request) -> Response:
        form = await office.form(request)
        await run_in_threadpool(_delete_unread, office, str(form.get("fichier", "")))
        return RedirectResponse("../gestion", 303)

    @router.post("/relire")
    async def again(request: Request) -> Response:
        await office.form(request)
        return await _start(
            office, request, "Nouvelle lecture des documents", _task(office, "ingest")
        )


def _removal(office: Office, identifier: str, task: Task) -> str | None:
    """Fills in the task; the title of the document, `None` where there is no such document."""
    with office.site.library.lease() as reading:
        try:
            info = reading.index.document(identifier)
        except KeyError:
            return None
        path = _uploaded(office, reading.index, info)
    task["documents"] = [info.id]
    task["files"] = [str(path.absolute())] if path else []
    return info.title


def _delete_unread(office: Office, name: str) -> None:
    """Deletes a file of the folder of uploads that no document of the index comes from."""
    folder = office.site.settings.uploads_dir
    with office.site.library.lease() as reading:
        infos = reading.index.documents()
        held = [path for info in infos if (path := _uploaded(office, reading.index, info))]
    if name in deposits.unread(folder, held):
        (folder / name).unlink(missing_ok=True)


def _uploaded(office: Office, index: LiveIndex, info: DocumentInfo) -> Path | None:
    return deposits.uploaded(office.site.settings.uploads_dir, info, index.origin(info.id))


async def _start(office: Office, request: Request, title: str, task: Task) -> Response:
    try:
        office.jobs.start(title, task, "rapport")
    except CptsError as error:
        return await run_in_threadpool(_home, office, request, str(error))
    return RedirectResponse("../gestion", 303)
