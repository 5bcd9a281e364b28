"""The content's part in a conversion: on by default, and saved with the code."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

import compilers
from compilers.schema.icons import icons
from pix2code_app import api
from pix2code_app.conversion import Conversion, ConversionOptions, Source, convert
from pix2code_app.evidence.icon_drawings import draw
from pix2code_app.geometry import Box
from pix2code_app.networks.reading import DecodedToken, Reading

pytestmark = pytest.mark.usefixtures("of_2017")

TOKENS = {
    "stack": Box.at(0.0, 0.0, 1.0, 0.8),
    "row": Box.at(0.0, 0.0, 1.0, 0.6),
    "img": Box.at(0.05, 0.1, 0.2, 0.4),
    "label": Box.at(0.34, 0.2, 0.3, 0.22),
}


class Reader:
    """Reads every picture as a row with an image and a label."""

    name, device, dialects = "fake", "cpu", ("ios",)

    def read(self, pictures, dialect=None, beam=1):
        tokens = [DecodedToken(name, 0.99, box=box) for name, box in TOKENS.items()]
        rest = ["}", "}", "footer", "btn-more", "}"]
        tokens += [DecodedToken(name, 0.99) for name in rest]
        return [Reading("ios", 1.0, tuple(tokens), -1.0)] * len(pictures)


def mockup():
    picture = Image.new("RGB", (400, 200), "#ebebeb")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((20, 20, 99, 99), fill="#7080e0")
    pen.text((140, 45), "Lisbon", "#000000", ImageFont.load_default(28))
    return picture


def converted(picture=None, **options):
    file = BytesIO()
    (picture or mockup()).save(file, "PNG")
    chosen = ConversionOptions(("html",), **options)
    steps = convert([Source("a.png", file.getvalue())], Reader(), chosen)
    (made,) = [step for step in steps if isinstance(step, Conversion)]
    return made


def test_the_code_says_what_the_mockup_says():
    made = converted()
    assert 'label("Lisbon", color=#000000, kind="place")' in made.dsl
    assert ">Lisbon</span>" in made.files["html"]["index.html"]
    label = next(one for one in made.elements if one.name == "label")
    assert (label.words.text, label.node) == ("Lisbon", "0.0.1")
    assert made.seconds.read > 0


def test_without_content_the_program_is_the_classic_one():
    plain = converted(content=False)
    assert plain.dsl == compilers.format(compilers.strip_attributes(converted().screen))
    assert plain.elements == ()
    assert plain.pictures == {}


def test_a_saved_program_compiles_to_the_same_code_again(tmp_path):
    made = converted()
    made.save(tmp_path)
    text = (tmp_path / "screen.gui").read_text()
    again = api.compile_text(text, to=["html"], dialect="ios", beside=tmp_path)
    assert again.files == made.files
    assert (tmp_path / "pictures/0.0.0.png").is_file()


def test_anonymised_code_names_no_place_of_the_mockup():
    made = converted(anonymise=True)
    label = next(one for one in made.elements if one.name == "label")
    assert f'label("{label.words.text}", color=#000000, kind="place")' in made.dsl
    written = [made.dsl, *map(str, made.files["html"].values()), label.words.text]
    assert "lisbon" not in "".join(written).casefold()


def icon_mockup():
    picture = Image.new("RGB", (400, 200), "#ebebeb")
    heart = Image.fromarray(draw(icons()["heart"], 72, 1.8))
    picture.paste(heart, (24, 24))
    return picture


def test_an_icon_of_the_open_set_is_named_in_program_and_code():
    made = converted(icon_mockup())
    assert 'icon="heart"' in made.dsl
    assert "icon-heart" in made.files["html"]["index.html"]
    assert "src=" not in made.dsl.split("label")[0]


def test_an_example_is_found_in_a_later_mockup(tmp_path):
    part = icon_mockup().crop((20, 20, 100, 100)).resize((50, 50))
    api.keep_example(tmp_path, "likes", 'btn-add("Likes", icon="star")', part)
    made = converted(icon_mockup(), examples=tmp_path)
    assert 'btn-add("Likes"' in made.dsl
    assert 'icon="star"' in made.dsl
    assert "example" in {one.code for one in made.diagnostics}
