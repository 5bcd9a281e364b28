"""The desktop application: the only place that imports PySide6.

Read in this order: `application` starts it, `session` is what all widgets listen to,
`tasks` holds every thread and process, `main_window` puts the panes together.
"""
