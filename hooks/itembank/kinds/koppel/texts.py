"""What a koppel says on the screen."""

TEXTS = {
    "label": "Kies wat erbij hoort",
    "choose": "kies een letter",
    "chosen": "Jouw keuze:",
    "belongs": "Hierbij hoort:",
    "nowhere": "hoort nergens bij.",
    "empty": "Kies bij elke regel een letter.",
}
