"""What stands around the verb of a clause, put into French phrase by phrase, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.english.glossary import form_list
from assistant.english.inflection import agree, participle, present
from assistant.english.lookup import Kind
from assistant.english.morphology import Form
from assistant.english.noun_phrases import noun_phrase
from assistant.english.phrases import NounPhrase
from assistant.english.tagging import Tagged
from assistant.english.verb_groups import verb_after, verb_group

_COUNTRIES = form_list("countries")
_EN = _COUNTRIES | form_list("times")
_LINKING = (" de", " à", " avec", " sur", " pour", " contre", " par", " en")


def rest(
    tagged: Sequence[Tagged],
    start: int = 0,
    before: Kind | None = None,
    subject: NounPhrase | None = None,
) -> str:
    """What is left of a clause, phrase by phrase.

    Args:
        tagged: The words of the clause.
        start: Where to begin.
        before: What stands in front of it.
        subject: What adjectives agree with that stand first in it.
    """
    done: list[str] = []
    position, begun = start, before is Kind.VERB
    many, feminine = (subject.many, subject.feminine) if subject else (True, False)
    while position < len(tagged):
        word = tagged[position]
        found = noun_phrase(tagged, position)
        if found:
            phrase, end = found
            alone = word.kind is Kind.ADJECTIVE and end == position + 1
            if alone and (subject or before is Kind.AUXILIARY):
                phrase = replace(phrase, text=agree(phrase.text, feminine=feminine, many=many))
            position = end
            if (
                before is Kind.VERB
                and phrase.many
                and not (phrase.article or phrase.named or phrase.is_pronoun())
            ):
                phrase = replace(phrase, article="un")
            done.append(_placed(phrase, done))
            before, many, feminine = Kind.NOUN, phrase.many, phrase.feminine
            continue
        if (
            begun
            and before is Kind.NOUN
            and word.kind is Kind.VERB
            and word.reading.form is Form.BASE
        ):
            text, position = f"à {word.reading.french}", position + 1
        else:
            text, position = _word(tagged, position, before, many=many, feminine=feminine)
        done.append(text)
        before = word.kind
    return " ".join(done)


def _placed(phrase: NounPhrase, done: list[str]) -> str:
    """A noun phrase after what stands before it: « en France », « en 2025 »."""
    if (
        done
        and done[-1] == "dans"
        and (
            phrase.text in _COUNTRIES
            or phrase.text.split()[0] in _EN
            or (phrase.text[:4].isdigit() and len(phrase.text) == 4)
        )
    ):
        done[-1] = "en"
        return phrase.text
    if (
        done
        and done[-1] == "dans"
        and phrase.named
        and phrase.text[:1].isupper()
        and not phrase.article
    ):
        done[-1] = "à"
    if done and done[-1] in {"en tant que", "comme", "sans"}:
        return phrase.bare()
    return phrase.full()


def _word(
    tagged: Sequence[Tagged], position: int, before: Kind | None, *, many: bool, feminine: bool
) -> tuple[str, int]:
    """A verb, a preposition or another word that stands in no noun phrase, and where it ends."""
    word = tagged[position]
    if (
        word.kind is Kind.NOT
        and position + 1 < len(tagged)
        and tagged[position + 1].is_participle()
    ):
        return "non", position + 1
    if word.kind is Kind.TO and verb_after(tagged, position):
        link = "de" if before in {Kind.NOUN, Kind.ADJECTIVE} else "pour"
        return link, position + 1
    if (
        word.kind is Kind.VERB
        and before in {Kind.TO, Kind.PREPOSITION, Kind.VERB, None, Kind.ADVERB}
        and word.reading.form in {Form.BASE, Form.GERUND}
    ):
        return word.reading.french, position + 1
    if word.kind is Kind.VERB and before is Kind.NOUN and word.reading.form is Form.GERUND:
        return f"qui {present(word.reading.french, many=many)}", position + 1
    tied = before in {Kind.NOUN, Kind.NOT}
    if word.kind is Kind.VERB and word.is_participle() and before is not Kind.CONJUNCTION:
        return agree(
            participle(word.reading.french),
            feminine=feminine and tied,
            many=many and tied,
        ), position + 1
    if word.kind in {Kind.AUXILIARY, Kind.NOT, Kind.VERB} and (
        found := verb_group(tagged, position)
    ):
        group, adverbs, end = found
        return " ".join((group.conjugated(many=many), *adverbs)), end
    if word.kind is Kind.QUESTION:
        return _RELATIVE.get(word.text.lower(), "que"), position + 1
    return word.reading.french, position + 1


_RELATIVE = {
    "who": "qui",
    "which": "qui",
    "where": "où",
    "when": "quand",
    "why": "pourquoi",
    "how": "comment",
    "whose": "dont",
    "what": "ce que",
}


def stranded(text: str) -> tuple[str, str]:
    """A clause without the preposition that it ends with (« reconnu par »), and that one."""
    for link in _LINKING:
        if text.endswith(link):
            return text.removesuffix(link), link.strip()
    return text, ""
