"""An external judge, only where a language model is set; never mixed with the other figures."""
