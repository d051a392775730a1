"""Demo facts: two regions, their companies, suppliers and assortment; made up but credible."""
