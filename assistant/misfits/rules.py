"""Statements that hold the words of a question and say something else.

The nearest misses share every word: somebody else's office, a deed without the one who does it, a
share of other things, what is done with a thing instead of what it is, another volume of a series,
a text without the euros or the name that is asked for, the advantages and the steps of other
people. Each has its module; a candidate that is one of them does not answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.elided_subjects import says_only_before
from assistant.candidates.telling_headings import dates_another_thing
from assistant.candidates.texts import Texts
from assistant.matching import Layer, Weighted, strength
from assistant.misfits.actors import says_only_the_deed
from assistant.misfits.agents import lacks_agent
from assistant.misfits.answering import answers_a_need
from assistant.misfits.asides import dates_an_aside, names_only_its_source
from assistant.misfits.bases import (
    counts_a_neighbour,
    counts_within_the_base,
    is_of_another_base,
    is_of_another_survey,
)
from assistant.misfits.captions import answers_another_poll
from assistant.misfits.concessions import holds_either_way
from assistant.misfits.conditions import is_of_no_such_case
from assistant.misfits.deeds_of_things import leaves_the_deed_unsaid
from assistant.misfits.definitions import leaves_undefined
from assistant.misfits.differences import tells_a_figure_of_one
from assistant.misfits.directions import is_the_other_way
from assistant.misfits.doers_of_it import is_done_by_another
from assistant.misfits.exact_forms import lacks_form, lacks_length, lacks_mean
from assistant.misfits.givens import is_about_less, repeats_what_is_given
from assistant.misfits.heads_of import heads_another_thing
from assistant.misfits.individuals import heads_only_one, only_one_is_headed, tells_of_one
from assistant.misfits.lacks import advises_against_nothing, explains_no_lack, lists_no_lack
from assistant.misfits.measured_places import only_sits_there
from assistant.misfits.membership import says_not_what_it_is
from assistant.misfits.namings import only_mentions, only_names, says_nothing_shared
from assistant.misfits.near_things import affirms_a_near_thing
from assistant.misfits.numbered_parts import is_another_part, is_in_another_part
from assistant.misfits.obligations import counts_no_duty, says_no_duty
from assistant.misfits.offices import belongs_elsewhere
from assistant.misfits.opinions import is_no_opinion_of
from assistant.misfits.other_counts import counts_other_things
from assistant.misfits.other_places import is_elsewhere
from assistant.misfits.owners import are_aims_of_another, is_of_another_plan, is_ranked_otherwise
from assistant.misfits.past_offices import is_of_today
from assistant.misfits.person_cards import is_only_who_one_is
from assistant.misfits.privatives import has_what_is_lacked, is_said_absent
from assistant.misfits.readership import is_for_others
from assistant.misfits.restated import only_says_it_is_so, tells_both_kinds
from assistant.misfits.roles_of_bodies import speaks_of_another_body
from assistant.misfits.subgroups import says_it_of_the_base
from assistant.misfits.targets import is_only_aimed_at
from assistant.misfits.totals import counts_only_some
from assistant.misfits.undated import dates_nothing_asked
from assistant.misfits.universals import tells_of_some
from assistant.misfits.unsaid_deeds import (
    answers_another_deed,
    dates_another_deed,
    is_done_to_another,
)
from assistant.misfits.unsaid_names import leaves_a_name_out
from assistant.misfits.unsaid_purposes import is_for_another_deed
from assistant.misfits.unsaid_things import leaves_a_thing_out
from assistant.misfits.voices import does_it_to_another, says_the_reverse
from assistant.misfits.whereabouts import says_no_whereabouts
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.own_places import asks_of_own_place
from assistant.questions.question import Question, plain_text
from assistant.questions.set_apart import tells_only_of

_TOLD = 0.7
_TEXTS = frozenset({Shape.SENTENCE, Shape.ITEM, Shape.HEADING, Shape.LIST, Shape.STEPS})


def says_something_else(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> bool:
    """Whether a candidate shares the question's words and leaves its relation out."""
    above = (candidate.document.title, *candidate.section[-1:], candidate.announced)
    under = " – ".join((*above, candidate.text))
    if asks_of_own_place(plain_text(question.text)) or _lacks_its_form(question, candidate):
        return True
    if is_another_part(question, under):
        return True
    if is_in_another_part(question, candidate, texts) or is_elsewhere(question, candidate, texts):
        return True
    if _leaves_it_unsaid(question, terms, candidate) or is_for_others(question, candidate):
        return True
    if _is_set_apart(question, candidate) or _says_another_relation(question, candidate, texts):
        return True
    if question.asked is Asked.PERSON:
        return (
            (candidate.shape in _TEXTS and belongs_elsewhere(question, terms, candidate, texts))
            or lacks_agent(question, terms, candidate, texts)
            or does_it_to_another(question, candidate, texts)
            or heads_only_one(question, candidate, texts)
            or names_only_its_source(question, candidate, texts)
            or counts_no_duty(question, candidate, texts)
            or is_of_another_survey(question, candidate, texts)
        )
    if question.asked in FIGURES:
        return (
            is_of_another_base(question, candidate, texts)
            or counts_within_the_base(question, candidate, texts)
            or counts_a_neighbour(question, candidate)
            or counts_other_things(question, candidate, texts)
            or says_it_of_the_base(question, candidate, texts)
            or counts_only_some(question, candidate, texts)
            or says_only_before(question, candidate)
            or tells_of_one(question, candidate, texts)
            or repeats_what_is_given(question, candidate)
            or is_about_less(question, candidate, texts)
        )
    if says_nothing_shared(question, candidate) or only_mentions(question, candidate):
        return True
    if question.asked is Asked.DATE and (
        is_of_another_survey(question, candidate, texts)
        or dates_another_thing(question, candidate, texts)
        or dates_an_aside(question, candidate, texts)
    ):
        return True
    return only_names(question, candidate, texts) or says_not_what_it_is(question, candidate, texts)


