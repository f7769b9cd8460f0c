"""What a question asks: the kind of answer, the terms, for whom, and what it takes for granted."""
