"""Groups of goods and services, by which a catalogue is browsed: segments of UNSPSC.

The code is the first two digits of an item's UNSPSC code; the names are our own, in plain words.
"""

from __future__ import annotations

from catalog.errors import N_

GROUPS: dict[int, str] = {
    10: N_("Plants and animals"),
    11: N_("Raw materials"),
    12: N_("Chemicals and gases"),
    13: N_("Rubber and plastic"),
    14: N_("Paper"),
    15: N_("Fuels and oils"),
    23: N_("Machines for industry"),
    24: N_("Packaging and storage"),
    25: N_("Vehicles"),
    26: N_("Batteries and power"),
    27: N_("Tools"),
    30: N_("Building materials"),
    31: N_("Fastenings and adhesives"),
    32: N_("Electronic components"),
    39: N_("Lighting and electrics"),
    40: N_("Heating, water and ventilation"),
    41: N_("Laboratory"),
    42: N_("Health care and dental care"),
    43: N_("IT and telephony"),
    44: N_("Office supplies"),
    45: N_("Printing, photo and sound"),
    46: N_("Safety and protection"),
    47: N_("Cleaning"),
    48: N_("Kitchen and serving"),
    49: N_("Sports and play"),
    50: N_("Food"),
    51: N_("Medicines"),
    52: N_("Household and textiles"),
    53: N_("Clothes and hygiene"),
    54: N_("Watches and jewellery"),
    55: N_("Printed matter and signs"),
    56: N_("Furniture"),
    60: N_("Teaching and crafts"),
    70: N_("Services in farming and nature"),
    72: N_("Services for buildings"),
    73: N_("Services in production"),
    76: N_("Cleaning services and waste"),
    77: N_("Services for the environment"),
    78: N_("Transport and mail"),
    80: N_("Business services"),
    81: N_("Technical services"),
    82: N_("Language, design and print"),
    83: N_("Water, power and telephony"),
    84: N_("Finance and insurance"),
    85: N_("Health services"),
    86: N_("Training"),
    90: N_("Travel, food and lodging"),
    91: N_("Personal services"),
    92: N_("Security services"),
    93: N_("Public services"),
    94: N_("Organisations"),
    95: N_("Land and buildings"),
}
OTHER = N_("Other")


def name_of(group: int) -> str:
    """The English name of a group, to be translated."""
    return GROUPS.get(group, OTHER)
