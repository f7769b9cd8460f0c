"""What a question takes for granted, and the question that asks for it instead.

« Depuis quand la bibliothèque est-elle installée à Nantes ? » supposes a place. Where no document
says « Nantes », asking « où la bibliothèque est-elle installée ? » finds what the documents say
instead, and that corrects the person better than a refusal (Kim et al., 2021, « Which linguist
invented the lightbulb? », on questions with unverifiable presuppositions).

Only a question that states something is undone: one to be confirmed (« c'est bien ça ? »), one that
asks the reason or the beginning of what it states, one that opens on « puisque ». « Combien en
2027 ? » states nothing of 2027. What is undone has a kind whose right value excludes the others: a
place, a year, a share, a number, a law, a person, what somebody does for a living, what a thing is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.elision import elided
from assistant.language.figures import FigureKind, figures
from assistant.misfits.membership import denies
from assistant.questions.asked import Asked
from ingest.french import fold, is_year


@dataclass(frozen=True, slots=True)
class Premise:
    """A value that a question supposes, and how to ask for it.

    Attributes:
        said: The value, as typed.
        question: The question that asks for it.
        wanted: The kinds of answer, one of which that question has to be read as.
        denied: Whether only an answer that denies it corrects (« X est-il un Y ? »).
        named: A word that the correction has to hold (« loi »), folded; empty where any will do.
        rest: The question without the value, where it asks for something else; else empty.
        unheard: Whether the document of the correction must not speak of the value at all: who
            only took part in a survey has a part in it.
        least: The share from which a quote says otherwise (« si peu de… »); 0 for other values.
    """

    said: str
    question: str
    wanted: frozenset[Asked]
    denied: bool = False
    named: str = ""
    rest: str = ""
    least: float = 0.0
    unheard: bool = False

    @property
    def extreme(self) -> bool:
        """Whether it is what comes first or last in an order."""
        return Asked.MAXIMUM in self.wanted

    def corrected_by(self, asked: Asked, quote: str) -> bool:
        """Whether a quote that answers the premise's question says otherwise than the premise."""
        text = fold(quote)
        if asked not in self.wanted or self.named not in text:
            return False
        if self.least and _first_share(quote) < self.least:
            return False
        return denies(text) if self.denied else fold(self.said) not in text


def _first_share(quote: str) -> float:
    shares = (float(f.value) for f in figures(quote) if f.kind is FigureKind.PERCENT)
    return next(shares, 0.0)


_THAT = r"qu(?:e\s|['’])"
_TRUE = r"(?:ça|ca|cela|exact|vrai)"
TAIL = re.compile(
    rf"[\s,;:–-]*\b(?:c['’ ]?\s?(?:est)?\s?bien {_TRUE}|c['’]est {_TRUE}|n['’]est[- ]ce pas|hein"
    r"|(?:vous|tu) (?:me |le )?confirme[sz]|pouvez[- ]vous (?:me |le )?confirmer"
    r"|pas vrai|vrai ou faux|info ou intox|non|(?:il|elle) a raison|a-t-(?:il|elle) raison"
    r"|si je ne me trompe(?: pas)?|je crois|il me semble|on est d['’]accord|exact|vrai"
    r")\s*[?.!]*\s*$",
    re.IGNORECASE,
)
_BIEN = re.compile(
    r"\b(?:est|sont|a|ont|était|étaient|sera|seront)\s+bien\b"
    r"|\b\w{2,}(?:t|(?<!r)e)\s+bien\s+(?=(?:de|du|des|à|au|aux|en|par|dans|chez)\s|d['’])",
    re.IGNORECASE,
)
_HEARD = (
    rf"(?:est[- ]ce|c['’]est|est-il) (?:bien )?(?:vrai|exact) {_THAT}"
    rf"|(?:on m['’]a dit|on dit|il para[iî]t|je (?:croyais|pensais)|je crois savoir) {_THAT}"
    r"|(?:mon|ma|notre|une?|l[ea]|l['’])\s?\w+ (?:prétend|affirme|soutient|raconte|assure|jure|"
    rf"m['’]a dit|dit|pense|croit) {_THAT}"
    rf"|j['’]ai (?:lu|vu|entendu(?: dire)?|appris) {_THAT}"
)
"""« On m'a dit que… »: what follows is stated, and doubted."""

