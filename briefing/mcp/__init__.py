"""Tools for an assistant over the Model Context Protocol (revision 2025-06-18), on standard input and output.

`messages.py` is JSON-RPC 2.0 by the line, `session.py` the protocol's methods, `tools.py` the list of tools with their
JSON schemas, `roots.py` the only door to files. A tool is a function in `checking.py` or `briefings.py` and a row in `tools.TOOLS`.
Nothing here opens a connection or writes a file.
"""
