"""When, where and how goods are delivered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated

from peppol.documents.item import Dimension
from peppol.documents.period import Period
from peppol.party import Address, Identifier, Party
from peppol.values import Quantity


@dataclass(frozen=True, kw_only=True)
class DeliveryLocation:
    """A place to deliver to."""

    id: Annotated[Identifier | None, "cbc:ID"] = None
    name: Annotated[str | None, "cbc:Name"] = None
    address: Annotated[Address | None, "cac:Address"] = None


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A delivery asked for, promised or made."""

    id: Annotated[Identifier | None, "cbc:ID"] = None
    quantity: Annotated[Quantity | None, "cbc:Quantity"] = None
    actual_date: Annotated[date | None, "cbc:ActualDeliveryDate"] = None
    tracking_id: Annotated[str | None, "cbc:TrackingID"] = None
    location: Annotated[DeliveryLocation | None, "cac:DeliveryLocation"] = None
    requested_period: Annotated[Period | None, "cac:RequestedDeliveryPeriod"] = None
    promised_period: Annotated[Period | None, "cac:PromisedDeliveryPeriod"] = None
    estimated_period: Annotated[Period | None, "cac:EstimatedDeliveryPeriod"] = None
    party: Annotated[Party | None, "cac:DeliveryParty"] = None
    requested_despatch_date: Annotated[date | None, "cac:Despatch/cbc:RequestedDespatchDate"] = None
    requested_despatch_time: Annotated[time | None, "cac:Despatch/cbc:RequestedDespatchTime"] = None
    actual_despatch_date: Annotated[date | None, "cac:Despatch/cbc:ActualDespatchDate"] = None
    actual_despatch_time: Annotated[time | None, "cac:Despatch/cbc:ActualDespatchTime"] = None
    despatch_address: Annotated[Address | None, "cac:Despatch/cac:DespatchAddress"] = None
    shipment_id: Annotated[str | None, "cac:Shipment/cbc:ID"] = None
    shipping_priority_code: Annotated[str | None, "cac:Shipment/cbc:ShippingPriorityLevelCode"] = (
        None
    )
    shipping_marks: Annotated[
        str | None, "cac:Shipment/cac:TransportHandlingUnit/cbc:ShippingMarks"
    ] = None


@dataclass(frozen=True, kw_only=True)
class DeliveryTerms:
    """Terms of delivery, such as an Incoterms code and place."""

    id: Annotated[str | None, "cbc:ID"] = None
    special_terms: Annotated[str | None, "cbc:SpecialTerms"] = None
    location: Annotated[DeliveryLocation | None, "cac:DeliveryLocation"] = None


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package inside a handling unit."""

    id: Annotated[str, "cbc:ID"]
    type_code: Annotated[str | None, "cbc:PackagingTypeCode"] = None


@dataclass(frozen=True, kw_only=True)
class HandlingUnit:
    """A pallet or other unit of transport; `id` is often an SSCC."""

    id: Annotated[Identifier | None, "cbc:ID"] = None
    type_code: Annotated[str | None, "cbc:TransportHandlingUnitTypeCode"] = None
    is_hazardous: Annotated[bool | None, "cbc:HazardousRiskIndicator"] = None
    shipping_marks: Annotated[tuple[str, ...], "cbc:ShippingMarks*"] = ()
    dimensions: Annotated[tuple[Dimension, ...], "cac:MeasurementDimension*"] = ()
    packages: Annotated[tuple[Package, ...], "cac:Package*"] = ()


@dataclass(frozen=True, kw_only=True)
class Shipment:
    """A shipment, of a whole despatch advice or of one line (whose `id` is `NA`)."""

    id: Annotated[str, "cbc:ID"]
    information: Annotated[tuple[str, ...], "cbc:Information*"] = ()
    gross_weight: Annotated[Quantity | None, "cbc:GrossWeightMeasure"] = None
    gross_volume: Annotated[Quantity | None, "cbc:GrossVolumeMeasure"] = None
    handling_unit_count: Annotated[Decimal | None, "cbc:TotalTransportHandlingUnitQuantity"] = None
    consignment_id: Annotated[str | None, "cac:Consignment/cbc:ID"] = None
    vehicle: Annotated[str | None, "cac:Consignment/cbc:Information"] = None
    carrier: Annotated[Party | None, "cac:Consignment/cac:CarrierParty"] = None
    transport_mode_code: Annotated[str | None, "cac:ShipmentStage/cbc:TransportModeCode"] = None
    delivery: Annotated[Delivery | None, "cac:Delivery"] = None
    handling_units: Annotated[tuple[HandlingUnit, ...], "cac:TransportHandlingUnit*"] = ()
