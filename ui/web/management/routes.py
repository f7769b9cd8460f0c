"""The routes of /gestion. Every change needs a session and its token; every page needs a session.

What belongs to documents is in `documents_routes`, to feedback and evaluations in `review_routes`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool

from ui.messages import typographic
from ui.web.management.jobs import Jobs
from ui.web.management.sessions import COOKIE, Refused, Session, Sessions
from ui.web.management.shelf import Tally
from ui.web.pages.texts import html, problem_page
from ui.web.rendering import render
from ui.web.routes import refusal
from ui.web.security import new_nonce, same_secret
from ui.web.site import Site

if TYPE_CHECKING:
    from starlette.datastructures import FormData

PATH = "/gestion"
TABS = (
    ("", "Documents"),
    ("avis", "Avis"),
    ("evaluations", "Évaluations"),
    ("diagnostic", "Diagnostic"),
)
SHEETS = ("chat.css", "gestion.css")


class SignInError(Exception):
    """The page needs a session: go and sign in."""


class TokenError(Exception):
    """A change without the token of its session: another site asked for it, or it is over."""


@dataclass(frozen=True, slots=True)
class Office:
    """What every management page needs."""

    site: Site
    sessions: Sessions
    jobs: Jobs
    tally: Tally

    @property
    def report(self) -> Path:
        """The page of the last ingestion report."""
        return self.site.settings.index.absolute().parent / "gestion" / "rapport.html"

    def session(self, request: Request) -> Session:
        """The session of a request; `SignInError` where there is none."""
        found = self.sessions.find(request.cookies.get(COOKIE))
        if found is None:
            raise SignInError
        return found

    async def form(self, request: Request) -> FormData:
        """The form of a change, its token checked."""
        session = self.session(request)
        form = await request.form(max_files=0, max_fields=50, max_part_size=64 << 10)
        self.check(session, str(form.get("jeton", "")))
        return form

    def check(self, session: Session, token: str) -> None:
        """Raises `TokenError` where the token is not that of the session."""
        if not same_secret(token, session.token):
            raise TokenError

    def page(self, request: Request, title: str, template: str, **values: object) -> HTMLResponse:
        """A management page."""
        session = self.session(request)
        nonce = new_nonce()
        depth = request.url.path.rstrip("/").count("/") - 1
        root = "../" * max(0, depth)
        content: Markup = render(
            f"management/{template}.html",
            **values,
            jeton=session.token,
            racine=root,
            onglets=TABS,
            ici=request.url.path.removeprefix(PATH).strip("/").split("/")[0],
            travaux=self.jobs.all()[:5],
        )
        text = self.site.page(
            title,
            content,
            nonce=nonce,
            here="gestion",
            root=root,
            wide=True,
            sheets=SHEETS,
            scripts=("gestion.js",),
        )
        return html(self.site, nonce, text)


def add(app: FastAPI, site: Site) -> Office | None:
    """Adds the management pages where a password is set."""
    password = site.settings.admin_password.get_secret_value()
    if not password:
        return None
    from ui.web.management import documents_routes, review_routes

    office = Office(site, Sessions(password), Jobs(), Tally())
    router = APIRouter(prefix=PATH)
    _add_doors(router, office)
    _add_jobs(router, office)
    documents_routes.add(router, office)
    review_routes.add(router, office)
    app.include_router(router)

    @app.exception_handler(SignInError)
    def sign_in_first(request: Request, _error: SignInError) -> Response:
        if request.method != "GET":
            return refusal(401, "La session est terminée : connectez-vous de nouveau.")
        return RedirectResponse(back(request, "connexion"), 303)

    @app.exception_handler(TokenError)
    def wrong_token(request: Request, _error: TokenError) -> Response:
        return problem_page(site, request.url.path, 403)

    return office


def back(request: Request, name: str) -> str:
    """A relative address within the management pages, whatever the public prefix."""
    depth = request.url.path.removeprefix(PATH).count("/")
    prefix = "../" * (depth - 1) if depth else "gestion/"
    if not name:
        return prefix + ("../gestion" if depth else "")
    return f"{prefix}{name}"


def _add_doors(router: APIRouter, office: Office) -> None:
    @router.get("/connexion")
    def door() -> HTMLResponse:
        return _door(office, "")

    @router.post("/connexion")
    async def enter(request: Request) -> Response:
        if not _same_site(request):
            return problem_page(office.site, request.url.path, 403)
        form = await request.form(max_files=0, max_fields=5, max_part_size=8 << 10)
        given = str(form.get("mot_de_passe", ""))
        address = request.client.host if request.client else ""
        found = await run_in_threadpool(office.sessions.sign_in, given, address)
        if isinstance(found, Refused):
            return _door(office, _refused(found), 429 if found.wait_s else 403)
        response = RedirectResponse("../gestion", 303)
        secure = request.url.scheme == "https"
        response.set_cookie(
            COOKIE, found, httponly=True, samesite="strict", secure=secure, path="/"
        )
        return response

    @router.post("/deconnexion")
    async def leave(request: Request) -> Response:
        await office.form(request)
        office.sessions.sign_out(request.cookies.get(COOKIE))
        response = RedirectResponse("connexion", 303)
        response.delete_cookie(COOKIE, path="/")
        return response


def _same_site(request: Request) -> bool:
    """Whether a form comes from our own page (browsers that do not say so are believed)."""
    origin = request.headers.get("origin")
    return not origin or origin == "null" or urlsplit(origin).netloc == request.headers.get("host")


def _refused(found: Refused) -> str:
    if found.wait_s:
        text = f"Trop d'essais. Attendez {math.ceil(found.wait_s)} s avant de réessayer."
    else:
        text = "Le mot de passe ne convient pas."
    return typographic(text)


def _door(office: Office, problem: str, status: int = 200) -> HTMLResponse:
    nonce = new_nonce()
    content = render("management/connexion.html", problem=problem)
    text = office.site.page("Connexion", content, nonce=nonce, root="../", sheets=SHEETS)
    return html(office.site, nonce, text, status)


def _add_jobs(router: APIRouter, office: Office) -> None:
    @router.get("/travaux/{identifier}")
    def job(request: Request, identifier: str) -> JSONResponse:
        office.session(request)
        found = office.jobs.get(identifier)
        if found is None:
            return refusal(404, "Ce travail n'est plus connu.")
        return JSONResponse(found.to_json())

    @router.post("/travaux/{identifier}/arreter")
    async def stop(request: Request, identifier: str) -> Response:
        await office.form(request)
        office.jobs.stop(identifier)
        return RedirectResponse("../../../gestion", 303)

    @router.post("/travaux/{identifier}/masquer")
    async def hide(request: Request, identifier: str) -> Response:
        await office.form(request)
        office.jobs.forget(identifier)
        return RedirectResponse("../../../gestion", 303)
