"""The functions for those who use the program from Python."""

import subprocess
import sys

import pytest
from PIL import Image

import pix2code_app as p2c
from compilers.errors import DslError, UnknownTarget
from pix2code_app import api
from pix2code_app.errors import ImageError, ModelError
from pix2code_app.networks.reading import DecodedToken, Reading

pytestmark = pytest.mark.usefixtures("of_2017")

TEXT = "header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n}\n"


class Reader:
    """Reads one program from every picture."""

    name = "fake"
    device = "cpu"

    def read(self, pictures, dialect=None, beam=1):
        program = "header btn-active } row single text } }"
        tokens = tuple(DecodedToken(name, 1.0) for name in program.split())
        return [Reading("web", 1.0, tokens, 0.0)] * len(pictures)


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "mockup.png"
    Image.new("RGB", (60, 40)).save(path)
    return path


def test_four_lines_of_python_are_enough(picture, tmp_path):
    result = p2c.convert(str(picture), reader=Reader())
    assert result.dsl == TEXT
    saved = result.save(tmp_path / "out")
    assert set(saved) == {"html", "android", "ios"}


def test_bytes_are_a_picture_too(picture):
    assert p2c.convert(picture.read_bytes(), reader=Reader()).source == "picture"


def test_targets_can_be_chosen(picture):
    assert set(p2c.convert(picture, to=["ios"], reader=Reader()).files) == {"ios"}


def test_a_bad_picture_raises_a_sentence(tmp_path):
    with pytest.raises(ImageError, match=r"absent\.png does not exist"):
        p2c.convert(tmp_path / "absent.png", reader=Reader())


def test_the_default_network_is_loaded_once(picture, monkeypatch):
    loaded = []
    monkeypatch.setattr(api, "load_model", lambda: loaded.append(1) or Reader())
    api.kept_reader.cache_clear()
    p2c.convert(picture)
    p2c.convert(picture)
    api.kept_reader.cache_clear()
    assert loaded == [1]


def test_text_compiles_without_a_network(tmp_path):
    made = p2c.compile_text(TEXT, to=["html"])
    assert made.screen.dialect == "web"
    assert made.save(tmp_path) == {"html": [tmp_path / "html/index.html"]}


def test_a_dialect_taken_by_guess_is_remarked_on():
    shared = "stack {\nrow {\nlabel\n}\n}\nfooter {\nbtn-search\n}\n"
    codes = [each.code for each in p2c.compile_text(shared).diagnostics]
    assert codes.count("several-dialects") == 1
    named = p2c.compile_text(shared, dialect="ios")
    assert "several-dialects" not in [each.code for each in named.diagnostics]


def test_what_cannot_be_compiled_raises_a_located_error():
    with pytest.raises(DslError, match="line 1"):
        p2c.compile_text("header {")
    with pytest.raises(UnknownTarget):
        p2c.compile_text(TEXT, to=["htm"])


def test_an_unknown_model_is_refused_before_torch_is_loaded():
    program = (
        "import sys, pix2code_app\n"
        "try: pix2code_app.load_model('atention')\n"
        "except Exception as error: print(type(error).__name__, 'torch' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert result.stdout == "ModelError False\n"


def test_a_missing_checkpoint_is_a_sentence(tmp_path):
    with pytest.raises(ModelError, match="does not exist"):
        api.load_model(str(tmp_path / "absent.safetensors"))


def test_sources_of_a_folder_are_its_pictures_in_order(picture, tmp_path):
    (tmp_path / "a.png").write_bytes(b"looked at later")
    (tmp_path / "notes.txt").write_text("no picture")
    names = [source.name for source in api.find_sources(tmp_path)]
    assert names == [str(tmp_path / "a.png"), str(picture)]


def test_a_folder_without_pictures_is_refused(tmp_path):
    with pytest.raises(ImageError, match="without pictures"):
        api.find_sources(tmp_path)


def test_an_unknown_name_of_the_package_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = p2c.nonsense


def test_the_public_names_are_listed():
    assert set(p2c.__all__) <= set(dir(p2c))
