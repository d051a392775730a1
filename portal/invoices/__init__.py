"""Invoices received, matched and decided."""
