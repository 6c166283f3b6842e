from briefing import catalog
from briefing.ranking import measured


def test_those_measured_were_measured_on_every_set():
    scores = measured.scores()
    assert list(scores) == [name for name in catalog.RANKERS if name in scores]
    assert {"auto", "lead"} <= scores.keys()
    assert len({tuple(row) for row in scores.values()}) == 1


def test_auto_is_the_best():
    means = {name: sum(measured.mean(row)) for name, row in measured.scores().items()}
    assert max(means, key=means.__getitem__) == "auto"
