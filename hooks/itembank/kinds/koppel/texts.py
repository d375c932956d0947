"""What a koppel says on the screen."""

TEXTS = {
    "label": "Kies wat erbij hoort",
    "choose": "kies wat erbij hoort",
    "chosen": "Jouw keuze:",
    "belongs": "Hierbij hoort:",
    "nowhere": "hoort nergens bij.",
    "empty": "Kies bij elke regel wat erbij hoort.",
}
