"""For what somebody wants to know it, and that they want to, told with the question.

« J'aurais besoin, pour un dossier, du nombre de clubs », « je cherche le nombre de clubs », « dans
mon discours je voudrais citer la part des écoles » and « mon président veut savoir si… » ask for
what they name. « Pour mon rapport sur les clubs, quels sont leurs buts ? » tells the subject there:
it is left.
"""

from __future__ import annotations

import re

from assistant.language.words import is_asked_for
from ingest.french import fold

WORK = (
    r"(?:réunions?|rendez-vous|rdv|conseil|entretien|oral|examen|concours|visite|exposé|note|"
    r"dossier|"
    r"papier|article|chronique|édito|mémoire|thèse|soutenance|cours|discours|intervention|"
    r"présentation|diaporama|débat|commission|assemblée|séance|rencontre|comité|audition|interview|"
    r"émission|point presse|point|courrier|mail|rapport|synthèse|bulletin|flyer|appel|visio|"
    r"conférence|colloque|table ronde|plaidoyer|formation|atelier|partiel|devoir|stage)\b"
)
"""What people prepare, attend or write."""

_OWN = r"(?:une?|mon|ma|mes|notre|nos|leur)\s"
_EVENT = (
    r"(?:réunion|rendez-vous|rdv|conseil|entretien|bureau|assemblée|séance|commission|rencontre|"
    r"visio|comité|audition|interview)\b"
)
_PURPOSE = re.compile(
    rf"(?:^\W*|,\s*)(?:pour|dans|en vue d(?:e\s|['’]\s?))\s*(?:{_OWN}(?:\w+\s)?{WORK}|"
    rf"(?:la|le|l['’]|cette|ce)\s?{_EVENT})(?:(?! sur | concernant | consacr)[^,;:.!?]){{0,40}},\s*"
    r"(?=\S)",
    re.IGNORECASE,
)
"""« J'aurais besoin, *pour un dossier*, du nombre de clubs »."""

_TO_CITE = re.compile(
    rf"^\W*dans\s+{_OWN}(?:\w+\s)?{WORK}\s*,?\s*(?:je|j['’]|on|nous)\s?"
    r"(?:voudr|aimer|souhait|veu|vais|dois)\w*\s+"
    r"(?:citer|donner|mettre|indiquer|présenter|rappeler|évoquer|parler d[eu])\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_WANTS_TO_KNOW = re.compile(
    r"^\W*(?:mon|ma|notre|nos|mes|un|une)\s(?:[\w-]+\s){1,3}?(?:veut|veulent|voudrai\w+|souhait\w+|"
    r"aimerai\w+)\s+savoir\s+s(?:i\s|['’]\s?)(?P<rest>\S.*?)\s*[?.!]*$",
    re.IGNORECASE | re.DOTALL,
)
"""« Mon président veut savoir si… »: what is asked is whether."""

_CAN_YOU = (
    r"(?:est[- ]ce\s+que\s+)?"
    r"(?:(?:tu|vous)\s+(?:peux|pouvez|pourri?ez|pourrais)|(?:peux|pourrais)-tu|"
    r"(?:pouvez|pourriez)-vous)\s+(?:me|nous)\s+(?:re)?(?:donner|dire|indiquer|rappeler|citer|fournir|"
    r"préciser|communiquer)\s+"
)
_WANTS = (
    r"(?:(?:je|nous|on)\s+(?:re)?(?:cherch|veu|voul|voudr|souhait)\w*|(?:j['’]|nous\s+|on\s+)aimeri?\w+|"
    r"il\s+(?:me|nous)\s+(?:faut|faudrait))\s+"
    r"(?:(?:re)?trouver\s+|avoir\s+|connaître\s+|obtenir\s+)?"
)
_SEEKS = re.compile(
    rf"^\W*(?:(?:bonjour|bonsoir|salut|alors|bon)\b\W*)?(?:{_WANTS}|{_CAN_YOU})"
    r"(?P<rest>(?:l[ea]s?\s+|l['’])(?:\d+\s+)?(?P<noun>[\w-]+).*)$",
    re.IGNORECASE | re.DOTALL,
)
_SEEKS_NEAR = re.compile(
    r"^\W*(?:je|nous|on)\s+(?:re)?cherch\w+\s+(?P<rest>(?:la|le|ma|mon|notre)\s+[^,;:?!]{2,30}?\s+"
    r"(?:d[eu]|dans|sur|près\s+de)\s+(?:mon|ma|notre|chez)\b[^,;:?!]{2,40}?)\s*[?.!]*$",
    re.IGNORECASE,
)
_FIGURES = frozenset({"chiffre", "effectif", "total", "score"})
"""« Je cherche la part des écoles » asks for it; « je cherche la mairie » does not."""

_FOR_EACH = re.compile(r",?\s+pour\s+chacune?(?:\s+d[’'e]\s?\w+)?(?=\s*[?.!]*$)", re.IGNORECASE)


def without_purpose(text: str) -> str:
    """What is asked for, without what it is for and that it is wanted."""
    text = _FOR_EACH.sub("", _PURPOSE.sub(" ", text)).lstrip()
    if cited := _TO_CITE.match(text):
        return cited["rest"]
    sought = _SEEKS.match(text)
    if sought and _is_sought(sought["noun"]):
        return sought["rest"]
    if near := _SEEKS_NEAR.match(text):
        return f"Comment trouver {near['rest']} ?"
    wondered = _WANTS_TO_KNOW.match(text)
    return f"{wondered['rest']} ?" if wondered else text


def _is_sought(noun: str) -> bool:
    """Whether who seeks a thing of some name wants to be told it."""
    return is_asked_for(noun) or fold(noun).removesuffix("s") in _FIGURES
