"""What does it say? Every word on the screen."""
