"""Refuses evidence that answers another question than the follow-up that was asked.

A rewritten follow-up holds words that the person did not write. Evidence may cover those alone:

1. what a swap put in must be said (« et les lycées ? » is not answered by the collèges);
2. of a follow-up asked « à propos de » the conversation, something of its own must be said, or the
   question before is only answered once more;
3. « et c'est fait ? » is not answered by what was to be done;
4. « pourquoi ? » wants a reason, and what was just said is no reason of itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.conversation import Rewriting
from assistant.evidence import Decision, decide
from assistant.follow_ups.attained import ASKS_ATTAINED
from assistant.follow_ups.ellipses import ABOUT
from assistant.matching import Weighted
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.scoring.scores import Scored
from ingest.french import fold

_EXPLAINING = 0.9
"""Affinity from which evidence gives a reason."""

_SAME = 40
"""Characters by which a statement is known again in the question that quotes it."""

_CAUSE = re.compile(
    r"\b(?:car|parce qu|puisqu|en raison|a cause|grace a|faute d|s'explique|du fait|en effet)"
)
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
    if not decision.accepted:
        return decision
    if question.text.startswith(ASKS_ATTAINED):
        done = [s for s in scored if _DONE.search(fold(s.candidate.text))]
        return decide(question, done)
    if refusal := _without_the_new(decision, rewriting.brought):
        return refusal
    if ABOUT in question.text and (
        refusal := _without_its_own(question, terms, decision, rewriting.own)
    ):
        return refusal
    return decision


def tells_gain(question: Question, accepted: Sequence[Scored]) -> bool:
    """Whether evidence tells what the people gain for whom a question without a subject asks.

    « Je suis infirmière, j'y gagne quoi ? » means the subject of the documents, where all have one.
    """
    told = accepted[:1] if question.gain and question.readers else ()
    return any(s.single and not question.readers.isdisjoint(s.candidate.readers) for s in told)


def _without_the_new(decision: Decision, brought: str) -> Decision | None:
    words = fold(brought)
    missing = tuple(
        weighted.term.surface
        for weighted in decision.accepted[0].coverage.missing
        if not weighted.term.soft and fold(weighted.term.surface) in words
    )
    if not brought or not missing:
        return None
    return Decision((), f"aucun extrait ne porte « {missing[0]} »", missing=missing)


def _without_its_own(
    question: Question, terms: Sequence[Weighted], decision: Decision, body: str
) -> Decision | None:
    best, said = decision.accepted[0], fold(body)
    own = {w.term for w in terms if not w.term.soft and fold(w.term.surface) in said}
    missing = tuple(w.term.surface for w in best.coverage.missing if w.term in own)
    if own and len(missing) == len(own):
        rule = f"l’extrait ne dit rien de « {missing[0]} », que la suite demande"
        return Decision((), rule, missing=missing)
    if not own and question.asked is Asked.WHY and not _gives_a_reason(best, question):
        return Decision((), "l’extrait ne donne pas de raison")
    return None


def _gives_a_reason(best: Scored, question: Question) -> bool:
    text = fold(best.candidate.text)
    if text[:_SAME] in fold(question.text):
        return bool(_CAUSE.search(text))
    return best.affinity >= _EXPLAINING
