"""The Gradio page of the chat: the question field, the conversation, and the public API.

The conversation is one `gr.HTML` whose content the page's script fills with HTML escaped by the
server (`ui.web.components`); the same script asks the questions through Gradio's queue, by the
endpoints declared here. State of a user lives in the browser's tab only.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from ui.messages import typographic
from ui.web import conversation
from ui.web.rendering import render
from ui.web.state import Library

TITLE = "Assistant CPTS"
SESSIONS = 256
"""Gradio copies its configuration for each session, 30 KiB, and we keep nothing in it: by default
10,000 would be remembered."""
_ASK = "(question) => window.assistant ? window.assistant.ask(question) : question"
_STOP = "() => { if (window.assistant) window.assistant.stop(); }"
_MOUNT = "window.assistantRacine = element; if (window.assistant) window.assistant.mount(element);"


def make_blocks(library: Library, *, concurrency: int, queue_size: int, generates: bool) -> Any:
    """The Gradio application.

    Args:
        library: Where answers come from.
        concurrency: Questions answered at once.
        queue_size: Questions that may wait.
        generates: Whether a language model is set: then the mode can be chosen.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr

    with gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(3600, 3600)
    ) as blocks:
        gr.HTML(
            str(render("components/conversation.html")),
            js_on_load=_MOUNT,
            apply_default_css=False,
            elem_id="conversation",
        )
        with gr.Column(elem_id="saisie"):
            _composer(gr, generates=generates)
        gr.api(_ask_endpoint(library), api_name="ask", concurrency_id="questions")
        gr.api(
            _page_endpoint(library),
            api_name="conversation",
            api_visibility="undocumented",
            concurrency_id="questions",
        )
    blocks.state_session_capacity = SESSIONS
    blocks.queue(max_size=queue_size, default_concurrency_limit=concurrency, status_update_rate=5)
    return blocks


def _composer(gr: Any, *, generates: bool) -> None:
    with gr.Row(elem_id="champ", equal_height=False):
        question = gr.Textbox(
            label=typographic("Votre question"),
            placeholder="Posez votre question",
            lines=1,
            max_lines=8,
            scale=1,
            min_width=120,
            elem_id="question",
            container=False,
            max_length=4000,
        )
        send = gr.Button("Demander", variant="primary", elem_id="demander", scale=0, min_width=96)
        stop = gr.Button("Arrêter", elem_id="arreter", scale=0, min_width=96)
    gr.HTML(
        str(render("components/composer.html", generates=generates)),
        js_on_load="if (window.assistant) window.assistant.mountComposer();",
        apply_default_css=False,
        elem_id="reglages",
    )
    asked = {"inputs": question, "outputs": question, "js": _ASK, "show_progress": "hidden"}
    question.submit(None, api_visibility="private", **asked)
    send.click(None, api_visibility="private", **asked)
    stop.click(None, js=_STOP, api_visibility="private")


def _ask_endpoint(library: Library) -> Any:
    def ask(
        question: str,
        history: list[dict[str, str]] | None = None,
        documents: list[str] | None = None,
        kinds: list[str] | None = None,
        engine: str | None = None,
    ) -> dict[str, Any]:
        """Répond à une question sur les documents, citations comprises.

        Args:
            question: La question, en français.
            history: Les messages précédents, du plus ancien au plus récent :
                `{"role": "user" ou "assistant", "content": "…"}`.
            documents: Identifiants des documents où chercher ; vide : tous.
            kinds: Genres de documents où chercher ; vide : tous.
            engine: `extractive` ou `generative` ; vide : le réglage du service.
        """
        values = _request(question, history, documents, kinds, engine, None)
        return dict(conversation.answer(library, conversation.parse(values)))

    return ask


def _page_endpoint(library: Library) -> Any:
    def converse(
        question: str,
        history: list[dict[str, str]] | None = None,
        documents: list[str] | None = None,
        kinds: list[str] | None = None,
        engine: str | None = None,
        session: str | None = None,
    ) -> Iterator[dict[str, Any]]:
        """Réponse au fil de l'eau, pour la page."""
        values = _request(question, history, documents, kinds, engine, session)
        for event in conversation.events(library, conversation.parse(values)):
            yield dict(event)

    return converse


def _request(
    question: str,
    history: list[dict[str, str]] | None,
    documents: list[str] | None,
    kinds: list[str] | None,
    engine: str | None,
    session: str | None,
) -> dict[str, object]:
    return {
        "question": question,
        "history": history or [],
        "documents": documents or [],
        "kinds": kinds or [],
        "engine": engine or None,
        "session": session or None,
    }
