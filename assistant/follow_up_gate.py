"""Refuses evidence that answers another question than the follow-up that was asked.

A rewritten follow-up holds words that the person did not write. Evidence may cover those alone:

1. what a swap put in must be said (« et les lycées ? » is not answered by the collèges);
2. of a follow-up asked « à propos de » the conversation, something of its own must be said, or the
   question before is only answered once more;
3. « et c'est fait ? » is not answered by what was to be done;
4. « pourquoi ? » wants a reason, told as one, and what was just said is no reason of itself;
5. « qui s'en occupe ? » wants somebody who does something;
6. « c'est gratuit ? » is not answered by a text that has no such word;
7. what the reader finds far from a question asked « à propos de » shares its words by chance;
8. what `assistant.beside_talk` finds beside the answer before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.beside_talk import CAUSE, PURPOSE, beside_the_talk, of_a_part, on_what, retold
from assistant.candidates.candidate import LISTS
from assistant.conversation import Rewriting
from assistant.doers import asks_who_cares, doers
from assistant.evidence import Decision, decide
from assistant.follow_ups.attained import ASKS_ATTAINED
from assistant.follow_ups.follow_up_forms import Dependence
from assistant.follow_ups.gains_of_others import GAINS_FOR
from assistant.follow_ups.lone_words import THEM
from assistant.follow_ups.spoken_of import ABOUT
from assistant.language.plain_text import plain_text
from assistant.listed_evidence import is_listed, item_asked
from assistant.matching import Weighted, said_in, surfaces
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.questions.roles import WordRole
from assistant.scoring.scores import Scored
from ingest.french import fold

NOTHING_FOLLOWS = "rien ne suit ce qui vient d’être dit"
"""The rule by which « et ensuite ? » is refused behind the last step."""

_EXPLAINING = 0.9
"""Affinity from which evidence gives a reason."""

_MOST_SAID = 0.7
"""Coverage from which a purpose is that of what was just said."""

_MOST_MISSING = 0.65
"""Share of a follow-up's own weight that its evidence may leave unsaid."""

_ASKS = re.compile(
    r"\b(?:qu(?=')|que|qui|quoi|ou|quand|comment|combien|pourquoi|quel\w*|lequel|laquelle)\b"
)
_WHY = re.compile(r"\b(?:pourquoi|raisons?|comment (?:ca|expliquer)|explique)\b")
_IT_GOES = re.compile(r"\b(?:ca|cela) (?:se |s')?(?:pass|fonctionn|march|va\b|coince|bloque)")
_CLAUSE = re.compile(
    r"\b(?:je|j'|on|ils?(?! (?:n')?y)|elles?|ca|c'est)\b|\by (?:en )?a (?:pas|plus|aucune?)\b"
)
_POINTED = frozenset({Asked.DATE, Asked.PLACE, Asked.COUNT})
_IT_DOES = re.compile(r"^(?:(?:et|mais|alors|donc|est ce que) )*(?:ca|cela) (?!veut dire)")
"""« Ça s'améliore avec le temps ? »: no text that lacks the words affirms it."""

_NARROW = 0.2
"""Weight of a word from which it narrows down what is spoken of."""

_MOST_OF_IT = 0.8
"""Coverage from which a date, a place, a number is that of what was spoken of."""

_FAR = -1.8
"""Logit of the reader under which evidence is beside a question asked « à propos de »."""

_DOUBTFUL = -1.0
"""The same where « ça » is said to do something."""

_ROOT = 5
"""Letters by which a word is known again in a text."""

_SAME = 40
"""Characters by which a statement is known again in the question that quotes it."""

_NOUN = re.compile(
    r"^(?:les?|la|une?|des|du|nos|notre|mes|mon|ma|vos|votre)\s|^l['’]", re.IGNORECASE
)
_AS_GOOD = 0.8
"""Strength of a word that says the same as the one that was brought."""

_DONE = re.compile(
    r"(?<!\bsera )(?<!\bseront )(?<!\betre )(?<!\baura )(?<!\bauront )(?<!\bserait )"
    r"(?<!\bseraient )\b(?:atteint|realise|accompli|tenu|depass|reussi|acheve|termine|parvenu)\w*"
)
"""What has been done; « seront réalisés » is announced."""


