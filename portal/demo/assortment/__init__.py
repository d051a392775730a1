"""The demo assortment: families of articles, a module for each kind of goods."""
