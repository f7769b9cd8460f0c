"""Tells evidence that answers nothing of what a follow-up asks of the answer before it.

« Pourquoi c'est plus dur ? » wants a reason, « depuis quand ? » a beginning, « lequel est le plus
important ? » something that ranks what was listed, « qui va les faire ? » people and not the list
once more; « et en pourcentage ? » wants the share of the same thing, « et financièrement ? »
evidence that speaks of money, « et l'année d'avant ? » of another time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import LISTS, STATEMENTS, TABULAR, Shape
from assistant.conversation import Rewriting
from assistant.evidence import Decision
from assistant.follow_ups.additions import asks_share, says_how
from assistant.follow_ups.other_times import asks_change, asks_other_time, tells_of_other_time
from assistant.language.plain_text import plain_text
from assistant.listed_evidence import is_listed
from assistant.matching import Layer, Weighted
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.scoring.scores import Scored
from ingest.french import fold

_SAME = 40
"""Characters by which a statement is known again."""

_ROOT = 5
"""Letters that « financièrement » shares with « financier »."""

CAUSE = re.compile(
    r"\b(?:car|parce qu|puisqu|en raison|a cause|grace a|faute d|s'explique|du fait|en effet)"
)
PURPOSE = re.compile(
    r"\b(?:afin d|vis(?:e|ent|ant)\b|permet\w*|but\b|objectif|pour (?:l'|les? |la |s'|se |mieux )?"
    r"[a-z]{2,}(?:er|ir|oir|re)\b)"
)
_TABULAR = frozenset({Shape.CELL, Shape.CELLS, Shape.EXTREME})
_LISTING = LISTS | {Shape.TABLE}
_MOST_COUNTED = 0.8
"""Coverage from which a figure of a table is that of what is counted."""

_OPENERS = r"(?:(?:et|mais|alors) )*"
_WHY_IT_IS = re.compile(r"^(?:(?:et|mais) )*pourquoi(?: (?!\w+(?:er|ir|oir|re)\b)|\W*$)")
_WHY_MORE = re.compile(r"pourquoi\b.*\b(?:plus|moins|mieux|si (?:peu|bien|mal|souvent)|autant)\b")
_SINCE = re.compile(r"^(?:(?:et|c'est) )*depuis (?:quand|combien de temps)")
_MOST_SINCE = 0.9
"""Coverage from which a date is that of the deed that « depuis quand » asks about."""

_BEGINS = re.compile(r"\b(?:depuis|cree|fonde|nee?s?\b|naissance|debut|lance|date de|remonte)")
_WHICH_OF_THEM = re.compile(
    rf"^{_OPENERS}(?:c'est )?(?:(?:lequel|laquelle|lesquel(?:le)?s)(?: (?:de |parmi |d'entre )"
    r"(?:ces|ceux|celles|eux|elles|tous|toutes|tout|l[ea]s)\b(?: \w+){0,2}?)? |"
    r"quel(?:le)?s? (?!est\b|sont\b)\w+ )"
    r"(?:est|sont|serait|c'est|d'entre eux|a|compte)\b"
    r".*\b(?:plus|moins|mieux|meilleur\w*|priorit\w*|principa\w*)\b"
)
_APART = re.compile(
    r"\b(?:plus|moins|mieux|priorit\w*|principal\w*|surtout|avant tout|d'abord|essentiel\w*|"
    r"premi\w+|meilleur\w*|majeur\w*)\b"
)
_HOW_MANY_DID = re.compile(r"\bcombien (?:\S+ ){0,4}?(?:ont|a) (?:repondu|participe)\b")
_RESPONDENTS = re.compile(
    r"\b\d[\d\s]*(?:[a-z'-]+ ){0,4}(?:repond\w+|reponses?|particip\w+)|"
    r"\b(?:repond\w+|reponses?|particip\w+)\W+(?:de )?\d[\d ]*(?![\d,. ]*%)"
)
"""« 290 réponses »; « 55 % des répondants » counts something else."""

_FIGURES_ASKED = re.compile(
    r"\b(?:exemples?|donnees?|resultats?|elements?) chiffre|\b(?:avez|as|auriez|aurais|a t il|y a) "
    r"(?:vous |tu )?(?:des |les |quelques |de )?(?:chiffres|statistiques|stats|pourcentages)\b|"
    r"^(?:(?:et|mais) )*(?:des |les |quelques )(?:chiffres|statistiques|stats|pourcentages)\b"
)
_HOW_MANY = re.compile(rf"^{_OPENERS}combien (?:de |d')(?P<noun>\w{{3,}})\W*$")
_EXAMPLE = re.compile(
    r"^(?:(?:et|mais|ok) )*(?:(?:tu as|vous avez) )?(?:un|des|quelques) exemples?\b"
)
_ASKS_MORE = re.compile(
    rf"^{_OPENERS}(?:c'est )?(?:qui (?!est\b|sont\b|c'est)|quand\b|ou\b|pourquoi\b|d'ou\b|"
    r"(?:avec|par|pour|grace a|depuis|jusqu'a|d'ici|a partir de|de|a|dans|en|sur) "
    r"(?:qui|quoi|quand|combien|quel(?:le)?s?)\b)"
)
"""« Qui va les faire ? », « avec quels moyens ? »: no list says that of what it lists."""

_WHO_DID_THEM = re.compile(rf"^{_OPENERS}qui (?:est ce qui )?les (?:a|ont|avait|avaient)\b")
_TITLED = re.compile(r"\b(?:madame|monsieur|docteur|professeur|mme)\b")
_SAYS_ON = re.compile(
    r"\b(?:dit|disent|raconte|montre|montrent|constate|conclut|pense|pensent|propose|prevoit) "
    r"(?:quoi )?(?:sur|au sujet d[eu]s?|a propos d[eu]s?) (?P<what>[^?,;]{3,40})"
)


def on_what(scored: Sequence[Scored], rewriting: Rewriting) -> list[Scored]:
    """The evidence that itself says what the follow-up is about, the best first; empty without.

    « Et financièrement ? » is about money, « elle dit quoi sur les parents ? » about the parents: a
    sentence beside that sentence does not say it.
    """
    if says_how(rewriting.brought):
        words = [fold(rewriting.brought)[:_ROOT]]
    else:
        match = _SAYS_ON.search(plain_text(rewriting.own))
        words = [word[:_ROOT] for word in re.findall(r"\w{4,}", match["what"])] if match else []
    if not words:
        return []
    return [s for s in scored if all(word in fold(s.candidate.text) for word in words)]


def of_a_part(terms: Sequence[Weighted], best: Scored, brought: str) -> Decision | None:
    """« Et la danse classique ? » where a table has the danse: its figure is of all of it."""
    if best.candidate.shape is not Shape.CELL:
        return None
    bags, words = best.candidate.bags, fold(brought)
    labels = bags[Layer.OWN] | bags[Layer.LABELS]
    for term in (w.term for w in terms if fold(w.term.surface) in words):
        parts = set(term.parts)
        if not term.keys & labels and parts & labels and parts - labels:
            return Decision(
                (), f"aucune ligne ne porte « {term.surface} »", missing=(term.surface,)
            )
    return None


def beside_the_talk(
    question: Question, decision: Decision, rewriting: Rewriting
) -> Decision | None:
    """The refusal of evidence that says nothing of what is asked; `None` where it may answer.

    Args:
        question: As rewritten.
        decision: What it would be answered by.
        rewriting: How it was rewritten.
    """
    best, said = decision.accepted[0], plain_text(rewriting.own)
    brought = rewriting.brought
    text = fold(best.candidate.text)
    refused = {
        f"aucun extrait ne parle de « {brought} »": says_how(brought)
        and fold(brought)[:_ROOT] not in text,
        f"aucun extrait ne parle d’un autre temps : « {brought} »": asks_other_time(fold(brought))
        and not tells_of_other_time(text),
        "aucun extrait ne dit ce qui a changé": asks_change(said) and not tells_of_other_time(text),
        "aucune valeur n’est de ce côté": bool(question.threshold)
        and rewriting.kind is not None
        and ", dans «" in question.text
        and best.candidate.shape not in _TABULAR,
        "l’extrait donne une part d’autre chose": asks_share(brought) and _lacks_something(best),
        "l’extrait ne donne pas de raison": question.asked is Asked.WHY
        and _gives_no_reason(said or (brought and plain_text(question.text)), best),
        "l’extrait ne dit pas combien ont répondu": bool(_HOW_MANY_DID.search(said))
        and not (_RESPONDENTS.search(text) and best.candidate.document.id in rewriting.documents),
        "l’extrait ne donne aucun chiffre": bool(_FIGURES_ASKED.search(said))
        and not re.search(r"\d", text),
        "l’extrait compte autre chose": _counts_another(said, best),
        "l’extrait ne dit pas depuis quand": bool(_SINCE.match(said))
        and best.coverage.total < _MOST_SINCE
        and not _BEGINS.search(text),
        "rien ne classe ce qui vient d’être dit": bool(_WHICH_OF_THEM.match(said))
        and bool(rewriting.listed)
        and not _ranks(best, rewriting.listed),
        "l’extrait redit la réponse d’avant": bool(_EXAMPLE.match(said))
        and retold(best, rewriting),
        "l’extrait redit la liste d’avant": bool(_ASKS_MORE.match(said))
        and (best.candidate.shape in _LISTING or best.candidate.text.rstrip().endswith(":"))
        and retold(best, rewriting),
        "un élément de la liste ne dit rien des autres": bool(_WHO_DID_THEM.match(said))
        and is_listed(best, rewriting.listed),
    }
    return next((Decision((), rule) for rule, holds in refused.items() if holds), None)


def _gives_no_reason(said: str, best: Scored) -> bool:
    """Whether evidence says not why something is so; an aim is no reason of a degree."""
    if not _WHY_IT_IS.search(said):
        return False
    if best.candidate.shape not in STATEMENTS:
        return best.candidate.shape in TABULAR
    text = fold(best.candidate.text)
    return not (CAUSE.search(text) or (PURPOSE.search(text) and not _WHY_MORE.search(said)))


def _counts_another(said: str, best: Scored) -> bool:
    """Whether evidence names what « combien d'hôpitaux ? » counts, and counts something else."""
    match, text = _HOW_MANY.match(said), fold(best.candidate.text)
    if match and best.candidate.shape in _TABULAR:
        return best.coverage.total < _MOST_COUNTED
    root = match["noun"][: _ROOT + 1] if match else ""
    if not root or root not in text:
        return False
    return not re.search(rf"\d\s*(?:%\s*)?(?:[a-z'’-]+\s+){{0,3}}{re.escape(root)}", text)


def _lacks_something(best: Scored) -> bool:
    return any(not weighted.term.soft for weighted in best.coverage.missing)


def _ranks(best: Scored, listed: Sequence[str]) -> bool:
    """Whether evidence sets one item of the list that was shown apart from the others."""
    if best.candidate.shape is Shape.LIST or not is_listed(best, listed):
        return False
    return bool(_APART.search(fold(best.candidate.text)))


def retold(best: Scored, rewriting: Rewriting) -> bool:
    """Whether evidence is what was just answered, and no list of people."""
    answer = _words(re.sub(r"\[\d+\]", "", rewriting.told))
    text = _words(best.candidate.text)
    return text[:_SAME] in answer and not _TITLED.search(text)


def _words(text: str) -> str:
    """The words of a text: an answer sets its headings apart by signs of its own."""
    return " ".join(re.findall(r"\w+", fold(text)))
