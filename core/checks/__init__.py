"""Checks: what claims say about each other, as findings for the reviewer's eye."""
