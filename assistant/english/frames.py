"""The frames of English questions, in French.

    is/does/has/can SUBJECT …             →  est-ce que SUBJECT VERB … ?
    which/what/how many NOUN VERB …       →  quel NOUN VERB …, combien de NOUN VERB …
    which NOUN does SUBJECT VERB PREP ?   →  PREP quel NOUN SUBJECT VERB
    who VERB …, what does SUBJECT VERB    →  qui VERB …, que VERB SUBJECT
    when/where/why/how AUX SUBJECT VERB   →  quand/où/pourquoi/comment SUBJECT VERB
    what is the X of Y                    →  quel est le X de Y, qu'est-ce qu'un X

What is in no frame is put into French phrase by phrase, in its order.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.english.clauses import rest, stranded
from assistant.english.glossary import pairs
from assistant.english.lookup import BE, Kind
from assistant.english.morphology import Form
from assistant.english.noun_phrases import noun_phrase
from assistant.english.noun_questions import of_nouns, what_is, which_is
from assistant.english.phrases import NounPhrase
from assistant.english.subjects import (
    fronted,
    inverted,
    named,
    predicate,
    predicate_start,
    verb_left,
)
from assistant.english.tagging import Tagged
from assistant.english.verb_groups import VerbGroup, verb_group
from assistant.language.data_files import data

_HOW = pairs(data("english/function")["how"])
_ADVERBS = {"when": "quand", "where": "où", "why": "pourquoi", "how": "comment"}

_MEASURES = {"quelle taille": "quelle est la taille de", "quel âge": "quel âge a"}
_ONE = NounPhrase("un")
_WHOEVER = frozenset({"je", "on"})


def framed(tagged: Sequence[Tagged]) -> str:
    """One question, or one part of it, in French."""
    if not tagged:
        return ""
    first = tagged[0]
    if first.kind is Kind.CONJUNCTION and len(tagged) > 1 and tagged[1].kind is not Kind.PRONOUN:
        return f"{first.reading.french} {framed(tagged[1:])}"
    linking = first.kind in {Kind.PREPOSITION, Kind.TO}
    if linking and len(tagged) > 1 and tagged[1].kind is Kind.QUESTION:
        return _question(tagged[1:], first.reading.french)
    if first.kind is Kind.QUESTION:
        return _question(tagged, "")
    if first.kind is Kind.AUXILIARY and len(tagged) > 1:
        return _yes_no(tagged)
    return rest(tagged)


def judged(tagged: Sequence[Tagged]) -> str:
    """A statement to judge, as a question."""
    return f"est-ce que {rest(tagged)}"


def listed(tagged: Sequence[Tagged]) -> str:
    """What an order to list is about, as a question."""
    found = noun_phrase(tagged, 0)
    if found is None:
        return framed(tagged)
    phrase, end = found
    return f"{which_is(phrase)} {rest(tagged, end, Kind.NOUN)}"


def _yes_no(tagged: Sequence[Tagged]) -> str:
    if len(tagged) > 2 and [word.text.lower() for word in tagged[1:3]] == ["not", "there"]:
        tagged = (tagged[0], *tagged[2:])
    if tagged[1].text.lower() == "there":
        return f"existe-t-il {_indefinite(tagged[2:])}"
    subject, verb, after = inverted(tagged, 1, tagged[0])
    finite, _, infinitive = verb.partition(" ")
    if subject and subject.text in _WHOEVER and finite in {"peut", "doit"}:
        return f"{finite}-on {infinitive} {after}"
    return f"est-ce que {named(subject)} {verb} {after}"


def _indefinite(tagged: Sequence[Tagged]) -> str:
    found = noun_phrase(tagged, 0)
    return f"{found[0].bare()} {rest(tagged, found[1], Kind.NOUN)}" if found else rest(tagged)


def _question(tagged: Sequence[Tagged], link: str) -> str:
    word = tagged[0].text.lower()
    after = tagged[1:]
    if not after:
        return f"{link} {_ADVERBS.get(word, 'qui' if word == 'who' else 'quoi')}".strip()
    if word == "whose":
        return f"de qui {rest(after)}"
    if word in {"who", "whom"}:
        return _who(after, link)
    if word == "how" and (quantity := after[0].text.lower()) in {
        "many",
        "much",
        "many of",
        "much of",
    }:
        return of_nouns(after[1:], link, "combien", adverb=quantity == "much")
    if word == "how" and after[0].text.lower() in _HOW:
        return _adverbial(_HOW[after[0].text.lower()], after[1:], link)
    if word in {"what", "which"}:
        if after[0].text.lower() in {"one", "ones"} and len(after) > 1:
            which = "lesquels" if after[0].text.endswith("s") else "lequel"
            return f"{link} {which} {rest(after[1:], subject=_ONE)}".strip()
        if after[0].text.lower() == "about":
            return f"et {rest(after[1:])}"
        if after[0].kind in {
            Kind.NOUN,
            Kind.ADJECTIVE,
            Kind.NUMBER,
            Kind.NAME,
            Kind.GENITIVE,
        } or after[0].text.lower() in {"other", "of", "of the"}:
            return of_nouns(after, link, "quel")
        return _what(after, link)
    return _adverbial(_ADVERBS[word], after, link)


def _who(after: Sequence[Tagged], link: str) -> str:
    auxiliary = after[0]
    if not (auxiliary.kind is Kind.AUXILIARY and noun_phrase(after, 1) is not None):
        found = verb_group(after, 0)
        if found is None:
            return f"{link} qui {rest(after)}".strip()
        verbal, adverbs, end = found
        return " ".join(
            (link, "qui", verbal.conjugated(many=False), *adverbs, rest(after, end, Kind.VERB))
        ).strip()
    said = auxiliary.text.lower()
    if said in BE and not verb_left(after, predicate(after, said)):
        finite = VerbGroup((said,)).conjugated(many=said in {"are", "were"})
        return f"{link} qui {finite} {rest(after, 1)}".strip()
    if after[1].reading.french in _WHOEVER and (group := verb_group((auxiliary, *after[2:]), 0)):
        return f"{link} qui {group[0].infinitive()} {rest(after, group[2] + 1, Kind.VERB)}".strip()
    subject, verb, tail = inverted(after, 1, auxiliary)
    link, verb, tail = fronted(link, verb, tail)
    return f"{link} qui {named(subject)} {verb} {tail}".strip()


def _what(after: Sequence[Tagged], link: str) -> str:
    auxiliary = after[0]
    said = auxiliary.text.lower()
    if auxiliary.kind is not Kind.AUXILIARY:
        found = noun_phrase(after, 0)
        if found and after[-1].text.lower() in BE:
            return f"{which_is(found[0])} {rest(after[:-1], found[1], Kind.NOUN)}"
        return _what_happens(after) if auxiliary.kind is Kind.VERB else f"que {rest(after)}"
    found = noun_phrase(after, 1)
    if found is None:
        return _what_happens(after)
    phrase, end = found
    if said in BE and (_is_plain(after, end, said) or _is_described(after, end, said, phrase)):
        return what_is(phrase, rest(after, end, Kind.NOUN))
    subject, verb, tail = inverted(after, 1, auxiliary)
    if not tail:
        link, verb, tail = fronted(link, verb, tail)
    if link:
        return f"{link} quoi {named(subject)} {verb} {tail}"
    if subject and subject.text in _WHOEVER:
        return f"qu'est-ce que {subject.text} {verb} {tail}"
    verb, moved = stranded(verb)
    return f"que {verb} {named(subject)} {moved} {tail}"


def _is_plain(after: Sequence[Tagged], end: int, said: str) -> bool:
    """Whether no verb follows the noun phrase that « what is » asks about."""
    at = predicate_start(after, end, said)
    return not verb_left(after, at)


def _is_described(after: Sequence[Tagged], end: int, said: str, phrase: NounPhrase) -> bool:
    """Whether a verb only describes what it is of (« the share of schools having a garden »)."""
    at = predicate_start(after, end, said)
    described = at < len(after) and _describes(after[at]) and _has_of(after, end)
    return described and phrase.article == "le"


def _describes(word: Tagged) -> bool:
    return word.reading.form is Form.GERUND or word.is_participle()


def _has_of(after: Sequence[Tagged], end: int) -> bool:
    return end < len(after) and after[end].text.lower() == "of"


def _what_happens(after: Sequence[Tagged]) -> str:
    """« what VERB … », « what is meant by X »."""
    found = verb_group(after, 0)
    verb, end = (found[0], found[2]) if found else (VerbGroup(), 0)
    if verb.infinitive() == "signifier" and end < len(after):
        return f"que signifie {rest(after, end + 1)}"
    if verb.infinitive() == "se passer":
        return f"que se passe-t-il {rest(after, end, Kind.VERB)}"
    return f"qu'est-ce qui {verb.conjugated(many=False)} {rest(after, end, Kind.VERB)}"


def _adverbial(word: str, after: Sequence[Tagged], link: str) -> str:
    """« when/where/why/how AUX SUBJECT VERB … »."""
    asked = f"{link} {word}".strip()
    if not after:
        return asked
    auxiliary = after[0]
    if auxiliary.kind is Kind.TO:
        return f"{asked} {rest(after, 1, Kind.TO)}"
    if auxiliary.kind is not Kind.AUXILIARY or noun_phrase(after, 1) is None:
        return f"{asked} {rest(after)}"
    if (
        after[1].reading.french in _WHOEVER
        and word in {"comment", "où"}
        and (group := verb_group((auxiliary, *after[2:]), 0))
    ):
        return f"{asked} {group[0].infinitive()} {rest(after, group[2] + 1, Kind.VERB)}"
    subject, verb, tail = inverted(after, 1, auxiliary)
    who = named(subject)
    if word in _MEASURES and auxiliary.text.lower() in BE:
        return f"{_MEASURES[word]} {who}"
    if word == "comment" and not tail and verb.startswith("travaille"):
        return f"{asked} fonctionne {who}"
    if word in {"quand", "où"} and not tail.startswith(
        ("le ", "la ", "les ", "un ", "une ", "des ")
    ):
        return f"{asked} {verb} {who} {tail}"
    return f"{asked} {who} {verb} {tail}"