def _lacks_its_form(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate has not the form that is asked for: an amount, a length, a mean."""
    return (
        lacks_form(question, candidate.text)
        or lacks_mean(question, candidate)
        or lacks_length(question, candidate)
    )


def _leaves_it_unsaid(question: Question, terms: Sequence[Weighted], candidate: Candidate) -> bool:
    """Whether a candidate leaves out what is wanted: a thing named, a deed, a reason."""
    return (
        leaves_a_thing_out(question, terms, candidate)
        or leaves_the_deed_unsaid(question, candidate)
        or leaves_a_name_out(question, terms, candidate)
        or is_for_another_deed(question, terms, candidate)
        or only_says_it_is_so(question, terms, candidate)
    )


def _says_another_relation(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate aims, denies, keeps to some, turns round or places another thing."""
    return (
        is_only_aimed_at(question, candidate)
        or speaks_of_another_body(question, candidate, texts)
        or is_said_absent(question, candidate, texts)
        or has_what_is_lacked(question, candidate)
        or tells_of_some(question, candidate, texts)
        or says_only_the_deed(question, candidate, texts)
        or is_the_other_way(question, candidate, texts)
        or says_the_reverse(question, candidate, texts)
        or is_done_by_another(question, candidate, texts)
        or says_no_whereabouts(question, candidate, texts)
        or affirms_a_near_thing(question, candidate)
        or heads_another_thing(question, candidate)
        or only_sits_there(question, candidate)
        or dates_another_deed(question, candidate)
        or answers_another_deed(question, candidate)
        or is_done_to_another(question, candidate, texts)
        or says_no_duty(question, candidate, texts)
        or are_aims_of_another(question, candidate, texts)
        or is_ranked_otherwise(question, candidate)
        or is_of_another_plan(question, candidate)
        or leaves_undefined(question, candidate, texts)
        or answers_another_poll(question, candidate, texts)
        or is_of_no_such_case(question, candidate, texts)
        or explains_no_lack(question, candidate, texts)
        or lists_no_lack(question, candidate, texts)
        or advises_against_nothing(question, candidate, texts)
        or tells_both_kinds(question, candidate)
        or holds_either_way(question, candidate, texts)
        or only_one_is_headed(question, candidate, texts)
        or dates_nothing_asked(question, candidate)
        or answers_a_need(question, candidate)
        or is_only_who_one_is(question, candidate)
        or is_no_opinion_of(question, candidate, texts)
        or is_of_today(question, candidate)
        or tells_a_figure_of_one(question, candidate)
    )


def _is_set_apart(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells what the question sets apart (« à part leur fondateur »)."""
    own = candidate.bags.get(Layer.OWN, frozenset())
    if candidate.shape in STATEMENTS and tells_only_of(question.text, candidate.text):
        return True
    said = bool(question.apart) and candidate.shape in STATEMENTS
    return said and all(strength(term, own) >= _TOLD for term in question.apart)
