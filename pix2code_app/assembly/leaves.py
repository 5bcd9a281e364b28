"""Leaves: their words and how these are set, their size, the room round the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.assembly.sheet import (
    CONTROLS,
    FIELDS,
    SIZED,
    Attributes,
    Sides,
    rounded,
    shortest,
)
from pix2code_app.assembly.typography import HAIR, ROOMY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.assembly.typography import Setting
    from pix2code_app.geometry import Box

_SNUG = 2.5
"""Pixels round the words of a control that are no padding."""

_LINE_HEIGHT = 0.5, 4.0
"""The least and most that a program may say, in font sizes."""


def leaf_attributes(
    element: FoundElement,
    box: Box[float],
    setting: Setting | None,
    links: Sequence[str] = (),
) -> Attributes:
    """What a leaf is given, beside its look and its place."""
    found: Attributes = {}
    if element.text and element.name not in SIZED:
        found["text"] = element.text
    if links:
        found["links"] = "|".join(links)
    if setting is not None and element.name not in SIZED:
        found |= _letters(element, setting)
    if element.name in SIZED | FIELDS:
        found |= {"width": rounded(box.width), "height": rounded(box.height)}
    elif element.name in CONTROLS and setting is not None:
        found |= _room_for_words(element, box, setting)
    return found


def _letters(element: FoundElement, setting: Setting) -> Attributes:
    found: Attributes = {
        "font": setting.face.kind,
        "typeface": setting.face.name,
        "font-size": rounded(setting.size),
        "weight": element.weight,
        "line-height": _line_height(setting.pitch, setting.size),
    }
    if setting.lines == 1:
        found["text-wrap"] = "nowrap"
    elif element.name not in ROOMY:
        found["max-width"] = rounded(element.box.width + HAIR)
    if setting.spacing:
        found["letter-spacing"] = setting.spacing
    if element.align in ("center", "end"):
        found["text-align"] = element.align
    return found


def _line_height(pitch: float, size: float) -> float:
    least, most = _LINE_HEIGHT
    return round(min(max(pitch / size, least), most), 4)


def _room_for_words(
    element: FoundElement, box: Box[float], setting: Setting
) -> Attributes:
    """Padding of a control, and its least width, which its words may not fill."""
    top, right, bottom, left = _insets(element, box, setting)
    is_cramped = box.height < setting.lines * setting.pitch - _SNUG
    if is_cramped or max(top, right, bottom, left) <= _SNUG:
        pitch = box.height / setting.lines
        return {"line-height": _line_height(pitch, setting.size)}
    found: Attributes = {"min-width": rounded(box.width)}
    less = min(left, right)
    if abs(left - right) > 2 * _SNUG:
        found["text-align"] = "start" if left < right else "end"
    elif right > 1:
        found["text-align"] = "center"
    sides = (p - element.border for p in (top, less, bottom, less))
    top, right, bottom, left = (max(0.0, side) for side in sides)
    found["padding"] = shortest((top, right, bottom, left))
    return found


def _insets(element: FoundElement, box: Box[float], setting: Setting) -> Sides:
    """How far the words of a control are from its edges."""
    height = setting.lines * setting.pitch
    if element.words is None:
        spare = box.width - setting.natural if setting.lines == 1 else 0.0
        across, down = max(0.0, spare / 2), max(0.0, (box.height - height) / 2)
        return down, across, down, across
    words = element.words
    left, right = max(0.0, words.left - box.left), max(0.0, box.right - words.right)
    top = max(0.0, words.top - setting.rise - box.top)
    return top, right, max(0.0, box.height - height - top), left
