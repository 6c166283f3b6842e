"""What time a file's own stamps show: never the clock."""

from __future__ import annotations

from datetime import UTC, datetime

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_LATEST = datetime(2107, 12, 31, tzinfo=UTC)
"""The time stamps of a ZIP archive reach no further."""


def timestamp_of(epoch: int | None, date: str) -> datetime:
    """`epoch` (seconds since 1970), else the briefing's date, else 1980-01-01."""
    if epoch is not None:
        try:
            return min(max(datetime.fromtimestamp(epoch, tz=UTC), EARLIEST), _LATEST)
        except (OverflowError, ValueError, OSError):
            return EARLIEST
    parts = date[:10].split("-")
    try:
        year, month, day = (int(part) for part in (*parts, "1", "1")[:3])
        return max(datetime(year, month, day, tzinfo=UTC), EARLIEST)
    except ValueError:
        return EARLIEST