_OPENING = re.compile(
    r"^\W*(?:(?:alors|donc|mais|et|bonjour|bonsoir)\W+)*"
    rf"(?:(?P<heard>{_HEARD})|est[- ]ce {_THAT}|(?:pourquoi|depuis quand) (?:est[- ]ce {_THAT})?"
    rf"|comment (?:se fait-il|expliquer|expliquez-vous) {_THAT}|c['’]est bien)\s*",
    re.IGNORECASE,
)
_STATING = frozenset({Asked.YES_NO, Asked.WHY})
_SINCE_WHEN = re.compile(r"^\W*depuis quand\b", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"\by a[- ]t[- ]il\b|\bil y a\b|\bexiste\w*\b|\btrouve[- ]t[- ]on\b"
    r"|\b(?:peu(?:t|vent)|pourr\w+|doi(?:t|vent))\b"
)
_ONLY_END = re.compile(r"\bqu(?:e\s|['’])\s*(?:(?:sur|à|en|pour|dans|de|par)\s)?$", re.IGNORECASE)
_ONLY = re.compile(rf"(?:\bne\s|\bn['’])(?=[^.;?!]*{_ONLY_END.pattern})", re.IGNORECASE)
_PLACE = re.compile(r"\s*\b(?:à|au|aux|en|près de|dans (?:le|la|les)|sur)\s+$", re.IGNORECASE)
_YEAR = re.compile(r"\s*\b(?:en|dans|depuis|l['’]année|l['’]an|l['’]été|l['’]automne)\s+$", re.I)
_LAW = re.compile(
    r"\b(?:(?:de|par|avec|dans|depuis|selon) (?:la |l['’]|une? |ce(?:t|tte)? )|du |d['’]une? )"
    r"(?P<noun>loi|décret|ordonnance|arrêté|circulaire|accord|avenant)\b(?P<name>[^,;:?!]*)$",
    re.IGNORECASE,
)
_REST_OF_NAME = re.compile(r"(?:\s+(?:d[ue]\s+|n°\s*)?(?:\d[\d-]*|[A-ZÉ][\w-]*))*")
_CIVILITY = re.compile(
    r"\b(?:(?:le |la )?(?:docteure?|dr|professeure?|pr)\.?|m\.|mme|monsieur|madame)\s+"
    r"(?:[A-ZÉ][\w-]+\s+)*$",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(r"^(?:\s+[A-ZÉÈ][\w’'-]+)*")
HAS_NAME = re.compile(r"\b[A-ZÉÈÀÎÔ][a-zéèêàâîïôûç-]{2,}|\d")
_DEFINITE = re.compile(r"\W*(?:(?:[Ll]e|[Ll]a|[Cc]et?(?:te)?|[Nn]otre)\s|[Ll]['’])(?![A-Z]{3,}\b)")
"""One thing alone; « la CPTS » is any of them."""

_SINCE = re.compile(
    rf"^\W*(?:puis{_THAT}|(?:vu|étant donné|sachant) {_THAT}|comme\s)"
    r"(?P<what>[^,;?!]{3,60}?)\s(?P<verb>est|sont)\s(?P<kind>(?:une?|des)\s[^,;?!]{3,60}),",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"\b(?:comment s['’]appelle(?:nt)?|qui est|quel est le nom de|c['’]est qui)\s+"
    r"(?P<said>(?:l[ea]\s|l['’])(?P<noun>[\wéèêîïç-]{4,}))\s+qui\s+(?P<rest>[^?!.]+)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\d+(?:,\d+)?\s?%")
_SINGLED_OUT = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|bonjour)\W+)*(?:(?P<what>[^,;?!]{4,70}),\s)?"
    r"(?:c['’]est|est-ce) bien "
    r"(?P<who>(?:l[ea]s?\s|l['’]|une?\s)?[^,;?!]{2,50}?)\s+qui\s+"
    r"(?:l['’]\s?|les\s|la\s|le\s)?(?P<deed>[^,;?!]{3,80}?)\s*\?\W*$",
    re.IGNORECASE,
)
_FEMININE = frozenset({"loi", "ordonnance", "circulaire"})
_ANYBODY = frozenset({"personne", "dame", "monsieur", "homme", "femme", "responsable", "gens"})
_PERSONS = frozenset({Asked.PERSON})


def taken_for_granted(text: str) -> Premise | None:
    """What a question supposes whatever it is answered with.

    What a thing is, where it opens on it (« puisque X est un Y, … »); who did something, where it
    singles somebody out (« c'est bien le maire qui… »).
    """
    match = _SINCE.match(text)
    if match is None:
        return _singled_out(text)
    what = match["what"].strip()
    question = f"{elided('Est-ce que ', what)}{what} {match['verb']} {match['kind']} ?"
    return Premise(match["kind"], question, frozenset({Asked.YES_NO}), denied=True)


_REACHED = re.compile(
    r"\b(?:objectif|cible|but|seuil)s?\b.*\b(?:atteinte?s?|tenue?s?|dépassée?s?|réalisée?s?)\b",
    re.IGNORECASE,
)
"""« L'objectif de 100 % a-t-il été atteint ? » supposes no share: it asks what came of one."""


