"""One evaluation from its options to its files: the entry of `cpts eval` and of the page.

set → system → run (answers on disk as they come) → scores → figures → comparison → report
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from assistant.settings import AssistantSettings
from evals import baseline, sets
from evals import compare as comparing
from evals.errors import OptionError, RunError
from evals.judge.model import Judge, ModelJudge
from evals.judge.run import judge_run, read_sample
from evals.metrics.stats import Estimate
from evals.options import (
    DEFAULT_OUT,
    SYSTEMS,
    EvalOptions,
    EvalResult,
    Requirement,
    RequirementCheck,
    parse_requirement,
)
from evals.question_set import QuestionSet
from evals.questions import FLAVOURS
from evals.report.write import write_files
from evals.runfile import RUN_FILE, RunHeader, read_run
from evals.runner import Progress, Run, Stop, never, peak_memory_mib, run, silent
from evals.scoring import Context, Score, score
from evals.summary import Summary, summarise
from evals.systems.answers_file import AnswersFile
from evals.systems.base import System, SystemInfo
from evals.systems.texts import StoredTexts, flavour_of
from evals.typography import french
from evals.versions import code_hash, program_version
from ingest.errors import IndexMissingError
from ingest.settings import IngestSettings

__all__ = ["EvalOptions", "EvalResult", "evaluate", "evaluate_system", "parse_requirement"]

_HEADLINES = ("right", "answerable", "unanswerable", "refusal_precision", "refusal_recall")


def evaluate(
    options: EvalOptions,
    ingest: IngestSettings,
    assistant: AssistantSettings,
    *,
    progress: Progress = silent,
    stop: Stop = never,
) -> EvalResult:
    """Runs an evaluation over the live index and writes its files.

    Args:
        options: What to ask of whom.
        ingest: Where the index is and which embedder made it.
        assistant: Settings of the assistant.
        progress: Told (done, total) after each question.
        stop: Asked after each question; the run can be taken up later.

    Raises:
        CptsError: The set, the index, an option or the output cannot be used.
    """
    questions = sets.find(options.dataset)
    _check(options)
    with opened_system(options, ingest, assistant) as system:
        naive = _naive(options, ingest, questions, system)
        judge = ModelJudge(assistant) if options.judge else None
        return evaluate_system(
            questions, system, options, progress=progress, stop=stop, naive=naive, judge=judge
        )


def _check(options: EvalOptions) -> None:
    if options.system not in SYSTEMS:
        known = " ou ".join(SYSTEMS)
        raise OptionError(french(f"Le système « {options.system} » n'existe pas : {known}."))
    if options.flavour is not None and options.flavour not in FLAVOURS:
        known = " ou ".join(FLAVOURS)
        raise OptionError(french(f"« {options.flavour} » n'existe pas : {known}."))
    if options.compare is not None:
        comparing.read_scores(options.compare)


@contextmanager
def opened_system(
    options: EvalOptions, ingest: IngestSettings, assistant: AssistantSettings
) -> Iterator[System]:
    """The system that the options name, closed at the end."""
    from ingest.store import open_index

    try:
        index = open_index(ingest.index, ingest)
    except IndexMissingError:
        if options.answers is None:
            raise
        yield AnswersFile(options.answers, options.flavour or FLAVOURS[0])
        return
    try:
        if options.answers is not None:
            texts = StoredTexts(index, index.original)
            yield AnswersFile(options.answers, options.flavour or flavour_of(index), texts)
            return
        from ingest.embedding import configured_identity

        identity = configured_identity(ingest)
        embedder = f"{identity.name} {identity.weights[:12]}"
        if options.system == "naive":
            from evals.systems.naive import NaiveSystem

            yield NaiveSystem(index, ingest, embedder=embedder, flavour=options.flavour)
            return
        from assistant.engine import Assistant
        from evals.systems.assistant import AssistantSystem

        yield AssistantSystem(
            Assistant(index, assistant),
            engine=options.engine,
            embedder=embedder,
            flavour=options.flavour,
            original=index.original,
        )
    finally:
        index.close()


def _naive(
    options: EvalOptions, ingest: IngestSettings, questions: QuestionSet, system: System
) -> Mapping[str, Estimate] | None:
    """The plain pipeline's figures: those kept, or measured now where the options ask for it."""
    if system.info.name != "assistant":
        return None
    found = baseline.known(questions, system.info)
    if found is None and options.with_naive:
        from evals.systems.naive import NaiveSystem
        from ingest.store import open_index

        index = open_index(ingest.index, ingest)
        try:
            naive = NaiveSystem(index, ingest, flavour=system.info.flavour)
            found = baseline.measure(questions, naive, system.info)
        finally:
            index.close()
    return found


