"""No statement may be stronger than its source: obligation, advice, possibility, aim, plan….

For each pair of words (sentence, source) the classes that govern both sides are compared. A class
of the sentence must be acceptable for a class of the source, and a class of the source may not get
lost where its object is said in the sentence: « peut organiser » is not « organise », « vise à
couvrir » is not « couvre », « sera réalisé » is not « a été réalisé ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.figures import figures
from assistant.verify.negation import negated_at
from assistant.verify.scopes import AND_TO, Scope, scopes
from assistant.verify.speech import credited, gives
from assistant.verify.text import may_be_verb, plain, same_word, words
from assistant.verify.voice import is_verb_pair
from assistant.verify.works import worked_at

CLASSES = (
    "obligation",
    "recommendation",
    "possibility",
    "aim",
    "plan",
    "partial",
    "guarantee",
    "opinion",
    "future",
)
_ACCEPTED: dict[str, frozenset[str]] = {
    "none": frozenset(["none", "possibility", "partial"]),
    "obligation": frozenset(["obligation"]),
    "recommendation": frozenset(["recommendation"]),
    "possibility": frozenset(["possibility"]),
    "aim": frozenset(["aim", "plan"]),
    "plan": frozenset(["plan", "aim"]),
    "partial": frozenset(["partial", "possibility"]),
    "guarantee": frozenset(["guarantee", "none", "partial"]),
    "opinion": frozenset(["opinion"]),
    "task": frozenset(["none", "plan", "aim", "task", "possibility"]),
    "step": frozenset(
        ["none", "plan", "aim", "obligation", "recommendation", "step", "possibility"]
    ),
}
_LISTED = ("step", "task")
"""What announces steps (« étapes », « conditions »: one must) or tasks (« actions »: one does)."""

_STRONG = re.compile(r"(?:oblig|impos|exig|contrain|imperativ|indispensab|requi|tenu)")
_PLACE = re.compile(r"[àÀ] [A-ZÀ-Ý]")
_INFINITIVE = re.compile(r"\w{2,}(?:er|ir|oir|dre|tre|uire|aire|ivre|clure)(?!\w)")
_HEAD_WORDS = 2
_CLAIM_WORDS = 3


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why the strength differs; `None` where it does not."""
    mine = [s for s in _scopes(sentence) if s.name not in _LISTED]
    for piece in laid:
        theirs = _scopes(piece.text, item=piece.unit.kind == "item")
        reason = _added(sentence, mine, theirs, piece) or _lost(sentence, mine, theirs, piece)
        if reason:
            return reason
    return None


def _scopes(text: str, *, item: bool = False) -> tuple[Scope, ...]:
    found = scopes(text, (*CLASSES, *_LISTED), lists=item)
    return tuple(
        replace(s, name="plan") if s.name == "future" else s
        for s in found
        if not (s.name == "future" and text[s.marker.start].isupper())  # a name such as Bandura
        if not (s.name == "obligation" and _PLACE.match(text, s.marker.start))  # « à Quimper »
    )


def _added(
    sentence: str, mine: Sequence[Scope], theirs: Sequence[Scope], piece: Alignment
) -> str | None:
    for scope in mine:
        if not piece.start <= scope.marker.start < max(piece.end, piece.start + 1):
            continue
        topical = scope.name == "aim" and scope.marker.start == 0 and "," in sentence
        if topical:
            continue
        if negated_at(sentence, scope.marker.start):
            if _other_modal(scope, [t for t in theirs if _denied(t, piece)]):
                return _SAID[scope.name]
            continue
        if _harmless(sentence, scope, piece):
            continue
        votes = [
            _accepts(scope.name, _classes(p, _firm(scope, sentence, theirs)))
            for p in _own(piece, _nearest(scope, piece.pairs))
        ]
        if not votes:
            firm = _firm(scope, sentence, theirs)
            votes = [any(_accepts(scope.name, frozenset([t.name])) for t in firm)]
        if sum(votes) * 2 < len(votes):
            return _SAID[scope.name]
    return None


