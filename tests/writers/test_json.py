import json

from briefing.model import codec
from briefing.writers import Layout
from briefing.writers.json import write
from tests.writers import samples


def test_the_codec_is_what_is_written():
    data = write(samples.BRIEFING, layout=Layout())
    assert codec.loads(data) == samples.BRIEFING
    assert "Saint-Maël" in data.decode()
    assert list(json.loads(data)) == sorted(json.loads(data))


def test_lone_surrogates_are_kept():
    briefing = samples.with_text("a\udc80b\x00")
    assert codec.loads(write(briefing, layout=Layout())) == briefing
