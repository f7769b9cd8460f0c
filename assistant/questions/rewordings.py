"""What people say in two places of a question, as texts say it in one.

- « 9 lycées sur 10 » and « un lycée sur deux » are said in a text as « 90 % des lycées ». Only what
  makes a whole percentage is rewritten: « deux lycées sur trois » is left as it is.
- « Les lycées ont un musée comme partenaire » is said as « travaillent avec un musée »: the noun by
  itself (« ce partenaire ») says nothing of working together.
- « On veut aider le club, comment faire ? » asks how to help it.
- « Que faire si je veux aider le club ? », « que faire pour aider le club ? » ask the same.
- « Nos halles débordent. Que fait la mairie pour gérer ? » asks how she deals with them.
- « Connues ou reconnues » is the second word: texts write « (re)connues ».
- « On perd notre médecin. Peut-on en faire venir un ? » asks for a doctor.
"""

from __future__ import annotations

import re

from assistant.language.inversions import with_hyphens
from assistant.questions.bare_figures import figure_explained
from assistant.questions.bare_questions import in_full
from assistant.questions.canonical import canonical
from assistant.questions.common_turns import in_usual_turns
from assistant.questions.gaining import gains_in_full
from assistant.questions.help_asked import help_asked
from assistant.questions.ranking import CARDINALS
from assistant.questions.survey_answers import counted_answers
from assistant.questions.surveys import asked_of_survey

_NUMBERS = {"un": 1, "une": 1, **CARDINALS, "cent": 100}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_RATIO = re.compile(
    rf"(?<![\w,.])(?:(?:les|"
    rf"l['’])\s*)?(?P<some>{_NUMBER})\s+(?P<things>[^\W\d_][^\s,;:?!.]*(?:\s+[^\W\d_][^\s,;:?!.]*){{0,3}}?)"
    rf"\s+sur\s+(?P<all>deux|quatre|cinq|dix|cent|2|4|5|10|20|50|100)\b(?!\s*(?:%|ans|mois|jours))",
    re.IGNORECASE,
)


_SOMEBODY = r"(?P<whom>(?:(?:une?|des|les?|la|leurs?|plusieurs)\s|l['’])[^,;:?!.]{2,60}?)"
_AS_PARTNER = re.compile(
    rf"\b(?:ont|a|avaient|avait|auraient|ayant)\s+(?:déjà\s+)?{_SOMEBODY}"
    r"\s+(?:comme|pour)\s+partenaires?\b"
    rf"|\b(?:comptent|compte)\s+{_SOMEBODY.replace('whom', 'counted')}"
    r"\s+parmi\s+(?:leurs|ses)\s+partenaires\b",
    re.IGNORECASE,
)


_WANT = r"veu[tx]|voulons|voudrai[st]|voudrions|aimerai[st]|aimerions|souhait\w+"
_WISH = re.compile(
    r"(?:(?:^|[\s,;:.]+)(?:mais|et|or|donc|alors|pourtant))*(?:^|[\s,;:.]+)"
    rf"(?:je|j['’]|on|nous)\s?(?:{_WANT}|"
    r"cherch\w+ à|compt(?:e|ons)|envisage\w* de|essa(?:ie|yons) de|dois|doit|devons)"
    r"(?:\s(?:bien|juste|quand même|aussi))?\s"
    r"(?P<deed>(?!faire\b|savoir\b)[^\W\d_]+(?:er|ir|re|oir)\b[^,;:?!.]{2,80}?)"
    r"\s*[,;:.…–-]+\s*(?:(?:et|mais|alors|du coup|donc)\s)?"
    r"(?:comment\s(?:(?:est-ce qu['’]?e?|on|je|nous|y|s['’]y|m['’]y|nous y|peut|peux|pouvons|"
    r"pourrait|dois|doit|faut|il|le|procéder|procède|faire|fait|fais|prend(?:re|s)?|faut-il|"
    r"peut-on|puis-je|fait-on)[\s-]*)+|"
    r"(?:on|je|nous)\s(?:fait|fais|faisons|s['’]y prend|m['’]y prends)\scomment)\s*\?",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"^\W*(?:que|qu['’]est-ce qu(?:e\s|['’]))\s?"
    r"(?:(?:dois-je|doit-on|faut-il|puis-je|peut-on|je dois|il faut|on doit)\s)?faire\s"
    r"(?:pour|(?:si|quand)\s(?:j['’]|(?:je|on|nous)\s)"
    rf"(?:{_WANT})(?:\s(?:bien|juste|aussi))?)\s"
    r"(?P<deed>(?!que\b)[^\W\d_]+(?:er|ir|re|oir)\b[^,;:?!.]{2,80}?)\s*\?",
    re.IGNORECASE,
)
_TOLD_NOUN = re.compile(
    r"\b(?:notre|nos|mon|ma|un|une|d['’]une?|le|la|les|l['’]|des)\s?"
    r"(?:(?:seule?|derni(?:er|ère)|unique|vieux|vieil|vieille|bon|bonne|jeune|petite?)s?\s)?"
    r"(?P<noun>[^\W\d_]{4,})\b[^.,;:!?]{0,40}[.,;:!?…]",
    re.IGNORECASE,
)
_ONE_OF_IT = re.compile(
    r"\ben\s(?P<deed>(?:faire\s)?[^\W\d_]+(?:er|ir|re|oir))\s(?P<one>une?)"
    r"\s*(?P<other>autre\b\s*)?[?!.\s]*$",
    re.IGNORECASE,
)


