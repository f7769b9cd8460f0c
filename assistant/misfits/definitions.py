"""To mention a thing is not to say what it is.

« Les clubs qui travaillent avec une ludothèque sont ruraux » has the words of « qu'est-ce qu'une
ludothèque ? » and tells nothing of it. For a question that asks what one thing is, a statement
answers where

- it writes an acronym beside its full form (and only so where the question asks for that:
  « que veut dire RPI ? »), or the thing between quotation marks or before an
  apposition (« la ludothèque, un lieu… », « la ludothèque qui prête… »);
- the thing alone is the subject of a verb (« chaque ludothèque prête… »), or its topic (« pour
  chaque ludothèque, … »), and no share is told of it;
- it points back to the thing, or stands under a heading that is the thing or asks what it is.

A list says what the thing is where it is announced as the thing's.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.verb_forms import VERB_FORM, is_first_a_verb, is_infinitive
from assistant.language.words import WORDS
from assistant.matching import Layer
from assistant.misfits.acronyms import asks_expansion, spells_out
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from ingest.french import fold, tokens

_THE = r"(?:l[ea]s?|l['’]|une?|des?|du|ce|cet|cette|ces|d['’]|vos|nos)?\W*"
_WHAT = (
    r"(?:c['’]est quoi|qu['’ ]?est[- ]ce qu(?:e\b|['’])(?: c['’]est(?: qu(?:e\b|['’]))?)?|"
    r"\bce qu(?:e\b|['’]) ?est|que (?:veut dire|veulent dire|signifie(?:nt)?|d[ée]signe(?:nt)?)|"
    r"qu['’]entend[- ]on par|(?:d[ée]finition|signification) (?:de\b|d['’]|du\b)|k[ée]sako)"
)
_BEFORE = re.compile(
    rf"{_WHAT}\W*(?:(?:donc|au juste|exactement|d[ée]j[àa]|en fait)\W+)?"
    rf"{_THE}(?:(?:sigle|acronyme|terme|mot)\s+)?{_THE}$",
    re.I,
)
_AFTER = re.compile(
    rf"[\s»”\"]*,?\s*(?:(?:[çc]a|cela|en fait|au juste)\s+)?(?:{_WHAT}|veut dire quoi|"
    r"signifie quoi|consiste en quoi|correspond [àa] quoi|signification|d[ée]finition)",
    re.I,
)
_OPENS = re.compile(rf"\W*{_THE}$", re.I)
_THIS = re.compile(r"\bc(?:e|et|ette|es)\W+$", re.I)
_COMPLEMENT = re.compile(r"[\s»”\"]*(?:de|du|des|d['’]|pour|au|aux|à|entre)\b", re.I)

_BREAK = re.compile(r"[.;:!?()–—…,\n]\s*")
_QUOTED = re.compile(rf"[«“\"]\W*{_THE}$", re.I)
_CLOSED = re.compile(r"(?P<rest>[^«»“”\"]*?)\s*[»”\"]")
_APPOSED = re.compile(
    r"[\s*»”]*(?:,\s*(?:une?|c['’]est[- ]à[- ]dire|soit|autrement dit|à savoir)\s|"
    r"qui\s)"
)
_TOPIC = re.compile(r"\W*(?:pour|dans) (?:chaque|une?|toute?)\s*$")
_EACH = re.compile(r"\b(?:chaque|toute?s?(?: les)?|tous(?: les)?)\s*$")
_TO_COME = re.compile(r"\b(?:sera|seront|aura|auront|recevr(?:a|ont)|benefici?er(?:a|ont))\b")
"""« Chaque ludothèque aura un plan d'ici mai »: what is to be done for each."""

_LABEL = re.compile(r"[\s*»”]*(?:\([^)]*\))?\s*:\s*(?:une?|des|l['’]|les?|la|ce|c['’])\s?", re.I)
_JOINT = frozenset({"et", "ou", "ni", "comme", "ainsi"})
_LINK = re.compile(
    r"\b(?:(?:d|qu)['’]|(?:de|du|aux?|en|par|pour|avec|sans|sur|sous|dans|chez|entre|contre|vers|"
    r"selon|parmi|qui|que|dont|ou|a|depuis|lors|apres|avant|comment|pourquoi|combien|quand|si|"
    r"mon|ma|mes|son|sa|ses|leurs?|nos|notre|vos|votre|\w{3,}ez)\b)"
)
_FINITE = re.compile(
    rf"{VERB_FORM}|aura|\w{{2,}}(?:[eid]r|[dt]r)(?:a|ont)|\w{{4,}}(?<!ro)(?<!pet)it"
)
_MADE = re.compile(
    r"\b(?:publi|lanc|men|organis|engag|realis|diffus|edit|ouvr|prepar|condui|fait paraitre)"
    r"[a-z]* (?:[^,.;:]{0,60} )?(?:sa|son|ses|leurs?|la|le|l['’]|une?|cette|ce)\W*$"
)
"""« La ligue publie le deuxième volet de sa Grande Revue »: what somebody does of that name."""

