"""A thing that was told of, taken up by the question behind it.

- « Je vois souvent RPI dans le journal. Que recouvre ce sigle ? » asks what RPI means;
- « mon cousin m'a parlé des clubs, ça sert à quoi ? » asks what the clubs are good for;
- « oublier les lecteurs serait une erreur. Que dit le plan à leur sujet ? » asks what it says of
  the readers. What somebody thinks of a thing (an error, a pity) is in no document.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.language.noun_places import with_preposition
from assistant.questions.what_it_is import WHAT_IS_IT

_MET = (
    r"^\W*(?:\S+\s){0,6}?(?:vois|voit|voyons|vu|lis|lit|lu|croise|croisé|entends|entend|entendu|"
    r"trouve|"
    r"tombe sur|rencontre|parl\w+|évoqu\w+|mentionn\w+|cit\w+|emplo\w+|utilis\w+)\s"
    r"(?:(?:souvent|partout|toujours|régulièrement|sans cesse|sans arrêt|parfois|beaucoup|passer|"
    r"tout le temps|parler|de partout)\s)*"
)
_ABOUT = r"(?:du\s|de la\s|de l['’]|des\s|de\s|d['’])"
_WHERE = (
    r"(?:\s(?:dans|sur|en|chez|aux?|à|partout|souvent|hier|tout le temps|sans arrêt|tous les \w+|"
    r"toutes les \w+|chaque \w+|en ce moment|depuis)\b"
    r"[^.:;?!]{0,60})?"
)
_ACRONYM = re.compile(
    rf"{_MET}(?:{_ABOUT}|les?\s|la\s|l['’]|le (?:sigle|mot|terme)\s)?[«\"“]?\s?"
    rf"(?P<name>(?-i:(?=\w*[A-ZÀ-Ý]{{2}})\w+))\s?[»\"”]?{_WHERE}\s*[.,:;!…]+\s*(?:et\s|mais\s)?"
    rf"(?P<asked>{WHAT_IS_IT}|c['’]est quoi,? (?:ce|cette) \w+)[\s?!.]*$",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"(?:c['’]est quoi|qu['’]est[- ]ce que c['’]est)(?!.*\b(?:sigle|acronyme))", re.IGNORECASE
)
_GOOD_FOR = re.compile(
    r"^[^?!.:;]{0,80}\b(?:parl\w+|entendu parler|évoqu\w+|mentionn\w+)\s"
    r"(?P<of>du|de la|de l['’]|des|"
    r"d['’]une?)\s?(?P<name>[^,;:?!.]{2,40}?)\s*[,;:.!…]+\s*(?:et\s|mais\s)*"
    r"(?P<asked>ça sert à quoi|à quoi ça sert|ça fait quoi|ça apporte quoi|ça change quoi|"
    r"qu['’]est[- ]ce que ça (?:fait|apporte|change))[^,;:?!.]{0,20}[\s?!.]*$",
    re.IGNORECASE,
)

_JUDGED = (
    r"(?:(?:ce\s|cela\s|ça\s|c['’]|on\s)?\b(?:serait|est|sera|était|paraît|reste|commettrait|"
    r"ferait)\s"
    r"(?:(?:une?|bien|vraiment|très|trop|quand même|grave|lourde|grosse|grande|pas|donc|si)\s)*"
    r"(?:erreur|faute|dommage|bêtise|honte|scandale\w*|important\w*|essentiel\w*|crucia\w*|"
    r"capita\w*|"
    r"regrettable|inadmissible|absurde|injuste|grave|impensable|risqué|stupide|anormal|"
    r"incompréhensible))"
)
_OPENS = (
    r"(?:(?:ignorer|oublier|négliger|écarter|exclure|minimiser|sous-estimer|mépriser|"
    r"laisser de côté)\s|"
    r"(?:on|personne|tout le monde|nul|beaucoup|les gens)\s(?:n['’e]\s?)?(?:\w+\s)?"
    r"(?:oubli\w+|néglig\w+|ignor\w+|parl\w+|pens\w+|mépris\w+|écout\w+|associ\w+)\s"
    r"(?:(?:trop|souvent|toujours|jamais|pas|assez|plus|bien|encore|beaucoup|guère)\s)*)"
)
_HEARD = (
    r"(?:[^.!?;:]{0,60}?\b(?:entends?|entendu|entend|entendons) parler\s|"
    r"(?:on|tout le monde|mon \w+|ma \w+|ils)\s(?:n['’]|me\s|nous\s|m['’]a\s|nous a\s)?(?:\w+ )?"
    r"parl\w+\s)(?:(?:souvent|sans cesse|beaucoup|partout|toujours|sans arrêt|que)\s)*"
)
_PHRASE = (
    r"(?P<of>de la\s|de l['’]|des\s|du\s|aux\s|au\s|à la\s|à l['’]|les\s|la\s|le\s|l['’]|"
    r"de\s(?=[^\W\d_]+[sx]\b))"
    r"(?P<thing>[^,;:.!?]{3,60}?)"
)
_THEM = re.compile(
    rf"^\W*(?:{_OPENS}|{_HEARD}){_PHRASE}(?:\s*,?\s*{_JUDGED})?\s*[.!…;:]+\s*"
    r"(?P<before>[^.!?]{6,}?)\s(?P<them>à (?:leur|son) (?:sujet|propos|égard)|les concernant|"
    r"(?:la|le) concernant|sur eux|sur elles|pour eux|pour elles|là-dessus|à ce (?:sujet|propos))"
    r"(?P<end>[\s?!.]*)$",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    rf"^\W*{_OPENS}{_PHRASE}(?:\s*,?\s*{_JUDGED})?\s*[.!…;:]+\s*(?P<before>[^.!?]{{6,}}?)\s"
    r"(?:s['’]\s?)?y\s(?:consacr|intéress|attel|emploi|attach|"
    r"travaill)\w+(?P<end>[^.!?]{0,60}[\s?!.]*)$",
    re.IGNORECASE,
)
"""« Négliger la voile serait absurde. Quels clubs s'y consacrent ? » asks which work on it."""

