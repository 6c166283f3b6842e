"""Ctrl-C ends the program by its exit code and one line, whenever it comes: also while modules load, before and behind the fork."""

import os
import subprocess
import sys

import pytest
import typer

from briefing import cli, interrupt
from tests.program import EXAMPLE, ROOT
from tests.tables import each_row

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no interrupt to one process")

PROGRAM = """
import os, runpy, signal, sys, time

wanted, program = sys.argv[1], os.getpid()
del sys.argv[1]

class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == wanted:
            os.kill(program, signal.SIGINT)
            time.sleep(30)

sys.meta_path.insert(0, Finder)
runpy.run_module("briefing", run_name="__main__", alter_sys=True)
"""
"""Interrupts itself where the module is looked for that is its first argument."""


def stopped(module, *arguments):
    """The program, interrupted as it loads a module."""
    command = [sys.executable, "-c", PROGRAM, module, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@each_row("module", ["briefing.cli", "briefing.errors", "typer", "briefing.cli.make", "briefing.selection"])
def test_while_modules_load(module):
    assert stopped(module, "make", EXAMPLE, "--no-config") == (130, "", "briefing: stopped\n")


@each_row("arguments", [("make", EXAMPLE, "--unguarded"), ("batch", EXAMPLE, "-o", "nowhere"), ("--help",)])
def test_in_one_process(arguments):
    assert stopped("briefing.cli.app", *arguments) == (130, "", "briefing: stopped\n")


def test_who_has_it_ignored_goes_on():
    code = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from briefing import __main__; assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN"
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ | {"PYTHONPATH": str(ROOT)})


def test_python_wraps_what_comes_while_a_class_is_made(monkeypatch):
    def interrupted(*_, **__):
        raise RuntimeError from KeyboardInterrupt()

    monkeypatch.setattr(typer.main, "get_command", interrupted)
    assert cli.run(["--help"]) == interrupt.STOPPED
