"""What an input of each kind is to each target: its type, keyboard and autofill.

A table by target and kind. The values are those of the target's own language: of the
HTML standard ("autofill field"), of `android:inputType` and `View.AUTOFILL_HINT_…`, of
`UITextContentType` and so on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.schema.kinds import iso_date, kind_of_text, link_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

Traits = dict[str, dict[str, str]]
"""By kind, what is set and to which value."""

_HTML: Traits = {
    "text": {"type": "text"},
    "email": {"type": "email", "autocomplete": "email"},
    "phone": {"type": "tel", "autocomplete": "tel"},
    "url": {"type": "url", "autocomplete": "url"},
    "password": {"type": "password", "autocomplete": "current-password"},
    "date": {"type": "date"},
    "price": {"type": "text", "inputmode": "decimal"},
    "person": {"type": "text", "autocomplete": "name"},
    "organisation": {"type": "text", "autocomplete": "organization"},
    "place": {"type": "text", "autocomplete": "address-level2"},
}
_IN_JSX = {"autocomplete": "autoComplete", "inputmode": "inputMode"}
_REACT: Traits = {
    kind: {_IN_JSX.get(name, name): value for name, value in traits.items()}
    for kind, traits in _HTML.items()
}
_ANDROID: Traits = {
    "text": {"inputType": "text"},
    "email": {"inputType": "textEmailAddress", "autofillHints": "emailAddress"},
    "phone": {"inputType": "phone", "autofillHints": "phone"},
    "url": {"inputType": "textUri"},
    "password": {"inputType": "textPassword", "autofillHints": "password"},
    "date": {"inputType": "date"},
    "price": {"inputType": "numberDecimal"},
    "person": {"inputType": "textPersonName", "autofillHints": "name"},
    "organisation": {"inputType": "textCapWords"},
    "place": {"inputType": "textPostalAddress", "autofillHints": "postalAddress"},
}
_IOS: Traits = {
    "text": {},
    "email": {"keyboardType": "emailAddress", "textContentType": "email"},
    "phone": {"keyboardType": "phonePad", "textContentType": "tel"},
    "url": {"keyboardType": "URL", "textContentType": "url"},
    "password": {"secureTextEntry": "YES", "textContentType": "password"},
    "date": {"keyboardType": "numbersAndPunctuation"},
    "price": {"keyboardType": "decimalPad"},
    "person": {"autocapitalizationType": "words", "textContentType": "name"},
    "organisation": {
        "autocapitalizationType": "words",
        "textContentType": "organization-name",
    },
    "place": {"autocapitalizationType": "words", "textContentType": "address-city"},
}
_SWIFTUI: Traits = {
    "text": {},
    "email": {"textContentType": ".emailAddress", "keyboardType": ".emailAddress"},
    "phone": {"textContentType": ".telephoneNumber", "keyboardType": ".phonePad"},
    "url": {"textContentType": ".URL", "keyboardType": ".URL"},
    "password": {"textContentType": ".password"},
    "date": {"keyboardType": ".numbersAndPunctuation"},
    "price": {"keyboardType": ".decimalPad"},
    "person": {"textContentType": ".name"},
    "organisation": {"textContentType": ".organizationName"},
    "place": {"textContentType": ".addressCity"},
}
_COMPOSE: Traits = {
    "text": {},
    "email": {"keyboard": "KeyboardType.Email"},
    "phone": {"keyboard": "KeyboardType.Phone"},
    "url": {"keyboard": "KeyboardType.Uri"},
    "password": {"keyboard": "KeyboardType.Password", "isSecret": "true"},
    "date": {"keyboard": "KeyboardType.Number"},
    "price": {"keyboard": "KeyboardType.Decimal"},
    "person": {},
    "organisation": {},
    "place": {},
}
_FLUTTER: Traits = {
    "text": {},
    "email": {
        "keyboard": "TextInputType.emailAddress",
        "autofill": "AutofillHints.email",
    },
    "phone": {
        "keyboard": "TextInputType.phone",
        "autofill": "AutofillHints.telephoneNumber",
    },
    "url": {"keyboard": "TextInputType.url", "autofill": "AutofillHints.url"},
    "password": {"isSecret": "true", "autofill": "AutofillHints.password"},
    "date": {"keyboard": "TextInputType.datetime"},
    "price": {"keyboard": "const TextInputType.numberWithOptions(decimal: true)"},
    "person": {"keyboard": "TextInputType.name", "autofill": "AutofillHints.name"},
    "organisation": {"autofill": "AutofillHints.organizationName"},
    "place": {"autofill": "AutofillHints.addressCity"},
}
_QML: Traits = {
    "text": {},
    "email": {"inputMethodHints": "Qt.ImhEmailCharactersOnly"},
    "phone": {"inputMethodHints": "Qt.ImhDialableCharactersOnly"},
    "url": {"inputMethodHints": "Qt.ImhUrlCharactersOnly"},
    "password": {"echoMode": "TextInput.Password"},
    "date": {"inputMethodHints": "Qt.ImhDate"},
    "price": {"inputMethodHints": "Qt.ImhFormattedNumbersOnly"},
    "person": {},
    "organisation": {},
    "place": {},
}
TRAITS: dict[str, Traits] = {
    "html": _HTML,
    "android": _ANDROID,
    "ios": _IOS,
    "react": _REACT,
    "vue": _HTML,
    "svelte": _HTML,
    "qml": _QML,
    "swiftui": _SWIFTUI,
    "compose": _COMPOSE,
    "flutter": _FLUTTER,
}
"""By target."""


def _traits(target: str, kind: str | None) -> dict[str, str]:
    """Those of a kind; of a kind that the target knows nothing of, those of text."""
    table = TRAITS[target]
    return table.get(kind or "text", table["text"])


def input_names(page: Page, target: str) -> Mapping[str, object]:
    """What the templates of a target see of kinds.

    `traits(node)` are those of an input; `hint(node)` is what stands in it before
    anything is typed, or None. `kind_of(node)` is the kind of an element, `link(node)`
    where words that are an address lead, and `day(node)` the date that words are, in
    the form of ISO 8601; None where there is none.
    """
    return {
        "traits": lambda node: _traits(target, page.kind(node)),
        "hint": lambda node: None if node.is_placeholder else node.text,
        "kind_of": page.kind,
        "link": lambda node: link_of(node.text) if _is_shown(page, node) else None,
        "day": lambda node: iso_date(node.text) if _is_shown(page, node) else None,
    }


def _is_shown(page: Page, node: Node) -> bool:
    """Whether the code may show what the shape of an element's words says.

    Not of a label that names a control: it is touched to reach that.
    """
    is_free = node.row.linking and not node.labels and not node.is_placeholder
    return is_free and page.kind(node) == kind_of_text(node.text)
