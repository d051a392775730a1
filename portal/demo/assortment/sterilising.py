"""Packaging and tests for the autoclave."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import DRAPERA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(370, "Sterilförpackning {} {pack}", DRAPERA, "42281808", "XBX:200", "312.00"),
        axes=(
            (
                "påse 75x200 mm; påse 100x250 mm|*1.2; påse 150x300 mm|*1.6; "
                "påse 200x400 mm|*2.3; självhäftande 90x230 mm|*1.5; "
                "självhäftande 190x330 mm|*2.6"
            ),
        ),
        text="Påse av papper och film med indikator för ånga.",
        words="autoklav steril påse rulle",
    ),
    Family(
        *(371, "Sterilrulle {}", DRAPERA, "42281808", "XRO:1", "285.00"),
        axes=(
            (
                "50 mm x 200 m|*0.7; 75 mm x 200 m; 100 mm x 200 m|*1.3; 150 mm x 200 m|*1.8; "
                "200 mm x 200 m|*2.4; 300 mm x 200 m|*3.4"
            ),
        ),
        text="Plan rulle för autoklav.",
        words="autoklav steril rulle",
    ),
    Family(
        *(372, "Steriliseringsindikator {} {pack}", DRAPERA, "42281802", "XPK:250", "410.00"),
        axes=(
            (
                "ånga klass 5; ånga klass 6|*1.3; Bowie-Dick|*1.4|@XPK:20; "
                "biologisk|*4.8|@XPK:50; tejp 19 mm x 50 m|*0.16|@XRO:1"
            ),
        ),
        text="Kontroll av steriliseringsprocess.",
        words="autoklav test indikator",
    ),
)
