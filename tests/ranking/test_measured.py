from briefing import catalog
from briefing.ranking import measured


def test_every_ranker_was_measured_on_every_set():
    scores = measured.scores()
    assert list(scores) == list(catalog.RANKERS)
    assert len({tuple(row) for row in scores.values()}) == 1


def test_auto_is_the_best():
    means = {name: sum(measured.mean(row)) for name, row in measured.scores().items()}
    assert max(means, key=means.__getitem__) == "auto"
