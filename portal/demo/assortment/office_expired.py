"""The former office agreement: what it sold until it ended."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import ORDNA, PAPYRA, SKRIVAN

FAMILIES: tuple[Family, ...] = (
    Family(
        101,
        "Kopieringspapper A4 80 g äldre avtal {} {pack}",
        PAPYRA,
        "14111507",
        "XCT:2500",
        "198.00",
        axes=("ohålat; hålat|*1.02; återvunnet|*1.05",),
        text="Artikel på ett avtal som har gått ut.",
        words="papper a4 kopiering",
    ),
    Family(
        *(102, "Kulspetspenna äldre avtal {} {pack}", SKRIVAN, "44121701", "XPK:50", "98.00"),
        axes=("svart; blå; röd",),
        text="Artikel på ett avtal som har gått ut.",
        words="penna",
    ),
    Family(
        *(103, "Pärm äldre avtal {} {}", ORDNA, "44122003", "C62:1", "19.50"),
        axes=("A4 bred; A4 smal", "svart; blå; röd; grön"),
        text="Artikel på ett avtal som har gått ut.",
        words="pärm",
    ),
    Family(
        *(104, "Block äldre avtal {} {pack}", PAPYRA, "14111514", "XPK:10", "88.00"),
        axes=("A4 rutat; A4 linjerat; A5 rutat|*0.7; A5 linjerat|*0.7",),
        text="Artikel på ett avtal som har gått ut.",
        words="block",
    ),
    Family(
        *(105, "Kuvert äldre avtal {} {pack}", PAPYRA, "44121505", "XBX:500", "145.00"),
        axes=("C5; C5 fönster|*1.05; C4|*1.6; E65 fönster|*1.1",),
        text="Artikel på ett avtal som har gått ut.",
        words="kuvert",
    ),
)
