from briefing.writers import Layout
from briefing.writers.text import write
from tests.tables import each_row
from tests.writers import samples


def test_a_sample():
    text = write(samples.BRIEFING, layout=Layout()).decode()
    assert text.startswith("TLP:AMBER\n\nPort Ellery closes its northern pier to deep-sea crews\n\nTo: The Harbour")
    assert "\n\nKEY POINTS\n\n- The union, which speaks for around 4,200 crews" in text
    assert "- He [Tomas R. Okonjo-Lindqvist, the union’s chairman,] called the vote" in text
    assert "[1\u00a0¶5;\u00a02\u00a0p.\u00a02,\u00a0p.\u00a03]" in text
    assert (
        "\n- 17% [2\u00a0p.\u00a04] | fall in landings since 2011 | Landings have fallen by 17% since 2011. [2\u00a0p.\u00a04]\n"
        in text
    )
    assert text.endswith("\n\nTLP:AMBER\n")


def test_numbers():
    assert "\n1. The union, " in write(samples.BRIEFING, layout=Layout(numbered=True)).decode()


@each_row("text", ["\x00\x1b\x85", "\ud800", "\u202e", "\n\n", "", "😀"])
def test_any_character_in_any_place(text):
    data = write(samples.with_text(f"a{text}b"), layout=Layout()).decode()
    assert not set(data) & set("\x00\x1b\x85\x07")
    write(samples.EMPTY, layout=Layout())
