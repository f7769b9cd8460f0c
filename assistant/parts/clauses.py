"""Questions that one sentence asks one after the other, told apart.

- *Clauses*: « qui préside A et combien de communes compte B ? » is cut where « et » or a comma
  stands before what opens a question, behind words that ask by themselves. « Celui qui préside A
  et qui dirige B » is not: « qui » goes on there from the one before. Nor is « pourquoi fêter la
  nuit, quels étaient ses buts ? », which says the same again: a comma cuts only before an « et ».
- *Interrogatives* that share what follows: « où et quand a lieu la fête ? », « combien de salles et
  de stades a la commune ? » are asked once for each.
"""

from __future__ import annotations

import re

from assistant.language.noun_phrases import noun_phrases
from assistant.language.words import is_asked_for
from assistant.parts.wordings import (
    ASKED_LAST,
    INTERROGATIVE,
    LEAD,
    NAMING,
    OPENING,
    PREPOSITION,
    WONDERS,
    asks,
    has_verb,
)

_AND = (
    r"\s*,?\s+(?:et|puis|ainsi\s+que|mais|and)(?:\s+(?:aussi|puis|ensuite|enfin|surtout|également|"
    r"du\s+coup|donc|alors|sinon|si\s+(?:oui|possible)|also))*\s*,?\s+"
)
_JOINT = re.compile(
    rf"{_AND}(?=(?P<and>{OPENING}|ce\s+qu|(?P<own>(?:ses|son|sa|leurs?)\s+[^\W\d_]+)))|"
    rf"\s*,\s+(?=(?P<comma>{PREPOSITION}?{INTERROGATIVE}|{ASKED_LAST}))",
    re.IGNORECASE,
)
_ASKED_LAST = re.compile(ASKED_LAST, re.IGNORECASE)
_OPENS = re.compile(rf"^(?!quand\b){OPENING}", re.IGNORECASE)
"""« *Quand* un club ferme, qui prévenir ? » asks one thing."""

_RELATIVE = re.compile(rf"(?P<before>{PREPOSITION}?)(?P<word>qui|où|quand)\b", re.IGNORECASE)
_BEFORE_QUESTION = re.compile(
    rf"(?:.*(?:{WONDERS}\s+|[,:;]\s+))?{PREPOSITION}?", re.IGNORECASE | re.DOTALL
)
"""What may stand before a word that asks, and not before one that goes on from a noun."""

_INDIRECT = re.compile(rf"^.*?\b{WONDERS}(?:[- ](?:moi|nous))?\s+(?=ce\s+qu)", re.IGNORECASE)
_OWN = re.compile(r"(?:(?P<one>son|sa|leur)|ses|leurs)\s", re.IGNORECASE)
_LEAD = re.compile(rf"^{LEAD}")

_ENDS = re.compile(
    r"\b(?P<lead>(?:l[ea]s?|en)\s+)(?P<first>plus|moins|(?:tout\s+)?premi(?:er|ère)s?|derni(?:er|ère)s?)"
    r"\s+et\s+(?P<again>(?:l[ea]s?|en)\s+)?(?P<second>plus|moins|premi(?:er|ère)s?|derni(?:er|ère)s?)\b",
    re.IGNORECASE,
)
"""Both ends of one order."""

_THINGS = r"[^\W\d_][\w’'-]*(?:\s+(?!et\b)[^\W\d_][\w’'-]*){0,2}?"
_COUNTED = rf"(?:combien\s+)?(?:de\s+|d['’]){_THINGS}"
_ALONE = (
    rf"{PREPOSITION}?(?:où|quand|comment|pourquoi|qui|combien)(?!\s+d[e'’])|"
    rf"{PREPOSITION}?{NAMING}\s+{_THINGS}"
)
_SHARED = re.compile(
    rf"^(?P<lead>{LEAD}(?:c['’]est\s+)?)"
    rf"(?:(?P<first>combien\s+(?:de\s+|d['’]){_THINGS})(?P<more>(?:\s*,\s+{_COUNTED})*)\s*,?\s+et\s+"
    rf"(?:combien\s+)?(?=(?P<of>de\s+|d['’]))|"
    rf"(?P<alone>{_ALONE})\s*,?\s+et\s+(?=(?P<other>{_ALONE})\b))",
    re.IGNORECASE,
)


