"""Words of denials: what is denied, how, and what tells a claim from its denial."""

from __future__ import annotations

from briefing.language.fields import WordGroup, words


class Denying(WordGroup):
    """All in lower case; "beginnings" are those of words, "stems" those of the language's stemmer."""

    # --- what is denied
    claims = words()
    """Nouns for what is said and may be denied, in both numbers; a plan, a bid or an appeal is refused, not denied."""
    deniable = words()
    """Nouns, beside, that show that "deny somebody" denies something ("denied her any *role*")."""
    after_claims = words()
    """Words behind such a noun that say what was claimed, so that it does not only point back."""
    determiners = words()
    """What stands before such a noun where it is called false."""
    claim_frames = words()
    """Stems that say that something is claimed or denied, and nothing of what."""
    # --- how it is denied
    called_false = words()
    """What a claim is called that is denied."""
    false_adverbs = words()
    """Adverbs before "false" or "wrong"."""
    untrue = words()
    """What denies that a claim is true, and does not only find fault with it."""
    denies_own_act = words()
    """Verbs of saying before "he did not"."""
    said_falsely = words()
    """Beginnings of verbs of saying behind "falsely"."""
    # --- what is no denial
    not_denying = words()
    """Words before a verb of denial by which it is none ("*refused to* deny", "could *not* deny")."""
    withheld = words()
    """What is withheld where it stands behind "deny" ("denied *bail*")."""
    withheld_from = words()
    """People behind "deny" from whom something is withheld."""
    # --- where what is denied ends
    next_verbs = words()
    """Verbs behind "and" by which another clause begins."""
    next_clauses = words()
    """Words behind a comma by which another clause begins."""
    # --- claims
    claiming = words()
    """Beginnings of words that tell that something is claimed."""
    claiming_words = words()
    """Whole words that tell that something is claimed."""
    asserting = words()
    """Words and phrases by which an accusation is made or told, and not only mentioned."""
    accusing = words()
    """Beginnings of words that tell of an accusation."""
    # --- sentences that deny themselves, and so claim nothing
    rejecting = words()
    """Beginnings of words for rejecting a claim."""
    strong_denials = words()
    """Words and phrases that deny whatever they stand beside."""
    refuting = words()
    """Beginnings of other words that speak against a claim."""
    refuting_words = words()
    """Whole words other than those that deny, which speak against a claim."""
