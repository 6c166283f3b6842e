"""Agreement: two dates, figures, names, roles or sentences → do they say the same, and why.

The one place that knows it; `briefing.verifying`, `briefing.comparing` and `briefing.grouping` ask here and keep no table
of their own. To add a kind of value: a file here with ``compare(one, other) -> Agreement`` and, where values are read from
a fact first, what reads them.
"""
