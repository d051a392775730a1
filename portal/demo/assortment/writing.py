"""Pens and pencils."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import SKRIVAN

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Kulspetspenna {} {}", SKRIVAN, "44121701", "C62:1", "6.90"),
        axes=("engångs|*0.4; med klick; gel|*2.1; med halsband|*2.6", "svart; blå; röd; grön"),
        text="Penna med linjebredd 0,7 mm.",
        words="penna bläck kulspets",
        least=10,
        step=10,
    ),
    Family(
        *(202, "Fiberpenna {} {}", SKRIVAN, "44121708", "C62:1", "9.50"),
        axes=("0,4 mm; 1,0 mm", "svart; blå; röd; grön; lila; orange"),
        text="Vattenbaserad tuschpenna.",
        words="tuschpenna penna",
        least=10,
        step=10,
    ),
    Family(
        *(203, "Märkpenna {} {}", SKRIVAN, "44121708", "C62:1", "14.50"),
        axes=(
            (
                "permanent rund 1-3 mm; permanent snedskuren 1-5 mm|*1.1; "
                "permanent fin 0,6 mm|*0.9; whiteboard rund 2 mm; whiteboard snedskuren 5 mm|*1.1"
            ),
            "svart; blå; röd; grön",
        ),
        text="Penna med luktfattigt bläck.",
        words="whiteboardpenna spritpenna tusch märkning",
        least=10,
        step=10,
    ),
    Family(
        *(204, "Överstrykningspenna {}", SKRIVAN, "44121716", "C62:1", "8.50"),
        axes=("gul; grön; rosa; orange; blå; lila",),
        text="Fluorescerande bläck för alla papper.",
        words="markeringspenna highlighter",
        least=10,
        step=10,
    ),
    Family(
        *(205, "Blyertspenna {} {pack}", SKRIVAN, "44121706", "XPK:12", "28.00"),
        axes=("HB; HB med gummi|*1.2; 2B|*1.1; 2H|*1.1",),
        text="Sexkantig träpenna.",
        words="penna blyerts",
    ),
    Family(
        *(206, "Stiftpenna {}", SKRIVAN, "44121705", "C62:1", "18.00"),
        axes=(
            (
                "0,5 mm svart; 0,7 mm svart; 0,5 mm blå; 0,7 mm blå; "
                "stift 0,5 mm HB 12/tub|*0.5; stift 0,7 mm HB 12/tub|*0.5"
            ),
        ),
        text="Stiftpenna med gummigrepp och radergummi.",
        words="penna stift",
    ),
)
