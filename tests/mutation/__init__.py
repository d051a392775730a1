"""Mutants of documents, and what our judge and the official validator say of them.

    python -m tests.mutation --official FOLDER [--seeds N] [--transactions T10,T14] FILE...

A mutant is an example with one to four changes made by chance; the same seed makes the same ones.
"""
