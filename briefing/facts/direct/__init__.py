"""Direct speech: quotation marks → who is quoted, by which words, and the name that the speaker resolves to."""
