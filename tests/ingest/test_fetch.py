"""Addresses: what may be fetched, and what a hostile one cannot do."""

from __future__ import annotations

import contextlib
import gzip
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from ingest.errors import DocumentError, LimitError, SourceError
from ingest.fetch import (
    USER_AGENT,
    USUAL_PORTS,
    Fetched,
    FetchLimits,
    check,
    fetch,
    filename,
    is_address,
    is_public,
)

PUBLIC = "93.184.215.14"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "64:ff9b::7f00:1",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    """Own, private, local and reserved networks, whatever form wraps them."""
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses(address: str) -> None:
    """The internet is open."""
    assert is_public(ip_address(address))


def resolved(*addresses: str) -> Callable[[str, int], list[str]]:
    """A resolver that always gives these addresses."""
    return lambda host, port: list(addresses)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://user:secret@example.org/",
        "https://example.org@127.0.0.1/",
        "https://example.org:22/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org\\@evil/",
        "https://example.org/\r\nX: y",
        "https://[::1/",
        "https://" + "a" * 3000,
    ],
)
def test_addresses_that_are_refused(url: str) -> None:
    """Other schemes, credentials, ports and malformed addresses are refused before any call."""

    def unreachable(host: str, port: int) -> list[str]:
        pytest.fail("resolved")

    with pytest.raises(SourceError) as caught:
        check(url, ports=USUAL_PORTS, resolve=unreachable)
    assert "secret" not in str(caught.value)


def test_one_private_address_is_enough_to_refuse() -> None:
    """A name with a public and a private address is refused."""
    with pytest.raises(SourceError, match="réseau privé"):
        check("https://example.org/", ports=USUAL_PORTS, resolve=resolved(PUBLIC, "10.0.0.1"))


@pytest.mark.parametrize("host", ["localhost", "2130706433", "0x7f.1", "[::ffff:7f00:1]"])
def test_spellings_of_the_loopback(host: str) -> None:
    """What counts is where a name leads, not how it is spelt."""
    with pytest.raises(SourceError, match="réseau privé"):
        check(f"http://{host}/", ports=USUAL_PORTS, resolve=resolved("127.0.0.1"))


def test_unknown_host() -> None:
    """A name without address is said to be unknown."""

    def unknown(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(SourceError, match="introuvable"):
        check("https://example.org/", ports=USUAL_PORTS, resolve=unknown)


def test_checked_target() -> None:
    """The name is encoded, the fragment goes, the checked address is kept."""
    target = check("HTTPS://Santé.example/a?b=1#c", ports=USUAL_PORTS, resolve=resolved(PUBLIC))
    assert (target.host, target.port, target.address) == ("xn--sant-epa.example", 443, PUBLIC)
    assert target.url.endswith("/a?b=1")


def test_is_address() -> None:
    """Paths, also those of Windows, are no addresses."""
    assert is_address("https://example.org")
    assert is_address("ftp://example.org")
    assert not is_address("C:\\Documents\\a.pdf")
    assert not is_address("docs/a.pdf")


@pytest.mark.parametrize(
    ("url", "disposition", "media_type", "expected"),
    [
        ("https://a.fr/doc/rapport.pdf?x=1", "", "application/pdf", "rapport.pdf"),
        ("https://a.fr/", "", "text/html", "a.fr.html"),
        ("https://a.fr/page", "", "text/html", "page.html"),
        ("https://a.fr/x", 'attachment; filename="../../b.pdf"', "application/pdf", "b.pdf"),
        ("https://a.fr/x", "a; filename*=UTF-8''%C3%A9t%C3%A9.pdf", "application/pdf", "été.pdf"),
        ("https://a.fr/%2e%2e%2fetc", "", "text/plain", "_etc.txt"),
    ],
)
def test_file_names(url: str, disposition: str, media_type: str, expected: str) -> None:
    """Names are safe and fit the type."""
    assert filename(url, disposition, media_type) == expected


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
