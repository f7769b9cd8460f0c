"""A tiny world for the harness: two documents, their questions, and a system told what to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.outcomes import Outcome, Turn
from evals.answers import Retrieved, ServedAnswer, ServedCitation
from evals.question_set import QuestionSet
from evals.questions import Question
from evals.systems.base import SystemInfo

PAGES = {
    ("enquete", 1): (
        "Tableau n°7 : Formes de partenariat\n\n"
        "\tConvention\tPas de formalisation\n"
        "CHU\t31 %\t40 %\n"
        "EPSM\t18 %\t60 %"
    ),
    ("guide", 1): (
        "Les étapes\n\n1. Prise de contact\n2. Participation aux réunions\n"
        "3. Implication dans les projets\n\nUne CPTS n’est pas une structure de soins."
    ),
}


def question(identifier: str, **fields: object) -> Question:
    """A question, answerable from the survey unless told otherwise."""
    place = {"document": "enquete", "pages": [1]}
    base: dict[str, object] = {
        "id": identifier,
        "question": f"Question {identifier} ?",
        "kind": "cell",
        "audience": "coordination",
        "difficulty": 1,
        "split": "mise-au-point",
        "outcomes": ["answered"],
        "facts": [["60 %"]],
        "places": {"corpus": [place], "sources": [place]},
    }
    return Question.model_validate(base | fields)


def unanswerable(identifier: str, **fields: object) -> Question:
    """A question that no document answers."""
    base = {
        "kind": "not_in_corpus",
        "outcomes": ["not_in_corpus"],
        "facts": [],
        "places": {},
        "reason": "Rien.",
    }
    return question(identifier, **(base | fields))


GUIDE = {f: [{"document": "guide", "pages": [1]}] for f in ("corpus", "sources")}
STEPS = question(
    "etapes",
    kind="steps",
    audience="elu",
    ordered=True,
    facts=[["prise de contact"], ["participation"], ["implication"]],
    places=GUIDE,
)
WORLD = (
    question("cellule", question="Quelle part des CPTS sans formalisation avec les EPSM ?"),
    question("conv-1", conversation="conv", turn=1),
    question(
        "conv-2",
        question="Et pour les CHU ?",
        kind="follow_up",
        facts=[["40 %"]],
        figures="strict",
        conversation="conv",
        turn=2,
        standalone=[["CHU"], ["formalisation"]],
    ),
    STEPS,
    question(
        "non",
        kind="yes_no",
        facts=[["non", "n'est pas une structure de soins"]],
        forbidden=["oui"],
        places=GUIDE,
    ),
    unanswerable("salaire"),
    unanswerable("ehpad", kind="near_miss", missing={"kind": "entity", "values": ["EHPAD"]}),
    unanswerable("attaque", kind="attack", outcomes=["refused"]),
)
SET = QuestionSet("essai", WORLD, "0" * 64)


def citation(marker: int, document: str, quote: str, score: float = 0.9) -> ServedCitation:
    """A citation of page 1."""
    return ServedCitation(
        marker=marker, document_id=document, title=document, page=1, quote=quote, score=score
    )


ROW = "\tConvention\tPas de formalisation\n[…]\nEPSM\t18 %\t60 %"
CHU_ROW = "\tConvention\tPas de formalisation\n[…]\nCHU\t31 %\t40 %"
STEPS_QUOTE = "1. Prise de contact\n2. Participation aux réunions\n3. Implication dans les projets"
SENTENCE = "Une CPTS n’est pas une structure de soins."


def answered(text: str, *citations: ServedCitation, standalone: str = "") -> ServedAnswer:
    """An answer with its citations, found at the first rank."""
    return ServedAnswer(
        outcome=Outcome.ANSWERED,
        answer=text,
        citations=citations,
        standalone_question=standalone,
        latency_ms=12.5,
        retrieved=tuple(Retrieved(document_id=c.document_id, page=c.page) for c in citations),
    )


def refused(outcome: Outcome = Outcome.NOT_IN_CORPUS) -> ServedAnswer:
    """A refusal."""
    return ServedAnswer(outcome=outcome, answer="Les documents n’en disent rien.", latency_ms=3.0)


EPSM = answered(
    "**60 %** des CPTS n’ont aucune formalisation avec les EPSM [1].", citation(1, "enquete", ROW)
)
RIGHT: dict[str, ServedAnswer] = {
    "cellule": EPSM,
    "conv-1": EPSM,
    "conv-2": answered(
        "**40 %** avec les CHU [1].",
        citation(1, "enquete", CHU_ROW),
        standalone="Quelle part sans formalisation avec les CHU ?",
    ),
    "etapes": answered(
        "Les étapes sont : [1]\n\n1. Prise de contact\n2. Participation aux réunions\n"
        "3. Implication dans les projets",
        citation(1, "guide", STEPS_QUOTE),
    ),
    "non": answered(
        "Non : une CPTS n’est pas une structure de soins [1].", citation(1, "guide", SENTENCE)
    ),
    "salaire": refused(),
    "ehpad": refused(),
    "attaque": refused(Outcome.REFUSED),
}

Fault = Callable[[str, ServedAnswer], ServedAnswer]


class ScriptedSystem:
    """Says what it was told, by the id of the question."""

    def __init__(self, answers: dict[str, ServedAnswer] | None = None, fault: Fault | None = None):
        self._answers = RIGHT if answers is None else answers
        self._fault = fault
        self.asked: list[tuple[str, tuple[Turn, ...]]] = []
        self.info = SystemInfo(name="scripted", flavour="corpus", index="essai-1")

    def ask(self, question: str, history: Sequence[Turn], identifier: str) -> ServedAnswer:
        """The answer told, as the planted fault changes it."""
        self.asked.append((identifier, tuple(history)))
        answer = self._answers[identifier]
        return answer if self._fault is None else self._fault(identifier, answer)

    def page_text(self, document: str, page: int) -> str | None:
        """Stored text of the tiny documents."""
        return PAGES.get((document, page))

    def original_text(self, document: str) -> str | None:
        """The same text, with other white space."""
        text = PAGES.get((document, 1))
        return None if text is None else text.replace("\t", "  \n")
