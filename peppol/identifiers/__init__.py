"""Numbers with check digits, each a module with `compact`, `validate` and `is_valid`.

The interface is that of python-stdnum, and so are its errors: `validate` returns the compact
number or raises a `stdnum.exceptions.ValidationError`.
"""
