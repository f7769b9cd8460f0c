"""Answer-quality evaluations: the same Assistant, over question sets."""
