"""Parts that few examples have, put into an invoice or credit note so that their rules are met."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from peppol.xml import CAC, CBC, Element, clark
from tests.mutation import attributes, structure, values
from tests.mutation.material import Material
from tests.mutation.structure import place_in

VAT = "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
ADDRESS = """<cac:{0}><cbc:StreetName>Storgatan 1</cbc:StreetName><cbc:CityName>Eskilstuna
</cbc:CityName><cac:AddressLine><cbc:Line>2 tr</cbc:Line></cac:AddressLine><cac:Country>
<cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:Country></cac:{0}>"""
REPRESENTATIVE = (
    "<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name>Ombudet AB</cbc:Name></cac:PartyName>"
    + ADDRESS.format("PostalAddress")
    + f"<cac:PartyTaxScheme><cbc:CompanyID>SE556732170701</cbc:CompanyID>{VAT}"
    "</cac:PartyTaxScheme></cac:TaxRepresentativeParty>"
)
PAYEE = """<cac:PayeeParty><cac:PartyIdentification><cbc:ID schemeID="0007">5567321707</cbc:ID>
</cac:PartyIdentification><cac:PartyName><cbc:Name>Faktor AB</cbc:Name></cac:PartyName>
<cac:PartyLegalEntity><cbc:CompanyID schemeID="0007">5567321707</cbc:CompanyID>
</cac:PartyLegalEntity></cac:PayeeParty>"""
DELIVERY = (
    "<cac:Delivery><cbc:ActualDeliveryDate>2017-11-01</cbc:ActualDeliveryDate>"
    '<cac:DeliveryLocation><cbc:ID schemeID="0088">7300010000001</cbc:ID>'
    + ADDRESS.format("Address")
    + "</cac:DeliveryLocation><cac:DeliveryParty><cac:PartyName><cbc:Name>Lagret</cbc:Name>"
    "</cac:PartyName></cac:DeliveryParty></cac:Delivery>"
)
ATTACHED = """<cac:AdditionalDocumentReference><cbc:ID>bilaga</cbc:ID><cbc:DocumentDescription>
Tidrapport</cbc:DocumentDescription><cac:Attachment><cbc:EmbeddedDocumentBinaryObject
 mimeCode="text/csv" filename="tid.csv">QUJD</cbc:EmbeddedDocumentBinaryObject>
