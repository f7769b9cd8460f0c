"""Puts this folder on the import path: `fake_llm_server` and `scripted` serve several folders."""
