"""Forms that ask what somebody gains: « quels avantages pour un maire ? », « qu'y gagne-t-on »."""

from __future__ import annotations

import re

_JOINING = (
    r"(?:adherer|rejoindre|integrer|entrer|engager|inscrire|investir|impliquer|associer|participer)"
)
_GAIN_ASKED = re.compile(
    r"\bapports\b|\brapport\w+ quoi\b|\ben quoi\b[^?.!]{0,60}\b(?:util\w+|aid(?:e|er|ent|erait)|sert|servi\w+|interess\w+|avantag\w+)\b|"
    rf"\b(?:raison|motif)s?\b[^?.!]{{0,40}}\b(?:d'|de (?:s')?){_JOINING}\b|"
    r"\bgagn\w+|\besper\w+ (?:de|d'|du|une?|les?|la|l'|mon|ma|notre)\b|\b(?:peut|peuvent|pourrait) (?:bien )?(?:attendre|esperer|retirer|tirer)\b|\bque retire\w*|\bqu'(?:en )?(?:retire|attend)\w*|\bavantag\w+|\bbenefi\w+|\binterets? (?:de|pour|d'|a|y)\b|\barguments?\b|\bapport\w+ (?:quoi )?(?:a|au|aux|pour)\b|\bqu(?:e |')(?:peu\w+ |pourrai\w+ )?apport\w+ [^?.!,]{2,40}? (?:a|aux?) \w|"
    r"\b(?:m'|leur |lui |nous |vous |t')apport\w+|\bapport\w+ quoi\b|\bchange\w* (?:quoi )?(?:pour|a|au)\b|\bsert\w* (?:a quoi )?(?:pour|aux?)\b|"
    r"\bser\w+\b[^?.!]{0,60}\b(?:pour (?:une? |les? |la |l'|des |nos |mes |mon |ma |notre )|aux? )\w|"
    r"\ba quoi ca (?:me |nous |leur )?ser\w+|\bpourquoi (?:je|nous|on) (?:devr\w+|aurai\w+|dois|doit|ferai\w+|ferions)|"
    r"\bpourquoi (?:une?|l[ae]s?|des|mon|ma|nos?|notre) (?:\w+ ){1,3}?(?:devr(?:ait|aient)|aur(?:ait|aient)|fer(?:ait|aient))\b|"
    r"\bpourquoi \w+(?:er|ir|re)\b.{0,60}\b(?:quand|lorsqu'|si) on est (?:une? )\w"
)


def asks_gain(plain: str) -> bool:
    """Whether a folded question asks what somebody gains (« quels avantages pour un maire ? »)."""
    return bool(_GAIN_ASKED.search(plain))
