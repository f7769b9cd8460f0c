"""Noun phrases of a question, told by the words in front of them, and how to put one for another.

French marks a noun phrase by its determiner or preposition, and with it most often gender and
number (« la », « des », « au »). That is what a pronoun agrees with, and what must change when one
noun phrase takes the place of another (« avec un CHU » → « avec les EPSM »).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from assistant.verb_forms import VERB_FORM
from assistant.word_counts import french_words
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
    rf"(?:{PREPOSITIONS}|{DETERMINERS}|(?:qui|que|quoi|où|et|ou|ne|dans|dont|elles?|ils?|on|y|en|se|"
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
_OBJECT = re.compile(r"\s+(?:(?:les?|la|des|une?)\b|l['’])", re.IGNORECASE)
_TO_DO = re.compile(r"[^\W\d_]{2,}(?:er|[^o]ir|oir|[dtv]re|ire)\b", re.IGNORECASE)
"""« pour suivre »: an infinitive, no noun."""

_CLITIC = re.compile(r"l(?:es?|a)|l['’]", re.IGNORECASE)
_SUBJECT = re.compile(r"\b(?:je|tu|ils?|elles?|on|nous|vous|qui|peu[tx]|ne|pas)\s+$", re.IGNORECASE)
"""« je *les* trouve »: no article."""

FRAME_NOUN = re.compile(
    r"(?:parts?|pourcentages?|proportions?|taux|nombre|chiffres?|combien|exemples?|liste|rôle|but|nom|"
    r"date|définition|fois|moment|truc|monde|type|genre|propos|question|ans?|mois|jours?|cent|fin|sorte|côtés?|titre|cas|juste)\b",
    re.IGNORECASE,
)

_HAVING = re.compile(
    r"\b(?:ont|a|as|avez|avons|avait|avaient|aura|auront|font|fait|met|mettent|propose\w*|organise\w*|signé|créé|noué|mis|[^\W\d_]{3,}(?<!m)ent)\s+$",
    re.IGNORECASE,
)
"""« Ont *des* partenariats »: an article, not « de les »."""

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
        article = {"du": "le ", "au": "le ", "des": "les ", "aux": "les "} | {
            "de la": "la ", "de l'": "l’",
        }  # fmt: skip
        if word in article:
            return f"{article[word]}{self.noun}"
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
        noun = _without_verb(match["noun"], text[match.end() :])
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


def _without_verb(noun: str, after: str) -> str:
    """« une école accueille » before « des élèves » is « une école »."""
    first, _, last = noun.rpartition(" ")
    complement = last[:1].isupper() or first.lower().endswith((" de", " d'", " d’"))
    ends_in_verb = not complement and _MAY_BE_VERB.fullmatch(last) and not _ADJECTIVE.search(last)
    return first if first and ends_in_verb and _OBJECT.match(after) else noun


def _moved(phrase: NounPhrase, offset: int) -> NounPhrase:
    return NounPhrase(
        phrase.start + offset,
        phrase.noun_start + offset,
        phrase.end + offset,
        phrase.preposition,
        phrase.determiner,
        phrase.noun,
    )


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


def _opening_word(text: str) -> int:
    """The offset after a first word that has its capital from the sentence alone."""
    match = re.match(r"\W*([^\W\d_]+)(?:-\w+)*\s+(?:d|l)(?:e |es |a |u |['’])", text)
    return match.end(1) if match and fold(match.group(1)) in french_words() else 0


def whole(text: str, phrase: NounPhrase, following: NounPhrase | None) -> str:
    """The phrase as a subject with the complement right behind it (« l'étude auprès des CHU »)."""
    if following is None or not following.preposition or following.start - phrase.end > 1:
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


def put(text: str, place: NounPhrase, new: str) -> str:
    """`text` with another noun phrase in a place, the article of the new one kept.

    `new` may bring its article (« les lycées ») or not (« lycées »): the place's is then kept. A
    bare « de » or « d' » stays bare (« quel pourcentage de lycées »).
    """
    match = re.match(rf"({DETERMINERS})\s*", new, re.IGNORECASE)
    article, noun = (match.group(1).lower(), new[match.end() :]) if match else ("", new)
    before, after = text[: place.start], text[place.end :]
    preposition, determiner = place.preposition.lower(), place.determiner.lower()
    if not article:
        kept = text[place.start : place.noun_start]
        return f"{before}{_elided(kept, noun)}{noun}{after}"
    if preposition in {"de", "d'", "d’"} and not determiner:
        return f"{before}{_elided('de ', noun)}{noun}{after}"
    if preposition in {"des", "du"} and article in {"un", "une"} and _HAVING.search(before):
        return f"{before}{_joined(article, noun)}{after}"
    if preposition in {"de", "d'", "d’", "du", "des"} or determiner in {"de la", "de l'", "de l’"}:
        return f"{before}{_contracted('de', article, noun)}{after}"
    if preposition in {"à", "au", "aux"}:
        return f"{before}{_contracted('à', article, noun)}{after}"
    if preposition:
        return f"{before}{place.preposition} {_joined(article, noun)}{after}"
    typed = text[place.start : place.start + 1]
    full = _joined(article, noun)
    return f"{before}{full[:1].upper() + full[1:] if typed.isupper() else full}{after}"


def with_preposition(preposition: str, phrase: str) -> str:
    """« à » + « les écoles » is « aux écoles »; « de » + « le plan » is « du plan »."""
    match = re.match(rf"({DETERMINERS})\s*", phrase, re.IGNORECASE)
    if match is None:
        return f"{_elided(f'{preposition} ', phrase)}{phrase}"
    return _contracted(preposition, match.group(1).lower(), phrase[match.end() :])


def _contracted(preposition: str, article: str, noun: str) -> str:
    forms = {
        ("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux",
        ("de", "du"): "du", ("de", "des"): "des", ("à", "des"): "à des",
    }  # fmt: skip
    fused = forms.get((preposition, article))
    if fused:
        return f"{fused} {noun}"
    lead = "d’" if preposition == "de" and article in {"un", "une"} else f"{preposition} "
    return f"{lead}{_joined(article, noun)}"


def _joined(article: str, noun: str) -> str:
    return f"{article}{noun}" if article[-1] in "'’" else f"{article} {noun}"


def _elided(lead: str, noun: str) -> str:
    """« le » before a vowel is « l’ », « d’ » before a consonant is « de »."""
    vowel = bool(re.match(r"(?i:[aeiouyéèêàâîôœ])|h(?![A-Z])|H[a-zà-ÿ]", noun))
    if vowel:
        return re.sub(r"\b(d|l)(?:e|a)\s+$", r"\1’", lead, flags=re.IGNORECASE)
    lead = re.sub(r"\bd['’]\s*$", "de ", lead, flags=re.IGNORECASE)
    return re.sub(r"\bl['’]\s*$", "la ", lead, flags=re.IGNORECASE)
