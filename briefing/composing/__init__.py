"""Findings → a briefing: the lines of the page, its length, its coverage, the profile of its sources."""
