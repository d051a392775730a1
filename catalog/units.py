"""Unit codes as people write them, and the code of UN/ECE Recommendation 20 or 21 meant."""

from __future__ import annotations

_MEANT = {
    "H87": "ST STK STYCK STYCKEN PCE PCS PC PIECE EACH ANT",
    "XPK": "FP FÖRP FÖRPACKNING FRP FPK PACK PKT PAKET PAK PAC",
    "XCT": "KRT KART KARTONG CTN CAR CARTON",
    "XBX": "ASK BOX LÅDA LÅD",
    "XBO": "FLASKA FL FLA BTL BOTTLE",
    "XRO": "RLE RULLE RL RULLAR ROLL ROL",
    "XBG": "PÅSE PSE PÅS BAG",
    "XSA": "SÄCK SCK SACK",
    "XTU": "TUB TUBE",
    "XCA": "BURK DUNK CAN",
    "XPX": "PALL PAL PALLET",
    "PR": "PAR PAIR",
    "SET": "SATS",
    "KGM": "KG KILO KILOGRAM",
    "GRM": "G GRAM GR",
    "LTR": "L LITER LIT",
    "MLT": "ML MILLILITER",
    "MTR": "M METER",
    "MTK": "M2 KVM",
    "MTQ": "M3 KBM",
    "HUR": "H TIM TIMME TIMMAR HOUR",
    "MIN": "MINUT MINUTER",
    "DAY": "DAG DAGAR DYGN",
    "MON": "MÅN MÅNAD",
    "ANN": "ÅR",
}
_CODE_OF = {word: code for code, words in _MEANT.items() for word in words.split()}


def likely_codes(written: str, known: frozenset[str]) -> tuple[str, ...]:
    """The codes that `written` may mean, most likely first; of those in `known`."""
    word = written.strip().upper().rstrip(".")
    meant = _CODE_OF.get(word)
    guesses = [word, meant or f"X{word}"]
    if meant == "H87":
        guesses.append("C62")
    return tuple(dict.fromkeys(guess for guess in guesses if guess in known and guess != written))


def mistaken_for(code: str) -> str | None:
    """What a code is usually meant to be, when it is a code of something that nobody sells by:
    `FP` is pound per cubic foot."""
    meant = _CODE_OF.get(code)
    return meant if meant != code else None
