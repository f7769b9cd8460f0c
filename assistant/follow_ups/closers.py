"""What people say after they have asked: « j'imagine », « là-dedans », « dans tout ça », « déjà ».

Such words refer to the conversation or to the asker, never to the documents; nor does what the
answer is for (« pour un courrier au maire ») or whom it is told (« que lui dire ? »). They are cut
off before the question is read; a message that is nothing else is left as it is.
"""

from __future__ import annotations

import re

from assistant.questions.asking_sentence import stands_alone

_CLOSING = re.compile(
    r"(?:,\s*(?:juste|tout de suite|immédiatement)\s+(?:après|apres|ensuite)|"
    r"[\s,;…]+(?:l[àa][- ]dedans|dans tout (?:ça|ca|cela)|dans cette histoire|"
    r"j['’]imagine|je (?:suppose|présume|presume)|du coup|au final|finalement|au fait|"
    r"d[ée]j[àa]|concr[èe]tement|pr[ée]cis[ée]ment|"
    r"alors|au juste|hein|stp|svp|s['’]il (?:te|vous) pla[iî]t))(?P<end>[\s?!.…]*)$",
    re.IGNORECASE,
)
_WORK = (
    r"(?:courrier|discours|note|dossier|exposé|mémoire|article|édit[oe]|présentation|diapo\w*|"
    r"compte[- ]rendu|bulletin|réunion|oral|examen|interview|conseil|rapport|plaquette|flyer|"
    r"affiche|mail|intervention|débat|commission|vœux|voeux|délibération|émission|rendez-vous)\b"
)
_FOR_WORK = (
    r"pour\s+(?:un|une|mon|ma|mes|notre|nos|le|la|les|l['’])\s?(?:\w+\s+)?"
    rf"{_WORK}[^?,;:.()]{{0,40}}"
)
_ABOUT_ASKER = (
    rf"\s*\((?:(?:ça )?c['’](?:est|était)\s+(?:pour|urgent)|{_FOR_WORK}|je\s|j['’]|on\s|nous\s|"
    r"merci\b|question\b|désolée?\b)[^()?]*\)(?P<end>[\s?!.…]*)$",
    r"(?<=[?.!…])\s+(?:c['’]est\s+pour|je\s+(?:prépare|rédige|dois|fais|monte|travaille|débute|"
    r"demande)|j['’](?:écris|en ai besoin|ai besoin)|on en a besoin|merci\b|désolée?\b|"
    r"c['’]est urgent|pas d(?:u|es?|e l['’])[^?.!]{2,30}(?:j['’]imagine|hein|si)\b)[^?]*$",
    r"(?<=[?.!…])\s+(?:je|j['’]|on|nous)\s?(?:\w+\s)?(?:cherch|voudr|aimer|ai besoin)\w*\s+"
    r"(?:d['’]|des? |quelques )(?:exemples?|idées?|éléments?)(?: concrets?)?[\s.!…]*$",
    rf"(?:,|(?<=\w)|(?<=[?.!…]))\s+(?:c['’]est\s+)?{_FOR_WORK}(?P<end>[\s?!.…]*)$",
    r"\s*[,;:–-]\s*(?:que|qu['’]est-ce que)\s+(?:dois-je|faut-il|puis-je|peut-on|je|on)?\s*"
    r"(?:dois|peux|peut)?\s*(?:lui|leur)?\s*(?:dire|dis|dit|répondre|réponds|répond|conseill\w+)"
    r"(?P<end>\s*\?)\s*$",
    r"\s*[,;:–-]\s*(?:je|on)\s+(?:lui|leur)?\s*(?:dis|dit|réponds|répond)\s+quoi(?P<end>\s*\?)\s*$",
)
"""What the answer is for, whom it is told: « (c'est pour mon conseil) », « que lui dire ? »."""

