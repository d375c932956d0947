"""What may it be? Fields, items and their shapes, tools, the course, sources, figures and terms."""
