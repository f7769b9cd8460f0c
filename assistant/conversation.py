"""Turns a follow-up into one question that stands alone, without a language model.

The history is folded from its first question on, so that « et pour les CHU ? » after « et pour les
EPSM ? » still knows what is counted. For each user turn:

1. a *correction* (« non, je parlais des CHU ») is an entity swap;
2. a *continuation* (« et ensuite ? », « la deuxième étape ? ») carries the previous subject and the
   position in its list;
3. an *entity swap* (« et pour les CHU ? ») replaces, in the previous question, the complement that
   the new one can stand for: one introduced by the same preposition, else of the same nature
   (an acronym for an acronym), else the last;
4. a *pronoun* without antecedent in the sentence (« combien de communes couvre-t-elle ? ») is
   replaced by the subject of the previous question or of its answer;
5. an *ellipsis* (« et en 2023 ? », « pourquoi ? », « tu peux détailler ? ») is the previous
   question with the new element;
6. anything else stands alone: a change of subject inherits nothing.

Several rewritings may be possible: all are returned, the most likely first, and the engine keeps
the first one that the documents answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.outcomes import Role, Turn
from assistant.question import analyse
from assistant.vocabulary import Vocabulary
from ingest.french import fold

_OPENERS = r"(?:(?:et|ok|okay|d'accord|mais|alors|puis|bon|merci|super|non|oui|ah|donc|du coup|sinon)[\s,:;.!…]+)*"
_CORRECTION = re.compile(
    r"^(?:non|pardon|desole[e]?|je me suis trompee?|erreur|en fait|plutot|je (?:parlais|voulais|pensais|parle|veux)|pas)\b"
    r".*?\b(?:parl(?:e|ais) (?:de |des |du |d'|plutot )|voulais dire|pensais a(?:ux?)?|plutot|(?:mais|pour|avec) )"
    r"\s*(?P<new>.+?)[\s?!.]*$"
)
_CONTINUATION = re.compile(
    rf"^{_OPENERS}(?:(?:et )?(?:ensuite|apres|la suite|puis|apres ca|la suivante|le suivant|quoi d'autre|c'est tout|"
    r"l'etape (?:suivante|d'apres)|et (?:ensuite|apres)))[\s?!.]*$"
)
_DETAIL = re.compile(
    rf"^{_OPENERS}(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)[ -]?(?:tu|vous)?\s*)?"
    r"(?:m'en dire plus|en dire plus|detaill\w+|precis\w+|developp\w+|expliqu\w+|plus de details?|c'est a dire|comment ca|"
    r"dis m'en plus|dites m'en plus)(?:\s+(?:ca|cela|un peu|davantage|plus|stp|svp|s'il (?:te|vous) plait))*[\s?!.]*$"
)
_WHY = re.compile(
    rf"^{_OPENERS}(?:pourquoi|pour quelle raison|comment|quand|ou|combien|qui|avec qui|par qui)[\s?!.]*$"
)
_SWAP = re.compile(
    rf"^{_OPENERS}(?:et |qu'en est il |idem |meme (?:question|chose) |pareil )?"
    r"(?P<preposition>pour|avec|chez|dans|en|a|au|aux|de|des|du|d'|par|selon|sur|concernant|cote)\s*"
    r"(?P<new>(?:(?:le|la|les|l'|un|une|des|du|de|leurs?|ses)\s*)?[^?]{2,60}?)[\s?!.]*$"
)
_BARE_SWAP = re.compile(
    r"^(?:et|ou|quid|idem|meme question)\s+(?:de\s+|des\s+|du\s+|d')?(?P<new>(?:le |la |les |l'|un |une )[^?]{2,60}?)[\s?!.]*$"
)
_RANKED = re.compile(
    rf"^{_OPENERS}(?:quel(?:le)?s? (?:est|sont) )?(?:l[ae]s? |l')?(?:\w+ )?"
    r"(?:premier|premiere|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|dernier|derniere|suivante?)\b[^?]{0,40}\??\s*$"
)
_PRONOUN = re.compile(
    r"\b(?P<inverted>\w+)(?P<link>-t-|-)(?P<pronoun>elles?|ils?)\b|"
    r"\b(?P<subject>elles?|ils?|celles? ci|ceux ci|celui ci|ce dernier|cette derniere|ces derni[eè]re?s)\b|"
    r"(?P<that>\b(?:ca|cela|ceci)\b)|\b(?:(?P<possessive>son|sa|ses|leurs?)\s+(?=\w))|\b(?P<en>(?:y|en) (?:a|ont|est|sont|fait|participe\w*)|leur (?:\w+))\b",
    re.IGNORECASE,
)
_PREPOSITIONS = r"(?:(?:avec|pour|chez|dans|par|sur|aupres de|aux?|des?|du)\b|d['’])"
_DETERMINERS = (
    r"(?:(?:de la|les?|la|une?|des|du|leurs?|ces?|cette|mon|ma|notre|votre)\b|(?:de )?l['’])"
)
_NOUN_PHRASE = re.compile(
    rf"\b(?P<preposition>{_PREPOSITIONS})\s*(?:(?P<determiner>{_DETERMINERS})\s*)?(?P<noun>[^\s?,.;]+(?:\s+(?!{_PREPOSITIONS}|{_DETERMINERS}|(?:est|sont|a|ont|qui|que|et|ou|n'|ne|dans|dont)\b)[^\s?,.;]+){{0,3}})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standalone:
    """Rewritings of a question, the most likely first.

    Attributes:
        candidates: Never empty; the question itself when it stands alone.
        follow_up: Whether the history was used.
        continues: Whether the question asks for what follows in the last list.
        orphan: Whether it continues a conversation that is not there.
    """

    candidates: tuple[str, ...]
    follow_up: bool = False
    continues: bool = False
    orphan: bool = False


def standalone(question: str, history: Sequence[Turn], vocabulary: Vocabulary) -> Standalone:
    """Rewritings of `question` in the light of the turns before it."""
    previous = ""
    answer = ""
    for turn in history:
        if turn.role is Role.USER:
            previous = _rewrite(turn.content, previous, answer, vocabulary).candidates[0]
        else:
            answer = turn.content
    return _rewrite(question, previous, answer, vocabulary)


def _rewrite(question: str, previous: str, answer: str, vocabulary: Vocabulary) -> Standalone:
    plain = _plain(question)
    dependent = _dependence(plain, question, vocabulary)
    if dependent is None:
        return Standalone((question,))
    if not previous:
        orphan = dependent in {"continuation", "detail", "why", "swap", "correction"}
        return Standalone((question,), orphan=orphan)
    rewritings = _REWRITERS[dependent](question, plain, previous, answer, vocabulary)
    kept = tuple(dict.fromkeys(text for text in rewritings if text))
    if not kept:
        return Standalone((question,))
    return Standalone(kept, follow_up=True, continues=dependent == "continuation")


def _open(text: str) -> str:
    """A question without its final punctuation."""
    return text.rstrip(" ?!.\u00a0\u202f")


def _plain(text: str) -> str:
    return " ".join(fold(text).replace("-", " ").split())


def _dependence(plain: str, question: str, vocabulary: Vocabulary) -> str | None:
    """How the question leans on what came before, `None` where it stands alone."""
    for name, pattern in (
        ("correction", _CORRECTION),
        ("continuation", _CONTINUATION),
        ("detail", _DETAIL),
        ("why", _WHY),
        ("swap", _SWAP),
        ("swap", _BARE_SWAP),
        ("ranked", _RANKED),
    ):
        if pattern.match(plain) and not (name == "swap" and _has_verb(plain)):
            return name
    if _dangling_pronoun(question):
        return "pronoun"
    if (
        re.match(rf"^{_OPENERS}(?:et|mais|alors)\b", plain)
        and len(analyse(question, vocabulary).terms) <= 3
    ):
        return "ellipsis"
    return None


def _has_verb(plain: str) -> bool:
    return bool(
        re.search(
            r"\b(?:est|sont|ont|fait|font|peut|peuvent|doit|doivent|sert|permet\w*|faut|existe\w*|"
            r"quels?|quelles?|combien|qui|quoi|pourquoi)\b",
            plain,
        )
    )


def _dangling_pronoun(question: str) -> bool:
    match = _PRONOUN.search(question)
    if match is None:
        return False
    if (
        match.group("subject")
        and fold(match.group("subject")) in {"il", "ils"}
        and re.search(
            r"\b(?:y a(?:-t-il)?|il (?:faut|y a|existe|s'agit|est (?:possible|vrai))|s'il)",
            fold(question),
        )
    ):
        return False
    if match.group("inverted") and fold(match.group("inverted")) in {
        "a",
        "faut",
        "existe",
        "agit",
        "s'agit",
    }:
        if fold(match.group("pronoun")) == "il":
            return False
    if match.group("that") and re.search(r"\bc'est quoi|\bqu'est", fold(question)):
        return False
    before = question[: match.start()]
    return not _has_antecedent(before)


def _has_antecedent(before: str) -> bool:
    """Whether a noun phrase with an article stands before the pronoun, in the same question."""
    words = fold(before)
    return bool(
        re.search(
            r"\b(?:les?|la|une?|des|du|cette|ces|aux?)\s+(?!plus|moins|quel)\w{2,}|\bl'\w{2,}",
            words,
        )
        and not re.match(r"^\W*(?:combien|quel|quelle|quels|quelles|a|avec|dans|sur|par)\b", words)
    )


def _correction(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    match = _CORRECTION.match(plain)
    assert match is not None
    new = _original(question, match.group("new"))
    return _swapped(previous, "", new, vocabulary)


def _swap(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    match = _SWAP.match(plain) or _BARE_SWAP.match(plain)
    assert match is not None
    preposition = match.groupdict().get("preposition") or ""
    return _swapped(previous, preposition, _original(question, match.group("new")), vocabulary)


def _original(question: str, folded: str) -> str:
    """The part of the question as typed that a folded suffix stands for."""
    kept = _open(question)
    words = folded.split()
    typed = kept.replace("-", " ").split()
    return " ".join(typed[-len(words) :]) if words else kept


def _swapped(previous: str, preposition: str, new: str, vocabulary: Vocabulary) -> list[str]:
    stripped = re.sub(rf"^(?:{_DETERMINERS})\s*", "", new, flags=re.IGNORECASE)
    if re.fullmatch(r"\d{4}", stripped):
        with_year = re.sub(r"\b(?:19|20)\d\d\b", stripped, previous)
        if with_year != previous:
            return [with_year]
        return [f"{_open(previous)} en {stripped} ?"]
    places = list(_NOUN_PHRASE.finditer(previous))
    ordered = sorted(
        places,
        key=lambda place: _fitness(place, preposition, stripped, vocabulary, places),
        reverse=True,
    )
    rewritten = [
        f"{previous[: place.start('noun')]}{stripped}{previous[place.end('noun') :]}"
        for place in ordered
    ]
    subject = _subject(previous)
    if subject and subject in previous:
        rewritten.append(previous.replace(subject, new, 1))
    extended = f"{_open(previous)} {preposition or 'pour'} {new} ?"
    return [_agree(text) for text in rewritten] + [extended]


def _fitness(
    place: re.Match[str],
    preposition: str,
    new: str,
    vocabulary: Vocabulary,
    places: Sequence[re.Match[str]],
) -> float:
    noun = place.group("noun")
    same_nature = _nature(noun, vocabulary) == _nature(new, vocabulary)
    same_preposition = fold(place.group("preposition")) == fold(preposition)
    position = places.index(place) / max(1, len(places))
    return 1.5 * same_nature + 1.2 * same_preposition + 1.4 * position


def _nature(text: str, vocabulary: Vocabulary) -> str:
    if re.search(r"\b[A-ZÉ]{2,}", text) or any(m.acronym for m in vocabulary.mentions(text)):
        return "acronym"
    if re.search(r"\d", text):
        return "figure"
    if re.match(r"[A-ZÀ-Ý]", text):
        return "name"
    return "noun"


def _agree(text: str) -> str:
    """Mends elisions at the seam of a swap (« d’CHU », « l’commune »)."""
    text = re.sub(r"\bd[’'](?=[^aeiouyhéèêàâîôœAEIOUYHÉÈ])", "de ", text)
    return re.sub(r"\bl[’'](?=[^aeiouyhéèêàâîôœAEIOUYHÉÈ])", "la ", text)


def _subject(previous: str) -> str:
    """The noun phrase that a pronoun after this question stands for."""
    proper = re.findall(
        r"\b(?:[Ll]a |[Ll]e |[Ll]es |[Ll][’'])?(?:[A-ZÉÈ][\wÀ-ÿ’'-]*)(?:\s+(?:de\s+|des\s+|du\s+|d[’'])?[A-ZÉÈ][\wÀ-ÿ’'-]*)+",
        previous[1:],
    )
    if proper:
        return str(max(proper, key=len))
    inverted = re.search(
        r"\b((?:[Ll]es|[Ll]a|[Ll]e|[Uu]ne|[Uu]n|[Dd]es|[Ll][’'])\s*[\wÀ-ÿ’'-]+(?:\s+[\wÀ-ÿ’'-]+)?)\s+[\wÀ-ÿ]+-(?:t-)?(?:elles?|ils?)\b",
        previous,
    )
    if inverted:
        return inverted.group(1)
    nouns = re.findall(
        r"\b(?:[Ll]es|[Ll]a|[Ll]e|[Uu]ne|[Uu]n|[Dd]es|[Dd]u|[Ll][’'])\s*[\wÀ-ÿ’'-]{2,}(?:\s+(?:de |d[’']|des |du )?[\wÀ-ÿ’'-]{3,})?",
        previous,
    )
    return str(nouns[-1]) if nouns else ""


def _pronoun(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    subjects = [s for s in (_subject(previous), _subject(f". {_unmarked(answer)}")) if s]
    made = [_with_subject(question, subject) for subject in subjects]
    return [text for text in made if text] or [_extended(question, previous)]


def _with_subject(question: str, subject: str) -> str:
    match = _PRONOUN.search(question)
    if match is None:
        return ""
    subject = (
        subject[0].lower() + subject[1:] if re.match(r"(?:La|Le|Les|L[’'])\b", subject) else subject
    )
    if match.group("inverted"):
        return f"{question[: match.start()]}{match.group('inverted')} {subject}{question[match.end() :]}"
    if match.group("subject") or match.group("that"):
        return f"{question[: match.start()]}{subject}{question[match.end() :]}"
    body = _open(question)
    return f"{body} ({subject}) ?"


def _unmarked(answer: str) -> str:
    return re.sub(r"\[\d+\]|\*\*", "", answer.split("\n")[0])


def _extended(question: str, previous: str) -> str:
    return f"{_open(question)} – {previous}"


def _ellipsis(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    body = re.sub(r"^(?:et|mais|alors|ok|oui|non)[\s,]+", "", question, flags=re.IGNORECASE)
    return [body, _extended(body, previous)]


def _continue(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    return [previous]


def _ranked(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    body = re.sub(r"^(?:et|mais|alors|ok|oui|non)[\s,]+", "", question, flags=re.IGNORECASE)
    return [_extended(body, previous), body]


def _why(
    question: str, plain: str, previous: str, answer: str, vocabulary: Vocabulary
) -> list[str]:
    word = re.sub(r"^(?:et|mais|alors)[\s,]+", "", _open(question), flags=re.IGNORECASE)
    return [f"{word} – {previous}"]


_REWRITERS = {
    "correction": _correction,
    "continuation": _continue,
    "detail": _continue,
    "why": _why,
    "swap": _swap,
    "ranked": _ranked,
    "pronoun": _pronoun,
    "ellipsis": _ellipsis,
}
