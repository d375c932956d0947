"""What is this site? The library, the pages and what a municipality chose, together."""
