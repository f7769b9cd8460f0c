"""Other ways of asking one thing, told as the forms that everything behind this reads.

« Que cherchait le club en lançant ce prix ? », « ce prix, quelle est l'idée derrière ? » ask for an
aim; « comment le guide présente-t-il un préau ? » asks what it is; « Ada Nuri, elle fait quoi dans
la vie ? » asks who she is; « quel organisme a sondé les élèves ? » asks who did. The verb and the
noun of such a question are manners of asking: no text holds them, so a question that keeps them is
covered by whatever does by chance. What the question is about is kept as it was typed.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.language.noun_places import with_preposition
from assistant.questions.among_whom import AMONG_WHOM
from assistant.questions.asked_aside import ASKED_ASIDE
from assistant.questions.asked_last import ASKED_LAST, WITHIN
from assistant.questions.everyday_forms import EVERYDAY_FORMS
from assistant.questions.forms_of_asking import (
    END,
    ITSELF,
    SEVERAL,
    THE,
    THING,
    Told,
    form,
    of_it,
    small,
    whom_for,
)
from assistant.questions.gaining import GAINING
from assistant.questions.giving import GIVING
from assistant.questions.names_asked import NAMES_AND_LIMITS, NAMES_LISTED
from assistant.questions.people_told_of import PEOPLE_TOLD_OF
from assistant.questions.reaching import REACHED_FIRST

_NAME = r"(?-i:(?!Et |Mais |Ok |Oui )[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){1,3})"
_TITLED = r"(?-i:(?:Mme|Madame|M\.|Monsieur|Dr|Docteur|Pr|Professeur)\s+[A-ZÀ-Ý][^,;:?!]{1,40}?)"

_WANTED = r"(?:(?:re)?cherch|voul|veu|souhait|poursui|vis|ambitionn|espér|esper|entend)\w*"
_TO_DO = (
    r"(?:\s+(?:[àa]\s+)?(?:faire|obtenir|montrer|d[ée]montrer|prouver|savoir|mesurer|atteindre|"
    r"établir|comprendre))?"
)
_BY = (
    r"(?:avec|à\s+travers|au\s+travers\s+de|via|derrière|"
    r"en\s+(?:lançant|menant|publiant|réalisant|faisant|conduisant|montant|mettant\s+en\s+place))"
)
_MADE = (
    r"(?:fait|mené|lancé|réalisé|conduit|publié|monté|organisé|mis\s+en\s+place|commandé|"
    r"engagé)e?s?"
)
_WHAT_FOR = (
    r"(?:dans|avec|pour)\s+quel(?:le)?s?\s+(?:but|objectif|intention|dessein|finalité|visée)s?"
)
_IDEA = (
    r"(?:quelle?\s+(?:est|était)\s+|c['’]est\s+quoi\s+)(?:donc\s+)?"
    r"(?:l['’](?:idée|intention|esprit)|la\s+(?:logique|philosophie))"
)
_BODY = (
    r"quel(?:le)?\s+(?:organisme|institution|instance|structure|entité|organisation|autorité|"
    r"organe)"
)
_DOES = (
    r"(?=(?:a|avait|aura)\s+(?:\w+\s+)?[^\W\d_]+(?:é|i|u|it|is|ert)e?s?\s|"
    r"(?!est\b|sont\b|était\b|a\b|fait\b|arrive\b)[^\W\d_]{3,}(?:e|it|ait|end|ient)\s+"
    r"(?:l['’]|le |la |les |une? |des |ces? |cette ))"
)
_BODIES = (
    r"(?:établissement|organisme|institution|structure|acteur|partenaire|personne|professionnel|"
    r"public|hôpita|hôpitaux|collectivité|association|service)[^\W\d_]*"
)
_SENT = r"(?P<verb>(?:adress|envoy|men|conduit|réalis|soumis|pos|fait|destin)[^\W\d_]*)"
_SURVEY = re.compile(r"\b(?:enquête|sondage|questionnaire|étude|consultation)", re.IGNORECASE)
_OFFICE = r"(?:fonction|métier|metier|profession|poste|titre|travail|boulot|job|qualité)"
_MEMBERS = r"(?:public|publics|personnes|bénéficiaires|destinataires|professionnels)"
_AIMED = r"(?:concerné|visé|ciblé|cible|touché)e?s?"

_GO_ABOUT = (
    r"(?:(?:je|on|nous)\s+)?(?:[ms]['’]y|nous\s+y|y)\s+(?:prend(?:s|re)?|prenons)(?:-(?:on|t-on))?"
)

_ANY = (
    r"(?:une?|les|ces)\s+(?!(?:deux|trois|quatre|cinq|autres)\b)[^\s,;:?!]+"
    r"(?:\s+(?:de\s+(?:la\s+)?|du\s+|d['’])?(?!(?:pour|avec|dans|sur|aux?|ensemble|en|face|contre|vers|"
    r"quand|si|qui|chez|par|et|ou|comme|sans|de|du)\b)[^\s,;:?!]+){0,2}?"
)
"""« Une ludothèque », « les équipes mobiles »: any of a kind, and not for or with what."""
_SURELY = r"(?:\s+(?:concrètement|exactement|au\s+juste|vraiment|donc|en\s+fait|réellement))?"


def canonical(text: str) -> str:
    """The question in the form of asking that the rules of this package know, if it has one."""
    for pattern, told in _FORMS:
        match = pattern.search(text)
        if match is not None:
            lead = match["lead"] or ""
            said = told(match)
            return f"{lead}{said if lead.strip() else said[:1].upper() + said[1:]} ?"
    return text


def _asked_of(match: re.Match[str]) -> str:
    """Whom something was sent to; who is sent a survey is whom it was made with."""
    thing, verb = match["thing"], match["verb"]
    feminine = verb.endswith(("e", "es"))
    several = SEVERAL.match(thing) is not None
    was = f"{'ont' if several else 'a-t'}-{'elle' if feminine else 'il'}{'s' * several} été"
    if _SURVEY.search(thing) is None:
        return f"{match['who']} qui {small(thing)} {was} {verb}"
    led = f"mené{'e' * feminine}{'s' * several}"
    return f"auprès de qui {small(thing)} {was} {led}"


def _serves(thing: str) -> str:
    thing = small(thing)
    return f"à quoi {'servent' if SEVERAL.match(thing) else 'sert'} {thing}"


def _what_is(thing: str) -> str:
    return f"{elided('qu’est-ce que ', thing)}{thing}"


def _according(match: re.Match[str]) -> str:
    return f"selon {match['who']}, {_what_is(match['thing'])}"


def _aims(match: re.Match[str]) -> str:
    return f"quels sont les objectifs {of_it(match['who'])} avec {match['thing']}"


def _placed(match: re.Match[str]) -> str:
    """« La mairie est où ? » asks « où est la mairie ? », whenever it was."""
    verb = "sont" if SEVERAL.match(match["thing"]) else "est"
    asked = match["is"] if match["is"].startswith("se") else verb
    return f"où {asked} {small(match['thing'])}"


def _addressed(match: re.Match[str]) -> str:
    thing, source = match["thing"], match.groupdict().get("source")
    said = f"{source}, " if source else ""
    return f"{said}{whom_for(thing)}"


def _inhabitants(match: re.Match[str]) -> str:
    """A population is told by its inhabitants."""
    if match["thing"]:
        return f"combien d’habitants compte {match['thing']}"
    return f"combien d’habitants {match['verb']} {small(match['who'])}"


_FORMS: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"qu(?:e\s+|['’]){_WANTED}{_TO_DO}\s+(?P<who>{THING})\s+{_BY}\s+(?P<thing>.{{3,90}}?)",
        _aims,
    ),
    form(
        rf"qu['’]est[- ]ce\s+qu(?:e\s+|['’])(?P<who>{THING})\s+{_WANTED}{_TO_DO}\s+{_BY}\s+"
        r"(?P<thing>.{3,90}?)",
        _aims,
    ),
    form(
        rf"(?P<who>{THING})\s+(?:a|ont|avai(?:en)?t)\s+{_MADE}\s+(?P<thing>{THING})\s+{_WHAT_FOR}",
        _aims,
    ),
    form(
        rf"{_WHAT_FOR}\s+(?P<who>{THING})\s+(?:a|ont|avai(?:en)?t){ITSELF}\s+{_MADE}\s+(?P<thing>{THING})",
        _aims,
    ),
    form(
        rf"{_WHAT_FOR}\s+(?:(?:a|ont|avai(?:en)?t)\s+été\s+{_MADE}\s+(?P<thing>{THING})|"
        rf"(?P<who>{THING})\s+(?:a|ont|avai(?:en)?t){ITSELF}\s+été\s+{_MADE})",
        lambda m: f"quel est l’objectif {of_it(m['thing'] or m['who'])}",
    ),
    form(
        rf"{_IDEA}\s+(?:de\s+fond\s+)?(?:derrière|à\s+l['’]origine\s+d[eu])\s+(?P<thing>{THING})",
        lambda m: _serves(m["thing"]),
    ),
    (
        re.compile(
            rf"(?P<lead>^\W*)(?P<thing>{THING})\s*,\s*{_IDEA}(?:\s+(?:derrière|de\s+fond))?{END}",
            re.IGNORECASE,
        ),
        lambda m: _serves(m["thing"]),
    ),
    form(
        rf"[aà]\s+quoi\s+(?:ça\s+|ca\s+|cela\s+)?ser(?:t|vent|vait)\s+"
        rf"(?:d['’]abord|avant\s+tout|surtout|principalement|essentiellement|en\s+premier(?:\s+lieu)?)\s*,?\s*"
        rf"(?P<thing>{THING})",
        lambda m: f"quel est l’objectif principal {of_it(m['thing'])}",
    ),
    form(
        rf"(?:[aà]\s+quoi\s+(?:ça|ca|cela)\s+sert|(?:ça|ca|cela)\s+sert\s+[aà]\s+quoi)\s*,?\s*(?P<thing>{THE}(?![^?]*\bpour\b)[^,;:?!]{{2,90}}?)",
        lambda m: _serves(m["thing"]),
    ),
    form(
        r"(?:concrètement\s*,?\s+)?(?:que|qu['’]est[- ]ce\s+que)\s+(?:fait|font)"
        rf"{_SURELY}\s+(?P<thing>{_ANY}){_SURELY}",
        lambda m: _serves(m["thing"]),
    ),
    form(
        rf"(?:ça\s+|(?:elle|il|elles|ils)\s+)(?:fait|font)\s+quoi{_SURELY}\s*,?\s+(?P<thing>{_ANY}){_SURELY}",
        lambda m: _serves(m["thing"]),
    ),
    (
        re.compile(
            rf"(?P<lead>^\W*)(?P<thing>{_ANY})\s*,?\s+(?:ça\s+|(?:elle|il|elles|ils)\s+)?(?:fait|font)\s+quoi{_SURELY}{END}",
            re.IGNORECASE,
        ),
        lambda m: _serves(m["thing"]),
    ),
    form(
        rf"comment\s+(?P<who>{THING})\s+(?:présente|presente|défini(?:t|ssent)|decrit|décri(?:t|vent)|qualifie|caractérise)(?:nt)?"
        rf"{ITSELF}\s+(?P<thing>{THE}[^,;:?!\s]+(?:\s+(?!à\b|aux?\b|pour\b)[^,;:?!\s]+){{0,3}}?)",
        _according,
    ),
    form(
        rf"comment\s+(?:(?:peut-on\s+|on\s+(?:peut\s+)?)?définir|définir(?:iez|ait)-(?:vous|on)|définit-on)\s+(?P<thing>{THING})",
        lambda m: _what_is(m["thing"]),
    ),
    *EVERYDAY_FORMS,
    *NAMES_LISTED,
    *ASKED_ASIDE,
    *GAINING,
    *GIVING,
    *PEOPLE_TOLD_OF,
    *REACHED_FIRST,
    *ASKED_LAST,
    *WITHIN,
    *AMONG_WHOM,
    form(
        rf"quelle\s+(?:est\s+la\s+)?population\s+(?:totale\s+)?(?:de\s+(?P<thing>(?:la\s+|l['’])[^,;:?!]{{2,60}}?)|"
        rf"(?P<verb>(?:est\s+)?(?:couv|compt|desser|regroup|rassembl|touch|repr[ée]sent|habit)[^\W\d_]*)"
        rf"(?:{ITSELF})?\s+(?P<who>{THING}))",
        _inhabitants,
    ),
    form(
        rf"comment\s+(?:{_GO_ABOUT}(?:\s+pour\s+(?:travailler|bosser))?|travailler|bosser)\s+avec\s+(?P<thing>{THING})",
        lambda m: f"comment collaborer avec {small(m['thing'])}",
    ),
    form(
        rf"comment\s+{_GO_ABOUT}\s+pour\s+(?P<deed>[^\W\d_]+(?:er|ir|re)\b[^?!]{{2,90}}?)",
        lambda m: f"comment {m['deed']}",
    ),
    form(
        rf"(?P<who>{_NAME})\s*,?\s*(?:(?:il|elle)\s+)?"
        rf"(?:fait\s+quoi(?:\s+dans\s+la\s+vie|\s+(?:comme\s+)?{_OFFICE}|(?=\s*,\s*quel))|"
        rf"(?:occupe|exerce|a)\s+quel(?:le)?\s+{_OFFICE}|est\s+quoi)"
        rf"(?:\s*,?\s*(?:quel(?:le)?\s+)?(?:est\s+)?(?:sa\s+|son\s+)?{_OFFICE})?",
        lambda m: f"qui est {m['who']}",
    ),
    form(
        rf"(?P<thing>{THING}|{_NAME}|«[^»?]{{2,90}}»)(?:\s*,\s*(?:c['’]|il\s+|elle\s+|ils\s+|elles\s+)|\s+)"
        r"(?P<is>est|sont|était|étaient|se\s+trouv\w+|se\s+situ\w+)\s+où",
        _placed,
    ),
    form(rf"(?P<who>{_TITLED})\s*,?\s*(?:il|elle)\s+fait\s+quoi", lambda m: f"qui est {m['who']}"),
    *NAMES_AND_LIMITS,
    form(rf"{_BODY}\s+{_DOES}(?P<rest>[^?!]{{5,}}?)", lambda m: f"qui {m['rest']}"),
    form(
        rf"(?P<who>[aà]|auprès\s+de)\s+(?:quel(?:le)?s\s+{_BODIES}|qui)\s+(?:a|ont|avai(?:en)?t)\s+été\s+"
        rf"{_SENT}\s+(?P<thing>{THING})",
        _asked_of,
    ),
    form(
        rf"(?P<thing>{THING})\s+(?:a|ont|avai(?:en)?t)\s+été\s+{_SENT}\s+"
        rf"(?P<who>[aà]|auprès\s+de)\s+(?:quel(?:le)?s\s+{_BODIES}|qui)",
        _asked_of,
    ),
    form(
        rf"[àa]\s+quel(?:le)?s?\s+{_MEMBERS}s?\s+s['’]adresse(?:nt)?\s+(?P<thing>{THING})"
        r"(?:\s*,?\s+(?P<source>(?:selon|d['’]après)\s+[^?!]{3,80}?))?",
        _addressed,
    ),
    form(
        r"(?P<thing>[^?!]{2,60}?)\s+"
        r"(?:mobilise|implique|engage|réunit|rassemble|fait\s+intervenir|associe)(?:nt)?\s+"
        r"quels\s+(?P<who>[^\W\d_]+(?:\s+[^\W\d_]+)?)",
        lambda m: f"quels {m['who']} sont associés {with_preposition('à', small(m['thing']))}",
    ),
    form(
        rf"quel\s+(?:est|était)\s+le\s+(?:public|cœur\s+de\s+cible)(?:\s+{_AIMED})?\s+(?:par|pour)\s+(?P<thing>{THING})",
        _addressed,
    ),
    (
        re.compile(
            rf"(?P<lead>^\W*)(?P<thing>[^,;:?!]{{2,60}}?)\s*[:,]\s*(?:quel\s+)?{_MEMBERS}\s+{_AIMED}{END}",
            re.IGNORECASE,
        ),
        _addressed,
    ),
)  # fmt: skip
