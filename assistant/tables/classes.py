"""What the rows and the columns of a table are: « établissements », « formes de partenariat ».

The caption says it (« Liste des acteurs… », « Formes de prêt par type d'école »), or the header of
the first column, or what many labels share (« école maternelle », « école élémentaire »).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.candidates.places import is_of_class
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.answer_kinds import EXTREMES
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text, terms_within
from assistant.questions.roles import WordRole
from assistant.tables.grid import Grid
from assistant.tables.labels import GENERAL
from assistant.tables.values import Place
from ingest.french import fold, stem

_OF_COLUMNS = re.compile(
    r"^(?:tableau \S+ ?\S* ?: ?)?(?!tableau\b)(\w+) .*\bpar (?!les? |la |l'|une? |des )\w"
)
_COMPARED = re.compile(r"(\w+) l[ea]s? (?:plus|moins)\b")
_CLASS = re.compile(r"\bliste des? (\w+(?: de \w+)?)|\bpar (?:type d(?:e |'))?(\w+)")
_WITH_FIGURES = re.compile(
    r"%|\bpourcentages?\b|\bparts?\b|\bchiffres?\b|\btaux\b|\btableaux?\b|\bpar (?!exemple)\w{3,}|"
    r"\bselon\b|\bchaque\b|\bcombien\b"
)
_ASKED_FOR = re.compile(r"\bquel(?:le)?s (?:sont les |autres? |grande?s )?(\w{3,})")
_OF_THE_TABLE = re.compile(r"\b(?:du|de ce|dans (?:l|c)e) tableau\b")
_TYPES = re.compile(r"\bquel(?:le)?s (?:types|genres|sortes|categories) (?:de |d'|des )(\w{3,})")
_DOERS = re.compile(
    r"\b(?:avec|par|chez|aupres de|a) (?:qui\b|"
    r"quel(?:le)?s? (?:acteur|partenaire|structure|organisme|association|professionnel)s?\b)|"
    r"^\W*(?:et |alors |mais )*qui\b"
)
_NO_DOERS = frozenset(
    map(stem, (
        "theme", "thematique", "sujet", "domaine", "objectif", "but", "forme", "motif", "raison",
        "frein", "levier", "jour", "mois", "annee", "saison",
    ))
)  # fmt: skip
"""What rows may be that does nothing: « avec qui » asks for none of them."""

_MANNERS = frozenset(map(stem, ("forme", "modalite", "moyen", "mode", "maniere", "facon", "voie")))
"""What tells how something is done."""

_ANY_THEME = frozenset(map(stem, ("theme", "thematique", "sujet", "domaine", "categorie")))


def asks_for_doers(question: Question) -> bool:
    """Whether « qui » asks for somebody: no theme and no aim is an answer."""
    return bool(_DOERS.search(plain_text(question.text)))


def class_of_rows(caption: str) -> str:
    """The folded words of a caption that say what the rows of its table are."""
    found = _CLASS.findall(fold(caption))
    return " ".join(word for words in found for word in words if word)


class Classes:
    """The classes of the labels of one table, read for one question."""

    def __init__(
        self, question: Question, grid: Grid, headings: tuple[str, ...], texts: Texts
    ) -> None:
        self._question = question
        self._grid = grid
        self._headings = headings
        self._texts = texts

    def of_rows(self) -> bool:
        """Whether the rows are of the class asked for (« quel établissement » of a list of themes).

        The class is named by the header of the first column, or by the caption (« liste des
        acteurs… », « … par type d'établissement »); where neither names one, any will do.
        """
        heads = [term for term in self._question.terms if term.head]
        bag = self._named()
        if self._question.asked in EXTREMES and bag & _NO_DOERS and asks_for_doers(self._question):
            return False
        if self._question.places:
            about = bag or self._texts.bag(" ".join([self._grid.caption, *self._headings]))
            return is_of_class(self._question, about | self.common())
        about = bag | self.common()
        if not bag and self._question.asked in EXTREMES:
            said = self._texts.bag(" ".join((self._grid.caption, *self._headings)))
            return all(term.parts[0] not in _NO_DOERS or strength(term, said) > 0 for term in heads)
        return not (heads and bag) or any(strength(term, about) > 0 for term in heads)

    def of_columns(self) -> bool:
        """Whether the superlative asks for a column (« quelle forme » of « Formes de prêt par… »).

        The caption names the class of the columns first, and that of the rows behind « par ».
        """
        heads = [term for term in self._question.terms if term.head]
        match = _OF_COLUMNS.match(fold(self._grid.caption))
        if not (heads and match) or self._question.asked not in EXTREMES:
            return False
        if len(self._grid.value_columns) < 2:
            return False
        return strength(heads[0], self._texts.bag(match[1])) == 1.0

    def are_columns(self) -> bool:
        """Whether the things asked for are the columns (« quelles formes » of « Formes de… par »).

        Who asks for their shares, or by what the rows are, wants the figures too.
        """
        asked = self._question.asked is Asked.LIST and len(self._grid.value_columns) > 1
        match = _OF_COLUMNS.match(fold(self._grid.caption)) if asked else None
        if match is None or _WITH_FIGURES.search(plain_text(self._question.text)):
            return False
        about = self._texts.bag(match[1])
        if (noun := _ASKED_FOR.search(plain_text(self._question.text))) and stem(noun[1]) in about:
            return True
        return any(term.head and strength(term, about) == 1.0 for term in self._question.terms)

    def are_manners(self) -> bool:
        """Whether « comment » asks for the columns: « Formes de prêt par… » tells how one lends."""
        match = _OF_COLUMNS.match(fold(self._grid.caption))
        asked = self._question.asked is Asked.HOW_TO and len(self._grid.value_columns) > 1
        return asked and match is not None and stem(match[1]) in _MANNERS

    def are_rows(self, named: Sequence[int]) -> bool:
        """Whether the things asked for are the rows (« quels établissements » of « … par type »).

        A table of one column is told whole: each thing has its one figure.

        Args:
            named: Rows that the question names, which their class alone does not.
        """
        if named or not self.ask_for_rows() or len(self._grid.value_columns) < 2:
            return False
        plain = plain_text(self._question.text)
        return not _WITH_FIGURES.search(_OF_THE_TABLE.sub(" ", plain))

    def ask_for_rows(self) -> bool:
        """Whether a list of things is asked for, and the rows are such things."""
        heads = (term for term in self._question.terms if term.head)
        listed = self._question.asked is Asked.LIST
        return listed and any(strength(term, self._named()) == 1.0 for term in heads)

    def tell_apart(self, rows: Sequence[int]) -> bool:
        """Whether a question names rows by more than their class and what the caption says.

        « Quels métiers de la santé… » of « Métiers de la santé » names no health visitor.
        """
        about = self._texts.bag(" ".join((self._grid.caption, *self._headings)))
        terms = [t for t in self._question.terms if not (t.head or t.soft)]
        telling = [term for term in terms if strength(term, about) < 1.0]
        return any(strength(t, self._grid.row_bags[row]) > 0 for t in telling for row in rows)

    def name_others(self, winners: Sequence[Place]) -> bool:
        """Whether the question names rows, and none of the winners among them.

        « Les élèves ont-ils le plus de mal à lire ? » is not answered by the sport that most of
        them choose, though one of the sports says « mal ».
        """
        about = " ".join([self._grid.caption, *self._grid.column_names, *self._headings])
        told = self._texts.bag(about)
        won = [self._grid.row_bags[row] for row, _ in winners]
        return any(
            any(strength(term, bag) == 1.0 for bag in self._grid.row_bags)
            and not any(strength(term, bag) == 1.0 for bag in (told, *won))
            for term in self._question.terms
            if term.role is WordRole.NOUN and not (term.soft or term.head)
            if term.parts[0] not in GENERAL and term not in self._compared()
        )

    def are_of_others(self) -> bool:
        """Whether the table tells of other things than those asked for, by type or by rank."""
        superlative = self._question.asked in EXTREMES
        if superlative and not (self.of_rows() or self.of_columns()):
            return True
        return self.types_of_others()

    def types_of_others(self) -> bool:
        """Whether a question asks for types of what the rows are not (« quels types de clubs »)."""
        match = _TYPES.search(plain_text(self._question.text))
        named = terms_within(self._question.terms, match[1]) if match else ()
        about = self._named() | self.common()
        return bool(named and about) and not any(strength(term, about) > 0 for term in named)

    def told_by_rows(self) -> frozenset[str]:
        """Keys of the thing asked for, where some row of a list of themes names it.

        « Quelles maladies… » of « Liste des thèmes », one of which is « maladies du cœur ».
        """
        if not self._named() & _ANY_THEME:
            return frozenset()
        heads = (term for term in self._question.terms if term.head)
        held = (t for t in heads if any(strength(t, bag) == 1.0 for bag in self._grid.row_bags))
        return frozenset().union(*(term.keys for term in held))

    def _named(self) -> frozenset[str]:
        """Keys of what the caption, or the header of the first column, says the rows are."""
        named = [class_of_rows(self._grid.caption)]
        if self._grid.first.row_labels and self._grid.column_names:
            named.append(self._grid.column_names[0])
        return self._texts.bag(" ".join(named))

    def _compared(self) -> tuple[Term, ...]:
        """What « le plus » and « le moins » follow: the class that is compared, not a row of it."""
        match = _COMPARED.search(plain_text(self._question.text))
        return terms_within(self._question.terms, match[1]) if match else ()

    def common(self) -> frozenset[str]:
        """What many of the rows are: « école maternelle », « école élémentaire », « collège »."""
        held = Counter(key for bag in self._grid.row_bags for key in bag)
        least = max(2, len(self._grid.rows) / 3)
        return frozenset(key for key, count in held.items() if count >= least)