def _lost(
    sentence: str, mine: Sequence[Scope], theirs: Sequence[Scope], piece: Alignment
) -> str | None:
    for scope in theirs:
        leaned_on = scope.marker.start < piece.own and piece.unit.kind != "item"
        if scope.name in _LISTED or leaned_on:
            continue
        if _said_otherwise(sentence, scope, piece):
            continue
        heads = _heads(scope, piece.text)
        said = [p for p in piece.pairs if p.sources and all(s.start in heads for s in p.sources)]
        if plain(piece.text[scope.marker.start :]).startswith(("pour ", "afin ")):
            said = [p for p in said if may_be_verb(sentence, p.claim.start)]
        accepted = _ACCEPTED[scope.name]
        under = [p for p in piece.pairs if any(scope.holds(s.start) for s in p.sources)]
        if scope.name in ("aim", "plan") and _INFINITIVE.match(plain(sentence)):
            continue  # « Développer la prévention » names an aim and claims nothing
        outside = [p for p in piece.pairs if p.sources and p not in said]
        if not any(is_verb_pair(sentence, piece, p) for p in said) and any(
            is_verb_pair(sentence, piece, p) and not any(scope.holds(s.start) for s in p.sources)
            for p in outside
        ):
            continue  # the sentence is about another predicate of the statement
        if said and all(_conditional(sentence, p) for p in said):
            continue  # « une fois signé » does not say that it is
        if _denied_alike(scope, sentence, mine, piece, said):
            continue
        if said and not any(_governing(p, mine) & accepted for p in under):
            return _LOST[scope.name]
    return None


def _said_otherwise(sentence: str, scope: Scope, piece: Alignment) -> bool:
    """Whether « selon X, » says an opinion, and « pour améliorer Y, » no more than « permet »."""
    if scope.name == "opinion":
        return credited(sentence, scope, piece)
    return scope.name == "partial" and bool(_TOWARDS.match(plain(sentence)))


_TOWARDS = re.compile(r"(?:pour|afin d[e']) ?(?:mieux )?\w+(?:er|ir|re) [^,]{3,90}, ")


def _denied_alike(
    scope: Scope, sentence: str, mine: Sequence[Scope], piece: Alignment, said: Sequence[Pair]
) -> bool:
    """Whether a negation explains that a marker is not said: what it denies is polarity's."""
    negated = [s for s in mine if negated_at(sentence, s.marker.start)]
    if scope.name == "possibility" and any(s.name == "obligation" for s in negated):
        return True  # « aucune ordonnance n'est requise »: one may do without
    if not negated_at(piece.text, scope.marker.start):
        return False
    if negated:
        return True  # « n'a pas vocation à », « ne doit pas »: what is denied is the same
    under = [s.start for p in said for s in p.sources]
    return scope.name == "obligation" and not any(negated_at(piece.text, at) for at in under)


def _firm(scope: Scope, sentence: str, theirs: Sequence[Scope]) -> list[Scope]:
    """The scopes that a marker may lean on: a step « doit être faite », no more."""
    strong = scope.name == "obligation" and _STRONG.match(plain(sentence[scope.marker.start :]))
    return [t for t in theirs if not (strong and t.name in _LISTED)]


def _harmless(sentence: str, scope: Scope, piece: Alignment) -> bool:
    """Whether a marker adds nothing here, whatever it governs."""
    if scope.name == "plan":  # « a lieu le 7 septembre », « aura lieu le 7 septembre »
        return _dated_event(sentence, piece)
    if plain(sentence[scope.marker.start :]).startswith("facultati"):
        known = scopes(piece.text, ["obligation"])
        return any(negated_at(piece.text, s.marker.start) for s in known)
    if scope.name == "opinion":
        return gives(sentence, scope, piece)
    if scope.name == "aim":
        allowed = _ALLOWED.search(plain(sentence[: scope.marker.end]))
        return bool(allowed) or worked_at(scope, piece) or _purpose_said(piece.text)
    needed = plain(sentence[scope.marker.start :]).startswith("necess")
    return (scope.name == "guarantee" or needed) and _same_verb(sentence, scope, piece)


def _same_verb(sentence: str, scope: Scope, piece: Alignment) -> bool:
    """Whether the unit has the very verb of a marker."""
    verb = next((w for w in words(sentence) if w.start >= scope.marker.start), None)
    own = words(piece.unit.text)
    return verb is not None and any(same_word(verb.form, w.form) for w in own if w.is_content)


_ALLOWED = re.compile(
    r"(?<!\w)(?:a|ont|avez|aura|auront|dispos\w+|faut|compte[rz]?) [^,;.]{0,40}?"
    r"(?:jours?|mois|ans?|semaines?|heures?|minutes?) pour (?:mieux )?\w+$"
)
"""« Ont deux mois pour contester » bounds a time, and gives no aim."""

_PAST = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|fut|furent|etait|etaient)(?: ete)? \w{3,}")


def _dated_event(sentence: str, piece: Alignment) -> bool:
    """Whether both sides give the same date, and the unit does not speak of the past."""
    mine = {f.value for f in figures(sentence) if f.kind == "date"}
    theirs = {f.value for f in figures(piece.unit.text) if f.kind == "date"}
    return bool(mine & theirs) and not _PAST.search(plain(piece.unit.text))


