"""Pages of rendered screens: a kit, a kind of page, a look and words, as one document.

What is drawn depends on the seed alone.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from pix2code_app.synthesis.ui.charts import draw_chart
from pix2code_app.synthesis.ui.icons import IconFont, fonts, meanings
from pix2code_app.synthesis.ui.look import Look, Setting, draw_look
from pix2code_app.synthesis.ui.wording import LANGUAGES, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

_FOLDER = Path(__file__).parent

PHONES = (320, 360, 360, 375, 390, 393, 411, 412, 430)
DESKTOPS = (768, 820, 1024, 1152, 1280, 1280, 1366, 1440)
"""Widths of windows in CSS pixels, the common ones more often."""

TALL_SHARE = 0.15
"""Share of pages photographed as a whole, as people bring them, not as one window."""

_BLOCKS = {
    "phone": (2, 5),
    "page": (4, 9),
    "board": (4, 8),
    "centred": (1, 3),
    "window": (1, 4),
}
"""Fewest and most blocks of a page: a desktop shows some 80 elements, a phone 26."""

_SHARES = {
    "status": 0.75,
    "bar": 0.85,
    "tabs": 0.4,
    "fab": 0.15,
    "side": 0.7,
    "foot": 0.5,
    "dialog": 0.1,
}
"""Share of pages that have a part; of real desktops two in three have a side bar."""

DARK_SHARE = 0.15
"""Share of dark pages; of real ones about one in eight is."""


@dataclass(frozen=True, slots=True)
class Kit:
    """A library of styles; see `kits.toml`."""

    name: str
    frames: tuple[str, ...]
    weight: float
    styles: tuple[str, ...] = ()
    dark_styles: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    root: str = ""
    dark: str = ""
    body: str = ""
    start: str = ""
    markup: str = ""
    held_out: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A document to be rendered.

    Attributes:
        html: the document; its files are below `/node_modules` and `/pictures`.
        kit: the kit's name.
        frame: the kind of frame.
        size: width and height of the window in CSS pixels.
        ratio: pixels of the picture for each CSS pixel.
    """

    html: str
    kit: str
    frame: str
    size: tuple[int, int]
    ratio: float


@dataclass(slots=True)
class _Root:
    """What a template sees of a kit."""

    root: Markup
    body: str
    modules: tuple[str, ...]
    scripts: tuple[str, ...]
    start: str


@cache
def kits() -> tuple[Kit, ...]:
    """All kits."""
    table = tomllib.loads((_FOLDER / "kits.toml").read_text("utf-8"))
    return tuple(Kit(name=name, **_tuples(row)) for name, row in table.items())


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}


@cache
def _kinds() -> dict[str, dict[str, Any]]:
    return tomllib.loads((_FOLDER / "kinds.toml").read_text("utf-8"))


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER / "markup"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def draw_page(seed: int, pictures: Sequence[str], held_out: bool = False) -> Page:
    """A page.

    Args:
        seed: decides everything.
        pictures: addresses of photographs to put in.
        held_out: with a kit that is never trained on, instead of one that is.
    """
    rng = random.Random(seed)
    chosen = [kit for kit in kits() if kit.held_out == held_out]
    kit = rng.choices(chosen, [one.weight for one in chosen])[0]
    return _Drawing(rng, kit, pictures).page()


@dataclass(slots=True)
class _Macros:
    """The macros of a kit, those of the base where the kit has none."""

    modules: list[Any] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (a macro)
        for module in self.modules:
            if hasattr(module, name):
                return getattr(module, name)
        raise AttributeError(name)


