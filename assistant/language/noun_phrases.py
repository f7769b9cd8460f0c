"""Noun phrases of a question, told by the words in front of them, and how to put one for another.

French marks a noun phrase by its determiner or preposition, and with it most often gender and
number (« la », « des », « au »). That is what a pronoun agrees with, and what must change when one
noun phrase takes the place of another (« avec un CHU » → « avec les EPSM »).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from assistant.language.contractions import article_in
from assistant.language.verb_forms import VERB_FORM, is_first_a_verb, is_infinitive
from assistant.language.word_counts import french_words
from ingest.french import fold

ORDINAL_WORDS = {
    1: "première", 2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième", 6: "sixième",
    7: "septième", 8: "huitième", 9: "neuvième", 10: "dixième", -1: "dernière",
    -2: "avant-dernière",
}  # fmt: skip

PREPOSITIONS = (
    r"(?:(?:avec|pour|chez|dans|par|sur|auprès d(?:es?|u)|à|aux?|des?|du|entre|selon)\b|d['’])"
)
DETERMINERS = (
    r"(?:(?:de la|les?|la|une?|des|du|leurs?|ces?|cet|cette|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|chaque)\b|"
    r"(?:de )?l['’])"
)
_STOPS = (
    rf"(?:{PREPOSITIONS}|{DETERMINERS}|(?:qui|que|quoi|où|et|ou|ne|dans|dont|elles?|ils?|on|y|en|se|ça|ca|cela|"
    rf"autour|lors|face|suite|grâce|via|comme|avec|"
    rf"le plus|le moins|plus|moins|pas|non|oui|combien|comment|pourquoi|quand|quels?|quelles?)\b|"
    rf"(?:qu|n|s|c|j|m|t)['’]|{VERB_FORM}\b|[^\W\d_]+-(?:t-)?(?:ils?|elles?|on|vous|nous|tu|je)\b)"
)
_WORD = r"[^\s?!,.;:()«»]+"
_REST = (
    rf"(?:\s+(?!{_STOPS}){_WORD}){{0,3}}(?:\s+(?:de\s+|d['’]\s*)(?!{_STOPS})(?:la |l['’])?{_WORD}"
    r"(?:\s+(?-i:[A-ZÀ-Ý])[^\s?!,.;:()«»]*)*)?"
)
_PHRASE = re.compile(
    rf"(?<![-\w])(?:(?P<preposition>{PREPOSITIONS})\s*(?:(?P<inner>{DETERMINERS})\s*)?|"
    rf"(?P<determiner>{DETERMINERS})\s*)(?P<noun>(?!{_STOPS}){_WORD}{_REST})",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b(?:(?P<determiner>[Ll]a|[Ll]e|[Ll]es|[Uu]ne?|[Dd]u|[Dd]es|[Aa]ux?) |(?P<elided>[LlDd][’']))?"
    r"(?P<name>[A-ZÉÈ][\wÀ-ÿ’'-]*(?:\s+(?:de\s+la\s+|de\s+|des\s+|du\s+|d[’'])?[A-ZÉÈ][\wÀ-ÿ’'-]*)+)"
)
_QUOTED = re.compile(r"«[^»]*»|\(à propos de :")
"""What is quoted is no complement that something may take the place of."""

_FEMININE_END = re.compile(
    r"(?:tion|sion|t[ée]|[ée]e|ance|ence|ure|ette|[êe]te|ude|ade|ie|euse|trice|ise|esse|ille|elle)s?$"
)
_MAY_BE_VERB = re.compile(r"[^\W\d_]{3,}[^é]e")
_ADJECTIVE = re.compile(
    r"(?:ale|elle|ive|ique|[ai]ble|euse|aire|enne|ante|ente|ète|ère|iste|ine|ide|ile|ure|ise|ande|eure|"
    r"orte|ande|aine|onne|oire|ante|ulte|aude|ourte|ente|asse|osse|ouce|raiche|iche|ome|ègne)$"
)
_ACRONYM_END = re.compile(r"[A-ZÀ-Ý]{2,}$")
_AFTER_ACRONYM = re.compile(r"[a-zà-ÿ]{2,}(?:[^é]e|ent)")
"""« Le SIVOM *aide* les écoles »: what follows an acronym before an object is its verb."""

_OBJECT = re.compile(r"\s+(?:(?:les?|la|des|une?)\b|l['’])", re.IGNORECASE)
_FRONT_ADJECTIVE = re.compile(
    r"(?:grande?|petite?|nouvel(?:le)?|nouveau|ancien(?:ne)?|premi[eè]re?|derni[eè]re?|principale?|vraie?|"
    r"seule?|belle|bonne?|longue?|jeune|même|autre|double|vaste|simple)s?",
    re.IGNORECASE,
)
"""Adjectives that stand in front: « la grande *enquête* » ends in its noun, « la grande école *accueille* » not."""

_CLAUSE_END = re.compile(r"\s*(?:[:;,.?!]|$|\b(?:en|à|au|aux|de|par|avec|dans|quoi|qui|combien)\b)")
_TO_INFINITIVE = re.compile(r"\s+(?:de\s+|d['’]\s*)(?P<verb>[^\W\d_]+)(?:\s|$)", re.IGNORECASE)
"""« un patient *d'avoir* »: what is said of the patient, no complement of the noun."""

