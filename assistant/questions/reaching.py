"""« À qui m'adresser ? »: who is asked for, and what tells how somebody is reached.

An office answers as well as a name, where a word says how it is reached; a table of shares does
not. Which of several is meant (« la caisse *voisine* ») is not for a text to say: it tells how any
of them is reached.
"""

from __future__ import annotations

import re

from assistant.language.figures import names_somebody_else
from assistant.language.plain_text import plain_text
from assistant.questions.forms_of_asking import Told, form

_TURN = r"(?:adress|tourn|renseign|demand|contact|ecri|telephon|appel|parl|inscri|sollicit)\w*"
_ASKER = (
    r"\b(?:(?:je|on|nous|il) |j'|faut )(?:faut |que j'|qu'on |peu\w+ |doi\w+ |dev\w+ )*"
    r"(?:me |m'|se |s'|nous )?"
)
TURNED_TO = re.compile(
    rf"\b(?:a|aupres de|vers|chez) qui\b[^,;?!]{{0,25}}?(?:{_ASKER}{_TURN}|"
    r"\b(?:adresser|tourner|renseigner|demander|contacter|ecrire|telephoner|parler|inscrire)\b)|"
    r"\bqui (?:peut|pourrait) (?:(?:m'|nous )aider a (?:trouver|joindre|contacter|reperer)|"
    r"(?:me |nous )?(?:renseigner|orienter))\b|"
    rf"{_ASKER}{_TURN} (?:(?:a|aupres de|vers|chez) )?qui\b|\bqui (?:est ce que )?{_ASKER}{_TURN}|"
    r"\bou (?:\w+ ){0,4}(?:trouver?|avoir|chercher|obtenir) "
    r"(?:l[ea]s? |son |ses )(?:contacts?|coordonnees)\b|"
    r"\ba quelle porte\b|\bqui (?:\w+ ){0,3}(?:contacter|appeler|solliciter|joindre|prevenir)\b"
)
"""« À qui m'adresser ? »: somebody is to be reached."""

REACHED_FIRST: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        r"(?P<whom>(?:à\s+|vers\s+)?qui\s+(?:[\w’'-]+\s+){0,3}?(?:contacter|appeler|prévenir|voir|"
        r"solliciter|joindre|[sm]['’]adresser|[sm]e\s+tourner))\s+"
        r"(?:en\s+premier(?:\s+lieu)?|d['’]abord|en\s+priorité|pour\s+commencer)(?P<rest>[^?!]*?)",
        lambda m: f"{m['whom']}{m['rest']}",
    ),
)
"""« Qui appeler *en premier* ? » asks whom to turn to, and for no rank in a list."""

_BODY = re.compile(
    r"\b(?:delegation|agence|mairie|prefecture|secretariat|service|direction|bureau|guichet|office|"
    r"comite|federation|caisse|ministere|accueil|maison|referent|coordonna\w+|coordina\w+)\b"
)
_REACHED = re.compile(
    r"\b(?:contact\w*|(?<!s')adress\w+|s'adresser|sollicit\w+|coordonnees|telephon\w+|renseign\w+|join(?:dre|t|ts|gnez)|"
    r"interlocut\w+|guichet|accueil\w*|rendez vous|appel\w*|ecri\w+|demand\w+|tourn\w+|orient\w+|"
    r"dossiers?|inscri\w+|permanence)\b"
)
"""« À qui m'adresser ? » is answered by an office as well as by a name."""

_LOOKED_FOR = frozenset({"contact", "contacts", "coordonnees"})
"""What one asks for, not how."""

