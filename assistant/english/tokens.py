"""Cuts an English text into words, numbers and marks.

Contractions are written out (« don't » → « do not », « what's » → « what is »), the genitive
becomes a token of its own, and what is quoted or written in French stays whole, as a name.
"""

from __future__ import annotations

import re

from ingest.french import YEAR

GENITIVE = "'s"
_TOKEN = re.compile(
    r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?:\s?%)?|"
    r"[^\W\d_](?:[\w&]|[-–](?=\w)|\.(?=\w\.))*(?:'(?=s\b)s|'(?=\s|$|[?.,;]))?|[^\s\w]"
)
_WRITTEN_OUT = tuple(
    (re.compile(rf"(?i){pattern}"), full)
    for pattern, full in (
        (r"\b(can)(?:'t|not)\b", r"\1 not"),
        (r"\bwon't\b", "will not"),
        (r"\bshan't\b", "shall not"),
        (r"(?<=[a-z])n't\b", " not"),
        (r"\b(i)'m\b", r"\1 am"),
        (r"'re\b", " are"),
        (r"'ve\b", " have"),
        (r"'ll\b", " will"),
        (r"\b(i|you|he|she|it|we|they)'d\b", r"\1 would"),
        (r"\b(what|who|where|when|how|why|there|it|that|he|she|here)'s\b", r"\1 is"),
        (r"\blet's\b", "let us"),
        (r"\b(ha(?:s|ve)(?: not)?) got\b", r"\1"),
        (
            rf"\b(?P<year>{YEAR}) (?P<of>(?-i:national|annual|[A-Z]{{2,}})\b[^?,.]*?"
            r"\b(?:days|conference|congress|survey|report|plan|edition|meeting))\b",
            r"\g<of> \g<year>",
        ),
        (
            r"\b(national|annual) ((?-i:[A-Z]{2,}s?)) (days|conference|congress|survey|meeting)\b",
            r"\1 \3 of the \2",
        ),
        (r"\bboth (?=[^?.]*\band\b)|\beither (?=[^?.]*\bor\b)", ""),
    )
)
_FRENCH = frozenset(["de", "des", "du", "la", "le", "les", "et", "à", "au", "aux", "pour"])


def written_out(text: str) -> str:
    """The text with plain apostrophes and without contractions."""
    text = re.sub("[’ʼ‘`´]", "'", text)
    for pattern, full in _WRITTEN_OUT:
        text = pattern.sub(full, text)
    return " ".join(text.split())


def cut(text: str) -> list[str]:
    """The tokens of a text, in order, as written; French spans are one token each."""
    tokens: list[str] = []
    for token in _TOKEN.findall(written_out(text)):
        if token.endswith(GENITIVE) and len(token) > len(GENITIVE):
            tokens += [token.removesuffix(GENITIVE), GENITIVE]
        elif token.endswith("'") and len(token) > 2:
            tokens += [token[:-1], GENITIVE]
        else:
            tokens.append(token)
    return _with_french_spans(tokens)


def _with_french_spans(tokens: list[str]) -> list[str]:
    """« Tour de France des CPTS » as one token: names that French function words join."""
    done: list[str] = []
    position = 0
    while position < len(tokens):
        end = _french_span(tokens, position)
        done.append(" ".join(tokens[position:end]))
        position = end
    return done


def _french_span(tokens: list[str], start: int) -> int:
    """Where the span that starts at a token ends: after it, when nothing French follows."""
    if not tokens[start][0].isupper():
        return start + 1
    end = start + 1
    while end < len(tokens):
        joined = end
        while joined < len(tokens) and tokens[joined].lower() in _FRENCH:
            joined += 1
        named = joined < len(tokens) and tokens[joined][:1].isalpha()
        if joined == end or not named:
            break
        end = joined + 1
        while end < len(tokens) and tokens[end][:1].isupper() and tokens[end] != GENITIVE:
            end += 1
    return end
