"""What the apps of the web have alike."""

VITE = {
    "gitignore": ".gitignore",
    **{
        name: name
        for name in ("README.md", "package.json", "tsconfig.json", "vite.config.ts")
    },
}
"""Copied into every app of the web."""

APP = {
    "app/index.html.jinja": "index.html",
    "style.css.jinja": "src/style.css",
    "app/placeholder.svg.jinja": "src/assets/placeholder.svg",
}
"""What the apps of the web have alike."""
