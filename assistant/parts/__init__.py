"""The questions that one message asks, told apart; each is answered by itself."""
