"""Groceries that keep: coffee, flour, pasta, pulses, tins."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import BRYGGHUSET, GARDSKVARN, KOKSHYLLAN
from portal.demo.vat import VatClass

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Kaffe {} {}", BRYGGHUSET, "50201706", "XCT:6:KGM", "690.00"),
        axes=(
            (
                "bryggkaffe mellanrost; bryggkaffe mörkrost; bryggkaffe extra mörkrost; "
                "bryggkaffe ekologiskt|*1.15; hela bönor mellanrost|*1.05; "
                "hela bönor mörkrost|*1.05"
            ),
            "12x500 g; 60x100 g|*1.12",
        ),
        text="Malet eller i bönor, rostat i Sverige.",
        words="kaffe brygg fika",
        vat=VatClass.FOOD,
        label="Fairtrade",
    ),
    Family(
        *(102, "Snabbkaffe {}", BRYGGHUSET, "50201709", "XCT:6", "298.00"),
        axes=("mellanrost 6x200 g; mörkrost 6x200 g; koffeinfritt 6x100 g|*0.8",),
        text="Frystorkat kaffe i glasburk.",
        words="kaffe pulverkaffe",
        vat=VatClass.FOOD,
    ),
    Family(
        *(103, "Te {} {pack}", BRYGGHUSET, "50201711", "XCT:100", "118.00"),
        axes=(
            (
                "svart earl grey; svart english breakfast; grönt citron; rött rooibos|*1.1; "
                "kamomill|*1.1; nypon|*1.05; frukt och bär|*1.05"
            ),
        ),
        text="Tepåsar i kuvert.",
        words="te tepåse dryck",
        vat=VatClass.FOOD,
        label="Fairtrade",
    ),
    Family(
        *(104, "Chokladdryck {}", BRYGGHUSET, "50201712", "XPK:1", "86.00"),
        axes=("pulver 1 kg; portion 50x25 g|*1.6; automat 1 kg|*0.9",),
        text="Kakaodryck att blanda med mjölk eller vatten.",
        words="varm choklad kakao",
        vat=VatClass.FOOD,
    ),
    Family(
        *(105, "Socker {}", KOKSHYLLAN, "50161509", "XPK:1", "24.50"),
        axes=(
            (
                "strö 2 kg; strö 10x1 kg|*4.6; bit 8x750 g|*6.8; portionspåse 1000x4 g|*6.2; "
                "rå 6x500 g|*5.1; florsocker 10x500 g|*5.4; pärl 10x500 g|*5.8; "
                "sötningsmedel portion 500/fp|*3.6"
            ),
        ),
        text="Socker och sötning för storkök.",
        words="socker sötning strösocker",
        vat=VatClass.FOOD,
    ),
    Family(
        *(106, "Vetemjöl {}", GARDSKVARN, "50221101", "XSA:1", "96.00"),
        axes=("10 kg; special 10 kg|*1.1; 25 kg|*2.2; ekologiskt 10 kg|*1.5; 8x2 kg|*1.8",),
        text="Siktat vetemjöl ur svenskt vete.",
        words="mjöl bak vete",
        vat=VatClass.FOOD,
    ),
    Family(
        *(107, "{}", GARDSKVARN, "50221101", "XSA:1", "118.00"),
        axes=(
            (
                "rågsikt 10 kg; grovt rågmjöl 10 kg; grahamsmjöl 10 kg; "
                "dinkel siktat 10 kg|*1.6; majsstärkelse 6x400 g|*1.2; potatismjöl 6x500 g; "
                "glutenfri mix 8x900 g|*3.1; ströbröd 5 kg|*0.9"
            ),
        ),
        text="Mjöl för bröd och redning.",
        words="mjöl bak redning glutenfri",
        vat=VatClass.FOOD,
    ),
    Family(
        *(108, "{}", GARDSKVARN, "50221102", "XSA:1", "92.00"),
        axes=(
            (
                "havregryn 5 kg|*0.8; havregryn 12x750 g|*1.9; "
                "havregryn glutenfria 6x700 g|*2.2; mannagryn 6x1 kg|*1.5; rågflingor 4 kg; "
                "fiberhavregryn 5 kg; vetekli 5 kg; cornflakes 4x750 g|*2.4; "
                "müsli naturell 5 kg|*2.3; müsli frukt 5 kg|*2.6; "
                "rostade havreringar 4x500 g|*2.5"
            ),
        ),
        text="Gryn och flingor till frukost och bak.",
        words="gröt frukost flingor havre",
        vat=VatClass.FOOD,
    ),
    Family(
        *(109, "Pasta {}", KOKSHYLLAN, "50192901", "XSA:5:KGM", "94.00"),
        axes=(
            (
                "snabbmakaroner 5 kg; gammaldags makaroner 5 kg; spagetti 5 kg; "
                "spagetti kort 5 kg; penne 5 kg; fusilli 5 kg; farfalle 5 kg|*1.2; "
                "tagliatelle 5 kg|*1.3; lasagneplattor 5 kg|*1.4; fullkorn penne 5 kg|*1.1; "
                "glutenfri penne 5 kg|*2.6; risoni 5 kg|*1.2"
            ),
        ),
        text="Pasta av durumvete för storkök.",
        words="pasta makaroner spagetti",
        vat=VatClass.FOOD,
    ),
    Family(
        *(110, "Ris {}", KOKSHYLLAN, "50221101", "XSA:10:KGM", "248.00"),
        axes=(
            (
                "långkornigt 10 kg; parboiled 10 kg|*1.05; jasmin 10 kg|*1.3; "
                "basmati 10 kg|*1.5; råris 10 kg|*1.2; grötris 10 kg|*1.05; "
                "avorioris 5 kg|*0.8|@XSA:5:KGM"
            ),
        ),
        text="Ris för storkök.",
        words="ris basmati jasmin gröt",
        vat=VatClass.FOOD,
    ),
    Family(
        *(111, "Baljväxter torkade {}", KOKSHYLLAN, "50401800", "XSA:5:KGM", "148.00"),
        axes=(
            (
                "gula ärter 5 kg; röda linser 5 kg; gröna linser 5 kg|*1.1; "
                "belugalinser 5 kg|*1.4; kikärter 5 kg|*1.1; bruna bönor 5 kg|*1.2; "
                "vita bönor 5 kg|*1.1; svarta bönor 5 kg|*1.2"
            ),
        ),
        text="Torkade baljväxter, sköljs och blötläggs.",
        words="linser bönor ärter vegetariskt protein",
        vat=VatClass.FOOD,
    ),
    Family(
        *(112, "Bönor konserv {}", KOKSHYLLAN, "50461500", "XCT:6", "168.00"),
        axes=(
            (
                "kidneybönor 6x2,5 kg; vita bönor i tomat 6x2,6 kg|*1.1; kikärter 6x2,5 kg; "
                "svarta bönor 6x2,5 kg|*1.1; stora vita bönor 6x2,5 kg; "
                "linser gröna 6x2,5 kg|*1.2"
            ),
        ),
        text="Färdigkokta baljväxter på burk.",
        words="bönor konserv vegetariskt",
        vat=VatClass.FOOD,
    ),
    Family(
        *(113, "Tomatkonserv {}", KOKSHYLLAN, "50461500", "XCT:6", "142.00"),
        axes=(
            (
                "krossade 6x2,5 kg; krossade bag 2x5 kg|*0.8; hela skalade 6x2,5 kg|*1.05; "
                "passerade 6x2,5 kg; puré 6x800 g|*0.8; pizzasås 6x4 kg|*1.7; "
                "körsbärstomater 6x2,5 kg|*1.4"
            ),
        ),
        text="Tomater odlade i Italien.",
        words="tomat krossade puré konserv",
        vat=VatClass.FOOD,
    ),
    Family(
        *(114, "{}", KOKSHYLLAN, "50461500", "XCT:6", "186.00"),
        axes=(
            (
                "majskorn 6x2,1 kg; champinjoner skivade 6x2,8 kg|*1.3; "
                "inlagd gurka 3x5 kg|*0.9; smörgåsgurka 5 kg|*0.6; rödbetor skivade 6x2,5 kg; "
                "rödbetor hela små 6x2,5 kg|*1.1; oliver svarta 6x1,6 kg|*1.8; "
                "ananas bitar 6x3 kg|*1.2; surkål 6x2,4 kg; kapris 6x700 g|*2.1; "
                "soltorkad tomat 2x1 kg|*1.2; lingonsylt rårörd 2x5 kg|*1.9"
            ),
        ),
        text="Grönsaker på burk eller i hink.",
        words="konserv gurka rödbetor majs",
        vat=VatClass.FOOD,
    ),
    Family(
        *(115, "{}", KOKSHYLLAN, "50361500", "XCT:6", "218.00"),
        axes=(
            (
                "persikor halvor 6x2,6 kg; päron halvor 6x2,6 kg; fruktcocktail 6x2,6 kg; "
                "ananasringar 6x3 kg; mandarinklyftor 6x2,65 kg|*1.1; äppelmos 2x5 kg|*0.7; "
                "katrinplommon 5 kg|*1.3; aprikoser 6x2,6 kg|*1.1"
            ),
        ),
        text="Frukt i lag eller juice.",
        words="frukt konserv dessert mos",
        vat=VatClass.FOOD,
    ),
)
