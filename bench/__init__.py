"""What the product's main works cost beside the least that they could cost, in one run."""
