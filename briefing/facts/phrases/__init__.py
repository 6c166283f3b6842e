"""The shared shallow parser: tokens by line, noun phrases, clauses, quotation marks, reporting words."""
