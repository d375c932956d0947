"""What is printed? Sheets, keys and booklets."""