_CLAIMED = re.compile(
    r"^.{2,80}?\b(?:prétend|affirme|dit|disait|soutient|assure|croit|pense|jure|annonce|raconte|"
    r"avance|"
    r"parle|cite)\w*\s(?:qu(?:e\s|['’]\s?))?(?:de\s)?(?:les\s)?\d{1,3}(?:,\d+)?\s?%\s"
    r"(?P<claim>(?:des?|du|d['’])\s?[^.?!;]{5,120}?)\s*[.?!;,…:]+\s*(?:et\s|mais\s|alors\s)*"
    r"(?:quel (?:est|serait) (?:donc )?le (?:vrai|bon|véritable) (?:chiffre|pourcentage|taux)|"
    r"c['’]est combien(?: en vrai| vraiment| réellement)?|combien (?:en vrai|vraiment|réellement)|"
    r"qu['’]en est-il(?: (?:vraiment|réellement))?)[^?!.]{0,20}[\s?!.]*$",
    re.IGNORECASE,
)
"""« Il dit que 50 % des clubs lisent. Quel est le vrai chiffre ? » asks what share reads."""


def asked_of_told(text: str) -> str:
    """The question about a thing that was told of, as one that names it; else the text."""
    if match := _CLAIMED.match(text):
        return f"quel pourcentage {match['claim']} ?"
    if match := _ACRONYM.match(text):
        asks = "qu’est-ce que" if _WHAT.match(match["asked"]) else "que signifie"
        return f"{asks} {match['name']} ?"
    if match := _GOOD_FOR.match(text):
        article = article_in(match["of"]) or f"{match['of'][2:].lower()} "
        return f"{article}{match['name']}, ça sert à quoi ?" if _serves(match) else text
    if match := _GIVEN_TO.match(text):
        return f"{match['before']} travaille sur {_thing(match)}{match['end']}"
    return _about_them(match) if (match := _THEM.match(text)) else text


def _serves(match: re.Match[str]) -> bool:
    return "sert" in match["asked"].lower()


def _thing(match: re.Match[str]) -> str:
    """What was told of, with its article; « parler de lecteurs » is of all of them."""
    written = match["of"].lower().replace("'", "’")
    article = "les " if written.strip() == "de" else article_in(written) or written
    return f"{article}{match['thing']}"


def _about_them(match: re.Match[str]) -> str:
    """« Que dit le plan à leur sujet ? » with the things that were told of."""
    thing, them = _thing(match), match["them"].lower()
    if thing.startswith("les ") == bool(re.search(r"\b(?:son|le|la)\b", them)):
        return match.string
    if them.startswith("pour"):
        return f"{match['before']} pour {thing}{match['end']}"
    return f"{match['before']} au sujet {with_preposition('de', thing)}{match['end']}"
