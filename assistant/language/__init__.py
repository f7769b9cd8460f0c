"""French words: forms, neighbours, places in a sentence. Knows no question and no document."""
