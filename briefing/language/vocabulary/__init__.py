"""The groups of words that a `Lexicon` has, one module each: what a field holds is said beside it, which words, in the data."""
