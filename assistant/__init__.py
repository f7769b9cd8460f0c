"""From a question to a checked answer: question → hits → evidence → answer or typed refusal."""
