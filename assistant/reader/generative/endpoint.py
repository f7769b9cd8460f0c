"""Examines the endpoint of the settings for `cpts doctor`: each check names its remedy, in French.

Four questions, asked in order and stopped at the first that fails: is it reachable with this key,
does it know the model, does it stream, is its context as long as the settings say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.settings import AssistantSettings

if TYPE_CHECKING:
    import httpx

_TIMEOUT_S = 10.0
_DEFAULT_ADDRESS = "https://api.openai.com/v1"
_CONTEXT_FIELDS = (
    "max_model_len",
    "context_length",
    "context_window",
    "max_context_length",
    "n_ctx",
)


@dataclass(frozen=True, slots=True)
class EndpointCheck:
    """One line of the diagnosis.

    Attributes:
        name: ``llm``, ``llm_model``, ``llm_stream`` or ``llm_context``.
        status: ``pass``, ``warn`` or ``fail``.
        message: What was found, in French.
        remedy: What to mend; empty for a pass.
    """

    name: str
    title: str
    status: str
    message: str
    remedy: str = ""


def check_endpoint(settings: AssistantSettings) -> tuple[EndpointCheck, ...]:
    """The state of the language model of the settings.

    Without `CPTS_LLM` this says so and opens no connection.
    """
    if not settings.llm:
        message = "Aucun modèle de langue n’est réglé\u202f: les réponses sont des extraits."
        return (EndpointCheck("llm", "Modèle de langue", "pass", message),)
    return tuple(_examined(settings))


def _examined(settings: AssistantSettings) -> Iterator[EndpointCheck]:
    import httpx

    key = settings.llm_api_key.get_secret_value() or "aucune"
    address = (settings.llm_base_url or _DEFAULT_ADDRESS).rstrip("/")
    with httpx.Client(
        base_url=address, headers={"Authorization": f"Bearer {key}"}, timeout=_TIMEOUT_S
    ) as client:
        try:
            response = client.get("/models")
        except (httpx.HTTPError, httpx.InvalidURL):
            yield _failed(
                "llm",
                "Service de rédaction",
                "Le service ne répond pas.",
                "Vérifiez CPTS_LLM_BASE_URL et que le service est lancé.",
            )
            return
        if response.status_code in (401, 403):
            yield _failed(
                "llm",
                "Service de rédaction",
                "Le service refuse la clé.",
                "Corrigez CPTS_LLM_API_KEY.",
            )
            return
        yield EndpointCheck("llm", "Service de rédaction", "pass", "Le service répond.")
        models = _models(response)
        yield _known(settings.llm, models)
        yield _streams(client, settings.llm)
        yield _context(models.get(settings.llm), settings)


def _models(response: httpx.Response) -> Mapping[str, Mapping[str, object]]:
    """The entries that the endpoint lists, by name; none where it does not list them."""
    try:
        entries = response.json()["data"] if response.status_code == 200 else []
        return {str(entry["id"]): entry for entry in entries}
    except (ValueError, KeyError, TypeError):
        return {}


def _known(model: str, models: Mapping[str, object]) -> EndpointCheck:
    title = "Modèle"
    if model in models:
        return EndpointCheck("llm_model", title, "pass", f"Le service connaît {model}.")
    if not models:
        return EndpointCheck(
            "llm_model", title, "warn", "Le service ne dit pas quels modèles il connaît.",
            "Posez une question pour vous assurer que CPTS_LLM est juste.",
        )  # fmt: skip
    names = ", ".join(sorted(models)[:5])
    return _failed(
        "llm_model", title, f"Le service ne connaît pas {model}.",
        f"Réglez CPTS_LLM sur l’un de ses modèles\u202f: {names}.",
    )  # fmt: skip


def _streams(client: httpx.Client, model: str) -> EndpointCheck:
    import httpx

    title = "Réponse au fil de l’eau"
    body = {
        "model": model, "stream": True, "max_tokens": 8,
        "messages": [{"role": "user", "content": "Écris seulement : oui"}],
    }  # fmt: skip
    remedy = "Choisissez un service qui envoie sa réponse au fil de l’eau (« stream »)."
    try:
        with client.stream("POST", "/chat/completions", json=body) as response:
            if response.status_code != 200:
                message = f"Le service refuse la demande (code {response.status_code})."
                return _failed(
                    "llm_stream", title, message, "Vérifiez le modèle, la clé et le quota."
                )
            if any(_is_event(line) for line in response.iter_lines()):
                return EndpointCheck(
                    "llm_stream", title, "pass", "Le service écrit au fil de l’eau."
                )
    except httpx.HTTPError:
        return _failed(
            "llm_stream", title, f"Le service n’a rien écrit en {_TIMEOUT_S:.0f} secondes.",
            "Choisissez un modèle plus léger ou une machine plus rapide.",
        )  # fmt: skip
    return _failed(
        "llm_stream", title, "Le service n’envoie pas sa réponse au fil de l’eau.", remedy
    )


def _is_event(line: str) -> bool:
    if not line.startswith("data:"):
        return False
    try:
        return "choices" in json.loads(line.removeprefix("data:"))
    except (ValueError, TypeError):
        return False


def _context(entry: Mapping[str, object] | None, settings: AssistantSettings) -> EndpointCheck:
    title = "Fenêtre du modèle"
    wanted = settings.llm_context_tokens
    found = _length(entry or {})
    if found is None:
        message = f"Le service ne dit pas sa fenêtre\u202f; {wanted} jetons sont supposés."
        return EndpointCheck(
            "llm_context", title, "warn", message,
            "Vérifiez-la dans la documentation du service et réglez CPTS_LLM_CONTEXT_TOKENS.",
        )  # fmt: skip
    if found < wanted:
        message = f"La fenêtre est de {found} jetons, le réglage en suppose {wanted}."
        return _failed(
            "llm_context", title, message, f"Réglez CPTS_LLM_CONTEXT_TOKENS sur {found}."
        )
    return EndpointCheck("llm_context", title, "pass", f"La fenêtre est de {found} jetons.")


def _length(entry: Mapping[str, object]) -> int | None:
    meta = entry.get("meta")
    places = (entry, meta) if isinstance(meta, Mapping) else (entry,)
    for place in places:
        for name in _CONTEXT_FIELDS:
            value = place.get(name)
            if isinstance(value, int) and value > 0:
                return value
    return None


def _failed(name: str, title: str, message: str, remedy: str) -> EndpointCheck:
    return EndpointCheck(name, title, "fail", message, remedy)
