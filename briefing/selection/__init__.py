"""Selection: a `Ranking` and a `Budget` → an `Extract`: which passages stand, within the length asked for."""
