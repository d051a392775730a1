"""Element names of UBL as lxml writes them."""

CAC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2}"
CBC = "{urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2}"
ORDER = "{urn:oasis:names:specification:ubl:schema:xsd:Order-2}"
