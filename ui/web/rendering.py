"""Templates of the pages: escaped by default, French spaces put in by the lexer.

Every value that reaches a page goes through Jinja's autoescape; no template uses `safe`, and what
is already HTML is `Markup` made by another template. Literal text of the templates is written with
plain spaces and made typographic once, when the template is compiled, so that values (quotes of
documents, questions) stay exactly as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from ingest.typography import NARROW, counted, in_words, number
from ui.messages import duration, size, typographic
from ui.web.components.words import (
    isolate,
    kind_name,
    page_name,
    safe_address,
    tied,
    written_after,
)

TEMPLATES = Path(__file__).parent / "templates"

_LEADING = re.compile(r"^[ \u00a0](?=[;:!?%»])")
_TRAILING = re.compile(r"«[ \u00a0]$")


class FrenchText(Extension):
    """Makes the literal text of templates typographic, tags and values left alone."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Rewrites the tokens of literal text."""
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, token.type, _french(token.value))
            else:
                yield token


def _french(text: str) -> str:
    pieces = re.split(r"(<[^>]*>)", text)
    made = "".join(_attributes(p) if p.startswith("<") else typographic(p) for p in pieces)
    return _TRAILING.sub(f"«{NARROW}", _LEADING.sub(NARROW, made))


def _attributes(tag: str) -> str:
    return re.sub(
        r'((?:aria-label|title|placeholder|alt|content)=")([^"]*)',
        lambda match: match.group(1) + typographic(match.group(2)),
        tag,
    )


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The Jinja environment of all pages."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[FrenchText],
    )
    made.filters.update(
        en_lettres=in_words,
        nombre=number,
        taille=size,
        duree=duration,
        compte=counted,
        genre=kind_name,
        page=page_name,
        isole=isolate,
        lie=tied,
        fiche=written_after,
        adresse_sure=safe_address,
        phrase=typographic,
    )
    return made


def render(template: str, /, **values: object) -> Markup:
    """A template filled in, as HTML that is safe to place in another."""
    return Markup(environment().get_template(template).render(**values))  # noqa: S704 - autoescaped
