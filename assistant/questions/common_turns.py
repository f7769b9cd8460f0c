"""Turns of everyday speech, told as texts tell them.

- « Avec qui ont-ils le plus de mal à jouer ? » asks with whom it is the most complicated to play.
- « Avec qui ça marche le mieux ? » asks with whom the relations are the closest.
- « Fais-moi un résumé sur les prêts » asks what is said of them.
- « Le dernier dans ce que les clubs cherchent à faire » is the last of the aims that they pursue.
- « Sous quelles formes juridiques ou autres… » asks for forms of any kind.
- « Ils ont lancé du concret » is that they lead concrete actions.
- « Les chartes étant très répandues, combien de clubs en ont signé une ? » asks how many have one.
- « Un maire m'a lancé « … » : combien de clubs jouent ? » asks what stands behind the quote.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import small, what_is
from assistant.questions.ranking import rank_of
from ingest.french import fold

_WHO = r"(?P<who>(?:l[ea]s?\s|l['’]|nos\s|notre\s)[^,;:?!.]{2,40}?)"
_VERB = r"(?P<deed>[^\W\d_]+(?:er|ir|re|oir)\b)"
_HARD = re.compile(
    rf"(?:\b{_WHO}\s)?(?:ont|a|avons|ont|rencontrent?|éprouvent?)(?:-t)?(?:-(?:elles?|ils?|on|nous))?\s"
    r"(?:le\s)(?P<degree>plus|moins)\s(?:de\s|d['’])(?:mal|peine|difficultés?)"
    rf"(?:\s(?:à|pour)\s{_VERB}|(?=\s*(?:\?|$)))",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?P<among>dans|parmi)\s(?:tout\s)?ce\sque?(?:\s|['’])"
    r"(?P<who>(?:l[ea]s?\s|l['’]|nos\s)[^,;:?!.]{2,40}?)\s"
    r"(?:(?:re)?cherchent?|veulent|veut|souhaitent?|essaient|essaie)\s(?:à\s|de\s)?"
    r"(?:faire|obtenir|atteindre)\b",
    re.IGNORECASE,
)
_OF_ANY_KIND = re.compile(
    r"\b(?P<noun>(?!(?:avec|pour|dans|chez|leurs?|cette|entre)\b)[^\W\d_]{4,})\s[^\W\d_]{4,}\sou\s"
    r"(?:bien\s)?autres?\b(?!\s(?:que|[^\W\d_]{4,}[sx]\b))",
    re.IGNORECASE,
)
_CONCRETE = re.compile(
    r"\b(?P<have>ont|a|avons|avez)\s(?P<now>déjà\s)?(?:lancé|fait|mené|engagé|entrepris|mis\sen\splace)\sdu\sconcret\b",
    re.IGNORECASE,
)
_BEING = re.compile(
    r"(?P<what>^\W*(?:l[ea]s?\s|l['’])[^,;:?!]{2,60}?)\sétant\s(?:(?:très|si|assez|plutôt|aussi|bien|devenu\w*|de\splus\sen\splus)\s)*"
    r"(?:répandu|fréquent|nombreu|courant|rare|développé|commun|généralisé|populaire|présent|important)\w*(?=[\s,])",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\ben\s(?P<have>a|ont|avaient|avait)\s(?:déjà\s)?(?:conclu|signé|passé|établi|noué|formé)\s(?P<one>une?)\b",
    re.IGNORECASE,
)
_SAID_TO_ME = re.compile(
    r"^[^«»?!]{2,60}\b(?:m['’]|nous\s|me\s)(?:a\s|ont\s|avait\s|avez\s)?(?:dit|lancé|répondu|répété|répète|affirmé|affirme|soutient|soutenu|écrit)\w*"
    r"\s*:?\s*«[^«»]{3,200}»\s*[:.,;]\s*(?P<asks>[^«»]*\?)\s*$",
    re.IGNORECASE,
)

_SUMMARY = re.compile(
    r"^\W*(?:(?:peux-tu|pouvez-vous|tu peux|vous pouvez|pourriez-vous|je (?:veux|voudrais)|"
    r"j['’]aimerais)\s)?(?:(?:me|nous|m['’])\s?)?(?:(?:fai(?:re|s|tes)|donne[rz]?|avoir|dresse[rz]?)(?:-(?:moi|nous))?\s)?"
    r"(?:(?:une?|le|la)\s)?(?:(?:petite?|courte?|rapide|brève?)\s)?"
    r"(?:résumé|synthèse|topo|point|récap\w*|bilan|état des lieux)\s(?:rapide\s|complet\s)?sur\s"
    r"(?P<thing>(?:l[ea]s?\s|l['’]|nos\s|leurs?\s)[^,;:?!.]{3,80}?)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
_RECAP = re.compile(
    r"^\W*(?:(?:peux-tu|pouvez-vous|tu peux|vous pouvez)\s)?(?:(?:me|nous)\s)?"
    r"(?:résume|récapitule|synthétise|résumer|récapituler|résumez|récapitulez)(?:-(?:moi|nous))?\s"
    r"(?P<thing>(?:l[ea]s?\s|l['’])[^,;:?!.]{3,90}?)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
"""« Résume les missions du club » asks which they are."""

_AND_WHICH = re.compile(
    r"^(?P<lead>\W*(?:[^?!.]{0,60}[:.,]\s+)?)combien\s+d(?:e\s+|['’])(?P<what>[^?!]{3,120}?)\s*,?\s+et\s+"
    r"(?:ce\s+sont\s+|c['’]est\s+)?(?:lesquel(?:le)?s|quoi)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
"""« Combien d'axes a le plan, et lesquels ? » asks which they are."""

