"""A scripted model server for trials by hand: it copies the excerpts, and gets some of it wrong.

`python tests/assistant/generative/scripted_endpoint.py 8765` serves on the loopback until Ctrl-C;
then set `CPTS_LLM=modele-test` and `CPTS_LLM_BASE_URL`, and run `cpts eval --engine generative`.
Of the sentences that it copies, every third has its first figure changed, or is made an obligation;
lists and tables are left out. It restates no follow-up.
"""

from __future__ import annotations

import re
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fake_llm_server import FakeServer, Fault, serving

_EXCERPT = re.compile(r"extrait (\d+)>>>\n(.*?)\n<<<", re.DOTALL)
_SENTENCE = re.compile(r"(?<![\w,;])[A-ZÀÉÊ0-9][^\n\t!?]{30,260}?[^.\s]\.(?=\s|$)")
_FIGURE = re.compile(r"\d+(?![^\[]*\])")
_MOST = 4


def copied(messages: list[dict[str, str]]) -> str:
    """The first sentences of the excerpts, each with its number; every third is altered."""
    prompt = messages[-1]["content"]
    if "dernière question" in prompt:
        return ""
    found = [
        (sentence.strip(), marker)
        for marker, body in _EXCERPT.findall(prompt)
        for sentence in _SENTENCE.findall(body.partition("\n")[2])
    ]
    sentences = [
        f"{(altered(text) if rank % 3 == 1 else text)[:-1]} [{marker}]."
        for rank, (text, marker) in enumerate(found[:_MOST])
    ]
    return " ".join(sentences) or "NON_DOCUMENTÉ"


def altered(sentence: str) -> str:
    """A wrong sentence: another figure, else an obligation."""
    if _FIGURE.search(sentence):
        return _FIGURE.sub(lambda match: str(int(match.group()) + 7), sentence, count=1)
    return f"Il est obligatoire que {sentence[0].lower()}{sentence[1:]}"


def main(port: str) -> None:
    """Serves until it is interrupted."""
    with serving(FakeServer(text=copied, fault=Fault()), int(port)) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        threading.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1])
