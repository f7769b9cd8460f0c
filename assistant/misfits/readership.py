"""Whether evidence is for the people for whom a question asks (`assistant.questions.addressees`).

The advantages of a patient are none of a doctor's, and the steps of a commune are not those of a
nurse, however well the other words fit.
"""

from __future__ import annotations

from assistant.candidates.candidate import Candidate, Shape
from assistant.questions.addressees import acting_in, are_others, has_class, names_some
from assistant.questions.asked import Asked
from assistant.questions.question import Question


def is_for_others(question: Question, candidate: Candidate) -> bool:
    """Whether advantages or steps are those of other people than the question asks for."""
    if question.gain and _leaves_out_who_gains(question, candidate):
        return True
    if question.gain or (question.asked is Asked.HOW_TO and candidate.shape is Shape.STEPS):
        return are_others(question.readers, candidate.readers)
    if question.asked is not Asked.STEPS or not has_class(question.readers):
        return False
    about = " ".join((*candidate.section[-1:], candidate.announced, candidate.text))
    return are_others(question.readers, candidate.readers or acting_in(about))


def _leaves_out_who_gains(question: Question, candidate: Candidate) -> bool:
    """Whether evidence never names those who are to gain: a port, which is of no known class.

    What is said of everybody is said of a nurse too; what a port gains has to say so.
    """
    if not question.readers or has_class(question.readers) or candidate.readers:
        return False
    return not names_some(question.readers, f"{candidate.announced} {candidate.text}")
