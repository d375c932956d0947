"""What a dilemma says on the screen."""

TEXTS = {
    "label": "Dilemma, er is geen goed of fout",
    "check": "Bekijk wat ervoor en ertegen is",
    "show_key": "Bekijk wat ervoor en ertegen is",
    "chosen": "Jouw keuze",
    "other": "Een andere keuze",
    "for": "Voor:",
    "against": "Tegen:",
    "seen": "Dit spreekt voor en tegen elke keuze",
    "empty": "Kies eerst wat jij zou doen.",
}
