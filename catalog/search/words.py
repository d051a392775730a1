"""Words that rules do not catch: irregular forms, words for the same thing, parts of compounds.

Owned by Inköp: whoever finds that a search misses what it should find adds a line here.
"""

from __future__ import annotations

_FORMS = {
    "papper": "pappret papperet pappren papperen papprets papperets",
    "sko": "skor skorna skon skorn",
    "mus": "möss mössen musen",
    "hand": "händer händerna handen",
    "tand": "tänder tänderna tanden",
    "fot": "fötter fötterna foten",
    "öga": "ögon ögonen ögat",
    "öra": "öron öronen örat",
    "bok": "böcker böckerna boken",
    "stång": "stänger stängerna stången",
    "tång": "tänger tängerna tången",
    "penna": "pennor pennorna pennan",
    "duk": "dukar dukarna duken",
    "muff": "muffar muffen",
    "huva": "huvor huvorna huvan",
    "finger": "fingrar fingrarna fingret",
    "fönster": "fönstren fönstret",
    "filter": "filtret filtren",
    "plåster": "plåstret plåstren",
    "kateter": "katetrar katetrarna katetern",
    "adapter": "adaptrar adaptern adaptrarna",
    "kabel": "kablar kabeln kablarna",
    "batteri": "batterier batteriet batterierna",
    "stol": "stolar stolen stolarna",
    "handske": "handskar handsken handskarna",
    "ask": "askar asken",
    "prov": "prover proven provet",
    "rör": "röret rören",
    "skål": "skålar skålen skålarna",
    "kärl": "kärlet kärlen",
}
BASE_FORM = {form: base for base, forms in _FORMS.items() for form in forms.split()}
"""The form that an irregular one is looked for as."""

_SAME = (
    "kanyl nål injektionsnål",
    "munskydd ansiktsmask",
    "toalettpapper wc-papper toapapper",
    "handsprit handdesinfektion",
    "blöja inkontinensskydd",
    "laptop bärbar",
    "bildskärm skärm monitor",
    "hörlurar headset hörlur",
    "sopsäck avfallssäck",
    "soppåse avfallspåse",
    "provrör blodprovsrör",
    "tork torkduk",
    "diskmedel handdiskmedel",
    "rengöring städ",
    "nitril nitrilhandske",
    "post-it notislapp notisblock",
    "kulpenna kulspetspenna bläckpenna",
    "tejp tape",
    "bandage förband",
    "tolk tolkning",
    "usb-minne usb-sticka",
    "potatismos mos",
    "spruta injektionsspruta",
    "pvk venkateter venflon",
    "skoskydd skoöverdrag",
)
SAME_AS: dict[str, tuple[str, ...]] = {
    word: tuple(other for other in group.split() if other != word)
    for group in _SAME
    for word in group.split()
}
"""Other words for what a word means."""

_STOP = "i och eller för med till på av en ett den det de som från utan per st"
STOP = frozenset(_STOP.split())
"""Words that say nothing of what is sought; left out unless nothing else is asked."""

_PARTS = """
    avfall ansikte arm armbåge bandage barn bas batteri ben binda blad blandning blod blomma bok
    bord borste brev bröd burk butik båge bäcken bägare cell dator dialys disk dosa dryck duk
    dörr engång fat ficka film filter finger fisk flaska fot frukt full fäste fönster förband
    förkläde förvaring gas gips glas glasögon golv grepp grönsak gummi haklapp hand handduk handske
    hals hjul hjälp huva huvud hud hylla häfta injektion ink inkontinens instrument kabel kaffe
    kakel kanyl kateter kirurgi klinik klämma knä kniv kompress kopia kopp korg kost kropp kyl
    kärl kök laboratorium lampa lapp larm lock lotion läkemedel lår lösning madrass mapp mask
    maskin material matta medel mjölk mopp mun munskydd mus mått mössa nål näring näsa operation
    omläggning ost papper par patient penna pensel platta plast plåster pump prov puder påse rock
    rum rulle rygg rör rörelse saft salva sax serv servett sjukhus sjukvård skal sked skiva sko
    skrivare skrift skydd skåp skål skärm slang slips smör snitt snöre soppa sond sopor spets
    spray spruta spädbarn stativ sten steril stick stol stång städ sug sår sårvård säck säkerhet
    säng tablett tand tandkräm tandvård tejp test textil toalett tork tork trasa tråd transport
    tvål tvätt täcke tät undersökning underlägg urin vagn vatten ven vikt vård väska vätska yta
    ytdesinfektion desinfektion överdrag öga öra
"""
PARTS = frozenset(_PARTS.split())
"""What compounds in a region's assortment are made of, beside the words of the catalogue itself."""
