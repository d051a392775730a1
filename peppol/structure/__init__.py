"""What UBL and the BIS allow where, as data, and the checker that reads it."""
