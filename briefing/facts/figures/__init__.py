"""Figures: numbers with value, unit, qualifier and what they count; what only looks like one is excluded."""
