"""What a language is, written once: scripts, detection, stop words, abbreviations, numerals, forms of dates and numbers."""
