"""Fetches a page or a file from an address given by the user, and from nowhere else.

1. The address is checked and resolved (`ingest.addresses`).
2. The connection goes to the address that was checked (the name only serves `Host` and TLS), so a
   name that resolves otherwise a moment later changes nothing. Proxies of the environment are not
   used, since they would resolve the name again.
3. Redirects are followed by hand: each hop passes 1 and 2 again, and no cookie is kept.
4. Size is counted on the decompressed bytes as they come, time over everything, name resolution
   included.

The resolver and the judgement of addresses are parameters, for tests against a local server; no
setting reaches them.
"""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from ingest.addresses import (
    USUAL_PORTS,
    Judge,
    Resolver,
    Target,
    addresses_of,
    check,
    is_address,
    is_public,
    short,
)
from ingest.downloaded_names import MEDIA_TYPES, filename
from ingest.errors import CptsError, DocumentError, LimitError, SourceError

if TYPE_CHECKING:
    import httpx


__all__ = ["FetchLimits", "Fetched", "fetch", "is_address"]

USER_AGENT = "cpts-assistant/0.1 (+assistant documentaire des CPTS, lecture sur demande)"
_UNSPOKEN = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/download"}
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Bounds of one fetch.

    Attributes:
        max_bytes: Size of the decompressed body.
        timeout_s: Seconds for everything, redirects and name resolution included.
    """

    max_bytes: int = 100 << 20
    timeout_s: float = 30.0
    max_redirects: int = 5
    ports: frozenset[int] = USUAL_PORTS


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave.

    Attributes:
        url: The address that answered, after redirects.
        media_type: As declared, lower case, without parameters.
        filename: A safe name, with the extension of the type.
    """

    url: str
    data: bytes
    media_type: str
    filename: str


def fetch(
    url: str,
    limits: FetchLimits | None = None,
    *,
    resolve: Resolver | None = None,
    permits: Judge | None = None,
) -> Fetched:
    """Fetches an address.

    Args:
        url: An http or https address.
        limits: Bounds of size, time, redirects and ports.
        resolve: For tests: the addresses of a host.
        permits: For tests: whether an address may be connected to.

    Raises:
        SourceError: The address is refused, does not answer, or answers with an error.
        DocumentError: What it gives is of a type that is not read.
        LimitError: It is too big, too slow, or redirects too often.
    """
    limits = limits or FetchLimits()
    run = _Run(limits, resolve or addresses_of, permits or is_public)
    outcome: list[Fetched | CptsError | Exception] = []

    def work() -> None:
        try:
            outcome.append(run.fetch(url))
        except Exception as error:  # handed to the caller below
            outcome.append(error)

    thread = threading.Thread(target=work, name="fetch", daemon=True)
    thread.start()
    thread.join(limits.timeout_s + 1)
    if not outcome:
        raise _too_slow(url)
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


