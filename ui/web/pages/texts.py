"""The routes of the pages of text; their words are in `templates/pages`."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup
from starlette.exceptions import HTTPException

from ui.web.rendering import render
from ui.web.security import content_policy, new_nonce
from ui.web.site import Site, script_texts

PAGES = {
    "a-propos": "À propos",
    "mentions-legales": "Mentions légales",
    "confidentialite": "Données personnelles",
    "accessibilite": "Accessibilité",
}


def add(app: FastAPI, site: Site) -> None:
    """Adds the pages, and the page that says that there is none."""
    for name, title in PAGES.items():
        app.add_api_route(f"/{name}", _page(site, name, title), response_class=HTMLResponse)

    @app.exception_handler(HTTPException)
    def problem(request: Request, error: HTTPException) -> HTMLResponse:
        return problem_page(site, request.url.path, error.status_code)


def html(site: Site, nonce: str, text: str, status: int = 200) -> HTMLResponse:
    """A page with its own content policy."""
    policy = content_policy(nonce, site.settings.frame_ancestors)
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
    return HTMLResponse(text, status, headers)


def _page(site: Site, name: str, title: str) -> Callable[[], HTMLResponse]:
    def page() -> HTMLResponse:
        nonce = new_nonce()
        content = render(
            f"pages/{name}.html",
            documents=site.documents(),
            settings=site.settings,
            textes_script=script_texts(),
        )
        scripts = ("mes-donnees.js",) if name == "confidentialite" else ()
        text = site.page(title, content, nonce=nonce, here=name, scripts=scripts)
        return html(site, nonce, text)

    return page


def problem_page(site: Site, path: str, status: int) -> HTMLResponse:
    """A page that says that there is none, or that the request was refused."""
    nonce = new_nonce()
    depth = path.count("/") - 1
    content: Markup = render("pages/erreur.html", status=status)
    title = "Page introuvable" if status == 404 else "Demande refusée"
    text = site.page(title, content, nonce=nonce, root="../" * max(0, depth))
    return html(site, nonce, text, status)
