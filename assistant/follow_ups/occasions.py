"""The occasion that a question is asked on, told before it in the same sentence.

« C'est urgent, je vois la préfète à 14 h : combien… » asks how many, and no document need know the
prefect or the hour; « je vous écris depuis Morvel, où je travaille : comment… » asks how. Such a
lead is made of clauses of the asker's day from end to end (`_CLAUSES`): whom they meet, what they
prepare, from where they write, how they are pressed. It is cut off where what remains asks by
itself. What somebody told the asker (« un directeur m'a lancé « … » : … ») is cut off in the same
way.

A name in the lead may be what is asked about (« je rencontre le club de Morvel : combien de
membres ? »): it stays before a question for a figure, a date or somebody that names nothing itself
or, beside a place, does not ask for a share of all.
"""

from __future__ import annotations

import re

from assistant.follow_ups.openers import FEWEST_WORDS
from assistant.follow_ups.purposes import WORK, without_purpose
from assistant.questions.asking_sentence import stands_alone

_I = r"(?:je|j['’]|on|nous)\s?(?:vous |te |t['’]|m['’]|me |nous )?"
_HURRY = (
    r"(?:c['’]est|ce serait|je suis|on est)\s(?:(?:très|assez|hyper|super|un peu|plutôt|"
    r"vraiment) )?"
    r"(?:urgent|pressée?s?|à la bourre|en retard)|(?:très |super )?urgent\w*|vite|à l['’]aide|help|"
    r"(?:je n['’]ai|j['’]ai|on n['’]a|on a|il (?:me|nous) reste)\s(?:pas|peu|plus|que|seulement|"
    r"juste)?[^,;:.!?]{0,15}"
    r"(?:temps|minutes?|secondes?|heures?)|"
    r"(?:mon|ma|notre)\s(?:train|bus|avion|car|métro|téléphone|batterie|réunion|séance|tour)\s"
    r"(?:part|arrive|meurt|commence|démarre|vient|approche|se vide)\w*[^,;:.!?]{0,40}"
)
_MEETS = (
    rf"{_I}(?:vois|voit|voyons|rencontr\w+|reçoi\w+|recevons|retrouv\w+|accueill\w+|croise|"
    r"déjeune(?: avec)?|(?:dois|vais|va|allons|devons) (?:voir|rencontrer|recevoir|retrouver))\s"
    r"(?!souvent|partout|toujours|que\b|bien|pas\b|mal\b|passer)[^,;:.!?]{2,50}"
)
_PREPARES = (
    rf"(?:{_I}(?:ai|a|avons|aurai|prépar\w+|rédig\w+|écri[st]|écrivons|présent\w+|anim\w+|mont\w+|"
    r"termin\w+|boucl\w+|fais|fait|faisons|passe|dois (?:rendre|faire|rédiger|préparer|écrire|"
    r"présenter)|"
    r"doit (?:rendre|faire|rédiger|préparer|écrire|présenter)|vais (?:en|à)|suis en|sors d['’])\s"
    rf"(?:(?:une?|mon|ma|notre|nos|des|la|le|les|l['’])\s?)?(?:\w+\s)?{WORK}|"
    rf"c['’]est pour\s(?:(?:une?|mon|ma|notre|le|la|les|l['’])\s?)?(?:{WORK}|ce soir|demain|"
    rf"ce matin|"
    r"tout à l['’]heure|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)|"
    rf"(?:une?\s)?(?:petite |dernière |simple )?question (?:rapide )?(?:avant|pour|en vue d)\S*\s"
    rf"(?:(?:une?|mon|ma|notre|le|la|l['’])\s?)?{WORK}|"
    rf"(?:une?\s)?{WORK} (?:à rendre|à finir|à boucler|demain|ce soir|lundi|mardi|mercredi|"
    rf"jeudi|vendredi))"
    r"(?! sur\b)(?:(?! sur | concernant | consacr)[^,;:.!?]){0,50}"
)
_FROM = (
    rf"{_I}(?:écri\w*|contact\w+|appell\w+|sollicit\w+)\s(?:d['’]|de\s|depuis\s|au nom d|"
    rf"pour le compte d)"
    r"[^,;:.!?]{2,60}|"
    rf"{_I}(?:habit\w+|vi[st]|vivons|travaill\w+(?! sur)|exerc\w+|boss\w+|sui[st] (?:basé|"
    rf"installé)e?s?)\s"
    r"(?:à|au|aux|en|dans|chez|pour|près d|du côté d|depuis)[^,;:.!?]{2,60}"
)
_CLAUSES = rf"(?:{_HURRY}|{_MEETS}|{_PREPARES}|{_FROM})"
_LEAD = re.compile(
    r"^\W*(?:bonjour|bonsoir|salut|coucou|bon|alors|euh|sos|help|désolée?|pardon)?\W*"
    rf"(?P<lead>{_CLAUSES}(?:\s*(?:,|!+|\bet\b|\bcar\b|\bmais\b)\s*(?:et |car |mais |"
    rf"donc )?{_CLAUSES}){{0,2}})"
    r"\s*(?P<stop>[:;!.…–—-]+|,)\s*(?:et |mais |donc |alors )?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TOLD_ME = re.compile(
    r"^\W*(?:\S+\s){1,6}?(?:(?:m|nous)\s?['’]?\s?(?:a|ont|avait)|me|nous|m['’]a|m['’]ont|"
    r"m['’]avait)\s"
    r"(?:encore |souvent |toujours |bien |un jour )?"
    r"(?:dit|disait|disent|lancé|lance|balancé|sorti|répondu|répond|rétorqué|soutient|soutenu|"
    r"affirme|affirmé|"
    r"assure|assuré|écrit|demandé|demande|répète|répété|reproché|jeté|glissé)\s?:?\s?"
    r"[«\"“][^»\"”]{2,200}[»\"”]\s*[,;:.!…–-]*\s*(?:et |mais |or )?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""« Un directeur m'a lancé « … » : combien… »"""

_ASKS = re.compile(
    r"^(?:combien|quel(?:le)?s?|qui|que|qu['’]|quoi|comment|pourquoi|quand|où|est-ce|lesquel\w+|"
    r"(?:à|de|par|avec|pour|dans|sur|en|chez|depuis) (?:qui|quoi|quel(?:le)?s?|quand|où|combien)|"
    r"la part|le nombre|le pourcentage|part des|nombre de|l[ea]s? [^,;:.!?]{4,}\?$|"
    r"(?:c['’]est|ça veut dire|ça sert à) (?:quoi|qui)|y a-t-il|il y a)\b|"
    r"\b\w+-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)\b|"
    r"^(?:(?:tu|vous) (?:peux|pouvez|pourr\w+)|peux-tu|pouvez-vous|pourriez-vous|donnez?|dites|dis|"
    r"rappelez?|listez?|citez?|je (?:voudrais|cherche|veux))\b|\?\s*$",
    re.IGNORECASE,
)
_THINGS = re.compile(r"(?:les|la|le)\s|l['’]", re.IGNORECASE)
"""« Note à rendre ce soir : les cinq axes »: a thing alone is asked for."""

_TAKES_UP = re.compile(
    r"\b(?:cet|cette|ces|ce(?=\s(?!que|qui|soir|matin|sont|n|dont)[^\W\d_]{3,}))\b|"
    r"\b(?:leurs?|lui|ses|son|sa)\b|"
    r"^(?:(?!\b(?:l[ea]s?|une?|des|cette)\s|\bl['’]).)*-(?:t-)?(?:ils?|elles?)\b|\by a-t-(?:il|"
    r"on)\b",
    re.IGNORECASE,
)
"""What takes up something of the lead."""
_TIME = re.compile(
    r"\b(?:à|vers|dès|avant|pour|dans|il y a|le|reste|que|ai|"
    r"a)?\s?\d{1,2}\s?(?:h\b(?:\s?\d{2})?|heures?|minutes?|min\b|"
    r"secondes?|jours?|semaines?|mois|ans?\b|janvier|février|mars|avril|mai|juin|juillet|août|"
    r"septembre|octobre|novembre|décembre)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\b(?=\w*[A-ZÀ-Ý]{2})\w+\b")
_NAME = re.compile(r"(?<=\s)[A-ZÀ-Ý][a-zà-ÿ]\w*|(?<=['’])[A-ZÀ-Ý][a-zà-ÿ]\w*|\d")
_OF_ONE = re.compile(
    r"\b(?:combien|nombre|effectifs?|qui|quand|où|date|budget|montant|adresse|téléphone|mail)\b",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"%|\b(?:pourcentage|proportion|part d|combien de (?-i:[A-Z]{2})|à qui|auprès de qui)",
    re.IGNORECASE,
)


def without_occasion(text: str) -> str:
    """The message without the occasion that it is asked on; as it is where it may matter."""
    text = without_purpose(text)
    told = _TOLD_ME.match(text)
    if told and _asks(told["rest"]):
        return told["rest"]
    match = _LEAD.match(text)
    if match is None or not _asks(match["rest"], after_comma=match["stop"] == ","):
        return text
    return text if _may_be_asked_about(match["lead"], match["rest"]) else match["rest"]


def _asks(rest: str, after_comma: bool = False) -> bool:
    """Whether what follows asks by itself."""
    found = _ASKS.match(rest) if after_comma else _ASKS.search(rest) or _THINGS.match(rest)
    if _TAKES_UP.search(rest):
        return False
    return bool(found) and len(re.findall(r"\w+", rest)) > FEWEST_WORDS and stands_alone(rest)


def _may_be_asked_about(lead: str, rest: str) -> bool:
    """Whether the lead names what the question asks a figure, a date or somebody of."""
    lead = _TIME.sub(" ", lead)
    if not _OF_ONE.search(rest) or _OF_ALL.search(rest):
        return False
    if _NAME.search(lead):
        return True
    return bool(_ACRONYM.search(lead)) and not _ACRONYM.search(rest)
