"""Cut the widgets that the lab's task `images` ships with out of rendered pages.

    for dialect in web android ios; do
        pix2code-cli synthesise --dialect $dialect --count 260 --seed 77 --out PAGES
    done
    python docs/cut_widgets.py PAGES resources/lab/widgets.npz

The last quarter of the pages of each dialect gives the test part.
"""

import sys
from pathlib import Path

import numpy as np

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.lab.enas.images import cut_widgets

MOST = {"training": 90, "test": 30}


def main() -> None:
    """Write the archive of crops and classes."""
    pages, out = map(Path, sys.argv[1:3])
    parts: dict[str, list[Path]] = {"training": [], "test": []}
    for name in dialect_names(FAMILY_2017):
        programs = sorted((pages / name).glob("*.gui"))
        cut = len(programs) * 3 // 4
        parts["training"] += programs[:cut]
        parts["test"] += programs[cut:]
    crops = {part: cut_widgets(files, MOST[part]) for part, files in parts.items()}
    classes = sorted(crops["training"])
    arrays = {"classes": np.array(classes)}
    for part, found in crops.items():
        labels = [i for i, name in enumerate(classes) for _ in found.get(name, ())]
        arrays[part] = np.stack([c for name in classes for c in found.get(name, ())])
        arrays[f"{part}_labels"] = np.array(labels, np.int64)
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **arrays)


if __name__ == "__main__":
    main()
