"""« Quel est le rôle de l'agence ? »: who published a document is not what it speaks of.

A guide of the agency that tells the role of the clubs holds the words of that question: its title
and publisher name the agency. What answers has to name it in what it says, or under its headings,
and not in passing: « une équipe réunissant l'agence et la caisse », « (agence) », « contacter la
délégation de l'agence » tell of others.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import WHOLES, Candidate
from assistant.candidates.list_announcements import refers_back
from assistant.candidates.texts import Texts
from assistant.language.word_forms import names_doer
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.question import Question, Term, plain_text, term_opening
from ingest.french import fold

_ASKED = re.compile(
    r"\b(?:roles?|missions?|fonctions?|utilite|"
    r"(?<!en )(?<!pour les )competences?|attributions?|responsabilites?|"
    r"obligations?|pouvoirs?) (?:de la |de l'|du |des |d'une? |de |d')(?P<body>\w+)|"
    r"\ba quoi (?:ca )?ser(?:t|vent) (?:donc )?(?:l'|la |le |les |une? )(?P<tool>\w+)|"
    r"\b(?:que|qu'est ce que) (?:fait|font) (?:l'|la |le |les |une? )(?P<doer>\w+)"
)
_SPOKEN = (Layer.OWN, Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT, Layer.BEFORE, Layer.ITEMS)
_AROUND = (Layer.LABELS, Layer.HEADINGS, Layer.ANTECEDENT, Layer.ITEMS)
_SAID = 0.5
_SAID_OF_DOERS = 0.75
"""« Coordonner » is near « coordonnateur » and tells nothing of him."""

_WITH = (
    r"\b(?:avec|reunissant|associant|rassemblant|regroupant|entre|chez|aupres|par|"
    r"partenaires? ?:)(?!\w)"
    r"(?:\W|\b(?:l[ae]s?|l|et|ou|des?|du|d|une?|\d+|deux|trois|partenaires?)\b|"
    r"\b(?:{acronyms})\b)*$"
)
_OF = re.compile(
    r"\b(?:agence|antenne|bureau|conseil|delegation|direction|representante?|service|siege|site)s?"
    r"(?: [a-z]+)? (?:de l['’]\s*|de la |du |des |d['’]une? )$"
)
"""Part of a body, or somebody who works there."""

_TO = re.compile(
    r"\b(?:permet\w*|aid\w+|offr\w+|propos\w+|donn\w+)\b[^.;:,]{0,40}?"
    r"\b(?:aux?|a la|a l['’])\s*$"
)
"""« Permettre aux clubs et aux écoles de… »: others do that for them."""

_IN_NEED = re.compile(
    r"\b(?:ont|a|auront|aura) (?:\w+ )?besoin\b|\bnecessit(?:e|ent|ait|aient|eront)\b|"
    r"\bmanqu(?:e|ent|ait|aient) d|"
    r"\b(?:doi(?:t|vent)|devr\w+) etre (?:mieux )?(?:form|accompagn|outill)"
)
"""« Les arbitres ont besoin d'une formation » tells not what they do."""

_REACHED = re.compile(
    r"\b(?:contact\w*|joindre|(?:s['’])?adress\w+|ecrire|telephon\w+|appel\w+|prevenir)\b[^.;:]*$"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_HELD = re.compile(
    r"\b(?:chargee? de mission|president|presidente|direct(?:eur|rice)(?: adjointe?)?|"
    r"administrat(?:eur|rice)|membre|salariee?|responsable|representante?)s?,? "
    r"(?:(?:a|au|aux|de|du|des|chez)(?: la| l['’])? ?)?$"
)
"""« Chargé de mission à la FNBR » tells of somebody there."""

_GOES_ON = re.compile(
    r"[\s»)]*(?:,? (?:qui|dont)|permet\w*|vis(?:e|ent)|contribu\w+|a pour|ont pour)\b"
)


def speaks_of_another_body(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate only names in passing, or nowhere, the body whose role is asked."""
    asked = _body(question)
    if asked is None:
        return False
    least = _SAID if asked.strong else _SAID_OF_DOERS
    bags = (candidate.bags.get(layer, frozenset()) for layer in _SPOKEN)
    if not any(strength(asked, bag) >= least for bag in bags):
        return True
    own = strength(asked, candidate.bags.get(Layer.OWN, frozenset()))
    alone = candidate.shape in WHOLES and not refers_back(candidate.announced)
    layers = (layer for layer in _AROUND if not (alone and layer is Layer.ANTECEDENT))
    around = (candidate.bags.get(layer, frozenset()) for layer in layers)
    if own < least and alone:
        return not any(strength(asked, bag) >= least for bag in around)
    if own < least or any(strength(asked, bag) >= least for bag in around):
        return False
    text = candidate.text
    if _IN_NEED.search(fold(text)):
        return True
    named = [m for m in texts.mentions(text) if strength(asked, m.keys) > NEAR_STRENGTH]
    return all(_is_in_passing(text, m.start, m.end) for m in named)


def _is_in_passing(text: str, start: int, end: int) -> bool:
    """Whether a body is named in brackets, beside others, or as the owner of an office."""
    if _GOES_ON.match(plain_text(text[end:])):
        return False
    before = text[:start]
    if before.rfind("(") > before.rfind(")"):
        return True
    before = _BRACKETS.sub("", before)
    acronyms = "|".join(re.findall(r"\b[A-Z]{2,}\b", before)) or "sigle"
    beside = _WITH.replace("{acronyms}", acronyms.lower())
    plain = fold(before)
    led = (_OF, _REACHED, _TO, _HELD)
    return bool(re.search(beside, plain)) or any(form.search(plain) for form in led)


def _body(question: Question) -> Term | None:
    match = _ASKED.search(plain_text(question.text))
    named = next(filter(None, match.groups()), "") if match else ""
    found = (t for t in question.terms if (t.strong or names_doer(t.surface)) and not t.context)
    return term_opening(found, named)
