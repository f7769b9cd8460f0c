"""Ellipses: a follow-up that says half a question is asked « à propos de » the conversation.

What it is about is the subject of the last question that stood alone (its proper name, else its
first noun phrase), then the whole of the question before.
"""

from __future__ import annotations

import re

from assistant.follow_ups.asked_anew import (
    ASKS,
    INVERTED,
    how_it_may,
    other_circumstance,
    uncapital,
    who_it_is,
    why_it_does,
)
from assistant.follow_ups.dislocation import dislocated
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.follow_up_forms import SHORT
from assistant.follow_ups.own_part import own_part
from assistant.follow_ups.spoken_of import ABOUT
from assistant.follow_ups.table_follow_ups import opposite
from assistant.language.elision import elided
from assistant.language.noun_phrases import (
    NounPhrase,
    asking_from,
    bare_names,
    is_counted,
    names,
    noun_phrases,
    whole,
)
from assistant.language.plain_text import unpunctuated
from assistant.language.verb_forms import VERB_FORM
from assistant.questions.asking_sentence import asking_sentence
from assistant.questions.question import SELF, analyse
from assistant.questions.ranking import CARDINALS
from assistant.reader.templates import quoted
from ingest.french import fold

_FRAME = re.compile(
    r"^\W*(?:(?:de|à|avec|par|pour|dans|chez|sur)\s+)?(?:"
    r"quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s+)?(?:(?:l[ae]s?\s+|l['’])?"
    r"(?:(?:pourcentages?|parts?|proportions?|nombre|chiffre|taux)\s+(?:de\s+|des\s+|d['’])|"
    r"(?:ville|endroit|lieu)\s+(?=l[ae]s?\b|l['’])))?|"
    r"combien\s+(?:de\s+|d['’]|sont\s+)?|"
    r"qu['’]est[- ]ce\s+(?:que\s+|qu['’]|qui\s+)(?:c['’]est\s+que\s+)?|"
    r"est[- ]ce\s+(?:que\s+|qu['’])|"
    r"(?:c['’](?:est|était)\s+)?(?:quoi|qui|où|quand)\s+(?:que\s+|qui\s+|(?:est|sont)\s+)?|"
    r"comment\s+|pourquoi\s+|que\s+|de quoi\s+(?:parle\s+)?)",
    re.IGNORECASE,
)
_BARE_VERB = re.compile(r"(?<=\w)\s+(?:est|sont|était|étaient)$", re.IGNORECASE)
"""« Dans quelle ville le tournoi est »: the tournoi."""

_NUMBER = re.compile(
    rf"^(?P<article>les\s+)?(?:\d+|{'|'.join(CARDINALS)})\s+(?=[^\W\d_]+[sx]\b)", re.IGNORECASE
)
"""« Les *cinq* axes »: their number is known, and in no answer about them."""

_PLURAL_VERB = re.compile(
    r"\s+(?:(?:ne|se|en|y)\s+|[ns]['’])?(?!souvent\b|\w+ment\b)"
    r"(?:ont|sont|font|vont|peuvent|savent|disent|avaient|étaient|[^\W\d_]{2,}ent)\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(
    rf"(?:(?:y|en|se|ne|me|nous|vous|les?|la|leur|lui)\s+|[snyl]['’])?(?:{VERB_FORM}\b|"
    r"(?:je|tu|ils?|elles?|on|nous|vous)\s)",
    re.IGNORECASE,
)
"""« (qui) *a lancé* le plan »: no phrase that something may be about."""

_WHO_DOES = re.compile(
    r"(?:qui\s+(?!est\b|sont\b|était\b|étaient\b)|que\s+(?!c['’])|comment\s+)\w", re.IGNORECASE
)
_PLACE = re.compile(r"^En [\w-]+ position\s*:\s*(?=\w)", re.IGNORECASE)
"""« En deuxième position : quels sont les axes ? » is about the axes."""

_PREDICATE = re.compile(
    rf"^[^\W\d_]+(?:\s+[^\W\d_]+){{0,2}}?\s+(?:(?:ne|se|en|y)\s+|[ns]['’])?{VERB_FORM}\b"
)
"""« (combien de) lycées *ont* un préau »: no noun phrase without what asks."""

_POINTS = re.compile(r"\bc(?:ette|et|es) (?!deux\b|trois\b)\w{3,}")
"""« Ces liens »: says which only beside what was spoken of."""

_AMONG = re.compile(
    r"^(?:parmi|entre|chez) (?:eux|elles|ceux-ci|celles-ci|ceux-là|celles-là)\s*,?\s*",
    re.IGNORECASE,
)


