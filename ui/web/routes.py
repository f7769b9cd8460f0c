"""Our routes beside Gradio's: assets, health, page images, exports, feedback."""

from __future__ import annotations

import mimetypes
from datetime import date
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool

from ingest.errors import CptsError
from ui.messages import typographic
from ui.web.export.formats import FORMATS
from ui.web.export.note import ConversationIn, note
from ui.web.feedback import ReviewIn
from ui.web.previews import NoPreviewError
from ui.web.security import Rate
from ui.web.site import ASSETS, Site, assets_version

_ASSET_NAMES = frozenset(path.name for path in ASSETS.iterdir() if path.is_file())
_YEAR = "public, max-age=31536000, immutable"
_DAY = "private, max-age=86400"
REVIEWS_AT_MOST = 30
"""From one address in ten minutes."""
MAX_BODY = 8 * 1024 * 1024
NOTE_TITLE = "Conversation avec l’assistant CPTS"


class Receipts(BaseModel):
    """The receipts of reviews to erase."""

    model_config = ConfigDict(extra="forbid")

    recus: list[str] = Field(max_length=500)


def add(app: FastAPI, site: Site) -> None:
    """Adds our routes to the application."""
    _add_files(app, site)
    _add_previews(app, site)
    _add_export(app, site)
    _add_feedback(app, site)


def _add_files(app: FastAPI, site: Site) -> None:
    @app.get("/healthz")
    def health() -> JSONResponse:
        with site.library.lease() as reading:
            return JSONResponse({"etat": "ok", "index": reading.index.build})

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response((ASSETS / "icone.svg").read_bytes(), media_type="image/svg+xml")

    @app.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nDisallow: /\n", media_type="text/plain")

    @app.get("/habillage/{name}")
    def asset(name: str, request: Request) -> Response:
        if name not in _ASSET_NAMES:
            return refusal(404, "Ce fichier n'existe pas.")
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        fresh = request.query_params.get("v") == assets_version()
        headers = {"Cache-Control": _YEAR if fresh else "no-cache"}
        return Response((ASSETS / name).read_bytes(), media_type=kind, headers=headers)


def _add_previews(app: FastAPI, site: Site) -> None:
    @app.get("/apercu/{sha256}/{number}.png")
    def image(sha256: str, number: int) -> Response:
        try:
            png = site.previews.image(sha256, number)
        except NoPreviewError:
            return refusal(404, "L'image de cette page n'est pas disponible.")
        return Response(png, media_type="image/png", headers={"Cache-Control": _DAY})

    @app.get("/apercu/{sha256}/{number}/cadres")
    def frames(sha256: str, number: int, passages: str = "") -> JSONResponse:
        try:
            found = site.previews.frames(sha256, number, passages)
        except NoPreviewError:
            return refusal(404, "Le passage n'a pas été retrouvé sur l'image.")
        return JSONResponse({"cadres": [frame.to_json() for frame in found]})


def _add_export(app: FastAPI, site: Site) -> None:
    @app.post("/exporter/{name}")
    async def export(name: str, request: Request) -> Response:
        if name not in FORMATS:
            return refusal(404, "Ce format n'existe pas.")
        conversation = await _body(request, ConversationIn)
        if conversation is None:
            return refusal(422, "La conversation à exporter ne convient pas.")
        known = {info.id: info for info in await run_in_threadpool(site.documents)}
        today = date.today().isoformat()
        made = note(conversation.answers, known, NOTE_TITLE, today)
        content = await run_in_threadpool(FORMATS[name].write, made)
        headers = {
            "Content-Disposition": f'attachment; filename="conversation-cpts-{today}.{name}"',
            "Cache-Control": "no-store",
        }
        return Response(content, media_type=FORMATS[name].media_type, headers=headers)


def _add_feedback(app: FastAPI, site: Site) -> None:
    rate = Rate(REVIEWS_AT_MOST, 600)

    @app.post("/avis")
    async def review(request: Request) -> JSONResponse:
        if not rate.allows(request.client.host if request.client else ""):
            return refusal(429, "Beaucoup d'avis viennent de cette adresse : attendez un peu.")
        given = await _body(request, ReviewIn)
        if given is None:
            return refusal(422, "L'avis ne convient pas : il faut l'accord et un choix.")
        try:
            receipt = await run_in_threadpool(site.reviews.add, given)
        except CptsError as error:
            return refusal(507, str(error))
        return JSONResponse({"recu": receipt}, 201)

    @app.post("/avis/effacer")
    async def erase(request: Request) -> JSONResponse:
        given = await _body(request, Receipts)
        if given is None:
            return refusal(422, "La demande d'effacement ne convient pas.")
        count = await run_in_threadpool(site.reviews.erase, given.recus)
        return JSONResponse({"effaces": count})


async def _body(request: Request, model: type[Any]) -> Any:
    """The JSON body as `model`; `None` when it is too long, of another origin or otherwise wrong.

    The media type is asked for because a form of another site cannot send it without permission.
    """
    if not request.headers.get("content-type", "").startswith("application/json"):
        return None
    body = bytearray()
    async for chunk in request.stream():
        body.extend(chunk)
        if len(body) > MAX_BODY:
            return None
    try:
        return model.model_validate_json(bytes(body))
    except ValidationError:
        return None


def refusal(status: int, sentence: str) -> JSONResponse:
    """An error as a French sentence."""
    return JSONResponse({"erreur": typographic(sentence)}, status)
