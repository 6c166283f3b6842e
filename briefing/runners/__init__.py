"""Runners: many inputs → many briefings, each made in a supervised process of its own; nothing is lost on a kill.

`inputs` turns what the user names into jobs, `executors` has them done (here, or on a Dask cluster), `batch` writes what
comes back, `journal` remembers it, `report` tells of it; `watch` looks at a folder. A job's work is a pure function of
the job and the recipe (`work.perform`), so that it does not matter where it runs: workers give bytes, and only the
process that the user started writes files.

To add an executor: a class with the methods of `executors.Executor`.
"""
