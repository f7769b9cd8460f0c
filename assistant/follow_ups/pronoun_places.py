"""Puts what a pronoun stands for in its place: « combien en a-t-elle ? », « qui y participe ? ».

Each place of a pronoun has its own rule: a subject changes places with its verb, an object goes
behind it, « son » becomes « de », « y » becomes « à » or « dans ». Where no rule makes French of
it, the phrase is written beside the question.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.follow_ups.pronouns import dangling
from assistant.language.elision import elided, is_elided_before
from assistant.language.noun_phrases import is_feminine
from assistant.language.noun_places import with_preposition
from assistant.language.plain_text import unpunctuated
from assistant.language.verb_forms import VERB_FORM
from ingest.french import fold

_PARTICIPLE = re.compile(r"^(?P<stem>\w+?(?:é|i|u|is|it|ait))(?:e?s?)$")
_AS_OBJECT = re.compile(r"\b(?:que\s*|qu['’]\s*)$", re.IGNORECASE)
_ONE = re.compile(
    r"(?:la|le|une?|cet|cette)\s|l['’]|(?-i:[A-ZÀ-Ý][a-zà-ÿ]+(?:-[\wà-ÿ]+)*$)", re.IGNORECASE
)
"""One thing, or a place: « ils » are the people of it."""

_HAVE_YOU = re.compile(
    r"\W*(?:et |est[- ]ce que )?(?:vous |tu |on )?(?:avez|as|a|connaissez|connais|auriez|aurais|pouvez me donner|"
    r"peux me donner|donne[zr]?[- ]moi)(?:[- ](?:vous|tu|on))? ",
    re.IGNORECASE,
)
"""« Vous avez son adresse ? » asks what it is."""
_REPLY = re.compile(r"\W*(?:(?:et|mais|alors|sinon|ok)\W+)*", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+|grande?s?|principa(?:le?s?|ux)|"
    r"premi(?:er|ère)s?|autres?|différente?s?|nouve(?:aux|lles?|l)|prochaine?s?|dernière?s?)\s+)*"
    r"[\w’'-]+(?:\s+de\s+[\w’'-]+)?",
    re.IGNORECASE,
)
"""« Ses *quatre objectifs* »: what is owned, with what counts it or comes before it."""
_INFINITIVE = re.compile(r"\w+(?:er|ir|oir|re)\b")
_TAKES_PART = re.compile(
    r"(?:particip|contribu|adh[éè]r|collabor|assist|accèd|acced|s['’]inscri|gagn|aid|rem[ée]di|parv[ie]n|répond|prend\w* part)\w*|"
    r"entr\w+|travaill\w+|interven\w+|interv[ie]\w+|sièg\w+|sieg\w+|figur\w+|rest\w+|habit\w+|v[ai]\w*|all\w+",
    re.IGNORECASE,
)
_INTO = re.compile(r"(?:entr|travaill|interv|figur|rest|habit)", re.IGNORECASE)


_TO_WHAT = re.compile(r"(?:^|\s)[àa] quoi\s+$", re.IGNORECASE)
_SERVES = re.compile(r"\s+ser(?:t|vent)\b")
"""« À quoi ça *sert* ? » is « à quoi sert une CPTS ? », the subject behind its verb."""


def replaced(question: str, subject: str) -> str:
    """The question with its pronoun replaced by the subject, or with the subject beside it."""
    match = dangling(question)
    if match is None:
        return _beside(question, subject)
    if fold(match["subject"] or match["pronoun"] or "") in {"ils", "elles"} and _ONE.match(subject):
        return _beside(question, subject)
    put = next((put for group, put in _PLACES if match[group]), None)
    return put(question, match, subject) if put else _beside(question, subject)


def _after_its_verb(question: str, match: re.Match[str], subject: str) -> str:
    """« Que font-ils ? » is « Que font les élus ? », « Ont-ils un bus ? » « Les élus ont-ils un bus ? »."""
    before, after = question[: match.start()], question[match.end() :]
    if _REPLY.fullmatch(before):
        verb = f"{match.group()[:1].lower()}{match.group()[1:]}"
        return f"{subject[:1].upper()}{subject[1:]} {verb}{after}"
    if after.strip(" ?!.") and not _AS_OBJECT.search(before):
        return f"{before}{subject} {match.group()}{after}"
    return f"{before}{match['inverted']} {subject}{after}"


def _after_preposition(question: str, match: re.Match[str], subject: str) -> str:
    before, after = question[: match.start()], question[match.end() :]
    lead = match["preposition"]
    if fold(lead) in {"de", "d'", "à", "a"}:
        lead = "de" if fold(lead) in {"de", "d'"} else "à"
        return f"{before}{with_preposition(lead, subject)}{after}"
    return f"{before}{lead} {subject}{after}"


def _as_its_own(question: str, match: re.Match[str], subject: str) -> str:
    """« La nôtre » is the thing itself, with the definite article."""
    before, after = question[: match.start()], question[match.end() :]
    article = "la " if fold(match["own"])[1] == "a" else "le "
    if indefinite := re.match(r"une? ", subject, re.IGNORECASE):
        noun = subject[indefinite.end() :]
        subject = f"{elided(article, noun)}{noun}"
    return f"{before}{subject}{after}"


def _as_place(question: str, match: re.Match[str], subject: str) -> str:
    """« Qui y participe ? » is « Qui participe au projet ? »."""
    before = re.sub(r"^\W*(?:et|mais|alors)\s+", "", question[: match.start()])
    rest = question[match.start() + 1 :].lstrip()
    if gained := re.match(r"(gagn\w+)\s+(quoi|combien)\b", rest, re.IGNORECASE):
        said = f"{before}{gained[1]} {gained[2].lower()} {with_preposition('à', subject)} ?"
        return f"{said[:1].upper()}{said[1:]}"
    verb = _TAKES_PART.match(rest)
    if verb is None:
        return _beside(question, subject)
    lead = "dans" if _INTO.match(rest) else "à"
    where = f"dans {subject}" if lead == "dans" else with_preposition("à", subject)
    said = f"{before}{verb.group()} {where}{rest[verb.end() :]}"
    return f"{said[:1].upper()}{said[1:]}"


def _of_it(question: str, match: re.Match[str], subject: str) -> str:
    """« Qu'en pense le maire ? » is « Que pense le maire du projet ? »."""
    before = re.sub(r"\bqu['’]$", "que ", question[: match.start()], flags=re.IGNORECASE)
    rest = unpunctuated(question[match.end() :].lstrip())
    if not is_elided_before(rest):
        before = re.sub(r"\bs['’]$", "se ", before)
    if re.search(r"\b[nmtjl]['’]$", before):
        return _beside(question, subject)
    said = f"{before}{rest} {with_preposition('de', subject)} ?"
    return f"{said[:1].upper()}{said[1:]}"