class _Run:
    """One fetch with its deadline."""

    def __init__(self, limits: FetchLimits, resolve: Resolver, permits: Judge) -> None:
        self._limits = limits
        self._resolve = resolve
        self._permits = permits
        self._deadline = time.monotonic() + limits.timeout_s

    def fetch(self, url: str) -> Fetched:
        start = url
        for _ in range(self._limits.max_redirects + 1):
            target = check(
                url, ports=self._limits.ports, resolve=self._resolve, permits=self._permits
            )
            found = self._hop(target)
            if isinstance(found, Fetched):
                return found
            url = urljoin(target.url, found)
        msg = f"L’adresse {short(start)} redirige trop de fois : donnez l’adresse finale."
        raise LimitError(msg)

    def _left(self, url: str) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise _too_slow(url)
        return left

    def _hop(self, target: Target) -> Fetched | str:
        """The answer of one address, or where it redirects to."""
        import httpx

        timeout = httpx.Timeout(self._left(target.url))
        try:
            with (
                httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client,
                client.stream(
                    "GET",
                    _pinned(target),
                    headers=_headers(target),
                    extensions={"sni_hostname": target.host},
                ) as response,
            ):
                return self._answer(target, response)
        except httpx.TimeoutException as error:
            raise _too_slow(target.url) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            msg = (
                f"L’adresse {short(target.url)} ne répond pas correctement "
                f"({type(error).__name__}) : réessayez, ou téléchargez le fichier."
            )
            raise SourceError(msg) from error

    def _answer(self, target: Target, response: httpx.Response) -> Fetched | str:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return str(response.headers["location"])
        if response.status_code != 200:
            raise SourceError(_refusal(target.url, response.status_code))
        media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media_type not in MEDIA_TYPES and media_type not in _UNSPOKEN:
            msg = (
                f"L’adresse {short(target.url)} donne un contenu de type {media_type[:60]}, qui "
                "n’est pas lu : donnez une page web, un PDF, un document bureautique ou un texte."
            )
            raise DocumentError(msg)
        declared = response.headers.get("content-length", "")
        if declared.isdigit() and int(declared) > self._limits.max_bytes:
            raise self._too_big(target.url)
        data = self._body(target, response)
        disposition = response.headers.get("content-disposition", "")
        return Fetched(target.url, data, media_type, filename(target.url, disposition, media_type))

    def _body(self, target: Target, response: httpx.Response) -> bytes:
        parts = []
        size = 0
        for part in _decompressed(response, target.url):
            self._left(target.url)
            size += len(part)
            if size > self._limits.max_bytes:
                raise self._too_big(target.url)
            parts.append(part)
        return b"".join(parts)

    def _too_big(self, url: str) -> LimitError:
        limit = self._limits.max_bytes / (1 << 20)
        return LimitError(
            f"Le fichier de {short(url)} dépasse {limit:.0f} Mio : téléchargez-le et découpez-le, "
            "ou relevez la limite."
        )


def _pinned(target: Target) -> str:
    """The address with the checked IP in place of the name."""
    parts = urlsplit(target.url)
    address = f"[{target.address}]" if ":" in target.address else target.address
    return urlunsplit((target.scheme, f"{address}:{target.port}", parts.path, parts.query, ""))


def _headers(target: Target) -> dict[str, str]:
    host = f"[{target.host}]" if ":" in target.host else target.host
    usual = {"http": 80, "https": 443}[target.scheme]
    return {
        "Host": host if target.port == usual else f"{host}:{target.port}",
        "User-Agent": USER_AGENT,
        "Accept": "text/html,application/pdf,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Language": "fr,en;q=0.5",
        "Accept-Encoding": "gzip, deflate",
    }


def _decompressed(response: httpx.Response, url: str) -> Iterator[bytes]:
    """The body in bounded pieces: a compressed piece can never unfold at once."""
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        yield from response.iter_raw(_CHUNK)
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        msg = f"L’adresse {short(url)} répond dans un codage inconnu : téléchargez le fichier."
        raise SourceError(msg)
    decoder = zlib.decompressobj(wbits=47 if "gzip" in encoding else zlib.MAX_WBITS)
    try:
        for piece in response.iter_raw(_CHUNK):
            pending = piece
            while pending:
                yield decoder.decompress(pending, _CHUNK)
                pending = decoder.unconsumed_tail
        yield decoder.flush()
    except zlib.error as error:
        msg = f"La réponse de {short(url)} est abîmée : réessayez, ou téléchargez le fichier."
        raise SourceError(msg) from error


def _refusal(url: str, status: int) -> str:
    what = {
        401: "demande un mot de passe : téléchargez le fichier vous-même",
        403: "refuse l’accès : téléchargez le fichier vous-même",
        404: "n’existe pas : vérifiez-la",
        410: "n’existe plus : cherchez la nouvelle",
        429: "reçoit trop de demandes : réessayez plus tard",
    }.get(status)
    if what is None:
        what = f"répond par une erreur ({status}) : réessayez plus tard"
    return f"L’adresse {short(url)} {what}."


def _too_slow(url: str) -> LimitError:
    return LimitError(
        f"L’adresse {short(url)} met trop de temps à répondre : réessayez, ou téléchargez le "
        "fichier."
    )
