"""Frozen goods."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import FRUSET
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(301, "{} djupfryst", FRUSET, "50431500", "XCT:10:KGM", "196.00"),
        axes=(
            (
                "ärter 4x2,5 kg; majs 4x2,5 kg|*1.1; haricots verts 4x2,5 kg|*1.2; "
                "broccoli 4x2,5 kg|*1.3; blomkål 4x2,5 kg|*1.2; morot tärnad 4x2,5 kg|*0.9; "
                "morot skivad 4x2,5 kg|*0.9; wokmix 4x2,5 kg|*1.3; grönsaksmix 4x2,5 kg; "
                "spenat hackad 4x2,5 kg; bladspenat 4x2,5 kg|*1.2; brysselkål 4x2,5 kg|*1.1; "
                "lök hackad 4x2,5 kg|*0.9; paprika tärnad 4x2,5 kg|*1.3; "
                "sojabönor 4x2,5 kg|*1.4; rotfrukter tärnade 4x2,5 kg"
            ),
        ),
        text="Snabbfrysta grönsaker, klara att tillaga.",
        words="fryst grönsaker ärter djupfryst",
        vat=VatClass.FOOD,
    ),
    Family(
        *(302, "{} djupfryst", FRUSET, "50301500", "XCT:5:KGM", "245.00"),
        axes=(
            (
                "hallon 2x2,5 kg|*1.4; jordgubbar 2x2,5 kg; blåbär 2x2,5 kg|*1.2; "
                "lingon 2x2,5 kg|*0.9; svarta vinbär 2x2,5 kg; bärmix 2x2,5 kg; "
                "mango tärnad 2x2,5 kg|*1.1; rabarber 2x2,5 kg|*0.7"
            ),
        ),
        text="Frysta, osötade bär. Hallon ska kokas före servering.",
        words="bär dessert smoothie djupfryst",
        vat=VatClass.FOOD,
    ),
    Family(
        *(303, "{} djupfryst", FRUSET, "50431700", "XCT:10:KGM", "168.00"),
        axes=(
            (
                "pommes frites 4x2,5 kg; klyftpotatis 4x2,5 kg|*1.1; rösti 4x2,5 kg|*1.5; "
                "råraka 100x60 g|*1.6; potatisgratäng 4x2,5 kg|*1.9; krokett 4x2,5 kg|*1.2; "
                "potatis stekt tärnad 4x2,5 kg; potatisbullar 4x2,5 kg|*1.4"
            ),
        ),
        text="Förstekt potatis för ugn.",
        words="potatis pommes djupfryst",
        vat=VatClass.FOOD,
    ),
    Family(
        *(304, "{} djupfryst", FRUSET, "50121500", "XCT:5:KGM", "545.00"),
        axes=(
            (
                "torskfilé 5 kg|*1.4; sejfilé 5 kg; alaska pollock block 5 kg|*0.8; "
                "laxportion 100 g 5 kg|*1.5; panerad fisk 60 g 5 kg|*0.7; fiskpinnar 5 kg|*0.7; "
                "fiskbullar 5 kg|*0.6; fiskgratäng torsk 5 kg|*0.9; räkor skalade 5 kg|*1.6; "
                "strömming panerad 5 kg|*0.9; hoki bit 120 g 5 kg|*0.9"
            ),
        ),
        text="Djupfryst fisk från certifierat fiske.",
        words="fisk torsk lax sej djupfryst",
        vat=VatClass.FOOD,
        label="MSC",
    ),
    Family(
        *(305, "{} djupfryst", FRUSET, "50192700", "XCT:5:KGM", "368.00"),
        axes=(
            (
                "köttbullar nöt 5 kg; köttbullar nöt/fläsk 5 kg|*0.9; pannbiff 5 kg|*1.1; "
                "kycklingbullar 5 kg; vegobullar 5 kg; vegofärs 5 kg; falafel 5 kg|*0.8; "
                "pannkakor 5 kg|*0.7; plättar 5 kg|*0.8; lasagne nöt 5 kg; "
                "lasagne vegetarisk 5 kg; kåldolmar 5 kg|*1.1; kycklingfilé stekt 5 kg|*1.4; "
                "raggmunk 5 kg|*0.8; blodpudding 5 kg|*0.6"
            ),
        ),
        text="Färdiglagat att värma i ugn.",
        words="färdigmat köttbullar vegetariskt djupfryst",
        vat=VatClass.FOOD,
    ),
    Family(
        *(306, "{} konsistensanpassad {pack}", FRUSET, "50192700", "XCT:20", "598.00"),
        axes=(
            (
                "timbal lax; timbal kyckling; timbal nöt; timbal skinka; timbal morot|*0.7; "
                "timbal broccoli|*0.7; timbal ärt|*0.7; gelé lax; gelé kyckling; gelé hallon|*0.6"
            ),
        ),
        text="Portion för den som har svårt att tugga och svälja.",
        words="dysfagi timbal gelé purékost",
        vat=VatClass.FOOD,
    ),
    Family(
        *(307, "{} djupfryst", FRUSET, "50181901", "XCT:1", "148.00"),
        axes=(
            (
                "grova portionsbröd 80x45 g; vita portionsbröd 80x45 g|*0.95; "
                "levainbröd 10x600 g|*1.9; rågbröd skivat 8x900 g|*1.7; "
                "formfranska 10x700 g|*1.5; baguette 25x250 g|*1.4; hamburgerbröd 48x55 g|*0.8; "
                "korvbröd 80x28 g|*0.7; tunnbröd 40x60 g; glutenfritt bröd skivat 8x500 g|*2.4; "
                "glutenfri fralla 40x55 g|*1.9; vetebulle 60x45 g|*1.1; kanelbulle 60x55 g|*1.3; "
                "wienerbröd 48x85 g|*2.1"
            ),
        ),
        text="Bakat och fryst, tinas eller värms.",
        words="bröd bulle fralla djupfryst",
        vat=VatClass.FOOD,
    ),
    Family(
        *(308, "Glass {} {pack}", FRUSET, "50192303", "XCT:48", "236.00"),
        axes=(
            (
                "bägare vanilj 100 ml; bägare jordgubb 100 ml; bägare choklad 100 ml; "
                "pinne isglass|*0.8; bägare laktosfri vanilj 100 ml|*1.3; "
                "näringsglass vanilj 100 ml|*2.6; vanilj 6 l|*0.7|@XCA:6:LTR; "
                "sorbet hallon 2,5 l|*0.5|@XCA:2.5:LTR"
            ),
        ),
        text="Glass i portion eller låda.",
        words="glass dessert",
        vat=VatClass.FOOD,
    ),
    Family(
        *(309, "{} djupfryst", FRUSET, "50181903", "XCT:1", "285.00"),
        axes=(
            (
                "prinsesstårta 12 bitar; chokladtårta 14 bitar|*0.9; morotskaka 60 bitar|*1.4; "
                "äppelpaj 4x1,2 kg|*1.1; kladdkaka glutenfri 36 bitar|*1.3; "
                "mazarin 60x50 g|*1.2; cheesecake 2x16 bitar|*1.5"
            ),
        ),
        text="Färdigt bakverk att tina.",
        words="tårta kaka paj dessert",
        vat=VatClass.FOOD,
    ),
)