def clauses(sentence: str) -> list[str]:
    """The questions of one sentence, in order; the sentence alone where it asks one."""
    if shared := _both_ends(sentence) or _shared(sentence):
        return shared
    parts: list[str] = []
    start = 0
    last: re.Match[str] | None = None
    for joint in _JOINT.finditer(sentence):
        left = sentence[start : joint.start()]
        if not _parts(left, joint):
            continue
        parts.append(left)
        start, last = joint.end(), joint
    if last is None or last["comma"]:
        return [sentence]
    parts.append(sentence[start:])
    return [_whole(part, parts[0]) for part in parts]


def _both_ends(sentence: str) -> list[str]:
    """« Le plus et le moins fréquent », « en premier et en dernier »: one question for each end."""
    ends = _ENDS.search(sentence)
    if ends is None:
        return []
    before, after = sentence[: ends.start()], sentence[ends.end() :]
    first = f"{ends['lead']}{ends['first']}"
    second = f"{ends['again'] or ends['lead']}{ends['second']}"
    return [f"{before}{first}{after}", f"{before}{second}{after}"]


def _parts(left: str, joint: re.Match[str]) -> bool:
    """Whether what follows a joint is another question than what stands before it."""
    asked = _LEAD.sub("", left) or left
    if left.count("(") > left.count(")"):
        return False
    if joint["comma"]:
        opens = any(p.search(asked) for p in (_OPENS, _ASKED_LAST))
        return opens and has_verb(asked) and not _goes_on(asked, joint["comma"])
    is_question = asks(left) or asks(asked)
    if joint["own"]:
        return is_question and is_asked_for(joint["own"].split()[-1])
    if joint["and"] is None:
        return _INDIRECT.match(left) is not None
    return is_question and not _goes_on(asked, joint["and"])


def _goes_on(left: str, opening: str) -> bool:
    """Whether « et qui », « et où », « et quand » goes on from the same word before it."""
    again = _RELATIVE.match(opening)
    if again is None:
        return False
    same = re.finditer(rf"\b{again['word']}\b", left, re.IGNORECASE)
    return not all(_BEFORE_QUESTION.fullmatch(left[: word.start()]) for word in same)


def _whole(part: str, first: str) -> str:
    """« Ce que fait B » behind « je voudrais savoir ce qu'est A » hangs on the same verb.

    « Et ses gains » asks which they are.
    """
    if part is not first and (own := _OWN.match(part)):
        return f"{'quel est' if own['one'] else 'quels sont'} {part}"
    wondering = _INDIRECT.match(first)
    if wondering and part is not first and re.match(r"ce\s+qu", part, re.IGNORECASE):
        return f"{wondering.group()}{part}"
    return part


def _shared(sentence: str) -> list[str]:
    """Interrogatives set side by side, each with what follows them."""
    match = _SHARED.match(sentence)
    if match is None:
        return []
    lead, rest = match["lead"], sentence[match.end() :]
    if match["alone"]:
        first, other = match["alone"], match["other"]
        if has_verb(first):
            return []
        after = rest[len(_named(rest) if re.search(NAMING, other) else other) :]
        governed = re.match(rf"{PREPOSITION}(?={NAMING})", first, re.IGNORECASE)
        if governed and re.match(NAMING, other, re.IGNORECASE):
            rest = f"{governed.group()}{rest}"
        return [f"{lead}{first}{after}", f"{lead}{rest}"]
    counted = [match["first"], *re.findall(rf",\s+({_COUNTED})", match["more"], re.IGNORECASE)]
    last = _named(rest)
    if not last or any(map(has_verb, [*counted, last])) or not rest[len(last) :].strip(" ?!."):
        return []
    after = rest[len(last) :]
    return [f"{lead}{_how_many(things)}{after}" for things in (*counted, last)]


def _how_many(things: str) -> str:
    return things if re.match("combien", things, re.IGNORECASE) else f"combien {things}"


def _named(rest: str) -> str:
    """The noun phrase that words begin with, with what stands in front of it."""
    for phrase in noun_phrases(rest):
        if phrase.start == 0:
            return rest[: phrase.end]
        break
    match = re.match(rf"{PREPOSITION}?(?:{NAMING}\s+)?[^\W\d_][\w-]*", rest, re.IGNORECASE)
    return match.group() if match else ""