_TO_DO = re.compile(r"[^\W\d_]{2,}(?:er|[^o]ir|oir|[dtv]re|ire)\b", re.IGNORECASE)
"""« pour suivre »: an infinitive, no noun."""

_CLITIC = re.compile(r"l(?:es?|a)|l['’]", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:je|tu|ils?|elles?|on|nous|vous|qui|peu[tx]|ne|pas)\s+$", re.IGNORECASE)
"""« je *les* trouve »: no article."""

FRAME_NOUN = re.compile(
    r"(?:parts?|pourcentages?|proportions?|taux|nombre|chiffres?|combien|exemples?|liste|rôle|but|nom|"
    r"date|définition|différences?|distinctions?|fois|temps|moment|truc|monde|type|genre|propos|question|ans?|mois|jours?|cent|fin|sorte|côtés?|titre|cas|juste)\b",
    re.IGNORECASE,
)

_BELONGING = re.compile(r"(?:de|du|des|d['’]|à|aux?|sur|auprès d(?:es?|u)|entre)$", re.IGNORECASE)
"""Prepositions of what belongs to a noun (« l'étude *auprès* des CHU »), not to the verb."""

_CLAUSE = re.compile(r"(?<=\w)(?:\s*[:;.!?])\s+")
_INTERROGATIVE = re.compile(
    r"\b(?:quel(?:le)?s?|combien|qui|qu['’]|que|quoi|comment|pourquoi|quand|où|est-ce)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!…]\s+$")
_BARE_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][\wÀ-ÿ-]+")
_ASKS = re.compile(r"(?:Combien|Quel(?:le)?s?|Qui|Que|Quoi|Les?|La|Une?|Des|Du|Est|Où|Quand)\b")


class Agreement(Enum):
    """What a pronoun says of what it stands for."""

    SHE = "elle"
    HE = "il"
    THEY = "pluriel"
    ANY = "indifférent"


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase of a text.

    Attributes:
        start: Offset of its preposition or determiner.
        noun_start: Offset of the noun.
        end: Offset after its last word.
        preposition: As written, empty without; it may hold the article (« du », « aux »).
        determiner: As written, empty without.
        noun: The noun with its modifiers, without determiner.
    """

    start: int
    noun_start: int
    end: int
    preposition: str
    determiner: str
    noun: str

    @property
    def agreement(self) -> Agreement:
        """Gender and number, as far as determiner and ending tell."""
        word = fold(self.determiner or self.preposition)
        word = word.split()[-1] if word.startswith("aupres") else word
        if word in {"les", "des", "aux", "leurs", "ces", "mes", "ses", "nos", "vos"}:
            return Agreement.THEY
        if word in {"la", "une", "cette", "ma", "sa", "de la"}:
            return Agreement.SHE
        if word in {"le", "un", "du", "au", "ce", "cet", "mon"}:
            return Agreement.HE
        head = self.noun.split()[0]
        if not word and head[:1].isupper():
            return Agreement.ANY
        if word in {"de", "d'"}:
            return Agreement.THEY
        if word in {"l'", "de l'", "d'", "notre", "votre", "chaque"}:
            return Agreement.SHE if _FEMININE_END.search(head.lower()) else Agreement.HE
        return Agreement.THEY if head.endswith(("s", "x")) else Agreement.ANY

    @property
    def subject(self) -> str:
        """The phrase as a subject: « du plan » is « le plan », « aux écoles » is « les écoles »."""
        word = fold(self.determiner or self.preposition)
        word = word.split()[-1] if word.startswith("aupres") else word
        if article := article_in(word):
            return f"{article}{self.noun}"
        if self.determiner:
            gap = "" if self.determiner[-1] in "'’" else " "
            return f"{self.determiner.lower()}{gap}{self.noun}"
        return f"les {self.noun}" if self.agreement is Agreement.THEY else self.noun


def noun_phrases(text: str) -> tuple[NounPhrase, ...]:
    """The noun phrases of a text in order; words that frame a question are left out."""
    found: list[NounPhrase] = []
    text = _QUOTED.sub(lambda quote: "," * len(quote.group()), text)
    for match in _PHRASE.finditer(text):
        if _CLITIC.fullmatch(match["determiner"] or "") and _SUBJECT.search(text[: match.start()]):
            continue
        if not (match["inner"] or match["determiner"]) and _TO_DO.match(match["noun"]):
            continue
        if FRAME_NOUN.match(match["noun"]):
            inner = noun_phrases(match["noun"][len(match["noun"].split()[0]) :])
            offset = match.start("noun") + len(match["noun"].split()[0])
            found.extend(_moved(phrase, offset) for phrase in inner)
            continue
        noun = _without_verb(_without_infinitive(match["noun"]), text[match.end() :])
        found.append(
            NounPhrase(
                start=match.start(),
                noun_start=match.start("noun"),
                end=match.start("noun") + len(noun),
                preposition=match["preposition"] or "",
                determiner=match["inner"] or match["determiner"] or "",
                noun=noun,
            )
        )
    return tuple(found)


def _without_infinitive(noun: str) -> str:
    """« patient d'avoir » is « patient »."""
    match = _TO_INFINITIVE.search(noun)
    return noun[: match.start()] if match and is_infinitive(match["verb"]) else noun