_PLAINLY = re.compile(
    r"\b(?:contact\w*|(?<!s')adress\w+|s'adresser|coordonnees|telephon\w+|renseign\w+|"
    r"join(?:dre|t|ts|gnez)|interlocut\w+|guichet|appel\w*|ecri\w+|demand\w+)\b"
)
_DEED_OF_REACHING = re.compile(
    r"\b(?:contact(?:er|ez|ant)|prend\w* contact|adress(?:er|ez)|telephon\w+|appeler|"
    r"appelez|ecrire|ecrivez|joindre|renseign\w+|inscri(?:re|vez|t|vent)|inscriptions?|coordonnees|"
    r"sollicit(?:er|ez)|se tourner|tournez|demand(?:er|ez)|se demandent?|"
    r"orient(?:er|ez|e|ent) vers)\b|"
    r"\b(?:demand|depos|adress|envo|signal|remet|transm|inscri|orient)\w* (?:[\w']+ ){0,4}?"
    r"(?:au|aux|a la|aupres d\w*|chez|vers)\b"
)
_WITHOUT = re.compile(r"\b(?:sans|avec ou sans) rendez vous\b")
_CLAUSE = re.compile(r"[,;:()]\s*|\.\s")
_TO_FIND = re.compile(
    r"\b(?:(?:re)?trouv\w+|connai(?:t|s) pas|connaitre (?:l[ea] |l'|ma |mon |sa |son )|"
    r"savoir (?:s'il (?:y a|existe)|si (?:on a|j'ai|nous avons)|ou (?:est|se trouve))|"
    r"cherche (?:la|le|sa|son)|"
    r"join(?:dre|s|t)|contacter|reperer|identifier|coordonnees|contacts?)\b"
)
"""What is looked for is somebody to reach: « prendre contact avec le club » tells nothing."""

_HOW_TO_FIND = re.compile(
    r"\bcomment (?:\w+ ){0,4}?(?:(?:re)?trouv\w+|join(?:dre|s|t)|contact\w+) "
    r"(?:l[ae]s? |l'|une? |son )"
)
_NEARBY = re.compile(
    r"\bvoisine?s?\b|\bd['’]à côté\b|\b(?:la|le|les) plus proches?\b|\bprès de chez (?:moi|nous)\b|"
    r"\bde chez (?:moi|nous|lui|elle)\b|\b(?:du|de (?:mon|notre|son|leur)) "
    r"(?:coin|quartier|canton|bassin|secteur|territoire|village|département)\b|"
    r"\bde (?:ma|notre|sa|leur) (?:commune|ville|agglomération|région|communauté de communes)\b|"
    r"\b(?:par )?chez (?:moi|nous)\b|\bde la région\b",
    re.IGNORECASE,
)


def without_nearness(text: str) -> str:
    """A question for whom to turn to, without which of several is meant (« la caisse voisine »).

    What is cut is made blank, so that offsets stay: a text tells how any of them is reached.
    """
    plain = plain_text(text)
    if not (TURNED_TO.search(plain) or _HOW_TO_FIND.search(plain)):
        return text
    return _NEARBY.sub(lambda match: " " * len(match.group()), text)


def words_of_turning(plain: str) -> frozenset[str]:
    """The words of a folded question that only ask whom to turn to."""
    found = (match.group() for match in TURNED_TO.finditer(plain))
    words = {word for said in found for word in re.findall(r"\w+", said)}
    return frozenset(words - _LOOKED_FOR)


def tells_how(text: str) -> bool:
    """Whether a text has a word of how somebody is reached."""
    return bool(_REACHED.search(plain_text(text)))


def tells_plainly(text: str) -> bool:
    """Whether such a word says nothing else: « un meilleur accueil » reaches nobody."""
    return bool(_PLAINLY.search(plain_text(text)))


def sends_somewhere(question: str, text: str) -> bool:
    """Whether one clause of a text has a word of reaching, and an office beside it or a verb of it.

    « Des consultations sans rendez-vous » and « un interlocuteur » send nobody anywhere.
    """
    clauses = (clause for clause in _CLAUSE.split(text) if clause.strip())
    return any(_sends(question, clause) for clause in clauses)


def _sends(question: str, clause: str) -> bool:
    plain = plain_text(clause)
    if _DEED_OF_REACHING.search(plain):
        return True
    rest = _REACHED.sub(" ", _WITHOUT.sub(" ", plain))
    return tells_how(_WITHOUT.sub(" ", plain)) and names_whom(question, rest)


def is_to_find(question: str) -> bool:
    """Whether a question for whom to turn to looks for somebody whom it names."""
    return bool(_TO_FIND.search(TURNED_TO.sub(" ", plain_text(question))))


def names_whom(question: str, text: str) -> bool:
    """Whether a text names an office or somebody whom the question does not."""
    asked = plain_text(question)
    found = (match.group() for match in _BODY.finditer(plain_text(text)))
    return any(body not in asked for body in found) or names_somebody_else(question, text)
