"""What a getal says on the screen."""

TEXTS = {
    "label": "Vul een getal in",
    "your": "Jouw antwoord",
    "exact": "Het getal is",
    "within": "Goed is ook alles tot {margin} ernaast.",
    "empty": "Vul eerst een getal in.",
    "not_a_number": "Dit is geen getal. Schrijf het in cijfers, zoals 7 of 6,7.",
    "words": "Laat '{rest}' weg, en schrijf alleen het getal.",
    "groups": "De punten, komma's of spaties staan zo niet goed. Schrijf bijvoorbeeld 1500 of 6,7.",
    "point": "Gebruik een komma voor decimalen, zoals 1,5. "
    "Een punt staat alleen tussen groepen van drie cijfers, zoals 1.500.",
    "too_large": "Dit getal is te groot. Kijk het na.",
}
