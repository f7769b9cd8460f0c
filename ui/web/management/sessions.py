"""Who is let into the management pages: one password, sessions in memory, a token in each form.

A session is an unguessable cookie; it ends after `LASTS_S`, with a sign-out, or with the server.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from ui.web.security import Throttle, same_secret

LASTS_S = 8 * 3600.0
COOKIE = "cpts_gestion"


@dataclass(frozen=True, slots=True)
class Session:
    """A person at work; `token` goes with every change that they ask for."""

    token: str
    until: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The password was wrong, or the address has to wait that many seconds first."""

    wait_s: float = 0.0


class Sessions:
    """The sessions of one server."""

    def __init__(self, password: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._password = password
        self._clock = clock
        self._throttle = Throttle(clock)
        self._lock = threading.Lock()
        self._sessions: dict[str, Session] = {}

    def sign_in(self, password: str, address: str) -> str | Refused:
        """The cookie of a new session, or why there is none."""
        if wait := self._throttle.wait(address):
            return Refused(wait)
        if not self._password or not same_secret(password, self._password):
            self._throttle.failed(address)
            return Refused(self._throttle.wait(address))
        self._throttle.succeeded(address)
        cookie = secrets.token_urlsafe(32)
        with self._lock:
            now = self._clock()
            self._sessions = {k: s for k, s in self._sessions.items() if s.until > now}
            self._sessions[cookie] = Session(secrets.token_urlsafe(24), now + LASTS_S)
        return cookie

    def find(self, cookie: str | None) -> Session | None:
        """The session of a cookie, while it lasts."""
        with self._lock:
            session = self._sessions.get(cookie or "")
        return session if session and session.until > self._clock() else None

    def sign_out(self, cookie: str | None) -> None:
        """Ends a session."""
        with self._lock:
            self._sessions.pop(cookie or "", None)
