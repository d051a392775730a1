"""The documents of Peppol BIS: one module each, declared as values and bound to UBL."""
