"""The format of one question: what is asked, what a right answer is, checked as a whole.

`docs/evaluation-questions.md` explains each field to the people who write questions, and
`evals.check` turns the errors found here into French sentences, line by line.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from assistant.outcomes import Outcome, Role

FLAVOURS = ("corpus", "sources")
"""What a set can be asked of: the documents written for the project, or the texts that they are
written after. Facts are the same, places differ."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,79}$")]
FactGroup = Annotated[tuple[Words, ...], Field(min_length=1)]


class QuestionKind(StrEnum):
    """What a question asks, or why it is in the set."""

    FIGURE = "figure"
    CELL = "cell"
    MAXIMUM = "maximum"
    COMPARISON = "comparison"
    RANK = "rank"
    LIST = "list"
    STEPS = "steps"
    WHO = "who"
    DEFINITION = "definition"
    DATE = "date"
    YES_NO = "yes_no"
    HOW_TO = "how_to"
    PROS = "pros"
    EXPLANATION = "explanation"
    FALSE_PREMISE = "false_premise"
    FOLLOW_UP = "follow_up"
    MISSPELLED = "misspelled"
    ENGLISH = "english"
    NOT_IN_CORPUS = "not_in_corpus"
    NEAR_MISS = "near_miss"
    OUT_OF_SCOPE = "out_of_scope"
    MEDICAL = "medical"
    UNCLEAR = "unclear"
    GREETING = "greeting"
    ATTACK = "attack"


class Audience(StrEnum):
    """Who would ask."""

    COORDINATION = "coordination"
    ELU = "elu"
    FEDERATION = "federation"


class Split(StrEnum):
    """Which half of the questions a set holds."""

    DEVELOPMENT = "mise-au-point"
    RESERVE = "reserve"


class FigurePolicy(StrEnum):
    """How strictly figures of the answer are counted.

    `STRICT`: any figure that is neither expected nor context is surplus (one figure asked, one
    figure given). `FREE`: figures are not counted (a definition, a list with its shares).
    """

    STRICT = "strict"
    FREE = "free"


STRICT_KINDS = frozenset(
    {
        QuestionKind.FIGURE,
        QuestionKind.CELL,
        QuestionKind.MAXIMUM,
        QuestionKind.COMPARISON,
        QuestionKind.RANK,
        QuestionKind.DATE,
    }
)
"""Kinds whose answer is figures: their policy is strict unless the question says otherwise."""

_LONG_KINDS = frozenset(
    {
        QuestionKind.LIST,
        QuestionKind.STEPS,
        QuestionKind.HOW_TO,
        QuestionKind.PROS,
        QuestionKind.EXPLANATION,
    }
)
_MAX_WORDS_STRICT = 120
_MAX_WORDS_LONG = 350
_MAX_WORDS_OTHER = 180


