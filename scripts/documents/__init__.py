"""What documents for developers say of the code: the map of its rooms, the index of decisions."""
