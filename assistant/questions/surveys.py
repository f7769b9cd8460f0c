"""What people ask of a survey first, told as the forms that everything behind this reads.

« Que montre l'enquête ? », « qu'est-ce qui ressort du sondage ? », « que faut-il retenir de
l'étude ? » ask for its results; « c'est quoi la Grande Enquête ? » asks what it is about, because
no text defines a survey. A question that names the side that it wants (« que dit l'enquête sur les
lycées ? ») asks about that side and is left as it is.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import END

_LEAD = r"^(?P<lead>\W*(?:[^?!]{0,60}?[:;,.!…]\s+)?(?:(?:et|alors|mais|donc|du coup)\s+)?)"
_NOUN = r"(?:enquêtes?|enquete|sondage|étude|etude|questionnaire|consultation|baromètre)"
_SIDE = r"(?:sur|concernant|à\s+propos|au\s+sujet|quant|pour|comme|côté|entre|au\s+niveau|dans)\b"
_SURVEY = (
    rf"(?P<thing>(?:l['’]|(?:la|le|cette|ce|votre|notre|leur)\s+)(?:(?:grande?|dernière?|nouvelle|"
    rf"récente)\s+)?{_NOUN}(?:\s+nationale)?"
    rf"(?:\s+(?:de|du|des|d['’]|sur|auprès|men[ée]+e?|20)(?:(?!{_SIDE})[^,;:?!])*?)?)"
)
_REPORT = (
    rf"(?P<thing>(?:l['’]|(?:la|le|cette|ce|votre|notre|leur)\s+)(?:(?:grande?|dernière?|nouvelle|"
    rf"récente)\s+)?(?:{_NOUN}|rapport)(?:\s+(?!{_SIDE})[^\s,;:?!]+){{0,8}}?)"
)
_TELLS = (
    r"(?:montre|démontre|demontre|révèle|revele|dit|apprend|indique|conclut|constate|raconte|établit|"
    r"souligne|met\s+en\s+(?:évidence|lumière|avant)|fait\s+(?:ressortir|apparaître))"
)
_TOLD = r"(?:montré|révélé|dit|appris|indiqué|conclu|constaté|donné|démontré)"
_US = r"(?:nous\s+|vous\s+)?"
_WHAT = r"qu(?:e\s+|['’]\s?)"
_IS_IT = r"qu['’]est[- ]ce\s+qu(?:e\s+|['’]\s?)"
_COMES_OUT = r"qu['’]est[- ]ce\s+qui\s+(?:ressort|est\s+ressorti|sort)"
_KEEP = r"(?:retenir|retient|retenez|conclure|conclut|tirer|tire)"

_ASKS_RESULTS = tuple(
    re.compile(rf"{_LEAD}{form}{END}", re.IGNORECASE)
    for form in (
        rf"{_WHAT}{_US}{_TELLS}\s+{_REPORT}",
        rf"{_IS_IT}{_REPORT}\s+{_US}(?:{_TELLS}|a\s+{_TOLD})",
        rf"{_WHAT}{_US}a\s+{_TOLD}\s+{_REPORT}",
        rf"{_REPORT}\s*(?:,\s*(?:elle|il))?\s+{_US}(?:{_TELLS}|donne|a\s+{_TOLD})\s+quoi",
        rf"(?:ça\s+|ca\s+|cela\s+)(?:donne|dit|a\s+donné)\s+quoi\s*,?\s*{_REPORT}",
        rf"{_COMES_OUT}\s+(?:de\s+|d['’])?{_REPORT}",
        rf"{_COMES_OUT}\s+du\s+(?P<masculine>sondage|rapport|questionnaire)",
        rf"{_WHAT}ressort(?:-il)?\s+de\s+{_REPORT}",
        rf"(?:{_WHAT}|{_IS_IT})(?:faut-il\s+|il\s+faut\s+|on\s+(?:peut\s+)?|peut-on\s+|doit-on\s+)?"
        rf"{_KEEP}(?:-t?-?on)?\s+de\s+{_REPORT}",
        rf"quel(?:le)?\s+(?:est|a\s+été|était)\s+(?:le\s+|la\s+)?(?:bilan|résultat|conclusion|enseignement|"
        rf"constat)\s+(?:de\s+){_REPORT}",
    )
)
_ASKS_WHAT_IT_IS = re.compile(
    rf"{_LEAD}(?:c['’](?:est|était)\s+quoi|qu['’]est[- ]ce\s+que?(?:\s+c['’]est\s+que)?|"
    rf"qu['’]est[- ]ce\s+que\s+c['’]est)\s*,?\s*(?:donc\s+|déjà\s+)?{_SURVEY}{END}",
    re.IGNORECASE,
)
_MADE = (
    r"(?:lancé|fait|mené|réalisé|realise|conduit|monté|organisé|piloté|porté|initié|produit|créé|"
    r"élaboré)e?s?"
)
_HAS = r"(?:a|ont|avait|avaient)"
_BEHIND = r"(?:derrière|à\s+l['’](?:origine|initiative)\s+de)"
_ASKS_MAKER = tuple(
    re.compile(rf"{_LEAD}{form}{END}", re.IGNORECASE)
    for form in (
        rf"(?:c['’]est\s+)?qui\s+(?:est[- ]ce\s+)?(?:qui\s+)?{_HAS}\s+{_MADE}\s+{_SURVEY}",
        rf"qui\s+(?:est|était|se\s+trouve)\s+{_BEHIND}\s+{_SURVEY}",
        rf"{_SURVEY}\s+(?:a|avait)\s+été\s+{_MADE}\s+par\s+qui",
        rf"par\s+qui\s+{_SURVEY}\s+a-t-(?:elle|il)\s+été\s+{_MADE}",
        rf"par\s+qui\s+a\s+été\s+{_MADE}\s+{_SURVEY}",
    )
)
_MAKER = re.compile(
    r"^\W*qui (?:a|ont) mene (?:l'|la |le |cette |ce |votre |notre |leur )(?:\w+ )?"
    r"(?:enquete|sondage|etude|questionnaire|consultation|barometre)\b(?P<which>.*)$"
)


def asks_maker(plain: str) -> bool:
    """Whether a folded question asks who made a survey."""
    return bool(_MAKER.match(plain))


def asks_maker_of_any(plain: str) -> bool:
    """Whether it does not say which survey: each has its maker."""
    match = _MAKER.match(plain)
    return match is not None and not re.search(r"\w", match["which"])


def asked_of_survey(text: str) -> str:
    """The question in the form that names what it asks of a survey, or as it is."""
    for form in _ASKS_RESULTS:
        if match := form.search(text):
            told = match.groupdict()
            of = f"du {told['masculine']}" if told.get("masculine") else _of(match["thing"])
            return _said(match["lead"], f"quels sont les résultats {of}")
    for form in _ASKS_MAKER:
        if match := form.search(text):
            return _said(match["lead"], f"qui a mené {_small(match['thing'])}")
    if match := _ASKS_WHAT_IT_IS.search(text):
        return _said(match["lead"], f"sur quoi porte {_small(match['thing'])}")
    return text


def _said(lead: str, asked: str) -> str:
    return f"{lead}{asked if lead.strip() else asked[:1].upper() + asked[1:]} ?"


def _of(thing: str) -> str:
    return with_preposition("de", _small(thing))


def _small(thing: str) -> str:
    return thing[:1].lower() + thing[1:]