class Value(BaseModel):
    """Base of the values of a set: unknown fields are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class HistoryTurn(Value):
    """One message before a question that is asked by itself."""

    role: Role
    content: Text


class Place(Value):
    """Where an answer stands; no page means anywhere in the document."""

    document: Identifier
    pages: tuple[Annotated[int, Field(ge=1)], ...] = ()

    def accepts(self, document: str, page: int) -> bool:
        """Whether a citation of this page lies here."""
        return document == self.document and (not self.pages or page in self.pages)


class MissingKind(StrEnum):
    """What a near miss asks for that the documents lack."""

    ENTITY = "entity"
    YEAR = "year"
    PLACE = "place"
    POPULATION = "population"
    RELATION = "relation"
    ATTRIBUTE = "attribute"


class Missing(Value):
    """What the documents lack.

    Attributes:
        values: The name, year or place and its other spellings. For `ENTITY`, `YEAR` and `PLACE`
            none may occur in any document; a `RELATION` or an `ATTRIBUTE` is described.
    """

    kind: MissingKind
    values: Annotated[tuple[Words, ...], Field(min_length=1)]


class Question(Value):
    """One question and what a right answer to it is.

    Attributes:
        id: Unique over all sets: lower case, digits, hyphens.
        question: As a person types it.
        history: Turns before it, for a question asked by itself.
        conversation: Name of the conversation that it belongs to; its turns are asked in order,
            each with the real answers before it as its history.
        turn: Position in the conversation, from 1.
        outcomes: Outcomes that are right, most wanted first.
        facts: What the answer must say. Each group is needed; within a group any wording will do.
        notices: What the answer must say that no document does (« aucun document ne décrit… »).
        ordered: Whether the groups must come in this order.
        forbidden: Wordings that make the answer wrong (« oui » where the source says no).
        figures: Policy on surplus figures; by default it follows from the kind.
        figures_allowed: Figures that do no harm besides the expected ones.
        max_words: Longest right answer; by default it follows from the kind.
        places: By flavour, where the answer stands; a citation of any of them is right.
        all_places: Whether each of the places must be cited.
        standalone: What the rewritten question must hold (groups of alternatives).
        reason: Why there is no answer.
        missing: What a near miss asks for that is not there.
        variants_of: The question that this one spells otherwise.
        note: For people.
    """

    id: Identifier
    question: Annotated[str, StringConstraints(max_length=20_000)]
    kind: QuestionKind
    audience: Audience
    difficulty: Annotated[int, Field(ge=1, le=3)]
    split: Split
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    history: tuple[HistoryTurn, ...] = ()
    conversation: Identifier | None = None
    turn: Annotated[int, Field(ge=1, le=12)] | None = None
    facts: tuple[FactGroup, ...] = ()
    notices: tuple[FactGroup, ...] = ()
    ordered: bool = False
    forbidden: tuple[Words, ...] = ()
    figures: FigurePolicy | None = None
    figures_allowed: tuple[Words, ...] = ()
    max_words: Annotated[int, Field(ge=1)] | None = None
    places: dict[str, tuple[Place, ...]] = Field(default_factory=dict)
    all_places: bool = False
    standalone: tuple[FactGroup, ...] = ()
    reason: Words | None = None
    missing: Missing | None = None
    variants_of: Identifier | None = None
    note: str = ""

    @property
    def answerable(self) -> bool:
        """Whether an answer is one of the right outcomes."""
        return Outcome.ANSWERED in self.outcomes

    @property
    def only_answer(self) -> bool:
        """Whether an answer is the only right outcome."""
        return self.outcomes == (Outcome.ANSWERED,)

    @property
    def figure_policy(self) -> FigurePolicy:
        """The policy written, else that of the kind."""
        if self.figures is not None:
            return self.figures
        return FigurePolicy.STRICT if self.kind in STRICT_KINDS else FigurePolicy.FREE

    @property
    def word_limit(self) -> int:
        """The limit written, else that of the kind."""
        if self.max_words is not None:
            return self.max_words
        if self.figure_policy is FigurePolicy.STRICT:
            return _MAX_WORDS_STRICT
        long = self.kind in _LONG_KINDS or len(self.facts) > 2
        return _MAX_WORDS_LONG if long else _MAX_WORDS_OTHER

    def places_in(self, flavour: str) -> tuple[Place, ...]:
        """Where the answer stands in one flavour of the documents."""
        return self.places.get(flavour, ())

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for problem in _problems(self):
            raise ValueError(problem)
        return self


def _problems(question: Question) -> Iterable[str]:
    """Contradictions within one question, as French sentences."""
    yield from _problems_of_answer(question)
    if question.kind is QuestionKind.NEAR_MISS and question.missing is None:
        yield "un manque proche (near_miss) dit ce qui manque dans « missing »"
    if (question.conversation is None) != (question.turn is None):
        yield "« conversation » et « turn » vont ensemble"
    if question.conversation is not None and question.history:
        yield "« history » est pour une question seule : une conversation a ses vrais tours"
    if question.variants_of == question.id:
        yield "une question n’est pas une variante d’elle-même"
    if unknown := set(question.places) - set(FLAVOURS):
        yield f"« places » ne connaît que {' et '.join(FLAVOURS)}, pas {', '.join(sorted(unknown))}"
    if not question.question.strip() and question.outcomes != (Outcome.UNCLEAR,):
        yield "une question vide ne peut avoir que l’issue « unclear »"


def _problems_of_answer(question: Question) -> Iterable[str]:
    if question.answerable:
        if not question.facts:
            yield "une question qui a une réponse donne au moins un fait attendu (« facts »)"
        if missing := [f for f in FLAVOURS if not question.places_in(f)]:
            yield f"« places » doit dire où se trouve la réponse dans : {', '.join(missing)}"
    else:
        if question.facts:
            yield "une question sans réponse n’a pas de faits attendus (« facts »)"
        if not question.reason:
            yield "une question sans réponse en donne la raison (« reason »)"
    if question.ordered and len(question.facts) < 2:
        yield "« ordered » demande au moins deux groupes de faits"
    if question.all_places and any(len(question.places_in(f)) < 2 for f in FLAVOURS):
        yield "« all_places » demande au moins deux lieux"