def _denied(scope: Scope, piece: Alignment) -> bool:
    return negated_at(piece.text, scope.marker.start)


_CONDITION = re.compile(r"(?<!\w)(?:une fois|lorsqu\w*|quand|si|s'il|s'ils|des lors que)[^,;]*$")


def _conditional(sentence: str, pair: Pair) -> bool:
    """Whether a word stands in a condition (« une fois activée », « lorsque … »)."""
    return bool(_CONDITION.search(plain(sentence[: pair.claim.start])))


def _governing(pair: Pair, mine: Sequence[Scope]) -> frozenset[str]:
    found = frozenset(s.name for s in mine if s.holds(pair.claim.start))
    return found or frozenset(["none"])


def _heads(scope: Scope, text: str) -> frozenset[int]:
    """Offsets of the words that a marker bears on first."""
    content = [w for w in words(text) if w.is_content and scope.start <= w.start < scope.end]
    colon = text.find(":", scope.marker.end, scope.end)
    begin = colon if colon >= 0 else scope.marker.end
    after = [w.start for w in content if w.start >= begin][:_HEAD_WORDS]
    for also in AND_TO.finditer(plain(text), scope.marker.end, scope.end):
        after += [w.start for w in content if w.start >= also.start()][:_HEAD_WORDS]
    upto = [w.start for w in content if w.start < scope.marker.end]
    return frozenset(after + upto)


def _classes(pair: Pair, theirs: Sequence[Scope]) -> frozenset[str]:
    found = {t.name for t in theirs for s in pair.sources if t.holds(s.start)}
    return frozenset(found) or frozenset(["none"])


def _accepts(mine: str, theirs: frozenset[str]) -> bool:
    return any(mine in _ACCEPTED[name] for name in theirs)


def _other_modal(scope: Scope, theirs: Sequence[Scope]) -> bool:
    """« ne doit pas » is not « ne peut pas »: where both are negated the verb decides."""
    pair = {"obligation", "possibility"}
    said = {t.name for t in theirs} & pair
    return scope.name in pair and bool(said) and scope.name not in said


def _nearest(scope: Scope, pairs: Sequence[Pair]) -> list[Pair]:
    """The words of the sentence that a marker bears on first, on both of its sides."""
    held = [p for p in pairs if scope.holds(p.claim.start)]
    after = [p for p in held if p.claim.start >= scope.marker.start][:_CLAIM_WORDS]
    before = [p for p in held if p.claim.start < scope.marker.start][-_HEAD_WORDS:]
    return after + before


def _own(piece: Alignment, pairs: Sequence[Pair]) -> list[Pair]:
    """The supported words; those of a sentence before count only where there are no others."""
    found = [p for p in pairs if p.sources]
    if piece.unit.kind != "prose":
        return found
    own = [p for p in found if any(s.start >= piece.own for s in p.sources)]
    return own or found


def _purpose_said(text: str) -> bool:
    """Whether a statement gives a means (« en prêtant ») or a purpose (« pour la rénovation »)."""
    forms = [w.form for w in words(text)]
    means = any(a == "en" and b.endswith("ant") for a, b in pairwise(forms))
    return means or bool({"pour", "afin"} & set(forms))


_SAID = {
    "obligation": "la phrase dit une obligation que l’extrait ne dit pas",
    "recommendation": "la phrase dit une recommandation que l’extrait ne dit pas",
    "possibility": "la phrase dit une simple possibilité, l’extrait dit autre chose",
    "aim": "la phrase prête un but que l’extrait ne dit pas",
    "plan": "la phrase annonce au futur ce que l’extrait ne prévoit pas",
    "partial": "la phrase dit un effet que l’extrait ne dit pas",
    "guarantee": "la phrase promet un résultat que l’extrait ne promet pas",
    "opinion": "la phrase prête un avis que l’extrait ne donne pas",
}
_LOST = {
    "obligation": "l’extrait dit une obligation, la phrase l’affaiblit",
    "recommendation": "l’extrait recommande, la phrase affirme",
    "possibility": "l’extrait dit une possibilité, la phrase affirme",
    "aim": "l’extrait dit un but, la phrase le donne pour atteint",
    "plan": "l’extrait parle d’un projet, la phrase le donne pour fait",
    "partial": "l’extrait dit une contribution, la phrase dit plus",
    "guarantee": "la phrase change la force de l’extrait",
    "opinion": "l’extrait rapporte un avis, la phrase l’affirme",
}