_ASKED_LAST = re.compile(
    r"^(?P<head>\W*(?:[^\s,?:]+\s+){2,}?)(?:(?:avec|par|pour|chez|de|à|dans|en|sur|depuis|auprès de)\s+)?"
    r"(?:qui|quoi|quand|où|comment|combien|quel(?:le)?s? [^\W\d_]+)\s*[?!.\s]*$",
    re.IGNORECASE,
)
"""« L'enquête a été menée *avec qui ?* »: what is asked stands last."""

_SAYS_WHO = re.compile(
    r"\b(?:je|tu|ils?|elles?|on|nous|vous|ça|c['’]est)\b|-(?:il|elle|ils|elles|on|vous|nous|tu|je)\b",
    re.IGNORECASE,
)
"""« Il s'appelle comment »: a clause of its own, which takes no place in another."""

_STATED = 120
"""Characters of a statement that a question may carry."""

_GAINS = re.compile(
    r"(?:principa\w+ |grands? )?(?:interet|utilite|avantage|benefice|apport)s?(?: principa\w+)?"
)
_STRANDED = re.compile(r"\b(?P<with>avec|pour|sans|contre)(?:\s+(?:ça|ca|cela))?$", re.IGNORECASE)
"""« Comment travailler *avec* ? »: speech leaves out what it spoke of."""

_ATTRIBUTE = re.compile(r"(?:theme|titre|sujet|thematique|lieu|adresse|date|nom)s?")
"""What one has one of: « le thème de l'atelier » was asked, the talk goes on about the atelier."""

_OF = frozenset({"de", "d'", "du", "des"})

_EXAMPLE = re.compile(
    r"^\W*(?:(?:et|ok|mais|alors)[\s,]+)*(?:(?:tu as|vous avez|as tu|avez vous) )?"
    r"(?:un|des|quelques) exemples?(?: (?:concrets?|stp|svp))?\W*$"
)
_WHY = re.compile(
    r"\b(?:pourquoi|comment ca (?:s'explique|se fait)|raisons?|comment (?:expliquer|ca se fait))\b"
)


def bare(turn: FollowUp) -> list[str]:
    """« Pourquoi ? » is asked about the question before, or about the subject.

    What the question before asked at its end gives way (« menée avec qui ? », « dans quel but ? »).
    A reason is asked of what was just said: the reason of anything else is no answer.
    """
    if why := why_asked(turn):
        return [text for text in (why_it_does(turn),) if text] + why
    if how := how_it_may(turn):
        return [how]
    if person := who_it_is(turn):
        return [f"Qui est {person} ?"]
    if other := other_circumstance(turn):
        return [other, about(turn.body, turn.previous)]
    last = _ASKED_LAST.match(turn.previous)
    body = unpunctuated(turn.body)
    clause = _SAYS_WHO.search(body)
    swapped = [f"{last['head']}{body[:1].lower()}{body[1:]} ?"] if last and not clause else []
    told = [about(turn.body, turn.item)] if turn.item else []
    return [*told, *swapped, about(turn.body, turn.previous), about(turn.body, turn.topic)]


def why_asked(turn: FollowUp) -> list[str]:
    """« Pourquoi si peu ? » asked of the row that answered, or of the question before."""
    if not _WHY.search(turn.plain):
        return []
    anchor = turn.anchor
    if anchor.row and anchor.caption:
        return [about(turn.body, f"{quoted(anchor.row)}, dans {quoted(anchor.caption)}")]
    if said := _stated(turn.answer):
        return [about(turn.body, quoted(said))]
    return [about(turn.body, turn.previous)]


def _stated(answer: str) -> str:
    """The sentence that answered, cut to what can be shown in a question; empty for a list."""
    lines = [line for line in answer.split("\n") if re.search(r"\[\d+\]", line)]
    if len(lines) != 1:
        return ""
    said = re.sub(r"\s*\[\d+\]|\*\*", "", lines[0]).strip(" .…")
    if len(said) <= _STATED or not (cut := re.search(rf"^.{{40,{_STATED}}}(?=[,;:(] | \()", said)):
        return said if len(said) <= 2 * _STATED else ""
    return cut.group().strip()


def ellipsis(turn: FollowUp) -> list[str]:
    """« Combien ne savent pas ? » is asked about the conversation, or turns a scale round."""
    if turned := opposite(turn.body, turn.previous):
        return [turned]
    terms = [term for term in analyse(turn.body, turn.vocabulary).terms if not term.soft]
    if not terms and (why := why_asked(turn)):
        return why
    if part := own_part(turn.question, main_subject(turn.topic)):
        return [part]
    if fronted := dislocated(turn.question):
        subject = main_subject(turn.topic)
        return [fronted, about(fronted, subject)] if subject else [fronted]
    return with_subject(turn)


