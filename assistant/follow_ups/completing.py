"""Completes a follow-up that leaves out its subject (`assistant.follow_ups.gaps`) with what was spoken of.

The subject of a conversation is that of the question before, which may have been given it by a
follow-up, then that of the last question that stood alone. It is set where French sets it: in front
(« Le bus, c'est gratuit ? »), before a participle and its verb (« Les vélos sont payés par qui ? »),
or beside the question where no place takes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.follow_ups.ellipses import about, main_subject, why_asked, with_subject
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.gaps import CHOICE, IT, PARTICIPLE, THEREON, Gap, asks_out_of, gap_of
from assistant.follow_ups.people_listed import is_one, person_told, says_what_one_is
from assistant.follow_ups.restrictions import is_reply, measure_of, those_counted
from assistant.follow_ups.spoken_of import ABOUT
from assistant.language.elision import elided
from assistant.language.noun_phrases import (
    DETERMINERS,
    Agreement,
    NounPhrase,
    bare_names,
    noun_phrases,
)
from assistant.language.noun_places import with_preposition
from assistant.language.plain_text import unpunctuated
from assistant.questions.question import analyse
from assistant.reader.templates import quoted
from ingest.french import fold

_DIFFERENCE = re.compile(
    r"^\W*(?P<head>(?:et\s+)?(?:quelle (?:est la )?|la )?(?:différence|distinction)s?)\s+(?:avec|par rapport à|d['’]avec)\s+(?P<other>[^?]+)",
    re.IGNORECASE,
)
_AIM = re.compile(
    r"\bpour (?:s['’]|se\s)?[^\W\d_]{2,}(?:er|ir|oir|re)\s+[^,.;?!()]{3,60}", re.IGNORECASE
)
"""« Pour attirer des soignants »: what « là-dessus » stands for first of all."""

_POLAR = re.compile(
    r"c['’](?:est|était)\s+(?P<what>(?!(?:là|ça|tout|vrai|faux|bien|bon|normal|possible|pareil|noté|clair|"
    r"plutôt|le|la|les|l['’]|à|a|au|aux|de|du|des|pour|avec|par|en|dans|chez|sur|qui|quoi|où|ou|quand|"
    r"comment|combien|pourquoi|quel\w*|lequel|laquelle|lesquel\w*)\b)[^\W\d_]+"
    r"(?:\s(?!(?:qui|quoi|quand|où|combien|comment)\b)[^\W\d_]+){0,2})$",
    re.IGNORECASE,
)
"""« C'est *gratuit* ? » asks whether it is."""

