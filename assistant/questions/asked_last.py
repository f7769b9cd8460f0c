"""Questions that set their interrogative last, told with it first.

« La vallée est dans quels cantons ? », « les équipes, elles réunissent qui ? », « le relais, c'est
un poste pour quoi ? » are said so by everybody and written so by no text.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import (
    ITSELF,
    SEVERAL,
    SOURCE,
    THE,
    THING,
    Told,
    form,
    is_article,
    small,
    whom_for,
)

_NAME = r"(?-i:[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,4})"
_SUBJECT = rf"(?P<thing>{THING}|{_NAME})"
_AGAIN = r"(?:\s*,?\s+(?:c['’]|ça\s+|ca\s+|cela\s+|il\s+|elle\s+|ils\s+|elles\s+)|\s+)"
_IS_IN = (
    r"(?:est|sont|était|étaient|se\s+(?:trouv|situ|tien|tenai|dérou)\w+|"
    r"(?:est|sont)\s+(?:situé|basé|implanté|installé|établi)e?s?)"
)
_MEETS = (
    r"(?:réuni(?:t|ssent)|rassemble(?:nt)?|regroupe(?:nt)?|comprend|comprennent|"
    r"(?:(?:est|sont)\s+)?composée?s?\s+de)"
)
_EVENT = re.compile(
    rf"{THE}(?:atelier|conférence|table\s+ronde|débat|colloque|séminaire|webinaire)s?\b",
    re.IGNORECASE,
)
_SEEKS = re.compile(
    r"(?:une?|les?|l['’]|la|des|mon|ma|notre)\s*(?:(?:simple|nouve\w+|petite?)\s)?(?:maire|mairie|commune|patient|habitant|citoyen|usager|élue?|professionnel|médecin|infirmi|soignant|salarié|bénévole)\w*",
    re.IGNORECASE,
)
_ROLE = (
    r"(?:une?\s+[^\W\d_]+(?:\s+(?!pour\b)[^\W\d_]+){0,2}?\s+|"
    r"(?:fait|prévu|créé|conçu|pensé)e?s?\s+)?"
)
_JOBS = (
    r"quel(?:le)?s\s+(?:sont\s+les\s+)?(?:(?:métier|metier|profession|professionnel|soignant|acteur|"
    r"membre)s?|corps\s+de\s+métier)"
    r"(?:\s+(?:de\s+(?:la\s+)?santé|du\s+soin|médica(?:ux|les)))?(?:\s+qu(?:e\s+|['’])|\s+)"
)

_OF_A_KIND = r"(?:une?|l[ae]s?)\s+[^\s,;:?!’']+"
_ONLY = r"(?:uniquement|seulement|exclusivement|juste|surtout)"
_OF = r"(?:(?:que\s+|qu['’])?(?:de\s+|des\s+|d['’]))"
_MADE_UP = rf"(?:{_ONLY}\s+)?(?:composé|formé|constitué)e?s?(?:\s+{_ONLY})?"

_THE_PAGE = re.compile(r"\s(?:fiche|page|document|texte|article)\b", re.IGNORECASE)
"""« Selon la fiche »: the very page that speaks of it, which names itself otherwise."""


def _whom_in(thing: str) -> str:
    """Whom something brings together is who is part of it, or is met in any of its kind."""
    if thing.lower().startswith(("un ", "une ")):
        return f"qui trouve-t-on dans {small(thing)}"
    if _EVENT.match(thing):
        return f"qui sont les intervenants {with_preposition('de', small(thing))}"
    return f"qui fait partie {with_preposition('de', small(thing))}"


_OFFICE = (
    r"l[ae]\s+(?:vice-?)?(?:présidente?|direct\w+|responsable|chef\w*|administrat\w+|médecin|"
    r"sage-femme|infirmi\w+|pharmacien\w*|coordin\w+|coordonn\w+|secrétaire|trésori\w+)\b"
)
"""« *Le président* de la ligue, c'est lequel des trois ? » asks for somebody."""


def _any(thing: str) -> str:
    """« Le club » of a general question stands for any: « un club »."""
    return re.sub(r"^l([ae])\s", lambda m: "une " if m[1] == "a" else "un ", small(thing))


def _of_whom(match: re.Match[str]) -> str:
    return _whom_in(match["thing"])


