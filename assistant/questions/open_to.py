"""Whom a thing is open to, and how one finds it, told in the usual forms of asking.

« Le club, c'est réservé aux lycéens ? », « un club est-il ouvert aux élus ? » and « faut-il être
élève pour entrer au club ? » are answered by the statement of whom it is for, which says yes or no
with its reach. « Comment trouver les coordonnées du club ? », « comment savoir de quel club dépend
ma commune ? » look for whoever gives them: the steps of working with a club are none of it.
"""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import ITSELF, THE, THING, Told, form, small, whom_for

_OPEN = r"(?:(?<=['’]est\s)ouvert|réservé|accessible|destiné|fermé|limité)e?s?"
_ONLY = (
    r"(?:\s+(?:uniquement|seulement|exclusivement|aussi|également|donc|bien|vraiment|qu['’]|que))*"
)
_MERELY = r"(?:(?:plutôt|seulement|uniquement|exclusivement|juste|bien|donc|vraiment)\s+)*"
_KEPT = (
    rf"{_MERELY}(?:(?:réserv|reserv|destin|limit)[ée]+s?\s+{_MERELY}(?:aux?\s+|à\s+|pour\s+)|"
    r"(?:que|uniquement|seulement|exclusivement|juste)\s+pour\s+)"
)
_TO = r"\s*(?:à\s+(?:la\s|l['’]|tou(?:s|tes)\s|d['’]autres\s)|aux?\s+)[^,;:?!]{2,50}?"
_SUBJECT = rf"(?P<thing>{THE}[^\s,;:?!]+(?:\s+(?:de\s+|du\s+|des\s+|d['’])[^\s,;:?!]+)?)"
_ASKED_AGAIN = r"(?:\s*[?.,;]+\s*(?:et\s+)?(?:à|pour)\s+qui\s+[^?!]{2,40})?"
_IS = r"(?:(?:n['’])?est|(?:ne\s+)?sont)"
_COULD = r"(?:(?:puis-je|peut-on|on\s+peut|je\s+peux|pouvons-nous|pourrait-on|faire\s+pour)\s+)?"
_FIND = r"(?:(?:re)?trouver|connaître|connaitre|obtenir|avoir|récupérer|se\s+procurer)"
_COORDINATES = (
    r"(?:(?:les\s+)?(?:coordonnées|contacts)|l['’]adresse|"
    r"le\s+(?:contact|numéro(?:\s+de\s+téléphone)?))"
)
_MINE = (
    r"(?:dont\s+[^,;:?!]{3,50}|qui\s+(?:couvre|concerne|correspond\s+à|regroupe)\s+[^,;:?!]{3,50}|"
    r"de\s+(?:mon|ma|notre|chez)\s+[^\s,;:?!]+|la\s+plus\s+proche|le\s+plus\s+proche)"
)


def _whom_for(match: re.Match[str]) -> str:
    return whom_for(match["thing"].strip())


def _whom_to_ask(match: re.Match[str]) -> str:
    return f"à qui je m’adresse pour trouver {match['sought']}"


OPEN_TO: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"(?:est-ce\s+que\s+)?{_SUBJECT}\s*,?\s+(?:(?:ce\s+)?(?:c['’]|n['’]|ce\s+n['’])?\s*{_IS}|elle\s+est|il\s+est)"
        rf"(?:{ITSELF})?(?:-ce)?{_ONLY}\s+{_OPEN}{_ONLY}{_TO}{_ASKED_AGAIN}",
        _whom_for,
    ),
    form(
        rf"(?:est-ce\s+que\s+)?{_SUBJECT}\s+(?:ne\s+)?s['’]adresse(?:nt)?(?:{ITSELF})?{_ONLY}{_TO}{_ASKED_AGAIN}",
        _whom_for,
    ),
    form(
        rf"(?P<thing>{THING})\s*,?\s+(?:(?:c['’]est|ce\s+n['’]est|ce\s+sont|est-ce)|"
        rf"(?:(?:est|sont|serait|seraient)(?:{ITSELF})?))\s+{_KEPT}[^?!]{{2,60}}?",
        _whom_for,
    ),
    form(
        rf"est-ce\s+qu(?:e\s+|['’])(?P<thing>{THING})\s+(?:est|sont)\s+{_KEPT}[^?!]{{2,60}}?",
        _whom_for,
    ),
    form(
        r"(?:faut-il|doit-on|il\s+faut|on\s+doit)\s+(?:forcément\s+|obligatoirement\s+|absolument\s+)?être\s+[^,;:?!]{2,50}?\s+pour\s+"
        r"(?:adhérer|entrer|participer|faire\s+partie|rejoindre|intégrer|être\s+(?:membre|adhérent))\s*"
        rf"(?:à|dans|d['’]|de|au)?\s*(?P<thing>{THING})",
        _whom_for,
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<who>tou(?:te)?s\s+(?:les|ces)\s+[^,;:?!]{{3,50}}?)\s+(?:peuvent|peuvent-ils|peuvent-elles)\s+"
        rf"(?:être\s+concernée?s\s+par|entrer\s+dans|participer\s+à|prendre\s+part\s+à|adhérer\s+à)\s+(?P<thing>{THING})",
        lambda m: f"{small(m['who'])} peuvent-ils rejoindre {small(m['thing'])}",
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<thing>{THING})\s+(?:est|sont)(?:{ITSELF})?\s+(?:bien\s+|donc\s+|vraiment\s+)?"
        rf"ouvert[^\W\d_]*\s+à\s+(?P<who>tou(?:te)?s\s+(?:les|ces)\s+[^,;:?!]{{3,50}}?)",
        lambda m: f"{small(m['who'])} peuvent-ils rejoindre {small(m['thing'])}",
    ),
    form(
        rf"comment\s+{_COULD}{_FIND}\s+(?P<sought>{_COORDINATES}\s+(?:de\s+|du\s+|des\s+|d['’])[^,;:?!]{{2,60}}?)",
        _whom_to_ask,
    ),
    form(
        rf"comment\s+{_COULD}(?:re)?trouver\s+(?P<sought>{THE}[^\s,;:?!]+)\s+{_MINE}", _whom_to_ask
    ),
    form(
        rf"comment\s+{_COULD}(?:joindre|contacter)\s+(?P<sought>{THE}[^\s,;:?!]+)"
        r"(?:\s+de\s+(?:mon|ma|notre|chez)\s+[^\s,;:?!]+)?",
        _whom_to_ask,
    ),
    form(
        rf"comment\s+{_COULD}savoir\s+(?:de\s+|à\s+)quel(?:le)?\s+(?P<noun>[^\s,;:?!]+)\s+"
        r"(?:dépend|appartient|relève|est\s+rattachée?|dépendons|dépends|relevons)[^,;:?!]*",
        lambda m: f"à qui je m’adresse pour trouver {_its(m)}",
    ),
    form(
        r"comment\s+(?:(?:puis-je|peut-on|on\s+peut|faire\s+pour)\s+)?(?:re)?trouver\s+"
        r"(?P<sought>(?:ma|mon|notre|votre)\s+[^\s,;:?!]+)",
        _whom_to_ask,
    ),
)
"""The forms, and how each is told."""


def _its(match: re.Match[str]) -> str:
    feminine = re.search(r"\bquelle\s", match.group(), re.IGNORECASE)
    return f"{'la' if feminine else 'le'} {match['noun']}"
