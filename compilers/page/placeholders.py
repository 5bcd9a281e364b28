"""Words for elements whose own words are not known: sensible, the same every time."""

from __future__ import annotations

from collections import Counter

NUMBERED: dict[str, str] = {
    "heading": "Heading",
    "label": "Label",
    "button": "Button",
    "toggle": "Switch",
    "slider": "Slider",
    "checkbox": "Checkbox",
    "radio": "Option",
    "input": "Input",
    "image": "Image",
}
"""Role → word; the elements of a role are numbered in the order of the program."""

SENTENCES = (
    "A short paragraph goes here and says in a line or two what this is about.",
    "Two or three lines are enough: what it is, whom it is for and why it matters.",
    "This space is for a few words of your own, and for the details that count.",
    "Say what happens next, so that the button below comes as no surprise.",
)
"""Paragraphs, taken in turn."""

PAGES = ("Home", "About", "Services", "News", "Projects", "Team", "Help", "Contact")
"""Items of a navigation, in order."""

VARIANTS: dict[tuple[str, str], str] = {
    ("tab-item", "home"): "Home",
    ("tab-item", "dashboard"): "Dashboard",
    ("tab-item", "notifications"): "Notifications",
    ("tab-item", "search"): "Search",
    ("tab-item", "contact"): "Contacts",
    ("tab-item", "download"): "Downloads",
    ("tab-item", "more"): "More",
    ("icon-button", "add"): "Add",
}
"""What a picture stands for, by role and variant."""


class Placeholders:
    """The words of one screen; every call counts the element that it names."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def __call__(self, role: str, variant: str | None) -> tuple[str, int]:
        """Words for the next element of `role`, and its number among them, from 1."""
        self._seen[role] += 1
        number = self._seen[role]
        return _words(role, variant, number), number


def _words(role: str, variant: str | None, number: int) -> str:
    if role == "text":
        return SENTENCES[(number - 1) % len(SENTENCES)]
    if role == "nav-item":
        return PAGES[number - 1] if number <= len(PAGES) else f"Page {number}"
    if variant is not None and (role, variant) in VARIANTS:
        return VARIANTS[role, variant]
    word = NUMBERED.get(role, role.replace("-", " ").capitalize())
    return f"{word} {number}"