def gate(
    question: Question,
    terms: Sequence[Weighted],
    scored: Sequence[Scored],
    decision: Decision,
    rewriting: Rewriting,
) -> Decision:
    """The decision on a rewritten question, turned into a refusal where it answers another one.

    Args:
        question: As rewritten.
        terms: Its terms.
        scored: All the evidence, the best first.
        decision: What it would be answered by.
        rewriting: How it was rewritten.
    """
    if settled := _settled(question, terms, scored, decision, rewriting):
        return settled
    if question.text.startswith(ASKS_ATTAINED):
        done = [s for s in scored if _DONE.search(fold(s.candidate.text))]
        return decide(question, done)
    if (held := _of_somebody(question, scored, rewriting)) is not None:
        return decide(question, held)
    if said := on_what(scored, rewriting):
        decision = decide(question, said)
        if not decision.accepted:
            return decision
    brought = rewriting.brought
    refusal = _without_the_new(decision, brought) or _unheard(terms, brought)
    refusal = refusal or of_a_part(terms, decision.accepted[0], brought)
    if refusal := refusal or beside_the_talk(question, decision, rewriting):
        return refusal
    if refusal := _unsaid(terms, decision, rewriting):
        return refusal
    if ABOUT in question.text and (
        refusal := _without_its_own(question, terms, decision, rewriting)
    ):
        return refusal
    return decision


def _settled(
    question: Question,
    terms: Sequence[Weighted],
    scored: Sequence[Scored],
    decision: Decision,
    rewriting: Rewriting,
) -> Decision | None:
    """The decision that the form of the follow-up makes; `None` where the evidence has to."""
    if item := item_asked(terms, scored, rewriting):
        return item
    if not decision.accepted:
        return decision
    if rewriting.kind is Dependence.CONTINUATION and question.text == rewriting.before:
        return Decision((), NOTHING_FOLLOWS)
    return None


def _of_somebody(
    question: Question, scored: Sequence[Scored], rewriting: Rewriting
) -> list[Scored] | None:
    """The evidence that names who does it, or tells the gains of those asked for.

    `None` where the follow-up asks for neither.
    """
    if asks_who_cares(rewriting.own):
        found = doers(scored, rewriting.documents)
        if THEM.search(plain_text(rewriting.own)):  # of all of them, not of one
            found = [s for s in found if not is_listed(s, rewriting.listed)]
        return found
    if question.text.startswith(GAINS_FOR):
        return [s for s in scored if not question.readers.isdisjoint(s.candidate.readers)]
    return None


def tells_gain(question: Question, accepted: Sequence[Scored]) -> bool:
    """Whether evidence tells what the people gain for whom a question without a subject asks.

    « Je suis infirmière, j'y gagne quoi ? » means the subject of the documents, where all have one.
    """
    told = accepted[:1] if question.gain and question.readers else ()
    return any(s.single and not question.readers.isdisjoint(s.candidate.readers) for s in told)


def _without_the_new(decision: Decision, brought: str) -> Decision | None:
    left = said_in(decision.accepted[0].coverage.missing, fold(brought))
    missing = surfaces(left)
    if not brought or not missing:
        return None
    return Decision((), f"aucun extrait ne porte « {missing[0]} »", missing=missing)


def _unheard(terms: Sequence[Weighted], brought: str) -> Decision | None:
    """« Et la police ? » where no text has the word: a near one may be any other body."""
    words = fold(brought)
    named = any(w.term.role is WordRole.NOUN and fold(w.term.surface) == words for w in terms)
    return _unheard_among(terms, words) if named or _NOUN.match(brought) else None


def _unheard_among(terms: Sequence[Weighted], words: str) -> Decision | None:
    """The refusal of words of which one stands in no text, nor any that says the same."""
    missing = tuple(
        weighted.term.surface
        for weighted in said_in(terms, words)
        if weighted.unseen
        and max(weighted.similar.values(), default=0.0) < _AS_GOOD
        and not weighted.term.near
    )
    return (
        Decision((), f"aucun extrait ne dit « {missing[0]} »", missing=missing) if missing else None
    )


