"""Doors to other people's tools. Nothing here is imported by arnews itself, and each module needs its own extra.

taggers     any function from a text to (start, end, label) as an extractor
spacy       a spaCy pipeline as an extractor, and arnews as a spaCy component
"""
