"""The custom properties of a page: its own colours, lengths, type scale and corners."""

from __future__ import annotations

from collections import Counter

_PIXELS_OF_REM = 16

_DECIMALS = 3
"""Of a length in pixels: no screen shows smaller parts; a sheet has no exponents."""


class Tokens:
    """Names for values, given out as they are asked for.

    A colour is called after what has it first; equal names are numbered. Lengths are
    called by their number of logical pixels, which are 1/16 rem.
    """

    def __init__(self, page_background: str | None) -> None:
        self._colours: dict[str, str] = {}
        self._lengths: dict[str, str] = {}
        self._seen: Counter[str] = Counter()
        if page_background:
            self._colours[page_background] = "--color-page"

    def colour(self, value: str | None, wanted: str) -> str:
        """The reference to a colour `#rrggbb`; to that of lines where there is none."""
        if value is None:
            return "var(--line)"
        if value not in self._colours:
            self._seen[wanted] += 1
            number = f"-{self._seen[wanted]}" if self._seen[wanted] > 1 else ""
            self._colours[value] = f"--color-{wanted}{number}"
        return f"var({self._colours[value]})"

    def length(self, pixels: float) -> str:
        """The reference to a length that spaces or sizes something."""
        return self._named("space", pixels)

    def text(self, pixels: float) -> str:
        """The reference to a size of letters."""
        return self._named("text", pixels)

    def radius(self, pixels: float) -> str:
        """The reference to the radius of a corner."""
        return self._named("radius", pixels)

    def declarations(self) -> dict[str, str]:
        """Every name that was given out, with its value."""
        colours = {name: value for value, name in self._colours.items()}
        return {**colours, **dict(sorted(self._lengths.items(), key=_place))}

    def _named(self, kind: str, pixels: float) -> str:
        pixels = round(pixels, _DECIMALS)
        if not pixels:
            return "0"
        name = f"--{kind}-{pixels:g}".replace(".", "-").replace("+", "")
        self._lengths[name] = rem(pixels)
        return f"var({name})"


def rem(pixels: float) -> str:
    """A length as CSS writes it, exact to a thousandth of a pixel."""
    parts = round(pixels, _DECIMALS) / _PIXELS_OF_REM
    written = f"{parts:.7f}".rstrip("0").rstrip(".")
    return f"{written if parts else 0}rem"


def _place(item: tuple[str, str]) -> tuple[str, float]:
    """By kind, then by size."""
    name, value = item
    return name.split("-")[2], float(value.removesuffix("rem"))
