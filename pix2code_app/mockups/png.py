"""The chunks of PNG files: what is read of them, and what is passed over."""

from __future__ import annotations

SIGNATURE = b"\x89PNG\r\n\x1a\n"

TEXTS = frozenset((b"tEXt", b"zTXt", b"iTXt"))
"""Kinds of chunks that hold notes: drawing tools keep whole drawings in them."""


def without_texts(data: bytes) -> bytes:
    """A PNG file without the notes in it, which may be of any length; others as is.

    What follows a chunk that is cut off is kept as it stands, for the decoder to judge.
    """
    if not data.startswith(SIGNATURE):
        return data
    kept, place = [SIGNATURE], len(SIGNATURE)
    while place + 8 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        end = place + 12 + length  # length, kind, content and checksum
        if end > len(data):
            break
        if data[place + 4 : place + 8] not in TEXTS:
            kept.append(data[place:end])
        place = end
    return b"".join((*kept, data[place:]))
