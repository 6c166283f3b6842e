"""``briefing serve``: the page in a browser on this machine, where a person chooses, checks and takes the file along.

`server` speaks HTTP and lets in whom `gate` knows; `routes` says which address does what; a `session` holds the sources,
read by a process that they can harm alone (`reading`), and makes pages of an editor's choices; `views` says what the
browser is told of them. The browser holds the choices, and sends all of them each time: undoing is its affair.

To add an address: a function here and a row in `routes.ROUTES`.
"""
