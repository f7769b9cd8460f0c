"""Verb groups: a verb with its auxiliaries, in French.

is/are (not) …ed   →  « est … é », « n'est pas … é »        was …ed, has been …ed → « a … été é »
does/do … verb     →  present                                did …, …ed, has …ed → « a … é »
can … verb         →  « peut » and the infinitive            must, should → « doit »
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.inflection import agree, is_reflexive, participle, present
from assistant.english.lookup import BE, DO, HAVE, Kind
from assistant.english.morphology import Form
from assistant.english.tagging import PAST_PARTICIPLES, Tagged

_CAN = frozenset({"can", "could", "may", "might"})

_MUST = frozenset({"must", "should", "shall", "ought"})

_PAST_BE = frozenset({"was", "were", "been"})

_PASSIVE_REFLEXIVE = {"tenir": "se tenir"}


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Auxiliaries and a verb.

    Attributes:
        auxiliaries: In lower case, in order.
        verb: The verb; `None` where « be » or « have » is the verb itself.
    """

    auxiliaries: tuple[str, ...] = ()
    verb: Tagged | None = None
    negated: bool = False

    def conjugated(self, *, many: bool, feminine: bool = False, have: str = "avoir") -> str:
        """The group in French, for a subject in the third person."""
        finite, rest = self._parts(many=many, feminine=feminine, have=have)
        if not self.negated:
            return f"{finite} {rest}".strip()
        return f"ne {finite} pas {rest}".strip()

    def inverted(self, *, many: bool) -> tuple[str, str]:
        """The finite verb, and what of the group follows the subject that stands after it."""
        return self._parts(many=many, feminine=False, have="avoir")

    def is_gerund(self) -> bool:
        """Whether its verb ends in -ing."""
        return self.verb is not None and self.verb.reading.form is Form.GERUND

    def infinitive(self) -> str:
        """The verb alone."""
        if self.verb is None and not set(self.auxiliaries) & (BE | HAVE):
            return "faire"
        return (
            self.verb.reading.french
            if self.verb
            else "être"
            if set(self.auxiliaries) & BE
            else "avoir"
        )

    def _parts(self, *, many: bool, feminine: bool, have: str) -> tuple[str, str]:
        said = set(self.auxiliaries)
        if self.verb is None:
            return _plain(self.auxiliaries, many=many, have=have)
        verb = self.verb.reading.french
        form = self.verb.reading.form
        if said & BE and form in PAST_PARTICIPLES | {Form.BASE}:
            return _passive(verb, said, many=many, feminine=feminine)
        if said & _CAN:
            return present("pouvoir", many=many), verb
        if said & _MUST:
            return present("devoir", many=many), verb
        past = (form in PAST_PARTICIPLES | {Form.PAST} and not said & DO) or bool(said & HAVE)
        if past or "did" in said:
            return _perfect(verb, many=many)
        return present(verb, many=many), ""


def _plain(auxiliaries: Sequence[str], *, many: bool, have: str) -> tuple[str, str]:
    said = set(auxiliaries)
    modal = "pouvoir" if said & _CAN else "devoir" if said & _MUST else ""
    if modal:
        return present(modal, many=many), "être" if said & BE else "faire" if said & DO else have
    if "am" in said:
        return "suis", ""
    if said & BE:
        return ("étaient" if many else "était") if said & _PAST_BE else present(
            "être", many=many
        ), ""
    return present(have if said & HAVE else "faire", many=many), ""


def _passive(verb: str, said: set[str], *, many: bool, feminine: bool) -> tuple[str, str]:
    if verb in _PASSIVE_REFLEXIVE:
        return present(_PASSIVE_REFLEXIVE[verb], many=many), ""
    done = agree(participle(verb), feminine=feminine, many=many)
    if said & _CAN:
        return present("pouvoir", many=many), f"être {done}"
    if said & _MUST:
        return present("devoir", many=many), f"être {done}"
    if said & {"will", "would"}:
        return "seront" if many else "sera", done
    if said & _PAST_BE:
        return "ont" if many else "a", f"été {done}"
    return present("être", many=many), done


def _perfect(verb: str, *, many: bool) -> tuple[str, str]:
    if is_reflexive(verb):
        return ("se sont" if many else "s'est"), agree(participle(verb), feminine=False, many=many)
    return ("ont" if many else "a"), participle(verb)


def verb_group(
    tagged: Sequence[Tagged], start: int
) -> tuple[VerbGroup, tuple[str, ...], int] | None:
    """The verb group at a word, the adverbs inside it, and where it ends."""
    position, auxiliaries, adverbs, negated = start, [], [], False
    while position < len(tagged):
        word = tagged[position]
        if word.kind is Kind.AUXILIARY:
            auxiliaries.append(word.text.lower())
        elif word.kind is Kind.NOT:
            negated = True
        elif word.kind is Kind.ADVERB and (auxiliaries or position > start):
            if not verb_after(tagged, position):
                break
            adverbs.append(word.reading.french)
        elif (
            word.kind is Kind.TO
            and auxiliaries
            and auxiliaries[-1] in HAVE | {"ought"}
            and verb_after(tagged, position)
        ):
            auxiliaries[-1] = "must"
        else:
            break
        position += 1
    verb = tagged[position] if position < len(tagged) else None
    group = VerbGroup(tuple(auxiliaries), verb, negated)
    if (
        verb is not None
        and verb.kind is Kind.VERB
        and not (set(auxiliaries) & HAVE and group.is_gerund())
    ):
        return group, tuple(adverbs), position + 1
    return (
        (VerbGroup(tuple(auxiliaries), None, negated), tuple(adverbs), position)
        if auxiliaries
        else None
    )


def verb_after(tagged: Sequence[Tagged], position: int) -> bool:
    """Whether a verb follows a word, adverbs apart."""
    position += 1
    while position < len(tagged) and tagged[position].kind in {Kind.ADVERB, Kind.NOT}:
        position += 1
    return position < len(tagged) and tagged[position].kind is Kind.VERB
