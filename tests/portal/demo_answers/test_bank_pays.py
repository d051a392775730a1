"""The demo bank books what it can and rejects what it can't."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from peppol import xml
from portal.demo.bank import CAMT_054, PAIN_001, PAIN_002, DemoBank
from tests.factories.catalog import NOW
from tests.fakes import FakeDoor

FILE = f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="{PAIN_001}"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>RUN-7</MsgId><NbOfTxs>2</NbOfTxs><CtrlSum>350.50</CtrlSum></GrpHdr>
<PmtInf><PmtInfId>RUN-7-1</PmtInfId><DbtrAcct><Id><Othr><Id>50501055</Id></Othr></Id></DbtrAcct>
<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId>
<Amt><InstdAmt Ccy="SEK">100.00</InstdAmt></Amt></CdtTrfTxInf>
<CdtTrfTxInf><PmtId><EndToEndId>E2</EndToEndId></PmtId>
<Amt><InstdAmt Ccy="SEK">250.50</InstdAmt></Amt></CdtTrfTxInf>
</PmtInf></CstmrCdtTrfInitn></Document>""".encode()


def _bank(folder: Path, delay: float = 0) -> DemoBank:
    return DemoBank(FakeDoor(), folder, delay)


def test_every_payment_is_reported_as_booked(tmp_path: Path) -> None:
    bank = _bank(tmp_path)
    bank.submit("run-7.xml", FILE, NOW)
    [arrival] = bank.collect(NOW)
    root = xml.parse(arrival.content)
    found = {
        entry.findtext(f".//{{{CAMT_054}}}EndToEndId"): Decimal(
            entry.findtext(f"{{{CAMT_054}}}Amt") or "0"
        )
        for entry in root.iter(f"{{{CAMT_054}}}Ntry")
    }
    assert found == {"E1": Decimal("100.00"), "E2": Decimal("250.50")}
    signs = {one.text for one in root.iter(f"{{{CAMT_054}}}CdtDbtInd")}
    assert signs == {"DBIT"}


@pytest.mark.parametrize(
    "broken",
    [
        b"not xml",
        b"<Document/>",
        FILE.replace(b"350.50", b"350.51"),
        FILE.replace(b"<NbOfTxs>2", b"<NbOfTxs>3"),
        FILE.replace(b">100.00", b">NaN"),
        FILE.replace(b"<EndToEndId>E1</EndToEndId>", b""),
    ],
)
def test_a_file_that_cannot_be_used_is_rejected(tmp_path: Path, broken: bytes) -> None:
    bank = _bank(tmp_path)
    bank.submit("run-7.xml", broken, NOW)
    [arrival] = bank.collect(NOW)
    root = xml.parse(arrival.content)
    assert root.findtext(f".//{{{PAIN_002}}}GrpSts") == "RJCT"


def test_the_answer_takes_its_time_and_comes_once(tmp_path: Path) -> None:
    bank = _bank(tmp_path, delay=6)
    bank.submit("run-7.xml", FILE, NOW)
    bank.submit("run-7.xml", FILE, NOW + timedelta(seconds=1))
    assert list(bank.collect(NOW + timedelta(seconds=11))) == []
    [arrival] = bank.collect(NOW + timedelta(seconds=12))
    bank.taken(arrival)
    bank.submit("run-7.xml", FILE, NOW + timedelta(seconds=20))
    assert list(bank.collect(NOW + timedelta(hours=1))) == []
