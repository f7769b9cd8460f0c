"""Training of the reader of `ingest.embedding.cross_encoder`, from documents to its ONNX file.

documents/*.md → sheet → rows (through the real pipeline) → batches → train → export
"""
