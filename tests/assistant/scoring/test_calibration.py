"""Tests of `assistant.scoring.calibration`."""

from __future__ import annotations

from dataclasses import replace

from documents import SURVEY, assistant

from assistant.scoring.calibration import log_odds, log_odds_by_reading


def test_every_signal_raises_the_odds() -> None:
    """More words, a nearer meaning, a surer reading: more likely."""
    reading = assistant(SURVEY)._reader.read("Quelle part des écoles a une bibliothèque ?")
    coverage = reading.scored[0].coverage
    less = replace(coverage, total=coverage.total / 2)
    odds = log_odds(coverage, 0.0, 0.02)
    assert log_odds(less, 0.0, 0.02) < odds
    assert log_odds(coverage, 1.0, 0.02) > odds
    assert log_odds(coverage, 0.0, 0.06) > odds


def test_no_signal_alone_answers() -> None:
    """An ordinary passage without a word of the question, even one that reads well, is refused."""
    reading = assistant(SURVEY)._reader.read("Quelle part des écoles a une bibliothèque ?")
    nothing = replace(reading.scored[0].coverage, total=0.0, own=0.0)
    assert log_odds(nothing, 2.0, 0.0) < 0


def test_no_word_overrules_a_reader_sure_that_there_is_no_answer() -> None:
    """All the words, and as near as can be."""
    reading = assistant(SURVEY)._reader.read("Quelle part des écoles a une bibliothèque ?")
    everything = replace(reading.scored[0].coverage, total=1.0, own=1.0)
    assert log_odds(everything, -5.0, 0.2) < 0 < log_odds(everything, -3.0, 0.2)


def test_reading_alone_says_how_likely_an_answer_is() -> None:
    """One chance in two for a logit of about one half of evidence of the kind asked for."""
    assert log_odds_by_reading(-1.0, 1.0) < 0 < log_odds_by_reading(1.5, 0.0)
    assert log_odds_by_reading(0.3, 0.0) < log_odds_by_reading(0.3, 1.0)
