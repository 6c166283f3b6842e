import io

import pytest

from briefing.model import State
from briefing.runners import frames
from briefing.runners.jobs import Answer, Verdict


def sent(answer):
    pipe = io.BytesIO()
    frames.send_answer(pipe, answer)
    return pipe.getvalue()


ANSWER = Answer((b"one", b""), (Verdict(), Verdict(State.FAILED, "damaged", "ä\udc80", ("note",))), 0.5)


def test_an_answer_comes_back_as_it_was():
    assert frames.receive_answer(io.BytesIO(sent(ANSWER)), most=3) == ANSWER


@pytest.mark.parametrize("most", [0, 2])
def test_a_file_too_large_is_refused_unread(most):
    with pytest.raises(ValueError, match="too large"):
        frames.receive_answer(io.BytesIO(sent(ANSWER)), most=most)


def test_a_pipe_that_ends_is_the_end():
    whole = sent(ANSWER)
    for length in range(len(whole)):
        with pytest.raises(EOFError):
            frames.receive_answer(io.BytesIO(whole[:length]), most=3)


def test_what_no_worker_of_ours_would_say_is_refused():
    with pytest.raises(ValueError, match="too long"):
        frames.receive_answer(io.BytesIO(b"\xff\xff\xff\xff"), most=3)
