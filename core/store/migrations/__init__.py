"""The steps from one schema to the next, a module each; a released one is never edited."""
