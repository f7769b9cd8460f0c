"""Our routes beside Gradio's: assets, pages of text, health."""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

from ui.web.security import content_policy, new_nonce
from ui.web.site import ASSETS, Site, assets_version

if TYPE_CHECKING:
    from fastapi import FastAPI

_ASSET_NAMES = frozenset(path.name for path in ASSETS.iterdir() if path.is_file())
_YEAR = "public, max-age=31536000, immutable"


def add(app: FastAPI, site: Site) -> None:
    """Adds every route of ours to the application."""

    @app.get("/healthz")
    def health() -> JSONResponse:
        with site.library.lease() as reading:
            return JSONResponse({"etat": "ok", "index": reading.index.build})

    @app.get("/habillage/{name}")
    def asset(name: str, request: Request) -> Response:
        if name not in _ASSET_NAMES:
            return Response(status_code=404)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        fresh = request.query_params.get("v") == assets_version()
        headers = {"Cache-Control": _YEAR if fresh else "no-cache"}
        return Response((ASSETS / name).read_bytes(), media_type=kind, headers=headers)


def html(site: Site, text: str, nonce: str, status: int = 200) -> HTMLResponse:
    """A page with its own content policy."""
    policy = content_policy(nonce, site.settings.frame_ancestors)
    return HTMLResponse(text, status, {"Content-Security-Policy": policy})


def nonce() -> str:
    """The nonce of one page."""
    return new_nonce()
