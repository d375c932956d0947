"""What does the reader get? The HTML of items, tools and terms."""