_I_FIND = re.compile(
    r"\bcomment\s+(?:est-ce\s+qu(?:e\s+|['’]))?(?:je|on|nous)\s+"
    r"(?P<deed>trouve|joins|joint|contacte|repère)(?:ons)?(?=\s)",
    re.IGNORECASE,
)
_FINDING = {"joins": "joindre", "joint": "joindre", "repère": "repérer"}
"""« Comment *je trouve* le club ? » asks how to find it."""

_WHAT_CAN = re.compile(
    r"\bqu['’]est[- ]ce\s+que\s+(?P<who>(?:l[ae]s?\s|l['’]|(?:notre|nos|ma|mon)\s)"
    r"[^,;:?!]{2,40}?)\s+"
    r"(?P<can>peut|peuvent|pourrait|pourraient|doit|doivent)\s+faire\b",
    re.IGNORECASE,
)
"""« Qu'est-ce que *la mairie peut faire* pour le club ? » asks what it can do."""

_BODIES = (
    r"(?:types?\sd|genres?\sd|établissement|organisme|institution|structure|acteur|partenaire|"
    r"hôpita|hopita|service|association|collectivité)"
)
_GETS_ON = re.compile(
    rf"\b(?P<whom>avec\s(?:qui|quel(?:le)?s?\s{_BODIES}[^,;:?!]{{0,40}}?))\s"
    r"(?:est-ce\sque\s)?(?:(?:ça|ca|cela)\s"
    r"(?:marche|fonctionne|se\spasse|colle|roule)|"
    r"(?P<who>l[ea]s?\s[^,;:?!]{2,40}?\s)?s['’]entend(?:ent)?(?:-(?:ils?|elles?|on))?)\s"
    r"(?:le\s)?(?:plus\s)?"
    r"(?P<how>mieux|bien|facilement|moins\sbien|mal|difficilement)\b",
    re.IGNORECASE,
)
"""« Avec quels partenaires *ça marche le mieux* ? » asks with which relations are the closest."""

_FILLER = re.compile(
    r"(?<=\w),\s*(?:alors|du coup|en fait|donc|finalement|au final|au juste|au fond|exactement|"
    r"en gros|du tout|dites(?:[- ]moi)?|dis(?:[- ]moi)?|en réalité|concrètement)\s*,(?=\s*\w)",
    re.IGNORECASE,
)
"""« À quoi ça sert, *alors*, une régie ? »."""


_ADVERB = re.compile(
    r"(?<=\bquoi)[\s,]+(?:exactement|au juste|concrètement|en fait|vraiment|donc|précisément)[\s,]+"
    r"(?=(?:une?|l[ea]s?|des|cet?|cette|ces)\s|l['’])",
    re.IGNORECASE,
)
"""« C'est quoi *exactement* une régie ? »."""

