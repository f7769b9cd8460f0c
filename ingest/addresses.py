"""Which web addresses may be connected to, and where.

An address is data that may come from anybody: it must not become a way into the machine's own
network.

1. Only http and https, without user name, on the usual ports.
2. The host is resolved here, once, and *every* address that it has must be public: loopback,
   private, link-local, multicast and reserved ranges are refused, as are the IPv6 forms that wrap
   an IPv4 address (mapped, 6to4, Teredo, NAT64).

Pure but for the default resolver, which is a parameter.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit, urlunsplit

from ingest.errors import SourceError

IPAddress = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Sequence[str]]
Judge = Callable[[IPAddress], bool]

USUAL_PORTS = frozenset({80, 443, 8080, 8443})
_WRAPPED = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"), IPv6Network("::/96"))
_MAX_ADDRESS = 2048


@dataclass(frozen=True, slots=True)
class Target:
    """An address that passed the checks, and where to connect for it."""

    url: str
    scheme: str
    host: str
    port: int
    address: str


def is_address(source: str) -> bool:
    """Whether what the user gave is a web address rather than a path."""
    return re.match(r"[a-z][a-z0-9+.-]*://", source.strip(), re.IGNORECASE) is not None


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the public internet, whatever form wraps it."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_public(inner)
        if address.teredo is not None or any(address in network for network in _WRAPPED):
            return False
        if address.is_site_local:
            return False
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
    )


def addresses_of(host: str, port: int) -> list[str]:
    """Every address of a host, by the system's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check(
    url: str, *, ports: frozenset[int], resolve: Resolver, permits: Judge = is_public
) -> Target:
    """Checks an address and chooses where to connect.

    Raises:
        SourceError: The address is badly formed, of another scheme, or not public.
    """
    host, port, clean_url = _parts(url, ports)
    try:
        found = [ip_address(text.partition("%")[0]) for text in resolve(host, port)]
    except (OSError, UnicodeError) as error:
        msg = f"Le site {host} est introuvable : vérifiez l’adresse et la connexion."
        raise SourceError(msg) from error
    except ValueError as error:
        raise SourceError(_malformed(url)) from error
    if not found or not all(permits(address) for address in found):
        msg = (
            f"L’adresse {clean_url} mène à un réseau privé ou réservé : seules les adresses "
            "publiques sont lues, téléchargez le fichier et donnez son chemin."
        )
        raise SourceError(msg)
    scheme = urlsplit(clean_url).scheme
    return Target(clean_url, scheme, host, port, str(found[0]))


def _parts(url: str, ports: frozenset[int]) -> tuple[str, int, str]:
    """Host, port and address without its fragment."""
    url = url.strip()
    if len(url) > _MAX_ADDRESS or re.search(r"[\x00-\x20\x7f\\]", url):
        raise SourceError(_malformed(url))
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise SourceError(_malformed(url)) from error
    if parts.scheme.lower() not in ("http", "https"):
        msg = f"L’adresse {short(url)} n’est pas lue : donnez une adresse http ou https."
        raise SourceError(msg)
    if not host:
        raise SourceError(_malformed(url))
    if parts.username is not None or parts.password is not None:
        msg = f"L’adresse de {host} contient un identifiant : retirez ce qui précède « @ »."
        raise SourceError(msg)
    port = port or (443 if parts.scheme.lower() == "https" else 80)
    if port not in ports:
        msg = f"Le port {port} de {host} n’est pas autorisé : donnez une adresse web habituelle."
        raise SourceError(msg)
    ascii_host = _ascii_host(host, url)
    path = parts.path or "/"
    netloc = parts.netloc.rpartition("@")[2]
    return ascii_host, port, urlunsplit((parts.scheme.lower(), netloc, path, parts.query, ""))


def _ascii_host(host: str, url: str) -> str:
    try:
        return host.rstrip(".").encode("idna").decode("ascii") or host
    except UnicodeError as error:
        raise SourceError(_malformed(url)) from error


def _malformed(url: str) -> str:
    return f"L’adresse « {short(url)} » est mal formée : recopiez-la depuis le navigateur."


def short(url: str) -> str:
    """An address fit for a message: no credentials, no control characters, not too long."""
    shown = re.sub(r"[^\x21-\x7e\u00a1-\uffff]", "", url)
    shown = re.sub(r"//[^/@]*@", "//", shown)
    return shown if len(shown) <= 120 else f"{shown[:117]}…"
