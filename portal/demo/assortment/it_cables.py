"""Cables by kind and length."""

from portal.demo.assortment.family import Family
from portal.demo.assortment.makers import KABELKRAFT

FAMILIES: tuple[Family, ...] = (
    Family(
        *(201, "Nätverkskabel Cat 6 {} {}", KABELKRAFT, "26121609", "C62:1", "24.00"),
        axes=("grå; blå; röd; gul", "0,5 m|*0.8; 1 m|*0.9; 2 m; 3 m|*1.2; 5 m|*1.6; 10 m|*2.4"),
        text="Skärmad kabel U/FTP med snäppskydd.",
        words="nätverk patchkabel tp-kabel ethernet",
        days=2,
    ),
    Family(
        *(202, "Fiberkabel {} {}", KABELKRAFT, "26121607", "C62:1", "118.00"),
        axes=(
            "OM4 LC-LC; OS2 LC-LC; OS2 LC-SC|*1.05",
            "1 m|*0.8; 2 m|*0.9; 5 m; 10 m|*1.3; 20 m|*1.8",
        ),
        text="Duplex, halogenfri.",
        words="fiber patch optisk",
        days=4,
    ),
    Family(
        *(203, "HDMI-kabel {}", KABELKRAFT, "26121609", "C62:1", "69.00"),
        axes=("1 m|*0.8; 2 m; 3 m|*1.3; 5 m|*1.9; 10 m|*3.6; 15 m aktiv|*7.9",),
        text="Höghastighet 4K med ethernet.",
        words="hdmi bildskärm video",
        days=2,
    ),
    Family(
        *(204, "DisplayPort-kabel {}", KABELKRAFT, "26121609", "C62:1", "79.00"),
        axes=(
            (
                "1 m|*0.9; 2 m; 3 m|*1.3; 5 m|*2; mini 2 m; till HDMI 2 m|*1.2; "
                "till VGA adapter|*1.4"
            ),
        ),
        text="Kabel version 1.4.",
        words="displayport dp skärm",
        days=2,
    ),
    Family(
        *(205, "USB-C-kabel {}", KABELKRAFT, "26121609", "C62:1", "59.00"),
        axes=(
            (
                "till C 1 m; till C 2 m|*1.3; till C 100 W 2 m|*2; till A 1 m|*0.8; "
                "till A 2 m|*1; till lightning 1 m|*1.9; till lightning 2 m|*2.2; "
                "till HDMI 2 m|*3.4; till DisplayPort 2 m|*3.4; thunderbolt 0,7 m|*4.6"
            ),
        ),
        text="Kabel för laddning och data.",
        words="usb-c laddkabel",
        days=2,
    ),
    Family(
        *(206, "USB-kabel {}", KABELKRAFT, "26121609", "C62:1", "32.00"),
        axes=(
            (
                "A-B 2 m; A-B 3 m|*1.2; A-micro 1 m; A-micro 2 m|*1.2; A-A förlängning 2 m; "
                "A-A förlängning 5 m aktiv|*4.2; hubb 4 portar|*4.8; "
                "hubb 7 portar med nätdel|*9.6"
            ),
        ),
        text="Kabel och hubb USB 2.0 och 3.0.",
        words="usb skrivarkabel förlängning hubb",
        days=2,
    ),
    Family(
        *(207, "Elkabel {}", KABELKRAFT, "26121600", "C62:1", "39.00"),
        axes=(
            (
                "apparat 1,8 m svart; apparat 3 m svart|*1.3; vinklad 1,8 m|*1.2; "
                "trekant 1,8 m|*1.1; åtta 1,8 m|*0.8; grenuttag 3-vägs 1,5 m|*1.9; "
                "grenuttag 6-vägs 3 m|*3.1; grenuttag 6-vägs överspänning|*5.2; "
                "vård grenuttag medicinskt|*19"
            ),
        ),
        text="Jordad sladd enligt svensk standard.",
        words="sladd grenuttag el förgrening",
        days=2,
    ),
    Family(
        *(208, "Ljudkabel {}", KABELKRAFT, "26121609", "C62:1", "49.00"),
        axes=(
            (
                "3,5 mm 1 m; 3,5 mm 2 m|*1.2; 3,5 mm 5 m|*1.8; 3,5 mm förlängning 2 m|*1.2; "
                "RCA 2 m|*1.4; optisk 2 m|*1.9"
            ),
        ),
        text="Kabel för ljud.",
        words="ljud kabel högtalare",
        days=2,
    ),
    Family(
        *(209, "{}", KABELKRAFT, "26121600", "XPK:1", "42.00"),
        axes=(
            (
                "buntband 200 mm svart 100/fp; buntband 300 mm svart 100/fp|*1.4; "
                "kardborrband 20 mm x 5 m|*1.6; spiralslang 15 mm x 3 m|*1.4; "
                "kabelkorg bord|*5.8; kabelklämma 10/fp|*0.9; märkband kabel|*2.1"
            ),
        ),
        text="Ordning på kablar.",
        words="buntband kabel kardborre",
        days=2,
    ),
)
