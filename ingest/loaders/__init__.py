"""One module per family of formats; each turns a file into an `Extraction`."""
