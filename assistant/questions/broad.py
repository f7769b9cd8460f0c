"""Questions for all there is about a thing: « parle-moi du club », « que sait-on du stade ? »."""

from __future__ import annotations

import re
from functools import lru_cache

_OF = r"(?:de |du |des |d'|sur |concernant |au sujet d|a propos d)"
_BROAD = re.compile(
    r"^\W*(?:(?:bonjour|salut|et|alors|merci|ok|bon|je (?:veux|voudrais)|j'aimerais|"
    r"(?:tu|vous) (?:peux|pouvez)|(?:peux|pouvez|pourriez) (?:tu|vous)|(?:me|nous)) )*(?:"
    r"(?:parl(?:e|ez|er)|racont(?:e|ez|er))(?: (?:moi|nous))? (?:un peu |tout |plus |davantage )*"
    rf"{_OF}|"
    r"(?:present(?:e|ez|er)|decri(?:s|vez|re))(?: (?:moi|nous))? (?:l[ae]s? |l'|une? )|"
    rf"(?:dis|dites|dire|savoir|connaitre) (?:m'en |(?:moi|nous) )?(?:tout|plus|davantage) {_OF}|"
    r"(?:que|qu'est ce qu(?:e |')(?:l')?) ?(?:dit on|sait on|on (?:dit|sait)|"
    r"(?:tu|vous) sa(?:is|vez)|sa(?:is|vez) (?:tu|vous)|disent les (?:documents|textes|sources)) "
    rf"{_OF}|"
    rf"(?:avoir |quelques |des |les )*(?:infos?|informations?|renseignements?) {_OF}|tout sur "
    r")"
)

_IN_SHORT = re.compile(
    r"\b(?:en (?:deux|trois|quelques|un) (?:mots?|phrases?|lignes?)|en une phrase|qui|quand|ou|"
    r"combien|comment|pourquoi|quel\w*|elle|il)\b"
)
"""« En deux mots », « elle est où ? »: what one wants of it is said."""


@lru_cache(maxsize=256)
def asks_broadly(plain: str) -> bool:
    """Whether a folded question asks for what is said of a thing, and for nothing of it."""
    return _BROAD.match(plain) is not None and not _IN_SHORT.search(plain)
