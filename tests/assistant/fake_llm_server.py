"""A real HTTP server on the loopback that speaks chat completions, with faults on demand.

It streams server-sent events as the protocol has them. `Fault` says what goes wrong; `text` is what
the model writes, or a function of the messages that it got.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Writer = Callable[[list[dict[str, str]]], str]


@dataclass
class Fault:
    """What goes wrong with a request.

    Attributes:
        status: HTTP status instead of an answer.
        retry_after: Header of a 429.
        first_delay: Seconds before the first piece of text.
        drip: Seconds between two pieces.
        cut_after: Characters after which the connection is closed without a word.
        garbage_after: Characters after which a chunk is not JSON.
        endless: Whether the text is repeated for ever.
        shape: ``""``, ``html``, ``other`` (JSON of another shape) or ``whole`` (no streaming).
        times: How many requests it hits; the next ones are answered.
    """

    status: int = 0
    retry_after: str = ""
    first_delay: float = 0.0
    drip: float = 0.0
    cut_after: int = -1
    garbage_after: int = -1
    endless: bool = False
    shape: str = ""
    times: int = 10_000


@dataclass
class FakeServer:
    """The server's script and what it saw."""

    text: str | Writer = "Bonjour."
    fault: Fault = field(default_factory=Fault)
    models: tuple[str, ...] = ("modele-test",)
    context: int | None = None
    counts_tokens: bool = True
    piece: int = 7
    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def written(self, messages: list[dict[str, str]]) -> str:
        """What the model writes for these messages."""
        return self.text if isinstance(self.text, str) else self.text(messages)


class _Handler(BaseHTTPRequestHandler):
    script: FakeServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: object) -> None:
        """Silence."""

    def do_GET(self) -> None:
        entries = [
            {"id": name, "object": "model"}
            | ({"max_model_len": self.script.context} if self.script.context else {})
            for name in self.script.models
        ]
        self._json({"object": "list", "data": entries})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
        script = self.script
        script.requests.append(body)
        script.keys.append(self.headers.get("authorization", ""))
        fault = script.fault if len(script.requests) <= script.fault.times else Fault()
        with suppress(BrokenPipeError, ConnectionResetError):
            self._answer(body, fault)

    def _answer(self, body: dict[str, Any], fault: Fault) -> None:
        if fault.status:
            headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
            echo = self.headers.get("authorization", "")
            self._json({"error": {"message": f"refused {echo}"}}, fault.status, headers)
            return
        if fault.shape == "html":
            self._raw(b"<html>proxy</html>", "text/html")
            return
        if fault.shape == "other":
            self._json({"answer": 42})
            return
        text = self.script.written(body["messages"])
        if fault.shape == "whole" or not body.get("stream"):
            message = {"role": "assistant", "content": text}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            self._json({"id": "x", "object": "chat.completion", "model": "m", "choices": [choice]})
            return
        self._stream(text, fault)

    def _stream(self, text: str, fault: Fault) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        time.sleep(fault.first_delay)
        sent = 0
        for piece in _pieces(text, self.script.piece, endless=fault.endless):
            if 0 <= fault.cut_after <= sent:
                self.wfile.flush()
                self.connection.close()
                return
            if 0 <= fault.garbage_after <= sent:
                self._event("{not json")
                return
            self._event(json.dumps(_chunk(piece)))
            sent += len(piece)
            time.sleep(fault.drip)
        self._event(json.dumps(_chunk("", finish="stop")))
        if self.script.counts_tokens:
            usage = {"prompt_tokens": 321, "completion_tokens": 45, "total_tokens": 366}
            self._event(json.dumps({**_chunk(""), "choices": [], "usage": usage}))
        self._event("[DONE]")
        self.close_connection = True

    def _event(self, data: str) -> None:
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()

    def _json(
        self, value: object, status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        self._raw(json.dumps(value).encode(), "application/json", status, headers)

    def _raw(
        self, data: bytes, kind: str, status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _pieces(text: str, size: int, *, endless: bool) -> Iterator[str]:
    while True:
        for start in range(0, len(text), size):
            yield text[start : start + size]
        if not endless or not text:
            return


def _chunk(text: str, finish: str | None = None) -> dict[str, Any]:
    delta = {"role": "assistant", "content": text} if text else {}
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    kind = "chat.completion.chunk"
    return {"id": "x", "object": kind, "created": 0, "model": "m", "choices": [choice]}


@contextmanager
def serving(script: FakeServer, port: int = 0) -> Iterator[FakeServer]:
    """Runs the script on the loopback, on a free port by default; `script.url` is its address."""
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    server.block_on_close = False
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
    )
    thread.start()
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
