"""Grouping: near-duplicate sentences → groups, so that a repeat does not multiply its own score."""
