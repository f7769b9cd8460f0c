"""Questions about a document itself: who published it, when, under which title, how long it is.

« Qui a écrit le guide ? », « de quand date le plan ? », « titre et auteur du rapport ». What is
asked is told apart by its form alone; which document is meant is for who knows the documents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.questions.overview_asked import NOUN, OverviewAsked, document_called


class Imprint(StrEnum):
    """What may be asked of a document itself, in the order in which it is told."""

    PUBLISHER = "éditeur"
    DATE = "date"
    PAGES = "nombre de pages"
    ADDRESS = "adresse"
    TITLE = "titre"


@dataclass(frozen=True, slots=True)
class ImprintAsked:
    """What a message asks of a document.

    Attributes:
        what: In the order of the answer, none twice.
        of: The document, as it is called.
    """

    what: tuple[Imprint, ...]
    of: OverviewAsked


_CALLED = (
    rf"(?:(?P<first>grande?|derni(?:er|ère)|petite?)\s+)?(?!atelier|conférence)(?P<noun>{NOUN})\b"
    r"(?P<of>[^?!.;:,]{0,80}?)"
)
"""A workshop has a date of its own, which is not that of its slides."""

_DOCUMENT = rf"(?P<the>l['’]|les?\s|la\s|cette\s|cet?\s|ces\s)\s*{_CALLED}"
_OF_DOCUMENT = rf"(?P<the>u\s|es\s|e\s+l['’]|e\s+la\s|e\s+cette\s|e\s+cet?\s|e\s+ces\s)\s*{_CALLED}"
_END = r"(?:\s*,?\s*(?:svp|stp|s['’]il\s\w+\s\w+|au juste|exactement))?\s*[?!.…]*\s*$"
_OPENS = (
    r"^\W*(?:(?:bonjour|bonsoir|et|alors|au fait|sinon|mais|du coup)\W+)*(?:(?:je voudrais|"
    r"j['’]aimerais|je veux|je cherche|il me faut|donne[sz]?[- ]moi|dis[- ]moi)\s+)?"
    r"(?:(?:savoir|connaître|avoir)\s+)?"
)
_WRITTEN = (
    r"(?:écri\w*|rédig\w*|publi\w*|édit\w*|produi\w*|fait\w*|réalis\w*|conçu\w*|sorti\w*|diffus\w*)"
)
_OUT = r"(?:publié|paru|sorti|écrit|rédigé|édité|diffusé|mis|mise)e?s?(?: en ligne)?"
_ITS = r"(?:l['’]|l[ea]s?\s+)?"
_NAMED = {
    Imprint.PUBLISHER: r"(?:auteure?s?|autrices?|éditeurs?|éditrice|rédacteurs?|source|origine)",
    Imprint.DATE: r"(?:date(?:\s+(?:de\s+(?:publication|parution|sortie)|d['’]édition))?|année)",
    Imprint.PAGES: r"(?:nombre\s+de\s+pages|longueur)",
    Imprint.ADDRESS: r"(?:lien|adresse\s+(?:web|internet)|url)",
    Imprint.TITLE: r"(?:titre(?:\s+(?:exact|complet))?|intitulé|nom\s+exact)",
}
_ONE = "|".join(_NAMED.values())
_LISTED = re.compile(
    rf"{_OPENS}(?:quel(?:le)?s?\s+(?:est|sont)\s+|c['’]est\s+(?:qui|quoi)\s+|qui\s+est\s+|où\s+est\s+)?"
    rf"(?P<whats>{_ITS}(?:{_ONE})(?:(?:\s*,\s*|\s*,?\s+et\s+){_ITS}(?:{_ONE}))*)\s+d{_OF_DOCUMENT}{_END}",
    re.IGNORECASE,
)
_FORMS = {
    Imprint.PUBLISHER: (
        rf"(?:c['’]est\s+)?qui\s+(?:est-ce\s+qui\s+|(?:est|sont)\s+derrière\s+)?"
        rf"(?:(?:a|ont|avait)\s+)?(?:{_WRITTEN}\s+)?{_DOCUMENT}",
        rf"(?:par|de)\s+qui\s+(?:(?:est|a\s+été|sont|ont\s+été)\s+)?(?:{_WRITTEN}\s+)?{_DOCUMENT}"
        rf"(?:\s+(?:est|a\s+été|vient)(?:-(?:il|elle))?(?:\s+{_WRITTEN})?)?",
        rf"{_DOCUMENT},?\s+(?:il\s+|elle\s+|ça\s+)?(?:est|a\s+été|vient)(?:\s+{_WRITTEN})?\s+(?:de|par)\s+qui",
        rf"d['’]où\s+(?:vient|provient|sort)\s+{_DOCUMENT}",
    ),
    Imprint.DATE: (
        rf"(?:de|à)\s+(?:quand|quelle\s+(?:date|année))\s+(?:dates?|datent|est|remonte)\s+{_DOCUMENT}",
        rf"(?:il|elle|ça)\s+(?:date|est|remonte)\s+(?:de|à)\s+(?:quand|quelle\s+\w+),?\s+{_DOCUMENT}",
        rf"{_DOCUMENT},?\s+(?:il\s+|elle\s+|ça\s+)?(?:dates?|est|remonte|sort|a\s+été\s+{_OUT}|est\s+{_OUT})\s+"
        r"(?:de\s+|à\s+|en\s+)?(?:quand|quelle\s+(?:année|date))",
        rf"quand\s+(?:est-ce\s+qu['’e]\s*)?(?:est|a\s+été|sont|ont\s+été)\s+{_OUT}\s+{_DOCUMENT}",
        rf"quand\s+{_DOCUMENT}\s+(?:a-t-il|a-t-elle|est-il|est-elle)\s+(?:été\s+)?{_OUT}",
        rf"(?:en|à)\s+quelle\s+(?:année|date)\s+(?:est|a\s+été)\s+{_OUT}\s+{_DOCUMENT}",
        rf"{_DOCUMENT}\s+(?:est|date)(?:-t)?-(?:il|elle)\s+(?:récente?|d['’]aujourd['’]hui|à\s+jour|de\s+cette\s+année)",
        rf"{_DOCUMENT},?\s+(?:il\s+|elle\s+)?est\s+(?:récente?|à\s+jour)",
    ),
    Imprint.PAGES: (
        rf"combien\s+de\s+pages\s+(?:fait|a|compte|comporte|contient|y\s+a-t-il\s+dans)\s+{_DOCUMENT}",
        rf"{_DOCUMENT},?\s+(?:il\s+|elle\s+|ça\s+)?(?:fait|a|compte)\s+combien\s+de\s+pages",
    ),
    Imprint.ADDRESS: (
        rf"où\s+(?:est-ce\s+que\s+)?(?:je\s+peux\s+|peut-on\s+|puis-je\s+|on\s+peut\s+)?(?:trouver?|"
        rf"lire|télécharger|consulter)\s+{_DOCUMENT}",
    ),
    Imprint.TITLE: (rf"comment\s+s['’]appelle(?:nt)?\s+{_DOCUMENT}",),
}  # fmt: skip
_ASKED = tuple(
    (what, re.compile(rf"{_OPENS}{form}{_END}", re.IGNORECASE))
    for what, forms in _FORMS.items()
    for form in forms
)


_FIGURE = (
    r"ce(?:s|tte|t)?\s+(?:chiffre|pourcentage|donnée|taux|info|information|résultat|"
    r"statistique)s?"
)
_IT = rf"(?:ça|ca|cela|il|elle|ils|elles|{_FIGURE})"
_OF_WHEN = r"(?:de|à)\s+(?:quand|quelle\s+(?:année|date|époque))"
_POINTED = re.compile(
    rf"{_OPENS}(?:{_IT},?\s+(?:ça\s+|il\s+)?(?:dates?|datent|remontent?|est|sont)\s+{_OF_WHEN}|"
    rf"{_OF_WHEN}\s+(?:est-ce\s+que\s+)?(?:{_IT}\s+(?:dates?|datent|est|remontent?)|"
    rf"(?:dates?|datent|remontent?)\s+{_IT})|c['’]est\s+{_OF_WHEN}(?:,?\s+(?:ça|ce\s+chiffre))?|"
    rf"{_IT}\s+(?:est|sont)(?:-(?:il|elle)s?)?\s+(?:récent|à\s+jour)\w*){_END}",
    re.IGNORECASE,
)


_MADE_IT = re.compile(
    rf"{_OPENS}qui\s+(?:(?:l['’]|les\s+|nous\s+)(?:a|ont|avait)|a|ont)\s+{_WRITTEN}"
    rf"(?:\s+(?:ça|cela))?{_END}",
    re.IGNORECASE,
)


def asked_of_it(message: str) -> tuple[Imprint, ...]:
    """What a message asks of what was just told: « ça date de quand ? », « qui l'a écrit ? »."""
    if _POINTED.match(message):
        return (Imprint.DATE, Imprint.PUBLISHER)
    return (Imprint.PUBLISHER,) if _MADE_IT.match(message) else ()


def imprint_asked(message: str) -> ImprintAsked | None:
    """What a message asks of a document itself; `None` where it asks nothing of the kind."""
    if listed := _LISTED.match(message):
        whats = (w for w, named in _NAMED.items() if re.search(named, listed["whats"], re.I))
        return ImprintAsked(tuple(whats), document_called(listed))
    for what, form in _ASKED:
        if match := form.match(message):
            return ImprintAsked((what,), document_called(match))
    return None
