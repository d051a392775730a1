"""Mutants of documents, and what our judge and the official validator say of them.

    python -m tests.mutation --official FOLDER [--schemas FOLDER] [--seeds N] [FILE...]

A mutant is an example with one to four changes made by chance; the same seed makes the same ones.
`mutations.py` is the entrance: `mutants(data, code, seed)`. Stylesheets and schemas are the
caller's; without `--schemas` every document counts as schema-valid to the official side.
"""
