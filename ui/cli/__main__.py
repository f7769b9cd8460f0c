"""`python -m ui.cli` is `cpts`."""

import sys

from ui.cli import main

sys.exit(main())
