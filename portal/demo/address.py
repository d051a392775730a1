"""A postal address as the demo facts write it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Street, postal code (`611 85`), town and country code (ISO 3166-1)."""

    street: str
    postal_code: str
    town: str
    country_code: str = "SE"
