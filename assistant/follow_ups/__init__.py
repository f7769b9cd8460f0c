"""What a question leaves to the conversation before it, and what it then asks in full."""
