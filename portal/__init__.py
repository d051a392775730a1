"""The portal: people, carts, orders, invoices, payments and messages."""
