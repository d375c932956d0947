"""What does each page ask for, and at which address? Found before the first page is built."""
