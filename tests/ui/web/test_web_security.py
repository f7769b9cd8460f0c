"""The doors: what of Gradio can be reached, what a page carries, who may manage."""

from __future__ import annotations

import pytest

from ui.web.gate import is_open
from ui.web.security import ATTEMPTS, WAIT_S, Throttle, content_policy, same_secret
from ui.web.shell import dress


@pytest.mark.parametrize(
    "path",
    ["/", "/config", "/theme.css", "/assets/index-Ab.js", "/gradio_api/call/ask",
     "/gradio_api/call/conversation/abc123", "/gradio_api/queue/join", "/gradio_api/info"],
)  # fmt: skip
def test_the_chat_reaches_what_it_needs(path: str) -> None:
    """Gradio's page, files and queue are open."""
    assert is_open(path)


@pytest.mark.parametrize(
    "path",
    ["/gradio_api/file=/etc/passwd", "/file=/etc/passwd", "/gradio_api/upload",
     "/gradio_api/proxy=x",
     "/gradio_api/run/ask", "/gradio_api/api/ask", "/gradio_api/vibe-edit", "/gradio_api/runs",
     "/gradio_api/component_server", "/monitoring", "/login", "/assets/../../secret", "/pwa_icon",
     "/gradio_api/mcp", "/docs", "/openapi.json", "/gradio_api/call/autre", "/quelque-chose"],
)  # fmt: skip
def test_the_rest_of_gradio_is_closed(path: str) -> None:
    """Files, uploads, proxies, calls outside the queue and pages in English cannot be reached."""
    assert not is_open(path)


def test_policy_allows_no_inline_script_and_nothing_from_elsewhere() -> None:
    """Scripts need the nonce; every source is this server."""
    policy = content_policy("abc", "'self'")
    script = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "'unsafe-inline'" not in script
    assert "http" not in policy
    assert "frame-ancestors 'self'" in policy


def test_secrets_are_compared_whatever_their_letters() -> None:
    """Accents and lengths are no trouble."""
    assert same_secret("clé d’été", "clé d’été")
    assert not same_secret("clé", "clé d’été")
    assert not same_secret("\ud800", "x")


def test_throttle_waits_longer_and_forgets() -> None:
    """After five failures the address waits; a success forgets them."""
    now = [0.0]
    throttle = Throttle(lambda: now[0])
    for _ in range(ATTEMPTS):
        assert throttle.wait("a") == 0
        throttle.failed("a")
    assert throttle.wait("a") == WAIT_S
    assert throttle.wait("b") == 0
    now[0] = WAIT_S
    assert throttle.wait("a") == 0
    throttle.failed("a")
    assert throttle.wait("a") == 2 * WAIT_S
    throttle.succeeded("a")
    assert throttle.wait("a") == 0


def test_dressed_page_is_french_and_points_nowhere() -> None:
    """English titles, foreign addresses and scripts without nonce are gone."""
    page = (
        '<html lang="en"><head><meta property="og:url" content="https://gradio.app/" />'
        '<link rel="manifest" href="/m" /><script>1</script></head>'
        '<body style="x"><gradio-app></gradio-app></body></html>'
    )
    made = dress(page, "N", "<title>T</title>", "<header></header>", "<footer></footer>")
    assert made == (
        '<html lang="fr"><head><script nonce="N">1</script><title>T</title></head>'
        "<body><header></header><gradio-app></gradio-app><footer></footer></body></html>"
    )
