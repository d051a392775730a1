"""What a supplier sees and does."""
