"""How well a candidate answers: the words it covers, its kind, how near it is in meaning."""
