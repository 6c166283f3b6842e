"""What every test of a stop needs: a run of the tests in the background has interrupts ignored, and hands that on."""

import signal

import pytest


@pytest.fixture(autouse=True)
def interruptible():
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
