"""The part of Gradio that people can reach: its page, its files, its queue. All else is closed.

Gradio serves many more routes than a chat needs (files by path, a proxy, uploads, calls outside
the queue, pages and errors in English). Requests for them end here, in French.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_OPEN = re.compile(
    r"""
    / | /config | /theme\.css
    | /(?:assets|static)/[\w./-]+
    | /gradio_api/(?:info|app_id|config|startup-events|reset|cancel)/?
    | /gradio_api/heartbeat/\w+
    | /gradio_api/queue/(?:join|data)
    | /gradio_api/call/(?:ask|conversation)(?:/\w+)?
    """,
    re.VERBOSE,
)


class Gate:
    """Passes to Gradio only what the chat and the documented API need."""

    def __init__(self, app: ASGIApp, refuse: Callable[[str], Response]) -> None:
        self._app = app
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets an open path through and refuses the others."""
        if scope["type"] == "lifespan" or is_open(scope["path"] or "/"):
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await self._refuse(scope["path"])(scope, receive, send)


def is_open(path: str) -> bool:
    """Whether a path of Gradio's can be reached."""
    return _OPEN.fullmatch(path) is not None and ".." not in path
