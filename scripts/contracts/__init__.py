"""What others lean on: the public names of the course, and the ledger in which they stand."""