_SIGNED = re.compile(
    r"(?:(?<=[?.!…)])\s+|\s*[,;–-]\s+|(?<=\?)|\s+(?=(?:bien )?cordialement|merci\b))"
    r"(?:(?:(?:bien|très) )?cordialement|(?:avec )?(?:mes |nos )?(?:sincères |respectueuses |"
    r"cordiales |"
    r"meilleures )?salutations|respectueusement|(?:bien )?amicalement|sincèrement|bises|bisous|"
    r"bien à vous|cdlt|dans l['’]attente|en (?:vous|te) remerciant|"
    r"(?:je vous prie|veuillez|merci)[^.?!]{0,20}\b(?:agréer|recevoir|accepter|croire)|"
    r"best regards|kind regards|"
    r"(?:par avance,? |d['’]avance,? |(?:en )?(?:vous|te) remerciant|un grand |"
    r"mille )?merci\b(?! d(?:e\b|['’](?!avance)))|"
    r"je (?:vous|te) (?:en )?remercie|(?:très )?(?:bonne|belle|excellente) (?:journée|soirée|"
    r"fin de|semaine|"
    r"continuation|nuit)|bon (?:week-end|après-midi|courage)|à bientôt|au revoir)"
    r"(?P<name>[^?]{0,160})$",
    re.IGNORECASE,
)
"""« … ? Merci d'avance et bonne journée. Zoé Morvel »: thanks, wishes, a name."""
_ASKS_ON = re.compile(
    r"\b(?:combien|quel(?:le)?s?|qui|que|qu['’]|quoi|comment|pourquoi|quand|où|est-ce|mais|"
    r"si|donne\w*|indique\w*|dire|dites|préciser|me|m['’]|nous)\b",
    re.IGNORECASE,
)

_ASKER_TELLS = re.compile(
    r"(?:\s*[,;–-]\s+|\s+(?=car\b|parce\b))(?:"
    r"(?:parce qu(?:e\s|['’])|car\s|puisqu(?:e\s|['’])|vu qu(?:e\s|['’])|sachant qu(?:e\s|['’]))"
    r"(?:je\b|j['’]|on me\b|on m['’]|c['’]est pour|chez nous|mon\b|ma\b)|"
    r"j['’]en ai besoin|on en a besoin|nous en avons besoin|c['’]est (?:pour|urgent)\b|"
    r"je (?:dois|prépare|rédige|passe|le note)\b)[^?]{0,90}?(?P<end>[\s?!.…]*)$",
    re.IGNORECASE,
)
"""« …, car je dois faire un exposé ? » tells why somebody asks, behind a question that is whole."""

_TAILS = tuple(re.compile(tail, re.IGNORECASE) for tail in _ABOUT_ASKER)
_FEWEST_WORDS = 2
_FEWEST_ASKING = 3


def without_closing(message: str) -> str:
    """The message without what closes it; a message of fewer than two other words stays whole."""
    message = _without_reason(_without_asker(_without_signature(message)))
    while match := _CLOSING.search(message):
        rest = message[: match.start()]
        if len(re.findall(r"\w+", rest)) < _FEWEST_WORDS:
            break
        message = f"{rest}{match['end']}"
    return message


def _without_reason(message: str) -> str:
    """The message without why its asker asks, where what remains stands alone."""
    match = _ASKER_TELLS.search(message)
    if match is None or not stands_alone(message[: match.start()]):
        return message
    return f"{message[: match.start()]}{match['end']}"


def _without_signature(message: str) -> str:
    """The message without the thanks, wishes and name that close a letter."""
    match = _SIGNED.search(message)
    if match is None or _ASKS_ON.search(match["name"]):
        return message
    rest = message[: match.start()]
    return rest if len(re.findall(r"\w+", rest)) >= _FEWEST_ASKING else message


def _without_asker(message: str) -> str:
    """The message without what its end tells of the asker."""
    found = True
    while found:
        found = False
        for match in filter(None, (tail.search(message) for tail in _TAILS)):
            rest = message[: match.start()]
            if len(re.findall(r"\w+", rest)) >= _FEWEST_ASKING:
                message = f"{rest}{match.groupdict().get('end') or ''}"
                found = True
                break
    return message
