"""Verifying: a brief and its sources → a finding for each quotation, figure, date, name, acronym and sentence.

To add a kind of claim: its name and verdicts in `briefing.model.verdicts`, a file here that gives findings for it, a
line in `verification.verify`, a row in ``docs/verify.md``. A verdict says what stands where, never what is true.
"""