_SHARE = re.compile(r"\d\s*%")
_DONE_TO_IT = re.compile(
    r"\W*(?:est|sont|etai(?:t|ent)|sera|seront|(?:a|ont|avai(?:t|ent)) ete)\s+(?:[a-z]+\s+){0,4}?"
    r"(?:appel|associ|attend|cit|concern|confront|consult|contact|convi|evoqu|identifi|impliqu|"
    r"inform|interrog|invit|mentionn|mobilis|observ|questionn|sollicit|sond|touch|vis)(?:e|u)e?s?\b"
)
"""« Les ludothèques sont souvent sollicitées »: others do that."""

_POINTS_BACK = re.compile(
    r"\W*(?:c'est\b|il s'agit\b|elles? (?:est|sont)\b|ils? (?:est|sont)\b|"
    r"(?:ce|cet|cette|ces) \w+ (?:est|sont) (?:une?|des|l[ea]s?|l'|"
    r"(?:compos|constitu|charg|destin|dedi|form)\w+)\b|"
    r"(?:elles?|ils?|(?:ce|cet|cette|ces) \w+) (?:designe|consiste|"
    r"correspond|regroupe|rassemble|reunit|reunisse)(?:nt)?\b)"
)
"""« Elle regroupe… »: the sentence before it may name a thing in passing; this one defines. « Cette
aide est utile » does not."""

ASKS_WHAT_IT_IS = re.compile(
    r"qu'est ce qu|qu'est-ce qu|c'est quoi|definition|presentation|de quoi s'agit"
)
_LONGEST = 4
_ASIDE = 30
_NEAR = 3


