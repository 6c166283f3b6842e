"""The version, on the ground, so that no import of it runs up."""

__version__ = "0.2.0"
