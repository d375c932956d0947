"""What did the author write, on which line? Strict YAML, validation, links and inline marks."""
