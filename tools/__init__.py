"""The set-up and the tasks of development; nothing here is installed with Galley."""
