"""How is an author's mistake told? Problems, the table of rules, and hints."""
