"""Keyboards, screens, storage, batteries and adapters."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KABELKRAFT, LJUSVERK, TANGENTA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Tangentbord {} {}", TANGENTA, "43211706", "C62:1", "298.00"),
        axes=(
            "USB; trådlöst|*1.6; avtorkningsbart IP68|*3.4; kompakt|*1.3",
            "svart nordiskt; vitt nordiskt",
        ),
        text="Tangentbord med svensk layout.",
        words="tangentbord keyboard dator",
        days=2,
    ),
    Family(
        *(102, "Mus {}", TANGENTA, "43211708", "C62:1", "148.00"),
        axes=(
            (
                "USB svart; USB vit; trådlös svart|*1.7; trådlös vit|*1.7; vertikal höger|*3.2; "
                "vertikal vänster|*3.4; avtorkningsbar IP68|*4.1; trackball|*3.8; rullmus|*16"
            ),
        ),
        text="Datormus med rullhjul.",
        words="mus datormus ergonomisk",
        days=2,
    ),
    Family(
        *(103, "Tangentbord och mus set {}", TANGENTA, "43211706", "SET:1", "445.00"),
        axes=("trådlöst svart; trådlöst vitt; USB svart|*0.6; tyst trådlöst|*1.3",),
        text="Set med svensk layout.",
        words="tangentbord mus paket",
        days=2,
    ),
    Family(
        *(104, "Bildskärm {}", LJUSVERK, "43211902", "C62:1", "1890.00"),
        axes=(
            (
                "22 tum Full HD|*0.75; 24 tum Full HD; 24 tum USB-C|*1.4; 27 tum QHD|*1.5; "
                "27 tum QHD USB-C|*1.8; 27 tum 4K|*2; 34 tum böjd|*2.9; "
                "24 tum vård avtorkningsbar|*4.2; 15 tum pekskärm|*2.1"
            ),
        ),
        text="Skärm med justerbar fot och VESA-fäste.",
        words="skärm monitor display",
        label="TCO Certified",
        days=4,
    ),
    Family(
        *(105, "Bildskärmsarm {}", LJUSVERK, "43211900", "C62:1", "690.00"),
        axes=(
            (
                "enkel bord; dubbel bord|*1.6; vägg|*0.9; enkel gasfjäder vit|*1.2; "
                "dubbel gasfjäder vit|*1.9"
            ),
        ),
        text="Arm med kabelgenomföring.",
        words="arm fäste skärm vesa",
        days=4,
    ),
    Family(
        *(106, "Headset {}", TANGENTA, "43191609", "C62:1", "545.00"),
        axes=(
            (
                "USB ett öra; USB två öron|*1.1; trådlöst ett öra|*2.8; trådlöst två öron|*3; "
                "trådlöst brusreducering|*4.1; 3,5 mm två öron|*0.7; öronkudde läder 2/fp|*0.2; "
                "öronkudde skum 10/fp|*0.2"
            ),
        ),
        text="Headset för möten och telefoni.",
        words="hörlurar telefon möte",
        days=2,
    ),
    Family(
        *(107, "Webbkamera {}", TANGENTA, "45121520", "C62:1", "645.00"),
        axes=("Full HD; Full HD med lock|*1.1; 4K|*2.6; konferens 120 grader|*5.8",),
        text="Kamera med mikrofon.",
        words="kamera möte video",
        days=2,
    ),
    Family(
        *(108, "Högtalartelefon {}", TANGENTA, "43191609", "C62:1", "990.00"),
        axes=("USB; USB och bluetooth|*1.3; konferens USB|*3.2",),
        text="Telefon för gruppsamtal.",
        words="konferens möte högtalare",
        days=3,
    ),
    Family(
        *(109, "Dockningsstation {}", KABELKRAFT, "43211602", "C62:1", "1290.00"),
        axes=(
            (
                "USB-C 2 skärmar; USB-C 3 skärmar|*1.4; thunderbolt|*2.1; "
                "rese-adapter USB-C 6-i-1|*0.4; rese-adapter USB-C 9-i-1|*0.6"
            ),
        ),
        text="Ansluter skärmar, nätverk och laddning med en kabel.",
        words="docka usb-c dator",
        days=3,
    ),
    Family(
        *(110, "Laddare {}", KABELKRAFT, "39121006", "C62:1", "345.00"),
        axes=(
            (
                "USB-C 45 W|*0.8; USB-C 65 W; USB-C 100 W|*1.5; USB-A 12 W|*0.3; "
                "USB-C 20 W|*0.5; bil USB-C|*0.6; powerbank 10 000 mAh|*0.9; "
                "powerbank 20 000 mAh|*1.4"
            ),
        ),
        text="Nätadapter för dator och telefon.",
        words="adapter laddning nätdel",
        days=2,
    ),
    Family(
        *(111, "Mobilskal {}", TANGENTA, "43191610", "C62:1", "149.00"),
        axes=(
            (
                "modell A15 svart; modell A25 svart; modell A55 svart; modell i14 svart; "
                "modell i15 svart; modell i16 svart; modell i16 Pro svart; "
                "surfplatta 10 tum|*2.2; surfplatta 11 tum|*2.2; surfplatta stöttåligt|*3.6"
            ),
        ),
        text="Skal som tål fall och avtorkning.",
        words="skal fodral telefon",
        days=2,
    ),
    Family(
        *(112, "Skärmskydd {}", TANGENTA, "43191610", "C62:1", "98.00"),
        axes=(
            (
                "modell A15; modell A25; modell A55; modell i14; modell i15; modell i16; "
                "sekretess 13 tum|*3.9; sekretess 14 tum|*3.9; sekretess 15,6 tum|*4.1; "
                "sekretess 24 tum|*6.2"
            ),
        ),
        text="Härdat glas eller sekretessfilter.",
        words="skydd sekretessfilter skärm",
        days=2,
    ),
    Family(
        *(113, "USB-minne {} {}", LJUSVERK, "43202005", "C62:1", "79.00"),
        axes=("32 GB; 64 GB|*1.3; 128 GB|*2", "USB-A; USB-C|*1.3; krypterat|*7.5"),
        text="Minne för överföring. Följ regionens regler för informationssäkerhet.",
        words="usb minne sticka lagring",
        days=2,
    ),
    Family(
        *(114, "SSD extern {}", LJUSVERK, "43201830", "C62:1", "890.00"),
        axes=("500 GB|*0.7; 1 TB; 2 TB|*1.7; 1 TB krypterad|*2.9",),
        text="Extern disk med USB-C.",
        words="hårddisk disk lagring",
        days=3,
    ),
    Family(
        *(115, "Datorväska {}", TANGENTA, "43211600", "C62:1", "298.00"),
        axes=(
            (
                "14 tum svart; 15,6 tum svart|*1.1; ryggsäck 15,6 tum|*1.5; fodral 13 tum|*0.7; "
                "fodral 14 tum|*0.7; rullväska|*2.9"
            ),
        ),
        text="Väska med vadderat fack.",
        words="väska ryggsäck dator",
        days=3,
    ),
    Family(
        *(116, "Handskanner {}", TANGENTA, "43211711", "C62:1", "1490.00"),
        axes=("1D USB; 2D USB|*1.6; 2D trådlös|*3.1; 2D vård avtorkningsbar|*3.9; laddvagga|*0.6",),
        text="Läsare för streckkod.",
        words="streckkod läsare scanner",
        days=5,
    ),
    Family(
        *(117, "Kortläsare {}", TANGENTA, "43211700", "C62:1", "245.00"),
        axes=(
            "smartkort USB; smartkort USB-C|*1.1; smartkort i tangentbord|*2.6; kontaktlös|*2.9",
        ),
        text="Läsare för tjänstekort.",
        words="siths tjänstekort kort inloggning",
        days=3,
    ),
    Family(
        *(118, "Skrivare {}", LJUSVERK, "43212105", "C62:1", "2490.00"),
        axes=(
            (
                "laser svartvit A4; laser färg A4|*1.7; etikett termo 4 tum|*1.6; "
                "etikett termo 2 tum|*1.2; armband termo|*1.9; mobil termo|*1.8"
            ),
        ),
        text="Skrivare med nätverk.",
        words="skrivare printer etikettskrivare",
        days=5,
    ),
    Family(
        *(119, "{}", KABELKRAFT, "43222600", "C62:1", "345.00"),
        axes=(
            (
                "switch 5 portar; switch 8 portar|*1.4; switch 8 portar PoE|*3.6; "
                "switch 16 portar|*2.6; SFP 1G SX|*1.2; SFP+ 10G SR|*2.9; mediakonverter|*2.2"
            ),
        ),
        text="Utrustning för fast nät.",
        words="switch nätverk fiber",
        days=4,
    ),
    Family(
        *(120, "{}", LJUSVERK, "32101600", "C62:1", "445.00"),
        axes=(
            (
                "RAM 8 GB DDR4; RAM 16 GB DDR4|*1.7; RAM 16 GB DDR5|*1.9; RAM 32 GB DDR5|*3.4; "
                "SSD M.2 256 GB; SSD M.2 512 GB|*1.5; SSD M.2 1 TB|*2.3"
            ),
        ),
        text="Intern komponent till dator.",
        words="ram minne ssd uppgradering",
        days=4,
    ),
    Family(
        *(121, "Datorbatteri {}", KABELKRAFT, "26111711", "C62:1", "690.00"),
        axes=(
            (
                "3 celler 45 Wh; 3 celler 54 Wh|*1.1; 4 celler 65 Wh|*1.3; UPS 12 V 7 Ah|*0.5; "
                "UPS 12 V 9 Ah|*0.6"
            ),
        ),
        text="Batteri som reservdel.",
        words="batteri dator ups",
        days=5,
    ),
    Family(
        *(122, "{}", LJUSVERK, "45111600", "C62:1", "490.00"),
        axes=(
            (
                "presentationspekare; duk 200x150 cm|*3.2; takfäste projektor|*2.4; "
                "projektor 4000 lumen|*14.5; trådlös presentation|*5.6"
            ),
        ),
        text="Utrustning för mötesrum.",
        words="projektor möte presentation",
        days=5,
    ),
    Family(
        *(123, "Rengöring skärm {} {pack}", LJUSVERK, "43211600", "XPK:100", "69.00"),
        axes=(
            (
                "servetter; spray 250 ml|*0.9|@XBO:1; mikrofiberduk|*0.8|@XPK:5; "
                "tryckluft 400 ml|*1.1|@XCA:1"
            ),
        ),
        text="Rengöring av bildskärm och tangentbord.",
        words="skärm rengöring duk",
        days=2,
    ),
)
