"""Answers of a survey, asked for by their names alone: « école : combien de oui ? », « musée non ».

In the question that the tables are read for, those who answered so are counted: « combien répondent
oui pour le club ? ». Several answers at once (« oui / non / nsp pour le club ») ask for each.
"""

from __future__ import annotations

import re

from assistant.language.verb_forms import VERB

_UNDECIDED = r"(?:nsp|(?:ne\s+)?sa(?:it|is|vent)\s+pas|sans\s+avis)"
_ANSWER = rf"[«\"']?\s?(?:oui|non(?!\s+(?!nsp|ne\b)\w)|{_UNDECIDED})\s?[»\"']?"
_ONE = (
    r"(?:(?:combien|%|pourcentage|nombre|part)\s+(?:de\s+|d['’])?|les?\s+)?"
    rf"(?P<answer>{_ANSWER})"
)
_OF = r"(?:pour|chez|des?|du|à|aux?|avec|par|dans)\s+"
_WHO = r"(?P<who>[^,;:?!/]{2,60}?)"
_END = r"[\s?!.]*(?:combien|en\s+%|%)?[\s?!.]*$"
_BEHIND = re.compile(rf"^\W*{_WHO}\s*[:,]?\s+{_ONE}{_END}", re.IGNORECASE)
_BEFORE = re.compile(rf"^\W*{_ONE}\s*[:,]?\s+(?={_OF}){_WHO}{_END}", re.IGNORECASE)
_SEVERAL = re.compile(rf"{_ANSWER}(?:\s*(?:[/,+]|et|ou)?\s+|/){_ANSWER}", re.IGNORECASE)
_YES_OR_NO = re.compile(r"\boui\s+ou\s+non\b", re.IGNORECASE)
_EACH = re.compile(rf"\b(?:oui|non|{_UNDECIDED})(?!\w)", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:les?\s+\d\s+chiffres?|donne[sz]?[- ]moi|combien|pourcentages?|chiffres?|et|ou)\b|%",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"^\W*(?:{_OF})?", re.IGNORECASE)
_DONT_KNOW = "« ne sait pas »"
_COUNTED = {
    "oui": "Combien répondent oui",
    "non": "Combien de non",
    _DONT_KNOW: "Quel pourcentage ne sait pas",
}
_EXTREME = re.compile(r"\b(?:plus|moins|mieux)\b", re.IGNORECASE)


def counted_answers(text: str) -> str:
    """The text with the answers of a survey that it names barely asked for in full."""
    if _YES_OR_NO.search(text):
        return text
    if _SEVERAL.search(text):
        return _of_each(text)
    for form in (_BEHIND, _BEFORE):
        match = form.match(text)
        if match and _is_name(match["who"]):
            return _counted(match["answer"], _OPENS.sub("", match["who"]))
    return text


def _of_each(text: str) -> str:
    """« Oui / non / nsp pour le club »: how many gave each of these answers."""
    answers = list(dict.fromkeys(_name(match.group()) for match in _EACH.finditer(text)))
    rest = _EACH.sub(" ", _REST.sub(" ", text))
    who = " ".join(_OPENS.sub("", re.sub(r"[^\w\s'’()-]", " ", rest)).split())
    if not _is_name(who) or len(answers) < 2:
        return text
    return f"Quels pourcentages de {', de '.join(answers[:-1])} et de {answers[-1]} pour {who} ?"


def _is_name(who: str) -> bool:
    """Whether some words name whom an answer is about, and say nothing else."""
    return bool(who) and not VERB.search(who) and not _EXTREME.search(who)


def _counted(answer: str, who: str) -> str:
    return f"{_COUNTED[_name(answer)]} pour {who} ?"


def _name(answer: str) -> str:
    said = answer.strip(" «»\"'").lower()
    return said if said in {"oui", "non"} else _DONT_KNOW