def evaluate_system(
    questions: QuestionSet,
    system: System,
    options: EvalOptions,
    *,
    progress: Progress = silent,
    stop: Stop = never,
    naive: Mapping[str, Estimate] | None = None,
    judge: Judge | None = None,
) -> EvalResult:
    """Runs a set over a system that is already open, scores it and writes its files."""
    header = header_of(questions, system.info, options)
    folder = _folder(options, header)
    done = run(questions, system, header, folder / RUN_FILE, progress=progress, stop=stop)
    scores = score_run(questions, done, system)
    summary = summarise(
        scores,
        flavour=header.flavour,
        raw_right=_raw_right(questions, done, system),
        memory_mib=None if options.answers else peak_memory_mib(),
    )
    reserve = sets.is_reserve(questions.name)
    result = EvalResult(
        header=header,
        summary=summary,
        scores=tuple(scores),
        complete=done.complete,
        folder=folder,
        comparison=_comparison(options, scores),
        naive=naive,
        judgement=judge_run(scores, judge, read_sample(), progress) if judge else None,
        checks=tuple(_checked(requirement, summary) for requirement in options.requires),
        reserve_runs=_log_reserve(header, summary) if reserve and scores else None,
    )
    return write_files(result)


def header_of(questions: QuestionSet, info: SystemInfo, options: EvalOptions) -> RunHeader:
    """What the run is made with."""
    return RunHeader(
        system=info.name,
        engine=info.engine,
        model=info.model,
        flavour=info.flavour,
        set_name=questions.name,
        set_sha256=questions.sha256,
        index=info.index,
        embedder=info.embedder,
        code=code_hash(),
        version=program_version(),
        seed=options.seed,
        raw_follow_ups=options.raw_follow_ups,
    )


def _folder(options: EvalOptions, header: RunHeader) -> Path:
    """The folder of an unfinished run of the same work, else a new one.

    A finished run is never taken up: asking again measures again.
    """
    if options.out is not None:
        if not options.resume or (options.out / comparing.SCORES_FILE).exists():
            (options.out / RUN_FILE).unlink(missing_ok=True)
            (options.out / comparing.SCORES_FILE).unlink(missing_ok=True)
        return options.out
    if options.resume:
        for path in sorted(DEFAULT_OUT.glob(f"*/{RUN_FILE}"), reverse=True):
            if not (path.parent / comparing.SCORES_FILE).exists() and _same(path, header):
                return path.parent
    now = datetime.now(UTC).astimezone()
    return DEFAULT_OUT / f"{now:%Y-%m-%d-%H%M%S}-{header.set_name}-{header.system}"


def _same(path: Path, header: RunHeader) -> bool:
    try:
        return read_run(path).header.same_work(header)
    except RunError:
        return False


def context_of(system: System) -> Context:
    """What the answers of a system are scored against."""
    if not system.info.has_text:
        return Context(system.info.flavour)
    return Context(system.info.flavour, system.page_text, system.original_text)


def score_run(questions: QuestionSet, done: Run, system: System) -> list[Score]:
    """The score of each answer of a run, in the order of the set."""
    context = context_of(system)
    by_id = {question.id: question for question in questions.questions}
    return [score(by_id[item.question_id], item.answer, context) for item in done.items]


def _raw_right(questions: QuestionSet, done: Run, system: System) -> dict[str, bool]:
    context = context_of(system)
    by_id = {question.id: question for question in questions.questions}
    return {
        item.question_id: score(by_id[item.question_id], item.raw, context).right
        for item in done.items
        if item.raw is not None
    }


def _comparison(options: EvalOptions, scores: Sequence[Score]) -> comparing.Comparison | None:
    if options.compare is None:
        return None
    path = options.compare
    name = path.name if path.is_dir() else path.parent.name
    after = [comparing.score_line(s) for s in scores]
    return comparing.compare(name, comparing.read_scores(path), after)


def _checked(requirement: Requirement, summary: Summary) -> RequirementCheck:
    found = summary.figures.get(requirement.metric)
    return RequirementCheck(requirement, None if found is None else found.value)


def _log_reserve(header: RunHeader, summary: Summary) -> int:
    figures = {n: summary.figures[n].value for n in _HEADLINES if n in summary.figures}
    use = sets.ReserveUse(
        datetime.now(UTC), f"{header.version} {header.code}", header.index, header.system, figures
    )
    return sets.log_reserve(use)
