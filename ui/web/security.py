"""What every response carries, and what keeps the management page closed.

The content policy: scripts run only with the nonce of the page or from this server; nothing is
loaded from elsewhere. `'unsafe-eval'` is there because Gradio's HTML component compiles its
template with `Function`; templates are constants of this program, values are only arguments.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ATTEMPTS = 5
"""Wrong passwords from one address before it has to wait."""
WAIT_S = 60.0
MAX_ADDRESSES = 10_000


def content_policy(nonce: str, frame_ancestors: str) -> str:
    """The Content-Security-Policy of a page."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'nonce-{nonce}' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        )
    )


def new_nonce() -> str:
    """An unguessable value for the scripts of one page."""
    return secrets.token_urlsafe(18)


class Headers:
    """Middleware that adds the safe headers to every response that lacks them."""

    def __init__(self, app: ASGIApp, frame_ancestors: str) -> None:
        self._app = app
        self._frame_ancestors = frame_ancestors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and completes the headers of its response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._complete(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, complete)

    def _complete(self, headers: MutableHeaders) -> None:
        headers.setdefault("X-Content-Type-Options", "nosniff")
        headers.setdefault("Referrer-Policy", "no-referrer")
        headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        policy = content_policy(new_nonce(), self._frame_ancestors)
        headers.setdefault("Content-Security-Policy", policy)
        if self._frame_ancestors == "'self'":
            headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        if "server" in headers:
            del headers["server"]


class Throttle:
    """Makes an address wait after `ATTEMPTS` failures: `WAIT_S`, then twice as long each time.

    The oldest addresses are forgotten beyond `MAX_ADDRESSES`.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures: dict[str, tuple[int, float]] = {}

    def wait(self, address: str) -> float:
        """Seconds that `address` has still to wait; 0 when it may try."""
        with self._lock:
            count, until = self._failures.get(address, (0, 0.0))
        return max(0.0, until - self._clock()) if count >= ATTEMPTS else 0.0

    def failed(self, address: str) -> None:
        """Records a wrong password."""
        with self._lock:
            count = self._failures.pop(address, (0, 0.0))[0] + 1
            extra = min(max(0, count - ATTEMPTS), 6)
            self._failures[address] = (count, self._clock() + WAIT_S * 2**extra)
            while len(self._failures) > MAX_ADDRESSES:
                del self._failures[next(iter(self._failures))]

    def succeeded(self, address: str) -> None:
        """Forgets the failures of `address`."""
        with self._lock:
            self._failures.pop(address, None)


class Rate:
    """Lets an address through `most` times in `over_s` seconds, so that storage is not flooded."""

    def __init__(
        self, most: int, over_s: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most = most
        self._over = over_s
        self._clock = clock
        self._lock = threading.Lock()
        self._times: dict[str, list[float]] = {}

    def allows(self, address: str) -> bool:
        """Whether one more is allowed now; counts it when it is."""
        with self._lock:
            now = self._clock()
            times = [t for t in self._times.pop(address, []) if t > now - self._over]
            allowed = len(times) < self._most
            self._times[address] = [*times, now] if allowed else times
            while len(self._times) > MAX_ADDRESSES:
                del self._times[next(iter(self._times))]
            return allowed


def same_secret(given: str, expected: str) -> bool:
    """Compares in constant time, whatever the lengths and the letters."""
    return hmac.compare_digest(_digest(given), _digest(expected))


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
