"""What does the browser load? Scripts, styles and the data they fetch."""
