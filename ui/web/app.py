"""The web application: Gradio's chat, our pages and our routes, on one server.

FastAPI app ── our routes (pages, assets, previews, exports, feedback, management)
             └ Gradio at "/", its page dressed by `ui.web.shell`
"""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from typing import Any

from assistant.engine import Assistant
from ingest.errors import CptsError
from ui.environment import prepare
from ui.messages import sentence
from ui.settings import Settings
from ui.web.site import Site
from ui.web.state import Library


class ServerError(CptsError):
    """The server cannot listen where it was told to: choose another address or port."""


def open_library(settings: Settings) -> Library:
    """The live index and its assistant.

    Raises:
        IndexMissingError: There is no index yet.
        IndexMismatchError: It was built otherwise.
    """
    from ingest.store import open_index

    return Library(
        lambda: open_index(settings.index, settings),
        lambda index: Assistant(index, settings),
    )


def create_app(settings: Settings, library: Library) -> Any:
    """The whole application, ready for a server."""
    prepare()
    import gradio as gr
    from fastapi import FastAPI
    from starlette.routing import Mount

    from ui.web import chat, routes
    from ui.web.gate import Gate
    from ui.web.management import routes as management
    from ui.web.pages import texts
    from ui.web.security import Headers
    from ui.web.shell import Dressed
    from ui.web.theme import theme

    site = Site(settings, library)
    site.warm()
    app = FastAPI(title=chat.TITLE, docs_url=None, redoc_url=None, openapi_url=None)
    routes.add(app, site)
    texts.add(app, site)
    office = management.add(app, site)
    app.state.closing = [office.jobs.close] if office else []
    blocks = chat.make_blocks(
        library,
        concurrency=settings.concurrency,
        queue_size=settings.queue_size,
        generates=bool(settings.llm),
    )
    gr.mount_gradio_app(
        app,
        blocks,
        path="/",
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        show_error=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        max_file_size=1,
        allowed_paths=[],
        theme=theme(),
    )
    for route in app.routes:
        if isinstance(route, Mount):
            route.app = Gate(route.app, lambda path: texts.problem_page(site, path, 404))
    app.add_middleware(Dressed, parts=site.chat_parts, frame_ancestors=settings.frame_ancestors)
    app.add_middleware(Headers, frame_ancestors=settings.frame_ancestors)
    return app


def launch(settings: Settings) -> None:
    """Serves the chat until it is interrupted, and says where once it answers.

    Raises:
        ServerError: The port is taken or forbidden.
        IndexMissingError: There is no index yet.
    """
    prepare()
    library = open_library(settings)
    try:
        with closing(listen(settings.host, settings.port)) as listener:
            app = create_app(settings, library)
            serve(app, listener, lambda: _announce(settings))
            for close in app.state.closing:
                close()
    finally:
        library.close()


def serve(app: Any, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Serves `app` on an open socket until a signal; calls `ready` once requests are accepted."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=True,
        timeout_graceful_shutdown=3,
    )
    Server(config).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        ServerError: The port is taken or forbidden, or the address is not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise ServerError(_refusal(host, port, error)) from None
    return listener


def _refusal(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        text = (
            "Le port {port} est déjà pris : fermez l'autre programme ou choisissez un autre port "
            "(--port ou CPTS_PORT)."
        )
    elif error.errno in {errno.EACCES, errno.EPERM}:
        text = "Le port {port} est réservé au système : choisissez un port au-dessus de 1024."
    else:
        text = "L'adresse {host} n'est pas de cette machine : changez --host ou CPTS_HOST."
    return sentence(text, port=port, host=host)


def _announce(settings: Settings) -> None:
    shown = "127.0.0.1" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104 - shown
    shown = f"[{shown}]" if ":" in shown else shown
    sys.stdout.write(f"http://{shown}:{settings.port}\n")
    sys.stdout.flush()
