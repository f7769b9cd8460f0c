"""French encyclopedic questions (PIAF): texts that nothing here was written for.

1. `questions`: the file, cut in two halves, so that settings may be fitted on one half and reported
   on the other.
2. `passages`: an index of the passages, and the one that each kind of search puts first.
3. `measure`: right passage first, expected span, refusals.

PIAF: Keraron et al., « Project PIAF: Building a Native French Question-Answering Dataset » (2020).

`python -m evals.piaf FICHIER [--half report|fit] [--limit N] [--json SORTIE]`
"""

from __future__ import annotations

from evals.piaf.passages import indexed
from evals.piaf.questions import Piaf, PiafQuestion, chosen, half_of, read

__all__ = ["Piaf", "PiafQuestion", "chosen", "half_of", "indexed", "read"]
