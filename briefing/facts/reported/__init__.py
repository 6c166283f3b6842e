"""Reported speech: the clause that a reporting verb or "according to" gives to somebody, without quotation marks."""