def _in_which(match: re.Match[str]) -> str:
    thing = match["thing"]
    verb = "sont" if SEVERAL.match(thing) else "est"
    return f"{match['in']} {match['which']} {match['noun']} {verb} {small(thing)}"


def _with_whom(match: re.Match[str]) -> str:
    thing, done = match["thing"], match["done"]
    several = match["has"] == "ont"
    it = ("elle" if done.endswith(("e", "es")) else "il") + "s" * several
    has = f"{match['has']}-{'' if several else 't-'}{it}"
    return f"{match['with']} {match['who']} {small(thing)} {has} été {done}"


def _what_for(match: re.Match[str]) -> str:
    thing = match["thing"]
    verb = "servent" if is_article(thing) and SEVERAL.match(thing) else "sert"
    return f"à quoi {verb} {small(thing)}"


def _meets(thing: str) -> str:
    return "réunissent" if SEVERAL.match(thing) else "réunit"


def _jobs(match: re.Match[str]) -> str:
    told = match["source"] and not _THE_PAGE.search(match["source"])
    source = f"{match['source']}, " if told else ""
    return f"{source}quels professionnels {_meets(match['thing'])} {small(match['thing'])}"


_SOUGHT = re.compile(
    r"\bqui\s+(?:cherche(?:\s+à\s+(?:trouver|joindre|contacter))?|"
    r"(?:veut|voudrait|souhaite)\s+(?:trouver|joindre|contacter)|"
    r"(?:ne\s+)?(?:connaît|connait|trouve)\s+pas)\s+(?P<sought>(?:l[ea]|l['’]|sa|son|ses)\s*[^,;:?!]{2,60})$",
    re.IGNORECASE,
)


_OF_THEIRS = re.compile(r"\s+de\s+(?:son|sa|leur)\s+[^\W\d_]+$", re.IGNORECASE)


def _turns_to(match: re.Match[str]) -> str:
    """« Un maire qui cherche un club s'adresse à qui ? » turns to somebody; a thing is for some."""
    thing = small(match["thing"])
    if sought := _SOUGHT.search(thing):
        return f"à qui je m’adresse pour trouver {_OF_THEIRS.sub('', sought['sought'].strip())}"
    if _SEEKS.match(thing):
        return f"à qui doi{'vent' if SEVERAL.match(thing) else 't'} s’adresser {thing}"
    return whom_for(thing)


_SOMEBODY = (
    r"(?-i:(?:(?:Mme|Madame|M\.|Monsieur|Dr|Docteur|Pr|Professeur)\s+|(?!Et |Mais |Ok |Oui )"
    r"[A-ZÀ-Ý][\w’'-]+\s+)[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,2})"
)
ASKED_LAST: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"(?P<who>{_SOMEBODY})\s*,?\s*c['’](?:est|était)\s+qui"
        r"(?:\s+(?:ça|donc|au\s+juste|exactement))?",
        lambda m: f"qui est {m['who']}",
    ),
    form(
        r"à\s+qui\s+(?:doit|peut)\s+s['’]adresser\s+(?P<thing>(?:une?\s|l[ea]\s|l['’])[^,;:?!]*?"
        rf"{_SOUGHT.pattern.removesuffix('$')})",
        _turns_to,
    ),
    form(
        r"(?:qui\s+compos(?:e|ent|ait|aient)|de\s+qui\s+(?:est|sont)\s+(?:composé|constitué|formé)e?s?)"
        rf"\s+(?P<thing>{THING})",
        _of_whom,
    ),
    form(rf"{_SUBJECT}{_AGAIN}{_MEETS}\s+qui(?:\s+(?:au\s+juste|exactement|donc))?", _of_whom),
    form(
        rf"{_SUBJECT}\s*,?\s+(?:(?:ça|ca|cela|elles?|ils?)\s+)?s['’]adresse(?:nt)?\s+à\s+qui",
        _turns_to,
    ),
    form(
        rf"{_SUBJECT}{_AGAIN}{_IS_IN}\s+(?P<in>dans|en|sur|à)\s+(?P<which>quel(?:le)?s?)\s+"
        r"(?P<noun>[^,;:?!]{3,40}?)",
        _in_which,
    ),
    form(
        rf"{_SUBJECT}\s*,?\s+(?:(?:elle|il|elles|ils)\s+)?(?P<has>a|ont)\s+été\s+(?P<done>[^\W\d_]+(?:é|i|u|it)e?s?)\s+"
        r"(?P<with>avec|auprès\s+de|chez|pour)\s+(?P<who>qui|quel(?:le)?s?\s+[^,;:?!]{3,40}?)",
        _with_whom,
    ),
    form(
        rf"{_SUBJECT}\s*,?\s+(?:c['’]est|ce\s+sont|c['’]était)\s+{_ROLE}pour\s+quoi(?:\s+faire)?",
        _what_for,
    ),
    form(
        r"(?:il\s+y\s+a|y\s+a|on\s+a|vous\s+avez|c['’]est)\s+quoi\s+(?:de|d['’]|comme\s+chose)\s*"
        r"prévue?s?(?P<rest>\s[^?!]{3,80}?)?",
        lambda m: f"qu’est-ce qui est prévu{m['rest'] or ''}",
    ),
    form(
        r"(?P<who>vous|tu)\s+(?P<can>pouvez|peux|pourriez|pourrais)\s+"
        r"(?P<rest>(?:(?:me|nous)\s+|m['’]\s*)?(?:en\s+)?(?:dire|expliquer|détailler|préciser|donner|"
        r"citer|lister|résumer|rappeler|indiquer|développer|nommer|énumérer|présenter)\b[^?!]*?)",
        lambda m: f"{m['can']}-{m['who'].lower()} {m['rest']}",
    ),
    form(
        rf"(?P<thing>{_OFFICE}[^,;:?!]{{0,60}}?)\s*,?\s+c['’](?:est|était)\s+l[ae]quel(?:le)?"
        r"(?:\s+(?:des|d['’]entre|parmi|de\s+ces)\s+[^?!]{2,40}?)?",
        lambda m: f"qui est {small(m['thing'])}",
    ),
)
"""The forms of asking last, and how each is told."""

