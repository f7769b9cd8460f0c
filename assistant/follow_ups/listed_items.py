"""Follow-ups about one item of the list that was shown: « le deuxième, c'est payé par qui ? ».

« Le deuxième ? » asks for the item, which `assistant.conversation` asks of the list. Where more is
asked of it (who, when, how much), the label of the item takes its place in the question, so that
the documents are asked about the thing itself: « payé par qui (à propos de : Former des animateurs) ? ». The last
list that answered is meant, though other answers came in between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.noun_phrases import names
from assistant.language.plain_text import plain_text
from assistant.language.verb_forms import VERB_FORM
from assistant.questions.asked import ORDINAL, rank_of
from assistant.reader.templates import quoted

_LONGEST = 90
"""Characters of a label that a question may carry."""

_RANK = rf"(?:l[ea] |l')(?:toute? )?(?:{ORDINAL}|avant derni\w+)(?: (?:point|axe|objectif|element|item|mesure|action|levier|etape|cas|exemple|choix|raison|personne|idee|piste|forme|nom)s?)?"
_FIRST = re.compile(
    rf"^\W*(?:(?:et|mais|alors|donc|ok|du coup)[\s,]+)*(?:pour |de |sur )?{_RANK}[\s,:]+(?P<asked>[^?]+?)[\s?!.…]*$"
)
_LAST = re.compile(
    rf"^\W*(?:(?:et|mais|alors|donc|ok)[\s,]+)*(?P<asked>(?:il|elle|ca|c'est|que|qu')[^?]+?)[\s,]+{_RANK}[\s?!.…]*$"
)
_ITSELF = re.compile(
    r"^(?:(?:il|elle|ca|ce|c')\s*(?:est|etait|serait)?\s*)?(?:deja |donc |alors |du coup |exactement |au juste )*"
    r"(?:(?:c'(?:est|etait) )?(?:quoi|qui|lequel|laquelle|comment)|consiste\w* en quoi|(?:dit|parle|porte|traite|concerne|vise|propose|prevoit|demande)\w*(?: de| sur)? (?:quoi|qui)|"
    r"s'(?:appelle|intitule)\w* comment|de la liste|du (?:classement|tableau|plan)|stp|svp|alors|deja|en date|cite\w*|nomme\w*|mentionne\w*)\b"
)
"""« Le troisième, c'était lequel ? »: the item itself answers."""

_SUBJECT = re.compile(r"^(?:il|elle|ça|ca)\s+|^c['’](?=est|était)", re.IGNORECASE)
_IT_IS = re.compile(r"c['’](?:est|était)", re.IGNORECASE)
_VERB = re.compile(rf"{VERB_FORM}\b", re.IGNORECASE)
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that answered.

    Attributes:
        question: What it answered, as it was read.
        items: Labels of its items in order.
    """

    question: str = ""
    items: tuple[str, ...] = ()


NO_LIST = Listed()


def asks_of_item(question: str) -> bool:
    """Whether something is asked of an item that its rank alone names."""
    return bool(_asked(question))


def item_asked(question: str, listed: Listed) -> list[str]:
    """The follow-up with the label of the item in its place; empty where there is none."""
    asked, rank = _asked(question), rank_of(plain_text(question))
    if not asked or rank is None:
        return []
    place = rank - 1 if rank > 0 else rank
    if not -len(listed.items) <= place < len(listed.items):
        return []
    label = listed.items[place]
    if person := next((n for n in names(f". {label}") if n.start < len(label) / 2), None):
        return [f"{person.noun} {_SUBJECT.sub('', asked)} ?"]
    if _IT_IS.match(asked):
        return [f"{quoted(label)}, {asked} ?"]
    if (said := _SUBJECT.sub("", asked)) != asked or _VERB.match(asked):
        return [f"{quoted(label)} {said} ?"]
    return [f"{asked[:1].upper()}{asked[1:]} (à propos de : {label}) ?"]


def label_of(text: str, lead: str = "") -> str:
    """What an item is called: what stands out in front of it, else its first clause."""
    said = re.sub(r"\*\*|\[\d+\]", "", lead or text).strip(" .;:\u00a0\u202f")
    head = re.match(rf"^(.{{3,{_LONGEST}}}?)(?:\s*[:;(]|,\s|\.\s|$)", said, re.DOTALL)
    return " ".join((head.group(1) if head else said[:_LONGEST].rsplit(" ", 1)[0]).split())


def _asked(question: str) -> str:
    """What is asked of the item, as typed; empty where the item itself is."""
    plain = plain_text(question)
    match = _FIRST.match(plain) or _LAST.match(plain)
    if match is None or _ITSELF.match(match["asked"]):
        return ""
    words = match["asked"].split()
    if len(words) < _FEWEST_WORDS:
        return ""
    typed = question.rstrip(" ?!.…\u00a0\u202f").replace("-", " ").split()
    if match.re is _FIRST:
        return " ".join(typed[-len(words) :]).strip(" ,;:")
    start = next((i for i, word in enumerate(typed) if plain_text(word).strip(",") == words[0]), 0)
    return " ".join(typed[start : start + len(words)]).strip(" ,;:")
