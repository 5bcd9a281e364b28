"""Small pictures to classify: widgets of this program's own pages, or a folder's.

`widgets` ships with the program: crops of elements out of pages that its own renderer
photographed, so the classes are element names. `cifar10` and `fashion-mnist` are read
from a folder. Three parts, as everywhere: training, validation for the controller and
every choice, test for what is reported.
"""

from __future__ import annotations

import gzip
import io
import json
import lzma
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from PIL import Image

from compilers import parse
from compilers.language.tree import node_id
from pix2code_app import paths
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from torch import Tensor

TASKS = ("images", "cifar10", "fashion-mnist")
"""What a convolutional network can be trained on."""

SIDE = 16
"""Pixels of each side of the pictures; larger ones are squeezed."""

WIDGETS = "widgets.npz"

_MOST_TRAINING, _MOST_OTHERS = 6000, 2000
_VALIDATION_SHARE = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """Pictures (N, C, side, side), about −1 to 1, and their N classes."""

    pictures: Tensor
    labels: Tensor

    def batch(self, step: int, size: int) -> Labelled:
        """The pictures of a step, in the order they lie in."""
        start = step * size % max(1, len(self.labels) - size + 1)
        chosen = slice(start, start + size)
        return Labelled(self.pictures[chosen], self.labels[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class ImageSet:
    """A data set of small pictures."""

    source: str
    classes: tuple[str, ...]
    training: Labelled
    validation: Labelled
    test: Labelled


_Read = tuple[tuple[str, ...], tuple["NDArray[np.uint8]", ...]]


def load_images(task: str, data: Path | None, seed: int) -> ImageSet:
    """The data set of a task; `data` is the folder of all but `images`.

    Raises:
        DataError: it is not there, or no such data set.
    """
    if task == "images":
        data = data or paths.resources() / "lab"
    elif data is None:
        raise DataError(f"The task {task} needs the folder of {task}.", "Give --data.")
    try:
        classes, arrays = _READERS[task](data)
    except (OSError, KeyError, ValueError, EOFError, lzma.LZMAError) as error:
        raise DataError(
            f"{data} holds no data set {task}.", f"It needs {_FILES[task]}."
        ) from error
    shuffled = torch.randperm(
        len(arrays[1]), generator=torch.Generator().manual_seed(seed)
    )
    cut = int(len(shuffled) * _VALIDATION_SHARE)
    aside, rest = shuffled[:cut][:_MOST_OTHERS], shuffled[cut:][:_MOST_TRAINING]
    pictures, labels, test_pictures, test_labels = map(torch.from_numpy, arrays)
    test = torch.randperm(len(test_labels), generator=torch.Generator().manual_seed(0))
    test = test[:_MOST_OTHERS]
    return ImageSet(
        task,
        classes,
        _labelled(pictures[rest], labels[rest]),
        _labelled(pictures[aside], labels[aside]),
        _labelled(test_pictures[test], test_labels[test]),
    )


def squeeze(picture: Image.Image) -> NDArray[np.uint8]:
    """A picture as (side, side, 3)."""
    small = picture.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(small, np.uint8)


def cut_widgets(
    programs: Sequence[Path], most: int
) -> dict[str, list[NDArray[np.uint8]]]:
    """Crops of the leaves of rendered pages by element name, at most `most` of each.

    `programs` are files that `data.rendering.synthesise` wrote, in the folder of their
    dialect. Of one page a name is taken once, so that crops differ.
    """
    found: dict[str, list[NDArray[np.uint8]]] = {}
    for program in programs:
        screen = parse(program.read_text("utf-8"), program.parent.name)
        boxes = json.loads(program.with_suffix(".boxes.json").read_text())["boxes"]
        leaves = {e.name: node_id(at) for at, e in screen.walk() if not e.children}
        with Image.open(program.with_suffix(".png")) as picture:
            for name, key in leaves.items():
                crops = found.setdefault(name, [])
                if key in boxes and len(crops) < most:
                    x, y, width, height = boxes[key]
                    crops.append(squeeze(picture.crop((x, y, x + width, y + height))))
    return found


def _labelled(pictures: Tensor, labels: Tensor) -> Labelled:
    channels_first = pictures.permute(0, 3, 1, 2).float() / 127.5 - 1
    return Labelled(channels_first.contiguous(), labels.long())


def _widgets(folder: Path) -> _Read:
    with np.load(folder / WIDGETS, allow_pickle=False) as kept:
        classes = tuple(str(name) for name in kept["classes"])
        names = ("training", "training_labels", "test", "test_labels")
        return classes, tuple(kept[name] for name in names)


def _cifar10(folder: Path) -> _Read:
    """CIFAR-10 as one archive of JPEG files: `blob`, `offsets`, `y`, `is_test`.

    The files may lie sorted by class, so those that are read are drawn.
    """
    packed = lzma.decompress((folder / _FILES["cifar10"]).read_bytes())
    with np.load(io.BytesIO(packed), allow_pickle=False) as kept:
        blob, offsets = kept["blob"].tobytes(), kept["offsets"]
        labels, is_test = kept["y"], kept["is_test"].astype(bool)
        classes = tuple(str(name) for name in kept["classes"])
    drawn = np.random.default_rng(0)
    chosen = [
        drawn.permutation(places)[: most * 2]
        for places, most in (
            (np.flatnonzero(~is_test), _MOST_TRAINING),
            (np.flatnonzero(is_test), _MOST_OTHERS),
        )
    ]
    arrays: list[NDArray[np.uint8]] = []
    for places in chosen:
        files = (blob[offsets[i] : offsets[i + 1]] for i in places)
        arrays.append(np.stack([squeeze(Image.open(io.BytesIO(f))) for f in files]))
        arrays.append(labels[places])
    return classes, tuple(arrays)


def _fashion(folder: Path) -> _Read:
    """Fashion-MNIST as its four `…-ubyte.gz` files."""
    arrays: list[NDArray[np.uint8]] = []
    for part, most in (("train", _MOST_TRAINING), ("t10k", _MOST_OTHERS)):
        labels = gzip.decompress((folder / f"{part}-labels-idx1-ubyte.gz").read_bytes())
        raw = gzip.decompress((folder / f"{part}-images-idx3-ubyte.gz").read_bytes())
        pixels = np.frombuffer(raw, np.uint8, offset=16).reshape(-1, 28, 28)[: 2 * most]
        arrays.append(np.stack([squeeze(Image.fromarray(one)) for one in pixels]))
        arrays.append(np.frombuffer(labels, np.uint8, offset=8)[: 2 * most].copy())
    classes = ("T-shirt", "trousers", "pullover", "dress", "coat")
    return (*classes, "sandal", "shirt", "sneaker", "bag", "boot"), tuple(arrays)


_FILES = {
    "images": WIDGETS,
    "cifar10": "cifar10_jpegblob.npz.xz",
    "fashion-mnist": "train-images-idx3-ubyte.gz and its three companions",
}

_READERS: dict[str, Callable[[Path], _Read]] = {
    "images": _widgets,
    "cifar10": _cifar10,
    "fashion-mnist": _fashion,
}
