"""The judge as a model: one request a case, strict reading of what it says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Protocol

from assistant.settings import AssistantSettings
from evals.errors import JudgeError
from evals.judge.prompts import CRITERIA, Case, system_prompt, user_prompt
from evals.typography import french

Verdict = Mapping[str, bool]
_OBJECT = re.compile(r"\{[^{}]*\}", re.DOTALL)


class Judge(Protocol):
    """Judges cases one by one."""

    @property
    def model(self) -> str:
        """Name of the model, recorded with the figures."""

    def verdict(self, case: Case) -> Verdict | None:
        """One verdict a criterion; `None` where the model's text cannot be read."""


def parse_verdict(text: str) -> Verdict | None:
    """Reads the object that the judge was asked for; `None` for anything else."""
    match = _OBJECT.search(text)
    if match is None:
        return None
    try:
        payload = json.loads(match.group())
    except json.JSONDecodeError:
        return None
    if any(payload.get(criterion) not in {"oui", "non"} for criterion in CRITERIA):
        return None
    return {criterion: payload[criterion] == "oui" for criterion in CRITERIA}


class ModelJudge:
    """A judge behind the endpoint of the settings, at temperature 0."""

    def __init__(self, settings: AssistantSettings) -> None:
        if not settings.llm:
            raise JudgeError(
                french("Aucun modèle de langue n'est réglé pour juger : donnez CPTS_LLM.")
            )
        from assistant.reader.generative.client import build_model

        self.model = settings.llm
        self._chat = build_model(settings)

    def verdict(self, case: Case) -> Verdict | None:
        """Asks once.

        Raises:
            JudgeError: The endpoint does not answer; nothing of what it wrote is shown.
        """
        messages = [("system", system_prompt()), ("human", user_prompt(case))]
        try:
            reply = self._chat.invoke(messages)
        except Exception as error:
            raise JudgeError(
                french("Le modèle qui juge ne répond pas : vérifiez CPTS_LLM_BASE_URL et la clé.")
            ) from error
        return parse_verdict(str(reply.content))