WITHIN: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        r"qui\s+sont\s+les\s+(?:membre|participant|acteur|professionnel)s\s+"
        rf"(?P<thing>(?:d['’]une?|des)\s+[^\s,;:?!’']+){SOURCE}",
        lambda m: f"qui fait partie {m['thing']}",
    ),
    form(
        rf"{_JOBS}(?:(?:on\s+(?:y\s+)?trouve|trouve-t-on|peut-on\s+trouver|(?:il\s+)?y\s+a(?:-t-il)?|"
        r"(?:sont|se)\s+(?:présent|représent|trouv|côtoi|rencontr|retrouv)[^\W\d_]*|sont|travaillent|"
        r"exercent)"
        rf"\s+(?:dans|au\s+sein\s+de|à)|{_MEETS}|compte(?:nt)?|compos(?:e|ent)|font\s+partie\s+de|participent\s+à)"
        rf"\s+(?P<thing>{THING}){SOURCE}",
        _jobs,
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<thing>{_OF_A_KIND})\s*,?\s+(?:(?:ce\s+)?n?['’]?(?:est|sont)|c['’]est)"
        rf"(?:{ITSELF})?(?:\s+(?:donc|bien|vraiment))?\s+(?:{_MADE_UP}\s+{_OF}|(?:{_ONLY}|que)\s+des\s+)[^,;:?!]{{3,50}}?",
        lambda m: f"qui trouve-t-on dans {_any(m['thing'])}",
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<thing>{_OF_A_KIND})\s+(?:ne\s+)?"
        rf"(?:regroupe|réuni(?:t|sse)|rassemble|compte|accueille)(?:nt)?(?:{ITSELF})?"
        rf"\s+(?:que|{_ONLY})\s+(?:des|les)\s+[^,;:?!]{{3,50}}?",
        lambda m: f"qui trouve-t-on dans {_any(m['thing'])}",
    ),
    form(
        rf"(?:est-ce\s+qu['’])?(?:il\s+)?(?:n['’]\s*)?y\s+a(?:-t-il)?\s+(?:que|{_ONLY})\s+(?:des|les)\s+"
        rf"[^,;:?!]{{3,40}}?\s+dans\s+(?P<thing>{_OF_A_KIND})",
        lambda m: f"qui trouve-t-on dans {_any(m['thing'])}",
    ),
    form(
        r"qui\s+fait\s+partie\s+d['’](?P<thing>une?\s+[^,;:?!]{2,60}?)",
        lambda m: f"qui trouve-t-on dans {m['thing']}",
    ),
)
"""The forms of asking who is within something of a kind: texts say whom it brings together."""