def _without_verb(noun: str, after: str) -> str:
    """« une école accueille » before « des élèves » is « une école », « l'eau monte : » is « l'eau »."""
    first, _, last = noun.rpartition(" ")
    complement = last[:1].isupper() or first.lower().endswith((" de", " d'", " d’"))
    if _FRONT_ADJECTIVE.fullmatch(first):
        return noun
    if first and not complement and _CLAUSE_END.match(after) and is_first_a_verb(last):
        return first
    ends_in_verb = not complement and _MAY_BE_VERB.fullmatch(last) and not _ADJECTIVE.search(last)
    if _ACRONYM_END.search(first) and _AFTER_ACRONYM.fullmatch(last):
        return first if _OBJECT.match(after) else noun
    return first if first and ends_in_verb and _OBJECT.match(after) else noun


def _moved(phrase: NounPhrase, offset: int) -> NounPhrase:
    start, noun, end = phrase.start + offset, phrase.noun_start + offset, phrase.end + offset
    return replace(phrase, start=start, noun_start=noun, end=end)


def names(text: str) -> tuple[NounPhrase, ...]:
    """Proper names of two words and more (« la CPTS Val de Loire », « Lucie Fontanel »)."""
    found = []
    text = _QUOTED.sub(lambda quote: "," * len(quote.group()), text)
    for match in _NAME.finditer(text, _opening_word(text)):
        if _ASKS.match(match["name"]):
            continue
        determiner = match["determiner"] or match["elided"] or ""
        found.append(
            NounPhrase(
                match.start(), match.start("name"), match.end(), "", determiner, match["name"]
            )
        )
    return tuple(found)


def bare_names(text: str) -> tuple[NounPhrase, ...]:
    """Names and acronyms that stand without a word in front of them (« ICOPE, c'est quoi ? »).

    The capital that opens a sentence makes no name, unless a comma sets the word apart.
    """
    taken = [(p.start, p.end) for p in (*noun_phrases(text), *names(text))]
    hidden = _QUOTED.sub(lambda quote: "," * len(quote.group()), text)
    found = []
    for match in _BARE_NAME.finditer(hidden):
        opens = not re.search(r"\w", hidden[: match.start()])
        acronym = len(re.findall(r"[A-ZÀ-Ý]", match.group())) > 1
        apart = hidden[match.end() :].lstrip().startswith(",")
        known = not acronym and fold(match.group()) in french_words()
        first = opens or bool(_SENTENCE_END.search(hidden[: match.start()]))
        if any(start <= match.start() < end for start, end in taken) or (first and known):
            continue
        if not opens or acronym or apart:
            found.append(
                NounPhrase(match.start(), match.start(), match.end(), "", "", match.group())
            )
    return tuple(found)


def _opening_word(text: str) -> int:
    """The offset after a first word that has its capital from the sentence alone."""
    match = re.match(r"\W*([^\W\d_]+)(?:-\w+)*\s+(?:d|l)(?:e |es |a |u |['’])", text)
    return match.end(1) if match and fold(match.group(1)) in french_words() else 0


def asking_from(text: str) -> int:
    """The offset of the clause that asks, behind what only sets the scene."""
    for match in reversed(list(_CLAUSE.finditer(text))):
        if _INTERROGATIVE.search(text, match.end()) and noun_phrases(text[match.end() :]):
            return match.end()
    return 0


def whole(text: str, phrase: NounPhrase, following: NounPhrase | None) -> str:
    """The phrase as a subject with the complement right behind it (« l'étude auprès des CHU »)."""
    if following is None or not _BELONGING.match(following.preposition):
        return phrase.subject
    if following.start - phrase.end > 1:
        return phrase.subject
    return f"{phrase.subject} {text[following.start : following.end]}"


def is_counted(phrase: NounPhrase) -> bool:
    """Whether a phrase has a bare « de » (« combien de réponses »)."""
    return not phrase.determiner and fold(phrase.preposition) in {"de", "d'"}


def is_feminine(noun: str) -> bool:
    """Whether the first word of a noun phrase ends like a feminine noun."""
    return bool(_FEMININE_END.search(noun.split()[0].lower()))


def agrees(phrase: NounPhrase, wanted: Agreement) -> bool:
    """Whether a pronoun may stand for a phrase; an acronym may be of either gender."""
    own = phrase.agreement
    return wanted is Agreement.ANY or own is Agreement.ANY or own is wanted
