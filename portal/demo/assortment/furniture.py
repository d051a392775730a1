"""Chairs, desks, storage and waiting rooms."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import SITTA

FAMILIES: tuple[Family, ...] = (
    Family(
        *(101, "Kontorsstol {} {}", SITTA, "56101504", "C62:1", "3450.00"),
        axes=(
            "synkron låg rygg; synkron hög rygg|*1.2; med nackstöd|*1.4; 24-timmars|*2.3",
            "svart; blå; grå",
        ),
        text="Stol med ställbar sits, rygg och armstöd.",
        words="stol skrivbordsstol arbetsstol ergonomisk",
        label="Möbelfakta",
        days=15,
    ),
    Family(
        *(102, "Sadelstol {} {}", SITTA, "56101504", "C62:1", "2890.00"),
        axes=("delad sits|*1.2; hel sits", "svart konstläder; vit konstläder; blå konstläder"),
        text="Stol för behandling, avtorkningsbar.",
        words="behandlingsstol pall arbetsstol",
        days=15,
    ),
    Family(
        *(103, "Rondpall {}", SITTA, "56101504", "C62:1", "1290.00"),
        axes=(
            (
                "låg 40-53 cm svart; låg 40-53 cm vit; hög 53-73 cm svart|*1.1; "
                "hög 53-73 cm vit|*1.1"
            ),
        ),
        text="Pall på hjul, avtorkningsbar.",
        words="pall stol behandling",
        days=10,
    ),
    Family(
        *(104, "Skrivbord höj- och sänkbart {} {}", SITTA, "56101703", "C62:1", "3890.00"),
        axes=("120x80 cm|*0.9; 140x80 cm; 160x80 cm|*1.05; 180x80 cm|*1.1", "vit; björk; ek|*1.1"),
        text="Eldrivet bord 62-128 cm.",
        words="skrivbord bord höjbart",
        label="Möbelfakta",
        days=15,
    ),
    Family(
        *(105, "Konferensbord {} {}", SITTA, "56101519", "C62:1", "4890.00"),
        axes=("180x90 cm; 240x110 cm|*1.4; 320x120 cm|*2; rund 120 cm|*0.8", "vit; björk"),
        text="Bord med kabelgenomföring.",
        words="möte bord konferens",
        days=20,
    ),
    Family(
        *(106, "Konferensstol {} {}", SITTA, "56112102", "C62:1", "1490.00"),
        axes=("stapelbar; stapelbar karm|*1.2; hjul karm|*1.8", "svart; grå; blå"),
        text="Stol med klädd sits.",
        words="stol besöksstol möte",
        label="Möbelfakta",
        days=15,
    ),
    Family(
        *(107, "{}", SITTA, "56101502", "C62:1", "4290.00"),
        axes=(
            (
                "soffa 2-sits grå; soffa 2-sits blå; soffa 3-sits grå|*1.4; "
                "soffa 3-sits blå|*1.4; fåtölj hög rygg grå|*1.1; fåtölj hög rygg blå|*1.1; "
                "bänk 3-sits|*1.2; soffbord 60x60 cm|*0.5; barnbord med 4 stolar|*0.8"
            ),
        ),
        text="Klädd i avtorkningsbar och brandhämmande vävplast.",
        words="soffa fåtölj väntrum",
        days=20,
    ),
    Family(
        *(108, "Förvaringsskåp {} {}", SITTA, "56101702", "C62:1", "2490.00"),
        axes=(
            "jalusi 80x120 cm; jalusi 80x160 cm|*1.2; dörrar 80x200 cm|*1.4; hurts 4 lådor|*0.7",
            "vit; björk",
        ),
        text="Låsbar förvaring för kontor.",
        words="skåp hurts förvaring arkiv",
        days=15,
    ),
    Family(
        *(109, "Hylla {}", SITTA, "56101500", "C62:1", "890.00"),
        axes=(
            (
                "bok 80x120 cm vit; bok 80x200 cm vit|*1.4; lager stål 100x200 cm|*1.6; "
                "lager tillsats 100x200 cm|*1.2; rostfri vägg 120 cm|*2.1; trådback 60x40 cm|*0.4"
            ),
        ),
        text="Hylla för kontor och förråd.",
        words="hylla förråd bokhylla",
        days=10,
    ),
    Family(
        *(110, "Klädskåp {}", SITTA, "56101702", "C62:1", "1890.00"),
        axes=(
            (
                "1 dörr 30 cm; 2 dörrar 60 cm|*1.6; Z-dörr 2 fack|*1.4; 6 fack personal|*1.9; "
                "sockel 30 cm|*0.2; lutande tak 60 cm|*0.3"
            ),
        ),
        text="Plåtskåp med ventilation.",
        words="omklädning skåp personal",
        days=15,
    ),
    Family(
        *(111, "{}", SITTA, "56101500", "C62:1", "890.00"),
        axes=(
            (
                "skrivbordslampa LED vit; skrivbordslampa LED svart; golvlampa LED|*2.1; "
                "läslampa säng|*1.6; undersökningslampa LED golv|*4.4; förstoringslampa LED|*2.4"
            ),
        ),
        text="Dimbar armatur.",
        words="lampa skrivbordslampa ljus",
        days=7,
    ),
    Family(
        *(112, "{}", SITTA, "56101500", "C62:1", "1290.00"),
        axes=(
            (
                "bordsskärm 140 cm grå; bordsskärm 160 cm grå|*1.1; bordsskärm 180 cm grå|*1.2; "
                "golvskärm 120x160 cm grå|*2.2; väggabsorbent 60x120 cm vit|*0.8; "
                "väggabsorbent 60x120 cm grön|*0.8"
            ),
        ),
        text="Textil skärm som dämpar ljud.",
        words="skärm ljud avskärmning",
        days=15,
    ),
)
