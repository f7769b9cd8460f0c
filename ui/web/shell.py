"""The page around the conversation: Gradio's HTML made French, self-contained and closed.

Gradio serves one HTML page whose head is written in English and points at its own sites. On its
way out it is rewritten: language, titles and addresses of the head, a nonce on every script, our
header and footer around the application.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.web.security import content_policy, new_nonce

_FOREIGN_META = re.compile(r'<meta\s+(?:property|name)="(?:og|twitter):[^>]*>\s*')
_MANIFEST = re.compile(r'<link rel="manifest"[^>]*>\s*')
_BODY = re.compile(r"<body[^>]*>", re.DOTALL)
_SCRIPT = re.compile(r"<script(?=[\s>])")


def dress(html: str, nonce: str, head: str, before: str, after: str) -> str:
    """Gradio's page in French, with our head, header and footer."""
    html = html.replace('lang="en"', 'lang="fr"', 1)
    html = _MANIFEST.sub("", _FOREIGN_META.sub("", html))
    html = html.replace("</head>", f"{head}</head>", 1)
    html = _BODY.sub(lambda _: f"<body>{before}", html, count=1)
    start, end = html.rsplit("</body>", 1)
    html = f"{start}{after}</body>{end}"
    return _SCRIPT.sub(f'<script nonce="{nonce}"', html)


class Dressed:
    """Middleware over Gradio's application that dresses its page and nothing else.

    `parts` gives the head, the header and the footer for a nonce, at each request: they hold what
    changes with the index.
    """

    def __init__(
        self, app: ASGIApp, parts: Callable[[str], tuple[str, str, str]], frame_ancestors: str
    ) -> None:
        self._app = app
        self._parts = parts
        self._frame_ancestors = frame_ancestors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Buffers the page and rewrites it; passes everything else through."""
        if scope["type"] != "http" or scope["path"] not in {"", "/"} or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        plain = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        started: list[Message] = []
        body = bytearray()

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.append(message)
            elif message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await self._finish(started[0], bytes(body), send)

        await self._app({**scope, "headers": plain}, receive, collect)

    async def _finish(self, start: Message, body: bytes, send: Send) -> None:
        headers = [(k, v) for k, v in start["headers"] if k.lower() != b"content-length"]
        kinds = [v for k, v in headers if k.lower() == b"content-type"]
        if start["status"] == 200 and any(v.startswith(b"text/html") for v in kinds):
            nonce = new_nonce()
            head, before, after = await run_in_threadpool(self._parts, nonce)
            body = dress(body.decode("utf-8"), nonce, head, before, after).encode("utf-8")
            policy = content_policy(nonce, self._frame_ancestors)
            headers.append((b"content-security-policy", policy.encode("ascii")))
            headers.append((b"cache-control", b"no-store"))
        headers.append((b"content-length", str(len(body)).encode("ascii")))
        await send({**start, "headers": headers})
        await send({"type": "http.response.body", "body": body})
