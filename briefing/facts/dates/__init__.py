"""Dates, times, durations: grammar → spans with TIMEX3 values (TimeML 1.2.1), resolved against the document's date."""
