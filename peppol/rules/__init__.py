"""What a document must hold to be right: findings, and the rules that make them."""
