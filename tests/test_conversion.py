"""The pipeline from pictures to code, with a network that answers what a test wants."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageColor

import compilers
from pix2code_app import conversion
from pix2code_app.conversion import (
    Conversion,
    ConversionOptions,
    Failure,
    Source,
    Tally,
    convert,
    convert_streaming,
)
from pix2code_app.errors import ExportError
from pix2code_app.events import Progressed, Started, TokenDecoded, run
from pix2code_app.geometry import Box
from pix2code_app.mockups import opening
from pix2code_app.networks.reading import DecodedToken, Reading

pytestmark = pytest.mark.usefixtures("of_2017")

PROGRAM = "header btn-active } row single small-title text btn-green } }"
TOKENS = PROGRAM.split()
HTML = ConversionOptions(("html",), content=False)


class Reader:
    """Answers `answer`, and remembers what it was asked."""

    name = "fake"
    device = "cpu"
    dialects = ("web",)

    def __init__(self, tokens=TOKENS, dialect="web"):
        decoded = tuple(
            DecodedToken(token, 0.9, box=Box.at(0.25, 0.1, 0.5, 0.2))
            for token in tokens
        )
        self.answer = Reading(
            dialect, 1.0, decoded, -1.0, encode_seconds=0.5, decode_seconds=0.25
        )
        self.asked = []

    def read(self, pictures, dialect=None, beam=1):
        self.asked.append((len(pictures), dialect, beam))
        return [self.answer] * len(pictures)

    def stream(self, picture, dialect=None):
        yield from self.answer.tokens
        return self.answer


def png(size=(100, 50), dot="white") -> bytes:
    """A black picture with one pixel of another colour."""
    picture = Image.new("RGB", size)
    picture.putpixel((20, 10), ImageColor.getrgb(dot))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def outcomes(sources, reader, options=HTML):
    steps = list(convert(sources, reader, options))
    return [step for step in steps if isinstance(step, Conversion | Failure)]


def only(sources, reader, options=HTML):
    (outcome,) = outcomes(sources, reader, options)
    return outcome


def test_a_picture_becomes_a_tree_and_code():
    made = only([Source("a.png", png())], Reader())
    assert made.source == "a.png"
    assert made.dialect == "web"
    assert made.dsl == (
        "header {\nbtn-active\n}\nrow {\nsingle {\nsmall-title, text, btn-green\n}\n}\n"
    )
    assert made.files["html"].keys() == {"index.html"}
    assert (made.model, made.device) == ("fake", "cpu")
    assert made.confidence == 0.9
    assert made.diagnostics == ()


def test_every_target_asked_for_is_compiled_in_order():
    options = ConversionOptions(("ios", "html"), content=False)
    assert list(only([Source("a", png())], Reader(), options).files) == ["ios", "html"]


def test_the_stages_are_timed():
    seconds = only([Source("a", png())], Reader()).seconds
    assert (seconds.encode, seconds.decode, seconds.read) == (0.5, 0.25, 0.0)
    assert seconds.compile > 0
    assert seconds.total > 0.75 + seconds.compile


def test_events_tell_the_progress_and_the_result_counts():
    sources = [Source("a", png()), Source("b", b"nothing")]
    work = convert(sources, Reader(), HTML)
    told, tally = [], None
    while tally is None:
        try:
            told.append(next(work))
        except StopIteration as finished:
            tally = finished.value
    assert tally == Tally(converted=1, failed=1)
    assert told[0] == Started("converting", 2)
    assert [step for step in told if isinstance(step, Progressed)] == [
        Progressed(1, "a"),
        Progressed(2, "b"),
    ]


def test_a_failure_names_the_input_and_leaves_the_order_alone():
    sources = [Source("bad", b""), Source("good", png()), Source("worse", b"?")]
    first, second, third = outcomes(sources, Reader())
    assert isinstance(second, Conversion)
    assert first == Failure("bad", "bad is empty.")
    assert third.source == "worse"
    assert third.message.startswith("worse ")


def test_a_title_is_what_messages_say():
    failure = only([Source("-", b"", "standard input")], Reader())
    assert failure == Failure("-", "standard input is empty.")


def test_pictures_are_opened_when_their_batch_comes(monkeypatch, tmp_path):
    monkeypatch.setattr(conversion, "BATCH_PICTURES", 2)
    opened = []
    real = opening.open_mockup
    monkeypatch.setattr(
        opening, "open_mockup", lambda *given: opened.append(given) or real(*given)
    )
    work = convert([Source(str(n), png()) for n in range(6)], Reader(), HTML)
    while not isinstance(next(work), Conversion):
        pass
    assert len(opened) == 2
    work.close()


def test_batches_are_bounded_by_pixels_too(monkeypatch):
    monkeypatch.setattr(conversion, "BATCH_PIXELS", 10_000)
    reader = Reader()
    outcomes([Source(str(n), png()) for n in range(5)], reader)
    assert [count for count, _, _ in reader.asked] == [2, 2, 1]


def test_a_batch_without_pictures_is_not_read():
    reader = Reader()
    outcomes([Source("bad", b"")], reader)
    assert reader.asked == []


def test_dialect_and_beam_reach_the_network():
    reader = Reader()
    only(
        [Source("a", png())],
        reader,
        ConversionOptions(("html",), "web", 5, content=False),
    )
    assert reader.asked == [(1, "web", 5)]


def test_a_program_cut_off_is_closed_with_a_diagnostic():
    made = only([Source("a", png())], Reader(TOKENS[:6]))
    assert "cut-off" in [each.code for each in made.diagnostics]
    assert compilers.parse(made.dsl) == made.screen


def test_a_program_that_is_none_is_a_failure():
    failure = only([Source("a.png", png())], Reader(["row", "row"]))
    assert isinstance(failure, Failure)
    assert failure.message.startswith("a.png: ")


def test_an_uncertain_element_is_pointed_out_with_the_next_best():
    reader = Reader()
    tokens = list(reader.answer.tokens)
    tokens[7] = replace(tokens[7], probability=0.5, alternatives=(("btn-red", 0.3),))
    tokens[8] = replace(tokens[8], probability=0.5)  # a brace is no element
    reader.answer = replace(reader.answer, tokens=tuple(tokens))
    made = only([Source("a", png())], reader)
    (doubt,) = [each for each in made.diagnostics if each.code == "low-confidence"]
    assert doubt.node == "1.0.2"
    assert (doubt.span.line, doubt.span.column) == (6, 20)  # in the text of `dsl`
    assert made.dsl.splitlines()[5][19:] == "btn-green"
    assert doubt.message == (
        "'btn-green' is uncertain (50%); the next best is 'btn-red' (30%)."
    )


@pytest.mark.parametrize(("dot", "is_blank"), [("#0f0f0f", True), ("#101010", False)])
def test_a_picture_of_one_colour_is_said_to_show_nothing(dot, is_blank):
    made = only([Source("a", png(dot=dot))], Reader())
    assert ("one-colour" in [each.code for each in made.diagnostics]) == is_blank


def test_boxes_are_pixels_of_the_picture_and_only_there_when_asked_for():
    source = Source("a", png((200, 100)))
    assert all(not e.attributes for _, e in only([source], Reader()).screen.walk())
    options = ConversionOptions(("html",), boxes=True, content=False)
    made = only([source], Reader(), options)
    assert {e.get("box") for _, e in made.screen.walk()} == {(50, 10, 100, 20)}
    assert "btn-active(box=(50, 10, 100, 20))" in made.dsl
    assert compilers.parse(made.dsl) == made.screen


def test_elements_without_a_box_stay_as_they_are():
    reader = Reader()
    bare = tuple(replace(token, box=None) for token in reader.answer.tokens)
    reader.answer = replace(reader.answer, tokens=bare)
    made = only(
        [Source("a", png())],
        reader,
        ConversionOptions(("html",), boxes=True, content=False),
    )
    assert "box" not in made.dsl


def test_a_streamed_picture_tells_its_tokens_and_gives_the_same():
    events = []
    source = Source("a.png", png())
    made = run(convert_streaming(source, Reader(), HTML), events.append)
    assert events == [TokenDecoded("a.png", token, 0.9) for token in TOKENS]
    assert made == only([source], Reader())


def test_a_streamed_picture_that_cannot_be_opened_is_a_failure():
    made = run(convert_streaming(Source("a", b""), Reader(), HTML))
    assert made == Failure("a", "a is empty.")


def test_saving_writes_the_code_and_the_program(tmp_path):
    made = only([Source("a", png())], Reader())
    saved = made.save(tmp_path / "out")
    assert saved == {"html": [tmp_path / "out/html/index.html"]}
    assert (tmp_path / "out/screen.gui").read_text() == made.dsl
    with pytest.raises(ExportError, match="exist already"):
        made.save(tmp_path / "out")
    made.save(tmp_path / "out", force=True)
