"""The formats that Galley reads, one module each; every module here has a FORMAT.

To add one, copy the shortest module (jsonl.py is one of a corpus, plain_text.py one of a
single article) and change its name: the registry finds it by itself. A module is imported
at start, so a library that is slow to import is imported in its read function.
"""
