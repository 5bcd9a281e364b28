"""The places of elements in pixels of a mockup, and as attributes of its program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute, Element, node_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compilers.language.tree import NodePath, Screen
    from pix2code_app.assembly.screen_content import ElementContent
    from pix2code_app.geometry import Box


def boxes_in_pixels(
    predicted: Mapping[NodePath, Box[float]],
    elements: Iterable[ElementContent],
    size: tuple[int, int],
) -> dict[str, Box[int]]:
    """The box of each element by node: where it was seen, or else was predicted.

    `predicted` are fractions of a picture of `size`.
    """
    seen = {element.node: element.box for element in elements}
    boxes = {}
    for path, box in predicted.items():
        node = node_id(path)
        boxes[node] = seen.get(node) or box.scaled(*size).rounded()
    return boxes


def with_boxes(screen: Screen, boxes: Mapping[str, Box[int]]) -> Screen:
    """The screen with the boxes, by node, as attributes."""

    def placed(path: NodePath, element: Element) -> Element:
        box = boxes.get(node_id(path))
        own = () if box is None else (Attribute("box", box.rectangle),)
        return replace(element, attributes=(*element.attributes, *own))

    return screen.map(placed)