_DETAIL = re.compile(
    r"^\W*(?:(?:et|ok|merci)[\s,.]+)*"
    r"(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?:[- ](?:tu|vous))? )?"
    r"(?:me |nous )?(?:détaill|développ|précis|explicit)(?:e|es|ez|er)(?:[- ](?:moi|nous))?\s+"
    r"(?:un peu\s+)?"
    r"(?P<thing>(?:les?|la|l['’])\s?[^,;:?!]{4,60}?)[\s?!.]*$",
    re.IGNORECASE,
)
"""« Détaille les postes partagés » asks for what is said of them."""

_REACHED = re.compile(
    r"^\W*(?:et\s+|ok,?\s+)?(?:à qui (?:(?:je|on) (?:m['’]|s['’])adresse|"
    r"(?:dois-je |faut-il |doit-on )?(?:m['’]|s['’])adresser)|"
    r"(?:je m['’]|on s['’])adresse à qui) pour "
    r"(?P<deed>(?:contacter|joindre|rencontrer|solliciter)\s[^,;:?!]{2,60}?|"
    r"(?:les?|la)\s(?:contacter|joindre|rencontrer|solliciter))[\s?!.]*$",
    re.IGNORECASE,
)
"""« À qui s'adresser pour rencontrer le club ? » asks how to reach it."""


_IN_ALL = re.compile(
    r"(?P<counted>\bcombien\s+(?:de\s+|d['’])[\w-]+)\s+(?:au total|en tout|exactement|précisément|"
    r"environ|à peu près|au juste)\s+(?=\w)",
    re.IGNORECASE,
)
"""« Combien de clubs *au total* ont répondu ? »."""


def in_usual_turns(text: str) -> str:
    """The question without these turns of speech."""
    text = _IN_ALL.sub(r"\g<counted> ", text)
    if said := _SAID_TO_ME.match(text):
        text = f"{said['asks'][:1].upper()}{said['asks'][1:]}"
    text = _CONCRETE.sub(lambda m: f"{m['have']} {m['now'] or ''}mené des actions concrètes", text)
    if being := _BEING.match(text):
        rest = _ONE_OF_THEM.sub(lambda m: f"en {m['have']} {m['one']}", text[being.end() :])
        text = f"{being['what']}{rest}"
    text = _WHAT_CAN.sub(lambda m: f"que {m['can']} faire {small(m['who'])}", text)
    text = _I_FIND.sub(_how_to_find, text)
    text = _AND_WHICH.sub(lambda m: f"{m['lead']}quels {m['what']} ?", text)
    text = _ADVERB.sub(" ", _FILLER.sub(",", text))
    text = _RECAP.sub(lambda m: f"{what_is(m['thing'])} ?", text)
    text = _DETAIL.sub(_told_of, _SUMMARY.sub(_in_summary, text))
    text = _REACHED.sub(lambda m: f"Comment {m['deed']} ?", text)
    text = _HARD.sub(_with_complication, text)
    text = _GETS_ON.sub(_with_relations, text)
    text = _SOUGHT.sub(lambda m: f"parmi les objectifs poursuivis par {m['who']}", text)
    return _OF_ANY_KIND.sub(lambda m: m["noun"], text)


def _how_to_find(match: re.Match[str]) -> str:
    deed = match["deed"].lower()
    return f"comment {_FINDING.get(deed, f'{deed}r')}"


def _in_summary(match: re.Match[str]) -> str:
    """« Fais-moi un résumé sur les prêts » asks what is said of them."""
    return f"Que dit-on {with_preposition('de', small(match['thing']))} ?"


def _told_of(match: re.Match[str]) -> str:
    """« Détaille les prêts » asks what is said of them; « détaille le deuxième » for a place."""
    if rank_of(fold(match["thing"])):
        return match.group()
    return f"Que dit-on {with_preposition('de', small(match['thing']))} ?"


def _with_relations(match: re.Match[str]) -> str:
    if re.search(r"mal|moins|difficil", match["how"], re.IGNORECASE):
        return f"{match['whom']} est-ce le plus compliqué"
    whose = f" {with_preposition('de', match['who'].strip())}" if match["who"] else ""
    return f"{match['whom']} les relations{whose} sont-elles les plus étroites"


def _with_complication(match: re.Match[str]) -> str:
    whom = f" pour {match['who']}" if match["who"] else ""
    if not match["deed"]:
        return f"est-ce le {match['degree']} compliqué{whom}"
    of = "d’" if match["deed"][:1].lower() in "aeéêiouh" else "de "
    return f"est-il le {match['degree']} compliqué{whom} {of}{match['deed']}"
