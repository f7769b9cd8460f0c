"""Web addresses: which may be connected to."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

import pytest

from ingest.addresses import USUAL_PORTS, check, is_address, is_public
from ingest.errors import SourceError

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
