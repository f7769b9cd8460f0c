"""What must be in the environment before a heavy library is imported: no telemetry, no hub."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

IMPOSED = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "ANONYMIZED_TELEMETRY": "False",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "LANGCHAIN_TRACING_V2": "false",
    "LANGSMITH_TRACING": "false",
    "DO_NOT_TRACK": "1",
}
"""Set whatever the user's environment says: questions and documents stay on the machine."""

DEFAULTS = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "TQDM_DISABLE": "1",
}
"""Set where absent: who chooses another embedding model may allow its one download, and a progress
bar in English is nothing that our users should see."""


def prepare(environment: MutableMapping[str, str] | None = None) -> None:
    """Closes telemetry and hubs. To be called before gradio, chromadb or transformers load."""
    target = os.environ if environment is None else environment
    target.update(IMPOSED)
    for name, value in DEFAULTS.items():
        target.setdefault(name, value)
