"""What introduces a list that a model writes: its count, and what it says of each item.

An item is checked together with its introduction. Where that fails, each may stand for itself:

1. « Trois étapes », « cinq avantages »: true where the excerpts have as many items, steps or
   members of an enumeration, and count the same noun in no other way. A proved count is taken off.
2. The item must be carried by a statement, alone.
3. The introduction must say nothing but words of what that statement stands under (introduction of
   its list, title, sentence before), of the record or of the question, and be no stronger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.figure_match import numbered
from assistant.verify.figures import figure_offsets, figures, years
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.numerals import CARDINALS
from assistant.verify.offices import count_of_offices
from assistant.verify.scopes import AND_TO
from assistant.verify.sequences import steps
from assistant.verify.source import Unit, units
from assistant.verify.strength import CLASSES
from assistant.verify.table_columns import denies
from assistant.verify.terms import Terms
from assistant.verify.text import Word, plain, same_word, words
from assistant.verify.voice import acts

_JOINTS = re.compile(r",|;|(?<!\w)et(?!\w)")
_COUNT = rf"(?:{'|'.join(CARDINALS)}|\d{{1,2}})"
_NUMBER = re.compile(rf"(?<!\w)(?P<lead>les |ces |ses |leurs |des )?(?P<n>{_COUNT})(?= [a-z])")
_MOST_COUNTED = 20
_ANNOUNCING = frozenset(["effet", "chose", "volet", "apport", "reponse", "interet", "ensemble"])
"""Nouns that only announce a list."""
_POSTS = frozenset(["fonction", "poste", "titre", "mandat", "responsabilite", "casquette"])
_ABOUT = re.compile(r"(?:consacree?s?|dediee?s?|relati(?:fs?|ves?)) (?:a |aux? )")
"""What a part is about: the words of its title follow, and are held to it."""
_HOLDS = re.compile(r"(?:exerc|occup|cumul|detien|assum)\w*")
"""Nouns that count the offices of a person, which an excerpt names and does not count."""
_JUDGED = (
    *CLASSES,
    *("all", "most", "some", "few", "only", "almost", "cause", "contrast"),
    *("comparison_up", "comparison_down", "time_before", "time_after"),
)


def without_count(introduction: str, cited: Sequence[tuple[str, str]]) -> str:
    """What introduces a list, without the count of its items where the excerpts have as many."""
    for match in _NUMBER.finditer(plain(introduction)):
        count = int(CARDINALS.get(match["n"], match["n"]))
        noun = next((w for w in words(introduction) if w.start > match.end("n")), None)
        if count > _MOST_COUNTED or noun is None or not noun.is_content:
            continue
        said = {c for quote, _ in cited for c in _counts_of(noun.form, quote)}
        if not said and noun.form.rstrip("s") in _POSTS:
            said = {count_of_offices(quote) for quote, _ in cited}
        if count in said or (not said and count in _sizes(cited)):
            lead = introduction[match.start() : match.start("n")] or "des "
            return introduction[: match.start()] + lead + introduction[noun.start :]
    return introduction


def _counts_of(noun: str, quote: str) -> list[int]:
    """The numbers that an excerpt gives of a noun (« cinq axes »)."""
    found = []
    for match in _NUMBER.finditer(plain(quote)):
        following = next((w for w in words(quote[match.end() : match.end() + 40])), None)
        if following is not None and same_word(following.form, noun):
            found.append(int(CARDINALS.get(match["n"], match["n"])))
    return found


def _sizes(cited: Sequence[tuple[str, str]]) -> set[int]:
    """How many items or steps the excerpts have; of an enumeration, where they have no list."""
    found: set[int] = set()
    for quote, section in cited:
        stated = units(quote)
        listed = {(u.inherited, u.rank) for u in stated if u.kind == "item"}
        sizes = {sum(one[0] == other[0] for other in listed) for one in listed}
        sizes |= {len(steps(quote, section))}
        found |= sizes - {0, 1}
        if not sizes - {0, 1}:
            found |= {len(_members(unit.text)) for unit in stated}
            found |= {1 + len(AND_TO.findall(plain(unit.text))) for unit in stated}
    return found - {0, 1}


def _members(text: str) -> list[str]:
    after = plain(text).rpartition(":")[2]
    return [part for part in _JOINTS.split(after) if part.strip(" .")]


def _names(introduction: str, word: Word) -> bool:
    """Whether a word names or is an infinitive: the question may lend no verb that asserts."""
    return word.form in infinitives(word.form) or not acts(introduction, word)


def fault(introduction: str, unit: Unit, record: str, question: str, terms: Terms) -> str | None:
    """Why an introduction says more than what an item stands under; `None` where it does not.

    Args:
        introduction: Without its markers and without a proved count.
        unit: The statement that carries the item.
        record: Title, publisher, date and section of its document.
        question: What was asked: it may lend a name, and no verb that asserts.
        terms: Acronyms and their forms.
    """
    above = " . ".join((unit.inherited, unit.before, unit.text))
    context = f"{above} . {record}"
    forms = [w.form for w in words(context)]
    forms += [w.form for e in terms.equivalents(context) for w in words(e)]
    asked = [w.form for w in words(question)]
    posted = any(w.form.rstrip("s") in _POSTS for w in words(introduction))
    figured, known = figure_offsets(introduction), lexicon()
    given = {f.value for f in figures(above)} | set(years(record))
    for figure in figures(introduction):
        if figure.value not in given and not numbered(figure, introduction, record):
            said = introduction[figure.start : figure.end]
            return f"le chiffre « {said} » n’est pas dans l’extrait cité"
    for word in words(introduction):
        if (
            word.is_content
            and word.start not in figured
            and not known.is_neutral(word.form, announced=True)
            and not known.is_light(word.form)
            and word.form.rstrip("s") not in _ANNOUNCING
            and not (posted and _HOLDS.match(word.form))
            and not _ABOUT.match(plain(introduction[word.start :]))
            and not supports(word.form, forms)
            and not (_names(introduction, word) and supports(word.form, asked))
        ):
            return f"« {word.text} » n’est pas soutenu par l’extrait cité"
    allowed = {m.name for m in known.find(above, _JUDGED)}
    allowed |= {m.name for m in known.find(record, ["aim", "step", "task"])}
    if any(m.name not in allowed for m in known.find(introduction, _JUDGED)):
        return "l’introduction de la liste dit plus que l’extrait"
    if denies(introduction) and not denies(above):
        return "la phrase ajoute une négation"
    return None
