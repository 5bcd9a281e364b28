"""Cells and rows whose text wraps, measured with room for what surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
    from PySide6.QtWidgets import QAbstractItemView


class Wrapping(QStyledItemDelegate):
    """Leaves out the padding of a style sheet, which Qt counts as room for text."""

    def __init__(self, view: QAbstractItemView, padding: int) -> None:
        super().__init__(view)
        self._view = view
        self._padding = padding

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for all lines of the text."""
        narrower = QStyleOptionViewItem(option)
        wide = option.rect.width() or self._view.viewport().width()
        narrower.rect.setWidth(max(1, wide - 2 * self._padding))
        return super().sizeHint(narrower, index)