_WITHOUT_OBJECT = re.compile(
    r"^\W*(?P<told>(?P<thing>(?:nos|notre|mes|mon|ma|les?|la)\s[^\W\d_]{4,})\b[^?!.;:]*[.!;:]+\s.*"
    r"\b(?:pour|à|de)\s(?:absorber|gérer|compenser|soulager|désengorger|contenir|régler|résoudre|"
    r"combler|surmonter|éviter|améliorer))\s*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)


_RATE_OF_TAKING_PART = re.compile(
    r"\btaux de participation (?=(?:au|aux|à la|à l['’])\s*"
    r"(?!enquête|sondage|questionnaire|étude|vote|élection))(au|aux|à)",
    re.IGNORECASE,
)
"""« Le taux de participation au conseil » is no rate of reply to a survey."""
_OR_AGAIN = re.compile(
    r"\b(?P<once>[^\W\d_]{4,})(?:e?s)?\s*(?:et|ou|et/ou|/)\s*(?P<again>(?:re|ré|"
    r"r)(?P=once)(?:e?s)?)\b",
    re.IGNORECASE,
)


_POLITE = re.compile(
    r"(?<=\w)\s*,?\s*\b(?:s['’]il (?:vous|te) pla[iî]t|svp|stp|je (?:vous|"
    r"te) prie)\b\s*,?(?=\s*\w)",
    re.IGNORECASE,
)
"""« Pouvez-vous, s'il vous plaît, me dire qui… »"""


def reworded(text: str) -> str:
    """The text with what it says in two places said in one, in the manner of texts.

    What it asks for is told in its usual form (`assistant.questions.canonical`).
    """
    text = in_usual_turns(help_asked(figure_explained(counted_answers(_POLITE.sub("", text)))))
    text = _RATE_OF_TAKING_PART.sub(r"pourcentage de participation \1", text)
    text = _OR_AGAIN.sub(lambda match: match["again"], text)
    text = _TO_DO.sub(lambda match: f"Comment {match['deed'].strip()} ?", text)
    text = _WISH.sub(
        lambda match: f". Comment {match['deed'].strip()} ?",
        canonical(in_full(asked_of_survey(gains_in_full(with_hyphens(text))))),
    )
    text = _WITHOUT_OBJECT.sub(_with_object, text.removeprefix(". "))
    return _with_noun(_AS_PARTNER.sub(_with_partner, _RATIO.sub(_percentage, text)))


def _with_object(match: re.Match[str]) -> str:
    return f"{match['told']} {match['thing'][:1].lower()}{match['thing'][1:]} ?"


def _with_noun(text: str) -> str:
    """« En faire venir un » with the noun that the sentence before names first, for both."""
    one = _ONE_OF_IT.search(text)
    told = _TOLD_NOUN.search(text[: one.start()]) if one else None
    if one is None or told is None:
        return text
    asked = text[told.end() : one.start()].strip()
    other = "autre " if one["other"] else ""
    return f"{asked} {one['deed']} {one['one']} {other}{told['noun']} ?"


def _with_partner(match: re.Match[str]) -> str:
    return f"travaillent avec {match['whom'] or match['counted']}"


def _percentage(match: re.Match[str]) -> str:
    some, whole = _number(match["some"]), _number(match["all"])
    if some >= whole or 100 * some % whole:
        return match.group()
    things = match["things"]
    if some == 1 and not things.isupper():
        things = things if things.endswith(("s", "x")) else f"{things}s"
    return f"{100 * some // whole} % des {things}"


def _number(written: str) -> int:
    return _NUMBERS.get(written.lower()) or int(written)
