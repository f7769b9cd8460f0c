"""Fetching: what an address gives, and what a hostile answer cannot do."""

from __future__ import annotations

import contextlib
import gzip
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from ingest.errors import DocumentError, LimitError, SourceError
from ingest.fetch import USER_AGENT, Fetched, FetchLimits, fetch


class _Handler(BaseHTTPRequestHandler):
    """Answers by path; what it was asked is kept."""

    seen: list[str]

    def do_GET(self) -> None:
        type(self).seen.append(self.headers.get("User-Agent", ""))
        answer = getattr(self, "_" + self.path.strip("/").replace("/", "_"), self._missing)
        answer()

    def log_message(self, *args: object) -> None:
        """Stays quiet."""

    def _send(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def _page(self) -> None:
        self._send(200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>Bonjour</p>")

    def _gzip(self) -> None:
        headers = {"Content-Type": "text/plain", "Content-Encoding": "gzip"}
        self._send(200, headers, gzip.compress(b"Bonjour"))

    def _bomb(self) -> None:
        headers = {"Content-Type": "text/plain", "Content-Encoding": "gzip"}
        self._send(200, headers, gzip.compress(b"\0" * (5 << 20)))

    def _big(self) -> None:
        self._send(200, {"Content-Type": "text/plain"}, b"x" * (2 << 20))

    def _announced(self) -> None:
        self._send(200, {"Content-Type": "text/plain", "Content-Length": str(1 << 40)})

    def _image(self) -> None:
        self._send(200, {"Content-Type": "image/png"}, b"\x89PNG")

    def _loop(self) -> None:
        self._send(302, {"Location": "/loop"})

    def _moved(self) -> None:
        self._send(301, {"Location": "/page"})

    def _inside(self) -> None:
        self._send(302, {"Location": "http://169.254.169.254/latest/meta-data"})

    def _scheme(self) -> None:
        self._send(302, {"Location": "file:///etc/passwd"})

    def _slow(self) -> None:
        threading.Event().wait(3)
        self._page()

    def _missing(self) -> None:
        self._send(404, {"Content-Type": "text/html"})


@pytest.fixture
def get(socket_enabled: None) -> Iterator[Callable[..., Fetched]]:
    """Fetches a path of a server on the loopback interface, under the name site.example."""
    _Handler.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def call(path: str, **limits: float) -> Fetched:
        chosen = FetchLimits(
            max_bytes=int(limits.get("max_bytes", 1 << 20)),
            timeout_s=limits.get("timeout_s", 5.0),
            max_redirects=3,
            ports=frozenset({port, 80}),
        )
        return fetch(
            f"http://site.example:{port}{path}",
            chosen,
            resolve=lambda host, _: ["127.0.0.1"] if host == "site.example" else [host],
            permits=lambda address: address.is_loopback,
        )

    yield call
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.local_server
def test_a_page(get: Callable[..., Fetched]) -> None:
    """The page comes with its type and a name, and we say who we are."""
    found = get("/page")
    assert found.data == b"<p>Bonjour</p>"
    assert (found.media_type, found.filename) == ("text/html", "page.html")
    assert _Handler.seen == [USER_AGENT]


@pytest.mark.local_server
def test_redirects_and_compression(get: Callable[..., Fetched]) -> None:
    """A redirect is followed to its end, a compressed body is read."""
    assert get("/moved").url.endswith("/page")
    assert get("/gzip").data == b"Bonjour"


@pytest.mark.local_server
@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/bomb", LimitError, "dépasse 1 Mio"),
        ("/big", LimitError, "dépasse 1 Mio"),
        ("/announced", LimitError, "dépasse 1 Mio"),
        ("/loop", LimitError, "redirige trop"),
        ("/image", DocumentError, "image/png"),
        ("/inside", SourceError, "réseau privé"),
        ("/scheme", SourceError, "http ou https"),
        ("/nowhere", SourceError, "n’existe pas"),
    ],
)
def test_hostile_answers(
    get: Callable[..., Fetched], path: str, error: type[Exception], words: str
) -> None:
    """Each ends in one sentence with the remedy."""
    with pytest.raises(error, match=words):
        get(path)


@pytest.mark.local_server
def test_slow_answer(get: Callable[..., Fetched]) -> None:
    """Time is bounded over everything."""
    with pytest.raises(LimitError, match="trop de temps"):
        get("/slow", timeout_s=0.3)


@pytest.mark.local_server
def test_the_loopback_is_refused_by_default(get: Callable[..., Fetched]) -> None:
    """Without the test's own judgement, the same server cannot be reached."""
    with pytest.raises(SourceError, match="réseau privé"):
        fetch("http://127.0.0.1/page")
    assert _Handler.seen == []
