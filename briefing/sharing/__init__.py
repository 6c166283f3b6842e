"""Sharing: a briefing, or a source, → what is handed on.

A mail draft, a pack, the source itself with its key sentences marked; what must not leave the house is taken out first,
and the result's bytes are searched for it. Nothing is sent.
"""
