"""Messages in and out: bytes, ids and attempts; knows nothing of orders."""
