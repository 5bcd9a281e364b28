"""Components that a page shares: their markup, with what differs among instances.

What differs is a property, and stands in the markup as `Held`: as what the first
instance has. A `Use` is an instance, a `Loop` several that follow one another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from compilers.targets.markup import Tag

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN_PICTURE = "own-picture"
"""In `src`, the picture of the element itself, a file called after its id."""

NO_PICTURE = "placeholder"
"""In `src`, the picture that stands where a program gives none."""


class Kind(Enum):
    """What a property may hold."""

    WORDS = "string"
    PICTURE = "picture"
    NUMBER = "number"
    FLAG = "boolean"
    ICON = "icon"
    ITEMS = "items"


class Picture(str):
    """The source of a picture that is a file: the id of its element."""

    __slots__ = ()


@dataclass(frozen=True)
class Items:
    """What the instances of a component are given that follow one another."""

    component: str
    given: tuple[Mapping[str, Given], ...]


Given: TypeAlias = str | bool | Items
"""What an instance is given for a property; False where it goes without."""


@dataclass(eq=False)
class Property:
    """What differs among the instances of a component.

    Attributes:
        kind: what it may hold.
        values: that of each instance.
        wanted: its name, where no other has it.
        name: its name; empty for an id that nothing refers to.
        is_needed: whether it is more than such an id.
        is_text: whether it is words between tags.
    """

    kind: Kind
    values: tuple[Given, ...]
    wanted: str
    name: str = ""
    is_needed: bool = False
    is_text: bool = False

    @property
    def component(self) -> str:
        """Of `ITEMS`, what they are given to."""
        first = self.values[0]
        return first.component if isinstance(first, Items) else ""


class Held(str):
    """A text of the first instance, in the place of which others have another.

    Attributes:
        property: what holds it.
        choice: of a flag that chooses between two values, what is written where it is
            set and where it is not; None for no attribute at all.
    """

    __slots__ = ("choice", "property")

    def __new__(
        cls,
        first: str,
        property_: Property,
        choice: tuple[str, str | None] | None = None,
    ) -> Held:
        """`first` is what the first instance has."""
        made = super().__new__(cls, first)
        made.property = property_
        made.choice = choice
        return made

    property: Property
    choice: tuple[str, str | None] | None


@dataclass
class Use(Tag):
    """An instance of a component; `given` are its properties.

    In a loop it takes them from what the loop is over.
    """

    given: dict[str, Given] = field(default_factory=dict)
    is_looped: bool = False


@dataclass
class Loop(Tag):
    """Its one child, for each of several items."""

    items: Items | Held | None = None


@dataclass(frozen=True)
class Shared:
    """A component: its name, its markup, in which what differs is `Held`, and that."""

    name: str
    tag: Tag
    properties: tuple[Property, ...]

    def kind(self, name: str) -> Kind:
        """What a property may hold."""
        return next(one.kind for one in self.properties if one.name == name)


def plural(name: str) -> str:
    """What several of a component are called: `PriceRow2` → `priceRows2`."""
    words = name.rstrip("0123456789")
    return f"{words[0].lower()}{words[1:]}s{name[len(words) :]}"
