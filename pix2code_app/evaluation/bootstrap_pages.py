"""Writes web pages of the 2017 kind with the real Bootstrap 3, to measure words on.

    npm install bootstrap@3
    python -m pix2code_app.evaluation.bootstrap_pages DIR --bootstrap PACKAGE

Programs are sampled as training samples them, and their words are everyday words; five
fonts are used, and Bootstrap's gradient theme in every other page.
"""

from __future__ import annotations

import argparse
import random
import sys
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from pix2code_app.synthesis.sampling import sample_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from compilers.language.tree import Element

FONTS = ("Liberation Sans", "DejaVu Sans", "Roboto", "Inter", "Liberation Serif")

BUTTONS = {"btn-green": "success", "btn-orange": "warning", "btn-red": "danger"}
WORDS = """
account settings billing overview orders invoices shipping support profile security
privacy team members reports exports imports backups updates release notes download
upload search results contact about pricing plans upgrade cancel confirm delete archive
restore share invite follow message calendar events tasks projects files photos library
coffee travel lights kitchen garden weather news sports music travel health money the of
and to in is for on with as at by from your our all new this that will can more open
closed today tomorrow yesterday monday friday july 2026 24 83% $12.50 v2.1 No. 7 e-mail
sign-in log-out Q&A (beta) René Zoë naïve façade I'll don't it's
"""

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="{folder}/dist/css/bootstrap.min.css">
{theme}<style>
body {{ font-family: "{font}" }}
.nav {{ margin: 20px 0 }} .nav li {{ background: #333; border-radius: 4px }}
.nav li + li {{ margin-left: 12px }}
.cell {{ float: left; background: #f5f5f5; border-radius: 6px; padding: 20px;
  margin-bottom: 20px }}
.cell + .cell {{ margin-left: 2% }} .of-1 {{ width: 100% }} .of-2 {{ width: 49% }}
.of-4 {{ width: 23.5% }}
footer {{ clear: both; border-top: 1px solid #bbb; padding: 20px; text-align: center }}
</style></head>
<body><div class="container">
{body}
<footer>{title}</footer>
</div></body></html>
"""
_THEME = '<link rel="stylesheet" href="{}/dist/css/bootstrap-theme.min.css">\n'


def page(seed: int, folder: str) -> str:
    """A page that depends on `seed` alone; `folder` is where Bootstrap lies."""
    rng = random.Random(seed)
    screen = sample_screen("web", rng)
    body = "\n".join(_block(element, rng) for element in screen.children)
    theme = _THEME.format(folder) if seed % 2 else ""
    font = FONTS[seed % len(FONTS)]
    return _PAGE.format(title=seed, folder=folder, theme=theme, font=font, body=body)


def _block(element: Element, rng: random.Random) -> str:
    children = element.children or ()
    if element.name == "header":
        items = "".join(_item(child.name, rng) for child in children)
        return f'<ul class="nav nav-pills">{items}</ul>'
    cells = (_cell(child, len(children), rng) for child in children)
    return f'<div class="clearfix">{"".join(cells)}</div>'


def _item(name: str, rng: random.Random) -> str:
    active = ' class="active"' if name == "btn-active" else ""
    return f'<li{active}><a href="#">{_words(rng, 1, 2)}</a></li>'


def _cell(column: Element, count: int, rng: random.Random) -> str:
    (button,) = (c.name for c in column.children or () if c.name in BUTTONS)
    return (
        f'<div class="cell of-{count}"><h4>{_words(rng, 1, 2)}</h4>'
        f"<p>{_words(rng, 5, 9)}</p>"
        f'<a class="btn btn-{BUTTONS[button]}" href="#">{_words(rng, 1, 2)}</a></div>'
    )


def _words(rng: random.Random, least: int, most: int) -> str:
    chosen = rng.choices(WORDS.split(), k=rng.randint(least, most))
    text = " ".join(chosen)
    change: Callable[[str], str] = rng.choice((str.capitalize, str.title, str))
    return escape(change(text))


def main(arguments: list[str] | None = None) -> int:
    """Write the pages."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--bootstrap", type=Path, required=True)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    if not (options.bootstrap / "dist" / "css" / "bootstrap.min.css").is_file():
        parser.error(f"{options.bootstrap} is not the package bootstrap 3 of npm.")
    options.folder.mkdir(parents=True, exist_ok=True)
    folder = options.bootstrap.resolve().as_uri()
    for seed in range(options.seed, options.seed + options.count):
        path = options.folder / f"{seed:04}.html"
        path.write_text(page(seed, folder), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