def _in_subject_place(question: str, match: re.Match[str], subject: str) -> str:
    before, after = question[: match.start()], question[match.end() :]
    name = match["subject"] or match["that"]
    if (serves := _SERVES.match(after)) and _TO_WHAT.search(before):
        verb = "servent" if subject.lower().startswith("les ") else "sert"
        return f"{before}{verb} {subject}{after[serves.end() :]}"
    repeated = re.search(r"[\w’'-]{3,},?\s*$", before) and not re.search(
        r"\b(?:qu['’]|que|quoi|comment|combien|quand|où|et|mais|est-ce)\s*$", before, re.IGNORECASE
    )
    several = match["that"] and subject.lower().startswith("les ")
    if repeated or several or (match["that"] and re.match(r"\s+(?:se|fait|veut|donne)\b", after)):
        return _beside(question, subject)
    if before.rstrip().endswith(("qu'", "qu’")):
        before = f"{before.rstrip()[:-1]}e "
    capital = name[:1].isupper() and not before.strip()
    phrase = f"{subject[:1].upper()}{subject[1:]}" if capital else subject
    return f"{before}{phrase}{after}"


def _of_subject(question: str, match: re.Match[str], subject: str) -> str:
    before, after = question[: match.start()], question[match.end() :]
    word = fold(match["possessive"])
    owned = _OWNED.match(after)
    if word == "leur" and _INFINITIVE.match(after):
        return f"{before}{unpunctuated(after)} {with_preposition('à', subject)} ?"
    article = {"ses": "les", "leurs": "les", "sa": "la", "son": "le"}.get(word)
    if article is None or owned is None:
        return _beside(question, subject)
    said = unpunctuated(after)
    alone = _REPLY.fullmatch(before) and not re.search(rf"\b{VERB_FORM}\b|,", said)
    thing = said if alone else owned.group()
    if _HAVE_YOU.fullmatch(before) or alone:
        feminine = word == "sa" or is_feminine(thing)
        which = "Quelle" if feminine else "Quel"
        before = f"{which}s sont " if article == "les" else f"{which} est "
    rest = " ?" if alone else after[owned.end() :]
    return f"{before}{elided(f'{article} ', thing)}{thing} {with_preposition('de', subject)}{rest}"


def _as_object(question: str, match: re.Match[str], subject: str) -> str:
    head = question[: match.start("object")]
    verb, auxiliary = match["rest"], match["verb"] or ""
    if auxiliary and (participle := _PARTICIPLE.match(verb)):
        verb = participle["stem"]
    rest = question[match.end("rest") :]
    if is_elided_before(f"{auxiliary}{verb}"):
        head = re.sub(r"\bje $", "j’", head, flags=re.IGNORECASE)
    if _INFINITIVE.fullmatch(verb) or not rest.strip(" ?") or rest.lstrip().startswith("?"):
        return f"{head}{auxiliary}{verb} {subject} ?"
    gap = "" if rest.lstrip().startswith(",") else " "
    return f"{head}{auxiliary}{verb} {subject}{gap}{rest.strip()}"


def _beside(question: str, subject: str) -> str:
    return f"{unpunctuated(question)} (à propos de : {subject}) ?"


_PLACES: tuple[tuple[str, Callable[[str, re.Match[str], str], str]], ...] = (
    ("inverted", _after_its_verb),
    ("stressed", _after_preposition),
    ("subject", _in_subject_place),
    ("that", _in_subject_place),
    ("own", _as_its_own),
    ("possessive", _of_subject),
    ("object", _as_object),
    ("there", _as_place),
    ("of_it", _of_it),
)
"""Groups of the pattern of pronouns, in the order in which they are tried."""
