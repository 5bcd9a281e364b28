"""The pictures to classify: what ships, and what is read from folders."""

import gzip
import io
import json
import lzma

import numpy as np
import pytest
from PIL import Image

from pix2code_app.errors import DataError
from pix2code_app.lab.enas import images as reading
from pix2code_app.lab.enas.images import SIDE, cut_widgets, load_images


def test_the_shipped_widgets_are_balanced_and_apart():
    images = load_images("images", None, 1)
    assert len(images.classes) == 22
    assert {"btn-green", "slider", "radio"} <= set(images.classes)
    assert images.training.pictures.shape[1:] == (3, SIDE, SIDE)
    assert images.test.labels.bincount(minlength=22).min() >= 25
    assert images.training.pictures.abs().max() <= 1


def test_equal_seeds_divide_alike():
    first, again = (load_images("images", None, 4) for _ in range(2))
    assert first.validation.labels.tolist() == again.validation.labels.tolist()


def test_batches_begin_anew_when_the_pictures_end():
    part = load_images("images", None, 1).validation
    size = len(part.labels) - 1
    assert part.batch(0, size).labels.tolist() == part.labels[:size].tolist()
    assert len(part.batch(5, 16).labels) == 16


def test_fashion_mnist_is_read_from_its_four_files(tmp_path):
    for part, count in (("train", 20), ("t10k", 10)):
        pixels = np.full((count, 28, 28), 7, np.uint8)
        header = b"\0" * 16 + pixels.tobytes()
        (tmp_path / f"{part}-images-idx3-ubyte.gz").write_bytes(gzip.compress(header))
        labels = b"\0" * 8 + bytes(i % 10 for i in range(count))
        (tmp_path / f"{part}-labels-idx1-ubyte.gz").write_bytes(gzip.compress(labels))
    images = load_images("fashion-mnist", tmp_path, 1)
    assert images.classes[7] == "sneaker"
    assert len(images.training.labels) + len(images.validation.labels) == 20
    assert sorted(images.test.labels.tolist()) == list(range(10))


def cifar_archive(folder, labels, is_test):
    """An archive of red pictures."""
    file = io.BytesIO()
    Image.new("RGB", (32, 32), "red").save(file, "JPEG")
    jpeg = np.frombuffer(file.getvalue(), np.uint8)
    packed = io.BytesIO()
    np.savez(
        packed,
        blob=np.tile(jpeg, len(labels)),
        offsets=np.arange(len(labels) + 1) * len(jpeg),
        y=labels,
        is_test=is_test,
        classes=np.array(["cat", "dog"]),
    )
    archive = folder / "cifar10_jpegblob.npz.xz"
    archive.write_bytes(lzma.compress(packed.getvalue()))


def test_cifar10_is_read_from_its_archive(tmp_path):
    cifar_archive(tmp_path, np.arange(12) % 2, np.arange(12) >= 10)
    images = load_images("cifar10", tmp_path, 1)
    assert images.classes == ("cat", "dog")
    assert len(images.test.labels) == 2
    assert images.training.pictures[0, 0].min() > 0.9  # red


def test_of_an_archive_sorted_by_class_every_class_is_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "_MOST_TRAINING", 16)
    monkeypatch.setattr(reading, "_MOST_OTHERS", 16)
    order = np.arange(160)
    cifar_archive(tmp_path, order % 80 // 40, order >= 80)
    found = load_images("cifar10", tmp_path, 1)
    for part in (found.training, found.test):
        assert set(part.labels.tolist()) == {0, 1}


@pytest.mark.parametrize(
    ("task", "wanted"),
    [
        ("cifar10", "cifar10_jpegblob.npz.xz"),
        ("fashion-mnist", "train-images-idx3-ubyte.gz and its three companions"),
    ],
)
def test_a_folder_without_the_data_is_refused(tmp_path, task, wanted):
    with pytest.raises(DataError) as refused:
        load_images(task, tmp_path, 1)
    assert str(refused.value) == (
        f"{tmp_path} holds no data set {task}. It needs {wanted}."
    )
    with pytest.raises(DataError, match=f"The task {task} needs the folder of {task}"):
        load_images(task, None, 1)


def test_widgets_are_cut_where_the_page_has_them(tmp_path):
    folder = tmp_path / "android"
    folder.mkdir()
    text = "stack {\nrow {\nswitch\n}\n}\nfooter {\nbtn-home, btn-search\n}\n"
    (folder / "0.gui").write_text(text)
    page = Image.new("RGB", (40, 40), "white")
    page.paste("blue", (10, 10, 20, 20))
    page.save(folder / "0.png")
    boxes = {"0.0.0": [10, 10, 10, 10], "1.0": [0, 30, 5, 5]}
    (folder / "0.boxes.json").write_text(json.dumps({"boxes": boxes}))
    crops = cut_widgets([folder / "0.gui"], most=5)
    assert crops["switch"][0].reshape(-1, 3).tolist() == [[0, 0, 255]] * SIDE**2
    assert len(crops["btn-home"]) == 1
    assert crops["btn-search"] == []
