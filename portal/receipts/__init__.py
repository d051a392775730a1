"""Despatch advices and goods received."""
