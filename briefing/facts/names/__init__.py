"""People, organisations and places: a tagger over features, mentions grouped into entities, roles."""
