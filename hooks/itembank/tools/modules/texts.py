"""What modules says on the screen."""

TEXTS = {
    "not_ready": "nog niet klaar",
}
