"""The resources of a screen of the ui: names for values, given out when asked for."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from compilers.page.palette import Palette
from compilers.schema.icons import icons

if TYPE_CHECKING:
    from markupsafe import Markup

    from compilers.page.builder import Node, Page

RES = "app/src/main/res"
"""Where the resources lie in the project."""

_VECTOR = """\
<?xml version="1.0" encoding="utf-8"?>
<vector xmlns:android="http://schemas.android.com/apk/res/android"
    android:width="24dp"
    android:height="24dp"
    android:viewportWidth="24"
    android:viewportHeight="24">
    <path
        android:pathData="{}"
        android:strokeColor="@color/ink"
        android:strokeLineCap="round"
        android:strokeLineJoin="round"
        android:strokeWidth="{}" />
</vector>
"""


_BY_THEME = frozenset(
    ("color", name) for name in ("canvas", "ink", "accent", "surface")
)
"""What the theme of the project names."""

_REFERENCE = re.compile(r"@(string|array|color|dimen|drawable)/(\w+)")


def drawing(icon: str, stroke: float) -> str:
    """An icon of the open set as a vector, with lines so wide on its grid of 24."""
    return _VECTOR.format(icons()[icon].path, stroke)


def _resource(path: str) -> str:
    """`app/…/res/drawable/ic_add.xml` → `drawable/ic_add`."""
    return "/".join(path.rpartition(".")[0].split("/")[-2:])


class Resources:
    """What stands in the files below `res/values` and `res/drawable`.

    Lengths are called by what they are for and their number.

    Attributes:
        strings: Text by name.
        arrays: Texts of what can be chosen, by name.
        files: Drawables, lists of colours and pictures, by their path in the project.
    """

    def __init__(self, page: Page) -> None:
        self._palette = Palette(page, {name for _, name in _BY_THEME})
        self._lengths: dict[str, tuple[float, str]] = {}
        self._drawn: dict[str, str] = {}
        self._seen: Counter[str] = Counter()
        self.strings: dict[str, str] = {}
        self.arrays: dict[str, list[str]] = {}
        self.files: dict[str, str | bytes] = {}

    def colour(self, value: str, whose: str) -> str:
        """The reference to a colour: `#rrggbb`, or the name of one of the theme."""
        return f"@color/{self._palette.name(value, whose)}"

    def length(self, kind: str, pixels: float, unit: str = "dp") -> str:
        """The reference to a length, in dp, or in sp for letters."""
        number = f"{round(pixels, 2):g}".replace("-", "minus_").replace(".", "_")
        name = f"{kind}_{number.replace('+', '')}"
        self._lengths[name] = round(pixels, 2), unit
        return f"@dimen/{name}"

    def string(self, name: str, text: str) -> str:
        """The reference to a text."""
        self.strings[name] = text
        return f"@string/{name}"

    def array(self, name: str, texts: list[str]) -> str:
        """The reference to a list of texts."""
        self.arrays[name] = texts
        return f"@array/{name}"

    def drawn(self, whose: str, xml: str, kind: str = "drawable") -> str:
        """The reference to a drawable, or a list of colours; equal ones are one."""
        if xml not in self._drawn:
            what = "shape" if kind == "drawable" else "states"
            name = self._numbered(f"{whose.replace('-', '_')}_{what}")
            self._drawn[xml] = f"@{kind}/{name}"
            self.files[f"{RES}/{kind}/{name}.xml"] = xml
        return self._drawn[xml]

    def named(self, name: str, xml: str) -> str:
        """The reference to a drawable that is called `name` wherever it is used."""
        self.files[f"{RES}/drawable/{name}.xml"] = xml
        return f"@drawable/{name}"

    def icon(self, name: str) -> str:
        """The reference to the drawable of an icon."""
        return self.named(f"ic_{name}", drawing(name, 1.75))

    def picture(self, node: Node) -> str:
        """The reference to the drawable of an element's own picture."""
        assert node.picture is not None
        self.files[f"{RES}/drawable/{node.id}.png"] = node.picture
        return f"@drawable/{node.id}"

    def kept_for(self, layout: Markup) -> Markup:
        """The layout, after what neither it nor what it shows names was dropped."""
        texts = [str(layout)]
        used = set(_BY_THEME)
        while texts:
            found = set(_REFERENCE.findall(texts.pop())) - used
            used |= found
            paths = (f"{RES}/{kind}/{name}.xml" for kind, name in found)
            texts += [str(self.files[path]) for path in paths if path in self.files]
        names = {f"{kind}/{name}" for kind, name in used}
        self.files = {p: f for p, f in self.files.items() if _resource(p) in names}
        self._palette.keep({name for kind, name in used if kind == "color"})
        self._lengths = {
            n: v for n, v in self._lengths.items() if f"dimen/{n}" in names
        }
        self.strings = {n: t for n, t in self.strings.items() if f"string/{n}" in names}
        self.arrays = {n: t for n, t in self.arrays.items() if f"array/{n}" in names}
        return layout

    @property
    def colours(self) -> dict[str, str]:
        """Value of every colour in use, by name, by day."""
        return {name: day for name, (day, _) in self._palette.colours.items()}

    @property
    def night_colours(self) -> dict[str, str]:
        """Those that are another by night."""
        pairs = self._palette.colours.items()
        return {name: night for name, (day, night) in pairs if day != night}

    @property
    def lengths(self) -> dict[str, str]:
        """Every length with its unit, by name: by kind, then by size."""
        ordered = sorted(
            self._lengths.items(), key=lambda item: (item[0].split("_")[0], item[1])
        )
        return {name: f"{value:g}{unit}" for name, (value, unit) in ordered}

    def _numbered(self, name: str) -> str:
        self._seen[name] += 1
        return f"{name}_{self._seen[name]}" if self._seen[name] > 1 else name
