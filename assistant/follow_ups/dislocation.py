"""Subjects set apart at the end of a question: « ça se passe où, ces journées ? ».

Spoken French names the subject after its pronoun. Put in front, it makes a question that needs
nothing of the conversation (« Les journées, ça se passe où ? »), unless it is a word for what has
been said (« ces résultats », « ces chiffres »), which names no subject.
"""

from __future__ import annotations

import re

from assistant.language.elision import is_elided_before

_SET_APART = re.compile(
    r"^\W*(?:(?:et|mais|alors|ok|donc)\s+)?(?P<body>[^,?]*\b(?:ça|cela|ils?|elles?|c['’](?=\w))[^,?]*?)\s*,\s*"
    r"(?P<article>(?:ces?|cet|cette|les?|la)\s+|l['’])(?P<noun>[^,?.!]{3,40}?)[\s?!.]*$",
    re.IGNORECASE,
)
_UNMARKED = re.compile(
    r"^\W*(?:(?:et|mais|alors|ok|donc)\s+)?(?P<body>(?:ça|cela|ils?|elles?)\s+(?!y\b)(?:s['’])?\w+(?:\s\w+)?"
    r"\s+(?:(?:à|a|de|en|par|pour|avec)\s+)?(?:quoi|où|ou|quand|comment|combien|qui))\s+"
    r"(?P<article>(?:ces?|cet|cette|les?|la)\s+|l['’])(?P<noun>[^,?.!]{3,40}?)[\s?!.]*$",
    re.IGNORECASE,
)
"""« Elle sert à quoi la fédération ? »: the comma is not written either."""

_OF_SPEECH = re.compile(
    r"(?:résultat|resultat|chiffre|donnée|donnee|réponse|reponse|info|information|pourcentage|statistique|"
    r"stat|taux|nombre|score|classement|palmares|palmarès|phrase|citation|histoire|truc|chose|affirmation)s?\b",
    re.IGNORECASE,
)


def of_speech(noun: str) -> bool:
    """Whether a noun stands for what has been said rather than for a subject."""
    return bool(_OF_SPEECH.match(noun))


def dislocated(question: str) -> str:
    """The question with its subject in front; empty where none is set apart."""
    match = _SET_APART.match(question) or _UNMARKED.match(question)
    if match is None or of_speech(match["noun"]):
        return ""
    noun, body = match["noun"], match["body"].strip()
    article = _definite(match["article"], noun)
    return f"{article[:1].upper()}{article[1:]}{noun}, {body[:1].lower()}{body[1:]} ?"


def _definite(article: str, noun: str) -> str:
    """The definite article in the place of a demonstrative, with its space."""
    word = article.lower().strip()
    if word in {"ces", "les"}:
        return "les "
    if word in {"l'", "l’", "cet"} or is_elided_before(noun):
        return "l’"
    return "la " if word in {"cette", "la"} else "le "
