"""Text: blocks → sentences → words, per language. The one door to NLTK, and the reader of sumy's stop lists.

To add a language: a row in `languages`, abbreviations in ``data/``; stop words and stems come from the libraries where
they have them.
"""
