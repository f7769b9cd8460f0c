"""Follow-ups that ask where what was just said comes from: « ça vient d'où ? », « la source ? ».

What was said keeps its citation, so it is said once more, behind the name of its document. Where it
was found by asking people, they want to know who asked: that comes first.
"""

from __future__ import annotations

import re

_THAT = (
    r"(?:ca|cela|ce (?:chiffre|nombre|resultat|pourcentage)|cette (?:info|information|donnee)|"
    r"ces (?:chiffres|donnees|resultats|infos?|informations))"
)
_COMES = r"(?:vien(?:t|nent)|sor(?:t|tent)|provien(?:t|nent)|(?:est|sont) (?:tire|pris)\w*)"
_TAKEN = r"(?:tu|vous) (?:tiens|tenez|sors|sortez|prends|prenez) (?:tout )?"
_SEEN = r"(?:(?:vu|lu|trouve|pris|peche|entendu)e?s?)"
_WHAT = r"(?:c'est quoi|quelle (?:est|etait)|tu as|vous avez|as tu|avez vous) "
_TEXT = r" (?:document|rapport|texte|article|fichier|guide|ouvrage|dossier)"
_AFTER = r"(?:d'apres|selon|de|dans|suivant)"
_STUDY = r"(?:enquete|etude|sondage|barometre|recensement|rapport|document)"
_ASKS = re.compile(
    r"^\W*(?:(?:et|mais|ok|alors|au fait)[\s,]+)*(?:"
    rf"{_THAT}[\s,]+(?:ca |ils? |elles? )?{_COMES} d'ou|"
    rf"d'ou (?:{_COMES} {_THAT}|(?:est ce que )?{_THAT} {_COMES}|c'est (?:tire|pris)|"
    rf"{_TAKEN}{_THAT})|"
    rf"(?:{_WHAT})?(?:la |ta |votre |les |tes |vos |une )sources?"
    r"(?: de (?:(?:ce|ces|cette) \w+|ca|cela))?|quelles? sources?|"
    r"c'est (?:tire|pris|ecrit|dit|marque) (?:d'ou|ou|dans (?:quoi|quel \w+))|"
    r"(?:ou (?:est ce que )?|dans quel \w+ )"
    rf"(?:(?:tu |vous |t')(?:l')?(?:as|avez)|(?:l')?(?:as tu|avez vous)) {_SEEN}(?: {_THAT})?|"
    rf"(?:tu |vous |t')(?:l')?(?:as|avez) {_SEEN}(?: {_THAT})? (?:ou|dans quel \w+)|"
    rf"ou (?:est ce que )?c'est (?:ecrit|dit|marque)|(?:c'est )?dans quel{_TEXT}"
    r"(?: (?:est ce que )?c'est (?:ecrit|dit|marque))?|"
    rf"(?:c'est )?qui (?:qui )?(?:le |l'a |l'|a )?(?:di[ts]|ecrit|affirme)(?: {_THAT})?|"
    rf"(?:c'est |ca vient )?(?:(?:tire|pris|issu)\w* )?(?:{_AFTER} )?quel(?:le)? {_STUDY}"
    r"(?: (?:ca|exactement|au juste|deja|"
    r"le (?:dit|montre)|dit ca))?|"
    r"(?:c'est )?(?:d'apres|selon) qui(?: (?:ca|deja|exactement))?"
    r")[\s?!.…]*$"
)
_SURVEY = re.compile(r"\b(?P<noun>enquête|étude|sondage|baromètre|recensement)\b", re.IGNORECASE)


def asks_source(plain: str) -> bool:
    """Whether a folded question asks where what was said comes from."""
    return bool(_ASKS.match(plain))


def source_asked(question: str, previous: str, answer: str) -> list[str]:
    """Who led the survey that answered, then the question before once more.

    Args:
        question: It may say that a survey is meant (« d'après quelle enquête ? »).
        previous: The question before, as it was read.
        answer: What it was answered.
    """
    match = next(filter(None, map(_SURVEY.search, (question, answer, previous))), None)
    if match is None:
        return [previous]
    noun = match["noun"].lower()
    article = "l’" if noun[0] in "eé" else "le "
    when = f"Quand a été menée {article}{noun} ?" if _SURVEY.search(question) else ""
    return [text for text in (f"Qui a mené {article}{noun} ?", when, previous) if text]
