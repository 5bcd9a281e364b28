"""The Models lab, a page of the window.

`bench.py` holds what the page shows and owns its child processes; `page.py` lays it
out; each tab has a file. `forms.py` makes a form of the options of an experiment,
`figure_view.py` shows any figure.
"""