<cac:ExternalReference><cbc:URI>https://example.org/tid</cbc:URI></cac:ExternalReference>
</cac:Attachment></cac:AdditionalDocumentReference>"""
OBJECT = """<cac:{0}><cbc:ID schemeID="ABT">DR35141</cbc:ID><cbc:DocumentTypeCode>{1}
</cbc:DocumentTypeCode></cac:{0}>"""
CARD = """<cac:PaymentMeans><cbc:PaymentMeansCode name="Card">48</cbc:PaymentMeansCode>
<cac:CardAccount><cbc:PrimaryAccountNumberID>123456XXXX</cbc:PrimaryAccountNumberID>
<cbc:NetworkID>VISA</cbc:NetworkID></cac:CardAccount></cac:PaymentMeans>"""
DEBIT = """<cac:PaymentMeans><cbc:PaymentMeansCode>{0}</cbc:PaymentMeansCode><cac:PaymentMandate>
<cbc:ID>M-1</cbc:ID><cac:PayerFinancialAccount><cbc:ID>12345</cbc:ID></cac:PayerFinancialAccount>
</cac:PaymentMandate></cac:PaymentMeans>"""
TRANSFER = """<cac:PaymentMeans><cbc:PaymentMeansCode>{0}</cbc:PaymentMeansCode><cbc:PaymentID>OCR
</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>50501055</cbc:ID>
<cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID></cac:FinancialInstitutionBranch>
</cac:PayeeFinancialAccount></cac:PaymentMeans>"""
PERIOD = """<cac:InvoicePeriod><cbc:StartDate>{0}</cbc:StartDate><cbc:EndDate>{1}</cbc:EndDate>
{2}</cac:InvoicePeriod>"""
CODE = "<cbc:DescriptionCode>35</cbc:DescriptionCode>"
BILLED = """<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F1</cbc:ID><cbc:IssueDate>
</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>""".replace(
    "<cbc:IssueDate>\n</cbc:IssueDate>", "<cbc:IssueDate>2017-01-02</cbc:IssueDate>"
)
CREDITOR = """<cac:PartyIdentification><cbc:ID schemeID="SEPA">SE97ZZZ1</cbc:ID>
</cac:PartyIdentification>"""
TAX = """<cac:PartyTaxScheme><cbc:CompanyID>{0}</cbc:CompanyID><cac:TaxScheme><cbc:ID>{1}</cbc:ID>
</cac:TaxScheme></cac:PartyTaxScheme>"""

DOCUMENT = (
    REPRESENTATIVE, PAYEE, DELIVERY, ATTACHED, OBJECT.format("AdditionalDocumentReference", "130"),
    OBJECT.format("AdditionalDocumentReference", "50"), CARD, DEBIT.format("49"),
    DEBIT.format("59"), TRANSFER.format("30"), TRANSFER.format("58"), BILLED,
    PERIOD.format("2017-11-01", "2017-11-30", ""), PERIOD.format("2017-12-01", "2017-11-30", CODE),
    "<cbc:TaxPointDate>2017-11-30</cbc:TaxPointDate>", "<cbc:Note>#AAI#En not</cbc:Note>",
    "<cac:ContractDocumentReference><cbc:ID>A1</cbc:ID></cac:ContractDocumentReference>",
    "<cac:ReceiptDocumentReference><cbc:ID>A1</cbc:ID></cac:ReceiptDocumentReference>",
    "<cac:DespatchDocumentReference><cbc:ID>A1</cbc:ID></cac:DespatchDocumentReference>",
    "<cac:OriginatorDocumentReference><cbc:ID>A1</cbc:ID></cac:OriginatorDocumentReference>",
    "<cac:ProjectReference><cbc:ID>P1</cbc:ID></cac:ProjectReference>",
    "<cac:PaymentTerms><cbc:Note>30 dagar</cbc:Note></cac:PaymentTerms>",
    "<cac:OrderReference><cbc:ID>1</cbc:ID><cbc:SalesOrderID>2</cbc:SalesOrderID>"
    "</cac:OrderReference>",
)  # fmt: skip
"""What may be put below the root."""

PARTY = (
    CREDITOR, CREDITOR.replace("SEPA", "0088").replace("SE97ZZZ1", "7300010000001"),
    "<cac:PartyName><cbc:Name>Firman</cbc:Name></cac:PartyName>",
    TAX.format("Godkänd för F-skatt", "TAX"), TAX.format("SE556732170701", "VAT"),
    TAX.format("GB928741974", "GST"),
    "<cac:PartyLegalEntity><cbc:RegistrationName>Annan</cbc:RegistrationName>"
    "<cbc:CompanyID>1</cbc:CompanyID><cbc:CompanyLegalForm>AB</cbc:CompanyLegalForm>"
    "</cac:PartyLegalEntity>",
    "<cac:Contact><cbc:Name>Anna</cbc:Name><cbc:Telephone>016</cbc:Telephone></cac:Contact>",
)  # fmt: skip
"""What may be put into the seller or the buyer."""

LINE = (
    OBJECT.format("DocumentReference", "130"), OBJECT.format("DocumentReference", "50"),
    PERIOD.format("2017-11-02", "2017-11-03", ""), PERIOD.format("2016-01-01", "2018-01-01", ""),
    "<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>",
    "<cbc:Note>Not</cbc:Note>", "<cbc:AccountingCost>4711</cbc:AccountingCost>",
)  # fmt: skip
"""What may be put into a line."""

ITEM = (
    '<cac:CommodityClassification><cbc:ItemClassificationCode listID="STI">1'
    "</cbc:ItemClassificationCode></cac:CommodityClassification>",
    '<cac:StandardItemIdentification><cbc:ID schemeID="0160">7310865004703</cbc:ID>'
    "</cac:StandardItemIdentification>",
    "<cac:OriginCountry><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:OriginCountry>",
    "<cac:AdditionalItemProperty><cbc:Name>Färg</cbc:Name><cbc:Value>Blå</cbc:Value>"
    "</cac:AdditionalItemProperty>",
    "<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent>"
    f"{VAT}</cac:ClassifiedTaxCategory>",
    "<cbc:Description>Beskrivning</cbc:Description>",
    "<cac:SellersItemIdentification><cbc:ID>1</cbc:ID></cac:SellersItemIdentification>",
)
"""What may be put into the item of a line."""

CHANGES = (
    structure.delete, structure.duplicate, structure.empty, values.change_value,
    values.change_value, values.respell, attributes.change, attributes.drop,
)  # fmt: skip
"""What may be done to a part that was put in."""

TARGETS = (
    ("cac:AccountingSupplierParty/cac:Party", PARTY),
    ("cac:AccountingCustomerParty/cac:Party", PARTY),
    ("cac:InvoiceLine", LINE),
    ("cac:CreditNoteLine", LINE),
    ("cac:InvoiceLine/cac:Item", ITEM),
    ("cac:CreditNoteLine/cac:Item", ITEM),
)


def furnish(m: Material) -> bool:
    """Put up to three parts in, each beside or in place of what is there."""
    for _ in range(m.chance.randint(1, 3)):
        if m.chance.random() < 0.5:
            _put(m, m.root, m.chance.choice(DOCUMENT))
            continue
        place, parts = m.chance.choice(TARGETS)
        targets = m.root.findall("/".join(clark(step) for step in place.split("/")))
        if targets:
            _put(m, m.chance.choice(targets), m.chance.choice(parts))
    return True


def _put(m: Material, target: Element, written: str) -> None:
    part = etree.fromstring(f'<x xmlns:cac="{CAC}" xmlns:cbc="{CBC}">{written}</x>')[0]
    for each in part.iter():
        each.text = (each.text or "").strip() or None
        each.tail = None
    if m.chance.random() < 0.5:
        for old in target.findall(part.tag):
            target.remove(old)
    place_in(m, target, part)
    if m.chance.random() < 0.5:
        m.chance.choice(CHANGES)(replace(m, within=part))
