"""What opens a question, in the middle of a message as at its beginning."""

from __future__ import annotations

import re

from assistant.language.verb_forms import VERB

PREPOSITION = (
    r"(?:(?:à|a|de|par|avec|pour|dans|sur|sous|selon|depuis|en|chez|vers|contre|jusqu['’](?:à|en)|"
    r"auprès de|à partir de|d['’]après|grâce à)\s+|d['’])"
)
LEAD = r"(?:[^,:;?!]{0,60}[,:;]\s+)?"
"""What may be told before a question: « pour mon dossier, »."""

NAMING = r"(?:quel(?:le)?s?|kell?e?s?|quelles?)(?!\s+qu)"
"""« Quelle date »; « quel que soit » asks nothing."""

_QUE = (
    r"(?:que\s|qu['’])(?=(?:peu|fai|fon|doi|propos|prévoi|di[ts]|disen|faut|devien|gagn|apport|"
    r"permet|contien|signifi|veu|attend|comport|montr|révèl|représent|pens)\w*)"
)
INTERROGATIVE = (
    rf"(?:(?:combien|cb|qui|ki|quand|kan[dt]?|où|comment|coment|cmt|pourquoi|pk|{NAMING}|"
    r"lesquel(?:le)?s|lequel|laquelle|quoi|koi)\b|qu['’]est[- ]ce\s+qu|est[- ]ce\s+qu|"
    r"c(?:['’]est|\s?est)?\s(?:quoi|koi|qui|où|quand|combien)\b|ça\s(?:coûte|sert|apporte)\s|"
    rf"{_QUE})"
)
ENGLISH = r"(?:who|what|when|where|how|why|which)\b"
INVERTED = r"[^\W\d_]+-(?:t-)?(?:ils?|elles?|on|ce|je|nous)\b"
ORDER = (
    r"(?:(?:re)?donne|dis|dites|expliqu|cite|list|décri|indiqu|précis|rappell|présent|énumèr)\w*"
    r"-(?:moi|nous|les?|la)\b"
)
ASKED_LAST = (
    r"(?:c['’]est|ça|ca|il|elle|ils|elles|on|je|j['’]|nous)\b[^,;?]{0,40}?\s(?:quoi|koi|qui|où|quand|"
    r"combien|comment|lequel|laquelle|lesquel(?:le)?s)\s*(?=[,?]|$|et\b)"
)
"""« Ça coûte combien ? »: speech sets what it asks for last."""

OPENING = rf"(?:{PREPOSITION}?{INTERROGATIVE}|{INVERTED}|{ORDER}|{ENGLISH}|{ASKED_LAST})"
"""What a question begins with."""

WONDERS = (
    r"(?:savoir|sais|sait|savez|dire|dis|dites|di[ts]es?-moi|dites-nous|expliqu\w+|comprendre|"
    r"comprends|connaître|demande|indiqu\w+|précis\w+)"
)
"""Verbs that a question may hang on: « je voudrais *savoir* qui… »."""

_ASKS = re.compile(
    rf"^{OPENING}|\b(?:combien|{NAMING}|comment|pourquoi|quoi|koi)\b|\best[- ]ce\b|{INVERTED}|"
    rf"\b{WONDERS}(?:[- ](?:moi|nous))?\s+(?:si|ce\s+qu|s['’]il|{PREPOSITION}?{INTERROGATIVE})",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """Whether some words ask something, and are no circumstance or courtesy before it."""
    return _ASKS.search(text) is not None


def has_verb(text: str) -> bool:
    """Whether a verb is conjugated in some words."""
    return VERB.search(text) is not None or re.search(INVERTED, text) is not None
