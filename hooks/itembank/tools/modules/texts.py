"""What modules says on the screen."""

TEXTS = {
    "module_no_test": "zonder toets",
    "not_ready": "nog niet klaar",
}
