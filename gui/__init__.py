"""The window: a thin skin that shows what the store holds and passes on what the reviewer asks."""
