"""What the participation plan says on the screen."""

TEXTS = {
    "stays": "Ga je weg van deze pagina, dan is je plan weg: wat je typte en wat je meenam. "
    "Bewaar of print het eerst.",
    "kept": "Je plan blijft op dit apparaat. Bij 'Mijn voortgang' zie je het en wis je het.",
    "kind": "Participatieplan",
    "by": "Van:",
    "day": "Datum:",
    "clear": "Maak leeg",
    "clear_sure": "Weet je het zeker? Klik nog een keer om alles te wissen.",
    "cleared": "Het plan is leeg.",
}
