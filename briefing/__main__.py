"""The program's door: ``briefing``, and ``python -m briefing``."""

from briefing import interrupt

if interrupt.is_pythons():
    interrupt.at_once()  # before anything else is imported


def main() -> None:
    """Runs the program."""
    from briefing.cli import main as run

    run()


if __name__ == "__main__":
    main()
