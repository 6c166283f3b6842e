"""The program with a reader that a word in its text sends astray, and a second of work, or as many as the environment allows, to be found out."""

import ctypes
import os
import re
import sys
import time

from briefing.cli import allowance, main, supervision
from briefing.readers import text as reader

allowance.SECONDS = supervision.SECONDS = int(os.environ.get("SECONDS_OF_WORK", "1"))
parse = reader.parse


def astray(text, *arguments, **options):
    if "HANGS" in text:
        re.match(r"(a+)+$", "a" * 60 + "b")
    if "EATS" in text:
        [bytes(10**9) for _ in range(4)]
    if "ABORTS" in text:
        taken = b"x" * 700_000_000
        assert taken[-1]
        os.abort()
    if "CRASHES" in text:
        ctypes.string_at(0)
    if "SLEEPS" in text:
        print("asleep", file=sys.stderr, flush=True)
        time.sleep(60)
    return parse(text, *arguments, **options)


reader.parse = astray
main()
