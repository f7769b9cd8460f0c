"""The forms that people type first: what comes next, what two do, open to whom, in short."""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import Told
from assistant.questions.in_short import IN_SHORT
from assistant.questions.next_steps import NEXT_STEPS
from assistant.questions.open_to import OPEN_TO
from assistant.questions.together import TOGETHER

EVERYDAY_FORMS: tuple[tuple[re.Pattern[str], Told], ...] = (
    *NEXT_STEPS,
    *TOGETHER,
    *OPEN_TO,
    *IN_SHORT,
)
"""The forms, and how each is told: the first that matches decides."""
