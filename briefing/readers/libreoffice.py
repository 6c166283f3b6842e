"""The door to LibreOffice, which turns what we do not read into what we do; where it is installed, and never else.

It runs apart from the user's own: with a profile that is made for one file and thrown away, without macros, links or a way to the
network, in a session of its own that is ended, with all that it has started, when its time is up.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import InputError, LimitError

SECONDS = 45.0
"""Time that one file may take; a file as a whole has a minute (SECURITY.md)."""

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\\Program Files\\LibreOffice\\program\\soffice.exe",
)
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
"""No macro, no link that is followed, and a proxy behind which there is nothing."""


def program() -> str:
    """Where LibreOffice is; "" where it is not installed."""
    found = (shutil.which(name) for name in _PROGRAMS)
    return next((path for path in (*found, *_PLACES) if path and Path(path).is_file()), "")


def convert(data: bytes, *, suffix: str, to: str) -> bytes:
    """A file in another format.

    Args:
        data: The file.
        suffix: What its name ends in, ".doc".
        to: The suffix of the other format without its dot, "docx".

    Raises:
        InputError: key ``unsupported``: LibreOffice is not installed; ``damaged``: it cannot read the file.
        LimitError: key ``too-slow``.
    """
    soffice = program()
    if not soffice:
        raise InputError(
            f"a file in this old format ({suffix}) is read through LibreOffice, which is not installed",
            key="unsupported",
            hint=f"install LibreOffice, or save the file as .{to}",
        )
    with _folder() as folder:
        source, out = folder / f"source{suffix}", folder / "out"
        source.write_bytes(data)
        _set_up(folder / "profile")
        options = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        _run([soffice, profile, *options, "--convert-to", to, "--outdir", str(out), str(source)], folder)
        written = out / f"source.{to}"
        if not written.is_file():
            raise InputError("LibreOffice cannot read it", key="damaged", hint=f"open it, and save it as .{to}")
        return written.read_bytes()


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder of our own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as folder:
        yield Path(folder).resolve()


def _set_up(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(command: list[str], folder: Path) -> None:
    """Runs the program to its end, or to that of its time."""
    kept = {name: value for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if (value := os.environ.get(name))}
    home = {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        cwd=folder,
        env=kept | home,
        start_new_session=True,
    )
    try:
        _limit(process.pid)
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise LimitError(f"LibreOffice takes longer than {SECONDS:.0f} seconds to read it", key="too-slow") from error
    finally:
        _end(process)


def _limit(pid: int) -> None:
    """Ends the program at its time also where we have been ended ourselves before it; Linux only."""
    if sys.platform == "linux":
        import resource

        with suppress(ProcessLookupError):
            resource.prlimit(pid, resource.RLIMIT_CPU, (int(SECONDS) + 1, int(SECONDS) + 1))


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the program with all that it has started: `soffice` is a script that starts the program itself."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