def _unsaid(terms: Sequence[Weighted], decision: Decision, rewriting: Rewriting) -> Decision | None:
    """The refusal of a follow-up whose own words no text has, or that counts nothing it names."""
    if rewriting.kind is Dependence.GAP:
        return _of_no_text(terms, rewriting.own)
    said = plain_text(rewriting.own)
    if rewriting.kind is Dependence.PRONOUN and _IT_DOES.match(said) and not _ASKS.search(said):
        read = decision.accepted[0].relevance
        beside = Decision((), "à la lecture, l’extrait ne répond pas à la suite")
        return beside if read is not None and read < _DOUBTFUL else None
    if rewriting.kind is Dependence.RESTRICTION and rewriting.own:
        return _uncounted(terms, rewriting.own)
    return None


def _uncounted(terms: Sequence[Weighted], body: str) -> Decision | None:
    """The refusal of a count that says nothing of what it counts, or has a word of no text.

    « Combien ne savent pas ? » names nothing that a text may hold.
    """
    said = fold(body)
    own = said_in(terms, said)
    if not own:
        return Decision((), "rien de ce que la suite compte ne se cherche")
    return _unheard_among(terms, said)


def _of_no_text(terms: Sequence[Weighted], body: str) -> Decision | None:
    """« C'est gratuit ? » where no text has the word: what is near it affirms nothing."""
    said = fold(body)
    own = said_in(terms, said)
    if _ASKS.search(said) or not own or not all(weighted.unseen for weighted in own):
        return None
    missing = surfaces(own)
    return Decision((), f"aucun extrait ne dit « {missing[0]} »", missing=missing)


def _without_its_own(
    question: Question, terms: Sequence[Weighted], decision: Decision, rewriting: Rewriting
) -> Decision | None:
    best, said = decision.accepted[0], fold(rewriting.own)
    own = said_in(terms, said)
    missing = [w for w in best.coverage.missing if w.term in {o.term for o in own}]
    unsaid = sum(w.weight for w in missing) / max(sum(w.weight for w in own), 1e-9)
    if missing and unsaid > _MOST_MISSING:
        first = missing[0].term.surface
        rule = f"l’extrait ne dit rien de « {first} », que la suite demande"
        return Decision((), rule, missing=surfaces(missing))
    if (
        not own
        and _WHY.search(said)
        and question.asked is Asked.WHY
        and not _gives_a_reason(best, question)
    ):
        return Decision((), "l’extrait ne donne pas de raison")
    text = fold(best.candidate.text)
    unheard = not any(fold(w.term.surface)[:_ROOT] in text for w in own)
    if unheard and best.candidate.shape in LISTS and retold(best, rewriting):
        return Decision((), "l’extrait redit la réponse d’avant")
    kept = fold(question.text).startswith(said.rstrip(" ?!.…"))
    if kept and not own and _CLAUSE.search(said) and not _ASKS.search(said):
        return Decision((), "rien de ce que la suite demande ne se cherche")
    wide = all(weighted.weight < _NARROW for weighted in terms)
    if not own and question.asked is Asked.PERSON and (wide or _IT_GOES.search(said)):
        return Decision((), "l’extrait ne dit pas qui, de ce dont il est question")
    if not own and question.asked in _POINTED and (wide or best.coverage.total < _MOST_OF_IT):
        return Decision((), "l’extrait ne dit pas cela de ce dont il est question")
    if best.relevance is not None and best.relevance < _FAR:
        return Decision((), "à la lecture, l’extrait ne répond pas à la suite")
    return None


def _gives_a_reason(best: Scored, question: Question) -> bool:
    text = fold(best.candidate.text)
    if CAUSE.search(text):
        return text[:_SAME] in fold(question.text) or best.affinity >= _EXPLAINING
    told = f"{ABOUT}«" in question.text and text[:_SAME] not in fold(question.text)
    aims = told and best.coverage.total >= _MOST_SAID and PURPOSE.search(text)
    return bool(aims) and best.affinity >= _EXPLAINING
