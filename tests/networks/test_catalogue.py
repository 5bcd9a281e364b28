"""Models by name and by path."""

import pytest

from pix2code_app import paths
from pix2code_app.errors import ModelError
from pix2code_app.networks.catalogue import DEFAULT, MODELS, SUFFIX, locate


def refusal(name):
    with pytest.raises(ModelError) as refused:
        locate(name)
    return str(refused.value)


@pytest.mark.parametrize("spec", MODELS, ids=lambda spec: spec.name)
def test_a_name_is_found_in_the_folder_of_checkpoints(spec, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "checkpoints", lambda: tmp_path)
    assert locate(spec.name) == tmp_path / spec.file


def test_names_are_different_and_the_default_is_one_of_them():
    names = [spec.name for spec in MODELS]
    assert len(set(names)) == len(names)
    assert DEFAULT in names


def test_a_file_is_found_by_its_path(tmp_path):
    path = tmp_path / f"own{SUFFIX}"
    path.write_bytes(b"")
    assert locate(str(path)) == path


def test_a_path_is_never_taken_for_a_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refusal(f"./{DEFAULT}") == f"The checkpoint ./{DEFAULT} does not exist."
    file = f"{DEFAULT}{SUFFIX}"
    assert refusal(file) == f"The checkpoint {file} does not exist."


def test_a_name_is_never_taken_for_a_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / DEFAULT).write_bytes(b"a file of that name")
    assert locate(DEFAULT).parent == paths.checkpoints()


def test_an_unknown_name_is_answered_with_the_nearest():
    assert refusal("atention") == (
        "Unknown model 'atention'; did you mean 'attention'? "
        "A file is given as a path, ./atention.safetensors for example."
    )


def test_a_name_that_is_like_no_other_is_answered_with_all():
    known = ", ".join(spec.name for spec in MODELS)
    assert refusal("zzz").startswith(f"Unknown model 'zzz'; known are {known}. ")


def test_a_folder_is_no_checkpoint(tmp_path):
    assert refusal(str(tmp_path)) == f"The checkpoint {tmp_path} does not exist."
