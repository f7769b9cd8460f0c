"""« Quelle proportion ? » after a yes-or-no question: of those it asked about, who do just that.

« Les écoles ont-elles un préau ? – Quelle proportion ? » is « quelle proportion des écoles ont un
préau ? ». Asked of the schools alone, any share of them would answer.
"""

from __future__ import annotations

import re

from assistant.follow_ups.follow_up import FollowUp
from assistant.language.elision import elided
from assistant.language.plain_text import unpunctuated

_MEASURE = re.compile(
    r"^\W*(?:(?:et|mais|ok|oui|d['’]accord|ah)[\s,]+)*(?:dans\s+|à\s+)?"
    r"(?P<measure>quelle?s?\s+(?:proportion|part)|quel\s+(?:pourcentage|taux)|combien)"
    r"(?:\s+(?:en\s+(?:%|pourcentage)|exactement|environ|au\s+juste|à\s+peu\s+près|ça\s+fait|"
    r"d['’]entre\s+(?:eux|elles)|sont-(?:ils|elles)|le\s+font|en\s+ont))*\W*$",
    re.IGNORECASE,
)
_ALL = r"(?:(?:tou(?:te)?s\s+)?les|beaucoup\s+d(?:e\s+|['’])|certaine?s|des)\s*"
_PLAINLY = re.compile(
    rf"^\W*(?:est-ce\s+qu(?:e\s+|['’])){_ALL}(?P<rest>[^?]+)\??\W*$", re.IGNORECASE
)
_INVERTED = re.compile(
    rf"^\W*{_ALL}(?P<who>[^?,;]+?\s+[^\W\d_]+)-(?:t-)?(?:ils|elles)\b(?P<rest>[^?]*)\??\W*$",
    re.IGNORECASE,
)


def share_of_the_asked(turn: FollowUp) -> list[str]:
    """The yes-or-no question before, asked for a share or a number; nothing after another one."""
    measure = _MEASURE.match(turn.body)
    if measure is None:
        return []
    before = unpunctuated(turn.previous)
    if match := _INVERTED.match(before):
        said = f"{match['who']}{match['rest']}"
    elif match := _PLAINLY.match(before):
        said = match["rest"]
    else:
        return []
    said = said.strip()
    if measure["measure"].lower() == "combien":
        return [f"combien {elided('de ', said)}{said} ?"]
    return [f"{measure['measure']} des {said} ?"]
