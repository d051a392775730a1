"""The rules of the envelope, beside those of the documents that come in it."""