def premise_of(text: str, asked: Asked, missing: Sequence[str]) -> Premise | None:
    """The value that a refused question supposes, and how to ask for it.

    Args:
        text: A standalone question.
        asked: What it was read as.
        missing: Surface forms of what no evidence carries (`Decision.missing`).
    """
    if _REACHED.search(text):
        return None
    if (person := _occupation(text)) is not None:
        return person
    if not _states(text, asked):
        return None
    stated = _OPENING.sub("", TAIL.sub("", text.strip())).strip(" ?!.")
    said = missing[0] if missing else _share(stated)
    if not said:
        return None
    at = stated.find(said)
    if at < 0:
        return None
    before, after = stated[:at], stated[at + len(said) :]
    if "%" in said:
        return Premise(said, _asking("Quel pourcentage", before, after), frozenset({Asked.PERCENT}))
    return (
        _of_law(before, after, said)
        or _of_person(before, after, said)
        or _of_moment(before, after, said)
        or _of_number(before, after, said)
        or _of_place(before, after, said)
    )


def _states(text: str, asked: Asked) -> bool:
    """Whether a question states something that could be wrong."""
    return (
        asked in _STATING
        or bool(_SINCE_WHEN.match(text))
        or bool(TAIL.search(text))
        or bool(_BIEN.search(text))
        or bool((opening := _OPENING.match(text)) and opening["heard"])
    )


def _asking(opening: str, before: str, after: str) -> str:
    """An interrogative before what is left; « ne … que » goes with the value that it bounded."""
    before = _ONLY_END.sub("", _ONLY.sub("", f"{before.rstrip()} ")).strip()
    return " ".join(f"{opening} {before} {after.strip()} ?".split())


def _occupation(text: str) -> Premise | None:
    match = _DOES.search(text)
    if match is None or fold(match["noun"]) in _ANYBODY:
        return None
    return Premise(match["noun"], f"Qui {match['rest'].strip()} ?", _PERSONS)


def _share(stated: str) -> str:
    """The one share that is stated: a text may hold it, of something else."""
    found: list[str] = _SHARE.findall(stated)
    return found[0] if len(found) == 1 else ""


def _singled_out(text: str) -> Premise | None:
    """Asks who did it, for « l'enquête, c'est bien la mairie qui l'a faite ? »."""
    match = _SINGLED_OUT.match(text)
    if match is None:
        return None
    deed = f"{match['deed']} {match['what'] or ''}".strip()
    return Premise(match["who"].strip(), f"Qui {deed} ?", _PERSONS)


def _of_law(before: str, after: str, said: str) -> Premise | None:
    """Asks which law, for « née de la loi Dupont de 2009 »."""
    match = _LAW.search(before)
    if match is None:
        return None
    name = _REST_OF_NAME.match(after)
    ending = name.end() if name else 0
    feminine = match["noun"].lower() in _FEMININE
    which = f"{'de quelle' if feminine else 'de quel'} {match['noun']}"
    return Premise(
        f"{match['noun']}{match['name']}{said}{after[:ending]}",
        _asking("", f"{before[: match.start()]} {which}", after[ending:]),
        frozenset({Asked.STATEMENT, Asked.DATE, Asked.LIST}),
        named=fold(match["noun"]),
    )


def _of_person(before: str, after: str, said: str) -> Premise | None:
    """Asks who presides, for « le docteur Martin préside-t-il la fédération ? »."""
    match = _CIVILITY.search(before)
    if match is None or before[: match.start()].strip():
        return None
    name = _BEHIND_NAME.match(after)
    rest = after[name.end() :] if name else after
    rest = re.sub(r"-t-(?:il|elle)\b|-(?:il|elle)\b|^\s+qui\b", "", rest, count=1)
    return Premise(f"{said}{after[: name.end()] if name else ''}", f"Qui{rest} ?", _PERSONS)


def _of_moment(before: str, after: str, said: str) -> Premise | None:
    match = _YEAR.search(before)
    if match is None or not is_year(said):
        return None
    if _INDEFINITE.search(fold(before)):
        return None
    return Premise(said, _asking("Quand", before[: match.start()], after), frozenset({Asked.DATE}))


def _of_number(before: str, after: str, said: str) -> Premise | None:
    """Asks how many, for « 500 communes ont répondu »; a year counts nothing."""
    if not re.fullmatch(r"\d[\d\s\u202f\u00a0]*", said) or is_year(said):
        return None
    if not re.match(r"\s+[a-zéèêà]{3,}|\s+[A-Z]{3,}", after):
        return None
    return Premise(said, _asking("Combien de", after, before.strip()), frozenset({Asked.COUNT}))


def _of_place(before: str, after: str, said: str) -> Premise | None:
    """Asks where, for « la maison des jeunes est à Lyon »; one thing alone has one place."""
    match = _PLACE.search(before)
    if match is None or not said[0].isupper() or said.isupper():
        return None
    rest = f"{before[: match.start()]} {after}"
    unique = _DEFINITE.match(rest) or HAS_NAME.search(rest[1:])
    if _INDEFINITE.search(fold(rest)) or not unique:
        return None
    return Premise(
        said, _asking("Dans quelle ville", before[: match.start()], after), frozenset({Asked.PLACE})
    )