def leaves_undefined(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a text only mentions the thing of which a question asks what it is.

    Args:
        question: The question; nothing is judged where it asks for more than one thing's meaning.
        candidate: A candidate. Cells and rows of tables are not judged: a glossary is one.
        texts: Texts of the index.
    """
    things = _things_asked(question)
    if not things or candidate.shape not in STATEMENTS | {Shape.HEADING, Shape.LIST, Shape.STEPS}:
        return False
    if letters := _letters_asked(question, things):
        told = f"{candidate.announced} {candidate.text}"
        return not any(spells_out(name, told) for name in letters)
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        above = "" if candidate.announced.rstrip().endswith("?") else candidate.announced
        opened = any(_is_named_first(above, *at) for at in _mentions(things, above, texts))
        return not (opened or _is_headed(things, candidate, texts))
    if any(spells_out(thing.surface.upper(), candidate.text) for thing in things):
        return False
    if candidate.shape is Shape.HEADING:
        return True
    if _is_of_what_precedes(things, candidate, texts):
        return False
    text = candidate.text
    asked = question.text
    return not any(_is_told(text, *span, asked) for span in _mentions(things, text, texts))


def _things_asked(question: Question) -> tuple[Term, ...]:
    """The one thing whose meaning is asked for, by each of its names (« le projet Icope »)."""
    if question.asked is not Asked.DEFINITION:
        return ()
    text = question.text
    for rank, term in enumerate(question.terms):
        start = text.find(term.surface)
        end = start + len(term.surface)
        opens = _OPENS.match(text[:start]) and _AFTER.match(text, end)
        if start < 0 or term.soft or not (opens or _BEFORE.search(text[:start])):
            continue
        after = question.terms[rank + 1 : rank + 2]
        name = tuple(
            t for t in after if t.strong and text[end:].lstrip(' «“"').startswith(t.surface)
        )
        named = term.strong or bool(name)
        if not named and _THIS.search(text[:start]):
            return ()
        return (term, *name) if named or not _COMPLEMENT.match(text, end) else ()
    return ()


def _mentions(things: tuple[Term, ...], text: str, texts: Texts) -> list[tuple[int, int]]:
    """Where a text names one of the things, the words of a name together."""
    keys = frozenset().union(*(thing.keys for thing in things))
    found: list[tuple[int, int]] = []
    for mention in texts.mentions(text):
        if mention.keys.isdisjoint(keys):
            continue
        start = mention.start
        if found and not text[found[-1][1] : start].strip():
            start = found.pop()[0]
        found.append((start, mention.end))
    return found


def _letters_asked(question: Question, things: tuple[Term, ...]) -> tuple[str, ...]:
    """The acronyms whose letters a question asks to be written out."""
    if not asks_expansion(question.text):
        return ()
    return tuple(t.surface.upper() for t in things if t.strong and t.surface.isalpha())


def _is_headed(things: tuple[Term, ...], candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate stands under a heading that is the thing, or asks what it is."""
    under = candidate.section[-1] if candidate.section else ""
    if not _mentions(things, under, texts):
        return False
    words = [w for w in tokens(under) if w.form not in WORDS["articles"]]
    alone = len(words) <= max(len(thing.parts) for thing in things)
    return alone or bool(ASKS_WHAT_IT_IS.search(fold(under)))


def _is_of_what_precedes(things: tuple[Term, ...], candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement points back to the thing, or stands under what asks for it."""
    if _is_headed(things, candidate, texts):
        return True
    before = candidate.bags.get(Layer.ANTECEDENT, frozenset())
    back = _POINTS_BACK.match(plain_text(candidate.text))
    return bool(back) and any(thing.keys & before for thing in things)


def _is_told(text: str, start: int, end: int, asked: str) -> bool:
    """Whether a text says something of what it names at a place, and not only names it."""
    opening, first = _clause(text, start)
    before, after = text[opening:start], text[end:]
    if _EACH.search(fold(before)) and _TO_COME.search(fold(after)):
        return False
    named = text[start:end].istitle() and " " in text[start:end]
    if named and _MADE.search(fold(before)):
        return True
    if _APPOSED.match(after) or (_QUOTED.search(before) and not _is_titled(after, asked)):
        return True
    if _SHARE.search(text) or _DONE_TO_IT.match(fold(after)):
        return False
    if _TOPIC.fullmatch(fold(before)) and after.lstrip().startswith(","):
        return True
    if not _is_named_first(text, start, end):
        return False
    following = re.split(r"[.;:]", re.sub(r"\([^)]*\)", "", after))[0]
    words = [following[w.start : w.end] for w in tokens(following)]
    within = words if first else words[:_NEAR]
    return bool(_LABEL.match(after)) or any(map(_is_finite, within))


def _is_titled(after: str, asked: str) -> bool:
    """Whether a quotation goes on with words that are not asked about: a longer title."""
    match = _CLOSED.match(after)
    said = {word.form for word in tokens(asked)}
    return (
        bool(match) and not {word.form for word in tokens(match["rest"] if match else "")} <= said
    )


def _clause(text: str, start: int) -> tuple[int, bool]:
    """Where the clause around a place begins, and whether a sentence begins there."""
    breaks = list(_BREAK.finditer(text, 0, start))
    if not breaks:
        return 0, True
    return breaks[-1].end(), text[breaks[-1].start()] in ".;:!?\n"


def _is_named_first(text: str, start: int, end: int) -> bool:
    """Whether a clause opens with what is named at a place, and with nothing beside it."""
    opening, first = _clause(text, start)
    after = tokens(text[end : end + _ASIDE])
    beside = bool(after) and after[0].form in _JOINT
    within = text[:start].count("(") > text[:start].count(")")
    return not (beside or within) and _is_bare(text[opening:start], first=first)


def _is_bare(before: str, *, first: bool) -> bool:
    """Whether nothing but determiners, adjectives and a noun of its kind stands before a thing."""
    words = [w.form for w in tokens(before)]
    inner = words[1:] if first and words[:1] in (["des"], ["du"]) else words
    if len(words) > _LONGEST or any(c.isdigit() for c in before):
        return False
    linked = _LINK.search(fold(before).lstrip().removeprefix("du ")) or "des" in inner
    if linked or not _JOINT.isdisjoint(words):
        return False
    return not any(_is_finite(word) or is_infinitive(word) for word in inner)


def _is_finite(word: str) -> bool:
    return bool(_FINITE.fullmatch(word.lower())) or is_first_a_verb(word)
