"""Questions that ask for a noun: « which NOUN », « how many NOUN », « what is the NOUN »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.english.clauses import rest
from assistant.english.lookup import BE, DO, Kind
from assistant.english.morphology import Form
from assistant.english.noun_phrases import noun_phrase
from assistant.english.phrases import NounPhrase
from assistant.english.subjects import fronted, inverted, named, predicate_start
from assistant.english.tagging import Tagged
from assistant.english.verb_groups import VerbGroup, verb_group

_PURPOSES = frozenset({"but"})


def which_is(phrase: NounPhrase) -> str:
    """« quel est le X », « quels sont les X »."""
    article = phrase.article if phrase.article in {"ce", "son", "leur", "votre", "notre"} else "le"
    definite = NounPhrase(phrase.text, article, phrase.many, phrase.feminine)
    return f"{_which(phrase)} {'sont' if phrase.many else 'est'} {definite.bare()}"


def _which(phrase: NounPhrase) -> str:
    return f"quel{'le' if phrase.feminine else ''}{'s' if phrase.many else ''}"


def of_nouns(tagged: Sequence[Tagged], link: str, word: str, *, adverb: bool = False) -> str:
    """« which NOUN … », « how many NOUN … »."""
    main = _main_verb(tagged)
    found = noun_phrase(tagged, 0)
    if found and found[1] <= main:
        phrase, end = found
        phrase = replace(phrase, many=True) if word == "combien" and not adverb else phrase
        asked = f"{_which(phrase)} {phrase.text}" if word == "quel" else f"combien de {phrase.text}"
    else:
        phrase, end = NounPhrase("", many=word != "combien"), 0
        asked = "combien" if word == "combien" else "lesquels"
    lead = main
    while (
        lead > end
        and tagged[lead - 1].kind is Kind.ADVERB
        and tagged[lead - 1].text.lower() != "there"
    ):
        lead -= 1
    moved = tuple(word.reading.french for word in tagged[lead:main])
    asked = f"{asked} {rest(tagged[:lead], end, Kind.NOUN)}".strip()
    if main >= len(tagged):
        return f"{link} {asked}".strip()
    auxiliary = tagged[main]
    if any(word.text.lower() == "there" for word in tagged[main : main + 2]) or (
        main and tagged[main - 1].text.lower() == "there"
    ):
        after = [word for word in tagged[main + 1 :] if word.text.lower() != "there"]
        return f"{asked.removesuffix(' là')} y a-t-il {rest(after, 0, Kind.NOUN)}"
    have = "compter" if word == "combien" else "avoir"
    if _is_inverted(tagged, main):
        if not _has_own_verb(tagged[main:], auxiliary):
            finite = VerbGroup((auxiliary.text.lower(),)).conjugated(many=phrase.many, have=have)
            return f"{link} {asked} {finite} {rest(tagged, main + 1, Kind.VERB)}".strip()
        subject, verb, tail = inverted(tagged, main + 1, auxiliary, have)
        link, verb, tail = fronted(link, verb, tail)
        if word == "combien" and subject and _goes_behind(subject, verb, tail):
            who = "" if subject.text == "il" else named(subject)
            return f"{link} {asked} {verb} {who} {tail.replace('pour ', 'de ', 1)}".strip()
        return f"{link} {asked} {named(subject)} {verb} {tail}".strip()
    verbal = verb_group(tagged, main)
    if verbal is None:
        return f"{link} {asked} {rest(tagged, main, Kind.NOUN)}".strip()
    group, adverbs, end = verbal
    verb = group.conjugated(many=phrase.many, feminine=phrase.feminine)
    return " ".join((link, asked, verb, *moved, *adverbs, rest(tagged, end, Kind.VERB))).strip()


def _goes_behind(subject: NounPhrase, verb: str, tail: str) -> bool:
    """Whether French puts the subject after the verb (« combien d'élèves compte l'école »)."""
    if subject.text == "il":
        return tail.startswith("pour ")
    return not tail and " " not in verb and not subject.is_pronoun()


def _is_inverted(tagged: Sequence[Tagged], main: int) -> bool:
    """Whether the subject stands after the auxiliary at a word."""
    auxiliary = tagged[main]
    if auxiliary.kind is not Kind.AUXILIARY or noun_phrase(tagged, main + 1) is None:
        return False
    return not (
        auxiliary.text.lower() in BE and predicate_start(tagged, main + 1, "be") >= len(tagged)
    )


def _has_own_verb(tagged: Sequence[Tagged], auxiliary: Tagged) -> bool:
    """Whether a verb follows the subject after an auxiliary (« which X are Y recognised by »)."""
    if auxiliary.text.lower() in DO:
        return True
    wanted = {Kind.VERB, Kind.ADJECTIVE} if auxiliary.text.lower() in BE else {Kind.VERB}
    found = noun_phrase(tagged, 1)
    return bool(found) and any(word.kind in wanted for word in tagged[found[1] if found else 1 :])


def _main_verb(tagged: Sequence[Tagged]) -> int:
    """Where the verb of a question stands that begins with a noun phrase."""
    auxiliaries = [at for at, word in enumerate(tagged) if word.kind is Kind.AUXILIARY]
    for at, word in enumerate(tagged):
        if word.kind is Kind.AUXILIARY:
            return at
        if word.kind is not Kind.VERB or (at and tagged[at - 1].kind in {Kind.TO, Kind.DETERMINER}):
            continue
        if word.reading.form in {Form.BASE, Form.THIRD, Form.PAST} or (
            word.reading.form is Form.PAST_OR_PARTICIPLE and not auxiliaries
        ):
            return at
    return len(tagged)


def what_is(phrase: NounPhrase, tail: str) -> str:
    """« what is X » as the definition, the purpose or the value that it asks for."""
    if tail == "sur":
        return f"sur quoi porte {phrase.full()}"
    if phrase.text.split()[0] in _PURPOSES and tail.startswith("de "):
        return f"à quoi sert {tail.removeprefix('de ')}"
    if phrase.article == "un" or not phrase.article:
        owned = (
            " de " in phrase.text and not phrase.article and not phrase.many and not phrase.named
        )
        return f"{which_is(phrase)} {tail}" if owned else f"qu'est-ce que {phrase.full()} {tail}"
    return f"{which_is(phrase)} {tail}"