class _Drawing:
    """One page while it is drawn."""

    def __init__(self, rng: random.Random, kit: Kit, pictures: Sequence[str]) -> None:
        self.rng, self.kit, self.pictures = rng, kit, pictures
        kinds = [kind for kind in _kinds().values() if kind["frame"] in kit.frames]
        self.kind = rng.choices(kinds, [kind["weight"] for kind in kinds])[0]
        self.frame: str = self.kind["frame"]
        language = rng.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
        self.words = Wording(rng, language)
        self.is_dark = rng.random() < DARK_SHARE
        self.theme = rng.choice(kit.themes) if kit.themes else ""
        setting = Setting(
            self.frame, language, self.is_dark, own=not (kit.styles or kit.markup)
        )
        self.look: Look = draw_look(rng, setting)
        self.icons = IconFont(rng.choice(fonts()))
        self.macros = _Macros()
        self.classes: dict[str, Any] = {}

    def page(self) -> Page:
        size = self._size()
        names = self._globals(size[0] < 600)
        environment = _environment()
        base = environment.get_template("base.jinja").make_module(names)
        if self.kit.markup:
            own = environment.get_template(f"{self.kit.markup}.jinja").make_module(
                names
            )
            self.classes = getattr(own, "classes", {})
            self.macros.modules.append(own)
        self.macros.modules.append(base)
        self.blocks = environment.get_template("blocks.jinja").make_module(names)
        css = environment.get_template("look.css.jinja").render(look=_Safe(self.look))
        html = environment.get_template("page.jinja").render(
            **names,
            **self._frame(),
            css=Markup(css),
            styles=self._styles(),
            kit=self._root(),
        )
        return Page(html, self.kit.name, self.frame, size, self._ratio(size))

    def _size(self) -> tuple[int, int]:
        if self.frame == "phone":
            return self.rng.choice(PHONES), self.rng.randint(560, 900)
        if self.frame == "window":
            return self.rng.randint(360, 900), self.rng.randint(320, 760)
        if self.frame in {"page", "centred"} and self.rng.random() < 0.2:
            return self.rng.choice(PHONES), self.rng.randint(600, 1000)
        tall = self.rng.random() < TALL_SHARE
        height = self.rng.randint(1200, 2200) if tall else self.rng.randint(640, 1100)
        return self.rng.choice(DESKTOPS), height

    def _ratio(self, size: tuple[int, int]) -> float:
        """Phones are sharper than desktops; three is shrunk anyway."""
        return self.rng.choice((1, 1.5, 2, 2) if size[0] < 600 else (1, 1, 1, 1.5))

    def _frame(self) -> dict[str, Any]:
        rng = self.rng
        weights = self.kind["blocks"]
        low, high = _BLOCKS[self.frame]
        count = rng.randint(low, high)
        return {
            "frame": self.frame,
            "blocks": rng.choices(list(weights), list(weights.values()), k=count),
            "columns": rng.choice((1, 1, 2)),
            **{name: rng.random() < share for name, share in _SHARES.items()},
        }

    def _styles(self) -> list[str]:
        icons = [self.icons.style]
        own = [one.replace("{theme}", self.theme) for one in self.kit.styles]
        dark = list(self.kit.dark_styles) if self.is_dark else []
        return [*self.look.fonts, *icons, *own, *dark]

    def _root(self) -> _Root:
        attributes = self.kit.root.replace("{theme}", self.theme)
        if self.is_dark and self.kit.dark:
            attributes = self.kit.dark
        kit = self.kit
        return _Root(Markup(attributes), kit.body, kit.modules, kit.scripts, kit.start)

    def _globals(self, narrow: bool) -> dict[str, Any]:
        """What every template can call; `markup/base.jinja` says what for."""
        return {
            "k": self.macros,
            "w": self.words,
            "look": _Safe(self.look),
            "c": self._class,
            "has": lambda name: name in self.classes,
            "mark": _mark,
            "narrow": narrow,
            "picture": lambda: self.rng.choice(self.pictures),
            "chart": lambda: draw_chart(self.rng, self.look.tone),
            "icon_class": self.icons.classes,
            "icon_text": self.icons.text,
            "any_icon": lambda: self.rng.choice(meanings()),
            "icon_names": meanings(),
            "block": lambda name: getattr(self.blocks, name)(),
            "push": _push,
            "kit_name": self.kit.name,
        }

    def _class(self, name: str, variant: str = "", tone: str = "") -> str:
        """The classes of an element in the kit, those of our own look otherwise."""
        tones: dict[str, str] = self.classes.get("tones", {})
        for key in (f"{name}.{variant}", name):
            if key in self.classes:
                return str(self.classes[key]).replace("{tone}", tones.get(tone, tone))
        return " ".join(f"x-{part}" for part in (name, variant, tone) if part)


class _Safe:
    """A look whose pieces of CSS are not escaped: they are ours."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (a number or a piece of CSS)
        value = getattr(self._look, name)
        return Markup(value) if isinstance(value, str) else value


def _mark(name: str, *attributes: str) -> Markup:
    """The attributes that tell the harvester what an element is."""
    told = " ".join(one for one in attributes if one)
    return Markup('data-e="{}" data-a="{}"').format(name, told)


def _push(items: list[Any], item: object) -> str:
    """Append inside a template."""
    items.append(item)
    return ""
