"""What helps who writes? Advice, reports, the editors' schemas and the manual."""