def with_subject(turn: FollowUp) -> list[str]:
    """The follow-up with the subject of the conversation beside it, then with all of it."""
    if _EXAMPLE.match(turn.plain):
        return [about(turn.body, turn.previous)]  # of what was said, not of its subject
    terms = [term for term in analyse(turn.body, turn.vocabulary).terms if not term.soft]
    subject = main_subject(turn.topic) or main_subject(turn.previous)
    named = about(turn.body, subject) if subject and fold(subject) not in turn.plain else ""
    if not terms:
        return [*bare(turn)[:1], named, *bare(turn)[1:]]
    said = [text for text in (turn.list_question, turn.topic) if f"{ABOUT}«" not in text]
    joined = [about(turn.body, text) for text in said]
    if any(term.strong for term in terms) or SHORT.match(turn.plain):
        return [turn.body, named, *joined]
    if named and (names(turn.topic) or names(turn.previous)):
        return [named]
    alone = _AMONG.sub("", turn.body)
    if len(terms) > 1 and not _POINTS.search(turn.plain):
        return [alone, named, *joined]
    return [named, *joined, alone]


def what_it_is(turn: FollowUp) -> list[str]:
    """« C'est quoi ? » asks what the subject of the conversation is."""
    subject = main_subject(turn.topic) or main_subject(turn.previous)
    if not subject:
        return bare(turn)
    return [f"{elided('Qu’est-ce que ', subject)}{subject} ?"]


def main_subject(text: str) -> str:
    """What a question is about: its name, else its first noun phrase with its complement.

    Of « l'eau monte : que fait la régie ? », the part that asks is read.
    """
    if named := names(text):
        return named[-1].subject
    asking = SELF.sub("", _asking(text))
    found = sorted((*noun_phrases(asking), *bare_names(asking)), key=lambda p: p.start)
    at = min(range(len(found)), key=lambda i: (_is_object(asking, found[i]), i), default=None)
    if at is None:
        return ""
    after = found[at + 1] if at + 1 < len(found) else None
    said = fold(found[at].noun)
    goes_on = _GAINS.fullmatch(said) or _ATTRIBUTE.fullmatch(said)
    if after and goes_on and fold(after.preposition) in _OF:
        return after.subject  # « les avantages d'un club »: one goes on about the club
    return whole(asking, found[at], after)


def _asking(text: str) -> str:
    """The part of a question that asks: what is told before it is not what it is about."""
    if at := asking_from(text):
        return text[at:]
    sentence = text[slice(*asking_sentence(text))]
    return sentence if sentence.rstrip().endswith("?") and noun_phrases(sentence) else text


def _is_object(text: str, phrase: NounPhrase) -> bool:
    """Whether a phrase is only counted: no plural verb follows (« combien de lycées ont un préau »)."""
    return is_counted(phrase) and not _PLURAL_VERB.match(text[phrase.end :])


def about(body: str, subject: str) -> str:
    """« X ? » asked about a phrase, or about a question of which the interrogative is dropped."""
    head, marked, rest = subject.partition(ABOUT)
    inner = _PLACE.sub("", rest.rstrip(" ?)") if marked else head)
    sentences = re.split(r"(?<=[.?!])\s+", unpunctuated(inner))
    last = SELF.sub("", sentences[-1]).strip()
    phrase = _BARE_VERB.sub("", unpunctuated(_FRAME.sub("", last)))
    phrase = _NUMBER.sub(lambda match: match["article"] or "", phrase)
    if (
        _WHO_DOES.match(last)
        or INVERTED.search(phrase)
        or _VERB_FIRST.match(phrase)
        or _PREDICATE.search(phrase)
    ):
        phrase = unpunctuated(uncapital(last))  # it only reads as a question
    opened = unpunctuated(body)
    if phrase and (stranded := _STRANDED.search(opened)):
        return f"{opened[: stranded.start()]}{stranded['with']} {phrase} ?"
    if re.match(r"qui \w", last, re.IGNORECASE) and not ASKS.search(fold(opened)):
        return f"{opened[:1].upper()}{opened[1:]} : {uncapital(last)} ?"
    return f"{opened[:1].upper()}{opened[1:]}{ABOUT}{phrase}) ?" if phrase else f"{opened} ?"