_EXAMPLE = re.compile(
    r"^\W*(?:(?:et|mais|ok)[\s,]+)*(?:(?:comme )?quoi,? (?:par exemple|comme exemples?|concretement)|par exemple|comme quoi|"
    r"(?:tu as|vous avez|as tu|avez vous|il y a) (?:des|un|quelques) exemples?|(?:des|un|quelques) exemples?|lesquel(?:le)?s par exemple)\W*$"
)
_WHICH_THINGS = re.compile(
    r"\bquel(?:le)?s\s+(?!(?:est|sont|étaient)\b)(?P<things>[^\W\d_]+s(?:\s+(?:de\s+|d['’])[^\W\d_]+)?)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"des|les|aux|d['’]", re.IGNORECASE)
_HOW_MANY = re.compile(
    r"^\W*combien\s+d(?:e\s+|['’])[^\W\d_][\w-]*(?:\s+d(?:e\s+|['’])[\w-]+)?\s*\?*$", re.IGNORECASE
)
_MOST_WORDS = 8


def completed(turn: FollowUp) -> list[str]:
    """The follow-up with its subject, the most likely reading first."""
    if asked := why_asked(turn) or _examples(turn) or _counted_too(turn):
        return asked
    gap = gap_of(turn.question)
    return _BY_GAP[gap](turn) if gap else []


def _examples(turn: FollowUp) -> list[str]:
    """« Quoi par exemple ? » after « combien ont des projets ? » asks for examples of projects."""
    if not _EXAMPLE.match(turn.plain):
        return []
    if match := _WHICH_THINGS.search(turn.previous):
        return [f"Quels exemples {with_preposition('de', match['things'])} ?"]
    found = [
        p for p in noun_phrases(turn.previous) if _SEVERAL.fullmatch(p.determiner or p.preposition)
    ]
    if not found:
        return []
    return [f"Quels exemples {with_preposition('de', found[-1].noun)} ?"]


def _counted_too(turn: FollowUp) -> list[str]:
    """« Et combien de lycées ? » after « combien de collèges participent ? » counts who does too."""
    match = _HOW_MANY.match(turn.body)
    _, who, said = those_counted(turn.previous).partition(" qui ")
    return [f"{unpunctuated(match.group())} {said.rstrip(' )')} ?"] if match and who else []


def centres(turn: FollowUp) -> tuple[str, ...]:
    """What the conversation is about, the most likely first.

    The item that was just told; what was spoken of from the last question that stood alone to the
    one before this; the subject of the question before; that of the last that stood alone.
    """
    last, lasting = centre(turn.previous), centre(turn.topic)
    stays = bool(lasting) and fold(_bare(lasting)) in fold(turn.previous)
    found = [turn.item and quoted(turn.item), *((lasting, last) if stays else (last, lasting))]
    return tuple(dict.fromkeys(phrase for phrase in found if phrase))


def _bare(phrase: str) -> str:
    """A phrase without its determiner."""
    return re.sub(rf"^{DETERMINERS}\s*", "", phrase, flags=re.IGNORECASE)


def centre(question: str) -> str:
    """What a question is about: the phrase that it was asked about, else its subject."""
    _, marked, inner = question.partition(ABOUT)
    phrase = inner.rstrip(" ?)")
    if marked and _is_phrase(phrase):
        return phrase
    return main_subject(phrase if marked else question)


def _is_phrase(text: str) -> bool:
    """Whether a text is one noun phrase with what belongs to it."""
    found = noun_phrases(text)
    named = text[:1].isupper() or (bool(found) and found[0].start == 0)
    return named and len(text.split()) <= _MOST_WORDS and "," not in text


def fronted(turn: FollowUp) -> list[str]:
    """« C'est où ? » is « Le bus, c'est où ? »; nothing for « pourquoi », « qui », « où ? » alone."""
    plain = turn.plain
    if gap_of(turn.question) is not Gap.IT or re.search(r"\b(?:pourquoi|qui|raisons?)\b", plain):
        return []
    return _it(turn)


def _it(turn: FollowUp) -> list[str]:
    """« C'est gratuit ? » is « Le bus, c'est gratuit ? »."""
    if says_what_one_is(turn.plain) and (person := person_told(turn.previous, _line(turn.answer))):
        return [is_one(person, turn.body)]
    match = IT.match(turn.body)
    opens = bool(match and not match["head"].strip())
    put = _in_front if opens else about
    made = [put(turn.body, subject) for subject in centres(turn)]
    return [*made, about(turn.body, turn.previous)]


def _in_front(body: str, subject: str) -> str:
    if (affirmed := _POLAR.match(unpunctuated(body))) and noun_phrases(subject):
        verb = "sont" if noun_phrases(subject)[0].agreement is Agreement.THEY else "est"
        return f"Est-ce {elided('que ', subject)}{subject} {verb} {affirmed['what']} ?"
    return f"{subject[:1].upper()}{subject[1:]}, {body[:1].lower()}{body[1:]}"


def _participle(turn: FollowUp) -> list[str]:
    """« Payés par qui ? » is « Les vélos sont payés par qui ? », of what agrees."""
    match = PARTICIPLE.match(turn.body)
    if match is None:
        return []
    several = match["ending"].endswith("s")
    wanted = _agreement(match["ending"])
    spoken = (turn.previous, *turn.topics, _shown(turn.answer))
    found = [p for text in spoken for p in noun_phrases(text) if p.agreement is wanted]
    subjects = [turn.item and quoted(turn.item), *map(_definite, found)]
    subjects = list(dict.fromkeys(subject for subject in subjects if subject))[:2]
    verb = "sont" if several else "est"
    body = f"{turn.body[:1].lower()}{turn.body[1:]}"
    made = [f"{subject[:1].upper()}{subject[1:]} {verb} {body}" for subject in subjects]
    return [*made, *_beside(turn)]


def _agreement(ending: str) -> Agreement:
    if ending.endswith("s"):
        return Agreement.THEY
    return Agreement.SHE if ending else Agreement.HE


def _definite(phrase: NounPhrase) -> str:
    """« Une convention » was spoken of: it is « la convention »."""
    article = {"une": "la ", "un": "le "}.get(fold(phrase.determiner))
    return f"{elided(article, phrase.noun)}{phrase.noun}" if article else phrase.subject


def _line(answer: str) -> str:
    """The first line of an answer that quotes something."""
    lines = _shown(answer).split("\n")
    return lines[0] if len(lines) == 1 else ""


def _shown(answer: str) -> str:
    return re.sub(r"\[\d+\]|\*\*", "", answer)


def _verbless(turn: FollowUp) -> list[str]:
    """« Quelle différence avec un bus ? » sets two things apart; any other is asked of the talk."""
    subjects = centres(turn)
    if head := _asked_in_all(turn):
        return [f"{head} ont répondu en tout ?", *_beside(turn)]
    if (match := _DIFFERENCE.match(turn.body)) and subjects:
        other = unpunctuated(match["other"])
        return [f"{match['head']} entre {subjects[0]} et {other} ?"]
    terms = [t for t in analyse(turn.body, turn.vocabulary).terms if not t.soft]
    says = len(terms) > 1 or any(term.strong for term in terms)
    alone = [turn.body] if says and (noun_phrases(turn.body) or bare_names(turn.body)) else []
    return [*alone, *_beside(turn)]


def _asked_in_all(turn: FollowUp) -> str:
    """« Combien de lycées » of « sur combien (de lycées) ? »; empty where it asks something else."""
    match = asks_out_of(turn.plain)
    if match is None:
        return ""
    if match["noun"] and not is_reply(match["noun"]):
        return f"Combien {unpunctuated(turn.body).partition('combien ')[2]}"
    return next(
        filter(None, (measure_of(t, counting=True) for t in (turn.previous, turn.topic))), ""
    )


def _beside(turn: FollowUp) -> list[str]:
    made = [about(turn.body, subject) for subject in centres(turn)]
    return [*made, about(turn.body, turn.previous)]


def _choice(turn: FollowUp) -> list[str]:
    """« Plutôt en ville ou à la campagne ? » is asked of all that was said before."""
    match = CHOICE.match(turn.body)
    asked = " ou ".join(filter(None, match.groups())) if match else turn.body
    if those := those_counted(turn.previous) or those_counted(turn.topic):
        return [f"{those[:1].upper()}{those[1:]}, c’est plutôt {asked} ?"]
    return [about(asked, turn.previous), *(about(asked, subject) for subject in centres(turn))]


def _of_speech(turn: FollowUp) -> list[str]:
    """« Qui a le meilleur score ? » is asked of what was just said; what is counted may be a thing."""
    if "combien" in turn.plain:
        return with_subject(turn)
    return [
        about(turn.body, turn.previous),
        *(about(turn.body, c) for c in centres(turn)),
        turn.body,
    ]


def _compared(turn: FollowUp) -> list[str]:
    return [about(turn.body, turn.previous), turn.body]


def _thereon(turn: FollowUp) -> list[str]:
    """« Que fait-elle là-dessus ? » is asked of what the question before says of its subject."""
    body = unpunctuated(THEREON.sub(" ", turn.body).strip())
    aims = [m for text in (turn.previous, turn.topic) for m in _AIM.finditer(text)]
    aimed = [f"{body} {aims[0].group().strip()} ?"] if aims else []
    return [*aimed, about(body, turn.previous)]


_BY_GAP: dict[Gap, Callable[[FollowUp], list[str]]] = {
    Gap.IT: _it,
    Gap.PARTICIPLE: _participle,
    Gap.VERBLESS: _verbless,
    Gap.OF_SPEECH: _of_speech,
    Gap.COMPARED: _compared,
    Gap.CHOICE: _choice,
    Gap.THEREON: _thereon,
}
