"""What judging the document found (rules of EN 16931 and Peppol), and what of it stops.

A document that breaks its schema can't be trusted and is held unread. Sums and VAT that
contradict each other stop the invoice as deviations, so that a person sees them beside the order.
Any other broken rule is told on the invoice and stops nothing: it is still a claim to answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from peppol.rules.finding import FATAL, Finding
from portal.invoices.facts import Difference, Match
from portal.invoices.policy import DEFAULT, Code, Policy
from portal.invoices.totals import told
from portal.post.reading import breaks_rules

_SCHEMA = re.compile(r"UBL-(SCHEMA|DT)")
_VAT = re.compile(
    r"BR-(CO-1[478]|S-|Z-|E-|AE-|K-|IC-|G-|O-|IG-|IP-|B-)|PEPPOL-EN16931-R05|SE-R-006"
)
_SUMS = re.compile(r"BR-CO-1[0-356]|PEPPOL-EN16931-R(04[0-36]|120|121)")


def require_trustworthy(findings: Iterable[Finding]) -> None:
    """Refuse a document that breaks its schema.

    Raises:
        BreaksRules
    """
    broken = [one for one in findings if one.is_fatal and _SCHEMA.match(one.rule)]
    if broken:
        raise breaks_rules(broken)


def differences(
    findings: Iterable[dict[str, Any]], match: Match, policy: Policy = DEFAULT
) -> list[Difference]:
    """Contradictions in sums and VAT that counting the lines anew did not show.

    `findings` are as `post.reading.as_rows` stores them.
    """
    codes = {told.code for told in match.differences}
    codes |= {told.code for line in match.lines for told in line.differences}
    found = []
    for code, pattern in ((Code.TOTAL_MISMATCH, _SUMS), (Code.VAT_MISMATCH, _VAT)):
        broken = [one for one in findings if _is_broken(one, pattern)]
        if broken and code not in codes:
            first = broken[0]
            params = {"of": "rule", "sv": first["sv"], "en": first["en"]}
            found.append(told(policy, code, "", first["rule"], None, **params))
    return found


def _is_broken(finding: dict[str, Any], pattern: re.Pattern[str]) -> bool:
    return finding["severity"] == FATAL and pattern.match(finding["rule"]) is not None
