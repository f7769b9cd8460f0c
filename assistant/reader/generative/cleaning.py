"""A sentence of a model as plain text with our own markers, or a reason not to look at it further.

Links, images, tags and addresses are never shown, even where an excerpt holds them: the only links
of an answer are its citations. Of Markdown, bold alone stays.
"""

from __future__ import annotations

import re

from assistant.reader.generative import notes
from assistant.reader.generative.fence import gives_orders, visible
from assistant.reader.generative.stream import MAX_SENTENCE
from assistant.verify.claims import MARKER, split_groups

_LINK = re.compile(
    r"!?\[[^\]]*\]\s*[(:]\s*\S|<\s*[a-zA-Z/!?|][^>]*>?|&(?:#\w+|[a-z]{2,8});|(?:https?|ftp|file"
    r"|data|javascript"
    r"|vbscript|mailto|tel)\s*:\s*\S|//\S|\bwww\s*\.|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/\S*"
    r"|\[[^\]]*\]\[[^\]]*[^\]\d][^\]]*\]"
    r"|\b[\w-]{2,}\.(?:fr|com|org|net|eu|io|info|dev|app|co|biz|xyz|ru|cn|me|tv|test|example"
    r"|invalid|local)\b",
    re.IGNORECASE,
)
_FULLWIDTH = re.compile(
    r"【\s*(\d{1,3})[^】]*】|\[\^(\d{1,3})\]|\[(?:extrait|source|n°|doc\w*)\s*(\d{1,3})\]",
    re.IGNORECASE,
)
_LEAK = re.compile(r"<<<|>>>|\bNON_DOCUMENT", re.IGNORECASE)
_MARKS = re.compile(r"(?<!\*)\*(?!\*)|`+|~~|^\s*#+\s*|(?<!\w)_{1,2}|_{1,2}(?!\w)|\|")
_TRAIL = re.compile(r"\s*((?:\[\d{1,3}\]\s*)+)([.!?…]*)\s*$")


def clean(raw: str) -> tuple[str, str | None]:
    """The sentence as it may be checked and shown, and why it may not (`None` where it may)."""
    text = visible(raw).replace("\t", " ").strip()
    if len(text) > MAX_SENTENCE:
        return text[:200] + "…", notes.OVERLONG
    text = split_groups(_FULLWIDTH.sub(lambda m: f"[{next(g for g in m.groups() if g)}]", text))
    if _LEAK.search(text):
        return text, notes.LEAK
    if _LINK.search(text):
        return text, notes.LINK
    if gives_orders(text):
        return text, notes.ORDER
    text = _MARKS.sub("", text)
    if text.count("**") % 2:
        text = text.replace("**", "")
    text = re.sub(r"\[(?!\d{1,3}\])", "(", text)
    text = re.sub(r"(?<!\d)\]", ")", text)
    return re.sub(r" {2,}", " ", text).strip(), None


def with_markers(text: str, kind: str) -> str:
    """The sentence with its trailing markers before the full stop: « … soins [1]. »."""
    match = _TRAIL.search(text)
    if match is None:
        return text
    body = text[: match.start()].rstrip()
    stop = body[-1] if body and body[-1] in ".!?…" else ""
    body = body[: len(body) - len(stop)].rstrip()
    tags = "".join(f"[{n}]" for n in dict.fromkeys(MARKER.findall(match.group(1))))
    end = stop or match.group(2) or ("" if kind == "item" else ".")
    return f"{body} {tags}{end}"
