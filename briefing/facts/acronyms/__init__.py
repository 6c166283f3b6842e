"""Acronyms with their long forms, as the text spells them out."""
