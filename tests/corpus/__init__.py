"""The corpus that everyone has: invented, annotated texts, what each says rightly, and how the program is scored on them."""
