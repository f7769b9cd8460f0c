"""Where a French question sets its subject behind its verb.

« Combien de communes *regroupe* l'agglomération ? », « sur quoi *travaillent-elles* ? »: the verb
stands between what is asked for and its subject, without a word of its own in between. It belongs
to neither, so that no name of several words may reach over it (« communes regroupe » is no
« communes regroupées »). People leave out the hyphens (« travaillent elles », « a t elle »).
"""

from __future__ import annotations

import re

from assistant.language.verb_forms import VERB_FORM, is_infinitive
from assistant.language.word_counts import folded_counts
from ingest.french import fold

_PRONOUN = r"(?:ils?|elles?|on)"
_WITH_T = re.compile(
    rf"(?<=[^\W\d_])(?:\s+|\s*-\s*)t(?:\s+|\s*-\s*|['’]\s*)(?P<who>{_PRONOUN})\b(?!['’])",
    re.IGNORECASE,
)
"""« A t elle », « explique t-on », « a-t'il »: the letter between verb and pronoun."""

_LEADS = (
    r"(?:est|sont|était|étaient|sera|seront|ont|peut|peuvent|peux|pourrait|pourraient|doit|doivent|"
    r"devrait|devraient|faut|va|vont|avait|avaient|aurait|auraient)"
)
"""Verbs that another one follows, so that a pronoun behind them is theirs whatever comes next."""

_INVERTED = re.compile(
    rf"(?P<before>^|\s)(?P<verb>{_LEADS}|(?:{VERB_FORM})(?<!a))\s+(?P<who>{_PRONOUN})\b(?!['’-])"
    rf"(?!\s+(?:aussi|qui|dont|que|seuls?|seules?)\b)",
    re.IGNORECASE,
)
_AFTER_WHAT = re.compile(
    r"(?P<asks>(?:^|\s)(?:que|où|comment|quand|pourquoi|quoi)\s+)(?P<verb>[^\W\d_]{2,}[td])\s+"
    r"(?P<who>il|elle|on)\b(?!['’-])",
    re.IGNORECASE,
)
"""« Que prévoit on »: a verb in -t or -d right behind an interrogative."""

_OWN_VERB = re.compile(
    rf"\s+(?:ne\b|n['’]|se\b|s['’]|y\b|en\b|(?:l['’]|les?\s|la\s)?{VERB_FORM}\b)", re.IGNORECASE
)
"""« Quand ils viennent *ils restent* »: the pronoun has its verb behind it."""

_OPENS = re.compile(
    r"\b(?:quel(?:le)?s?|qui|que|qu['’]|quoi|combien|comment|quand|où|ou|pourquoi)\b", re.IGNORECASE
)
_ASKED_NOUN = re.compile(
    r"\b(?:combien\s+d(?:e\s+|['’]\s*)|quel(?:le)?s?\s+)(?:[^\W\d_]+\s+){0,2}?[^\W\d_]{3,}\s+"
    r"(?P<verb>[^\W\d_]{4,})\s+(?=(?:les?|la|une?|des|cet?|cette|ces|notre|nos|votre|vos|leurs?|"
    r"son|sa|ses|mon|ma|mes)\s|l['’])",
    re.IGNORECASE,
)
_SUBJECT_BEHIND = re.compile(
    r"\b(?:combien\s+d(?:e\s+|['’]\s*)|quel(?:le)?s?\s+)(?:[^\W\d_]+\s+){0,2}?(?!sont\b|étai|seront\b)[^\W\d_]{3,}\s+"
    r"(?:l['’]\s*|(?:les?|la|une?|cet?|cette|ces|notre|nos|votre|vos|leurs?|son|sa|ses|mon|ma|mes)"
    r"\s+)",
    re.IGNORECASE,
)
"""« Quels projets *une école* peut-elle mener ? »: no « projets d'école »."""

_PLURAL_NOUN = re.compile(r"[^\W\d_]+[sx]\s+$", re.IGNORECASE)


def with_hyphens(text: str) -> str:
    """The question with the hyphens of its inverted pronouns (« a t elle » → « a-t-elle »)."""
    text = _WITH_T.sub(lambda match: f"-t-{match['who']}", text)
    text = _AFTER_WHAT.sub(lambda m: f"{m['asks']}{m['verb']}-{m['who']}", text)
    return _INVERTED.sub(_joined, text)


def _joined(match: re.Match[str]) -> str:
    text, verb = match.string, match["verb"]
    plural = match["who"].lower() in {"ils", "elles"}
    leads = re.fullmatch(_LEADS, verb, re.IGNORECASE) is not None
    asks = _OPENS.search(text[: match.start()]) or (leads and text.rstrip().endswith("?"))
    if plural != verb.lower().endswith("nt") or not asks:
        return match.group()
    if not leads and _OWN_VERB.match(text, match.end()):
        return match.group()
    return f"{match['before']}{verb}-{match['who']}"


def verbs_before_subject(text: str) -> tuple[int, ...]:
    """Where a verb stands between the noun that is asked for and its subject, by offsets.

    What follows a plural noun without its plural is no adjective of it.
    """
    return tuple(match.start("verb") for match in _ASKED_NOUN.finditer(text) if _is_verb(match))


def subjects_behind(text: str) -> tuple[int, ...]:
    """Where the subject stands right behind the noun that is asked for, by offsets."""
    return tuple(match.end() for match in _SUBJECT_BEHIND.finditer(text))


def _is_verb(match: re.Match[str]) -> bool:
    verb = match["verb"]
    if re.fullmatch(VERB_FORM, verb, re.IGNORECASE):
        return True
    if _PLURAL_NOUN.search(match.string[: match.start("verb")]) is None:
        return False
    form = fold(verb)
    return (form.endswith("e") and f"{form}r" in folded_counts()) or (
        form.endswith("it") and is_infinitive(f"{form[:-1]}r")
    )
