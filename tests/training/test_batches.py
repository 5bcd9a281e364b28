"""Batches: what they depend on, and what belongs together in them."""

import itertools
from dataclasses import fields

import numpy as np
import pytest
import torch

from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect_names
from pix2code_app.datasets.examples import Examples, Program, load_examples
from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.datasets.vocabulary import END, START, PaperVocabulary, Vocabulary
from pix2code_app.events import run
from pix2code_app.training.augmentation import unchanged
from pix2code_app.training.batches import (
    Batch,
    Sampler,
    Source,
    _longer,
    collate,
    prefetched,
)

VOCABULARY = Vocabulary.of_dialects(dialect_names(FAMILY_2017))


@pytest.fixture
def examples(tmp_path, write_web_pair, web_programs):
    """Twelve pairs with boxes."""
    for i, text in enumerate(web_programs):
        write_web_pair(tmp_path / "drawn", f"{i:02}", text, with_boxes=True)
    return run(load_examples(find_pairs(tmp_path / "drawn"), 64, 64))


def equal(one: Batch, other: Batch) -> bool:
    pairs = ((getattr(one, f.name), getattr(other, f.name)) for f in fields(Batch))
    return all(
        a.shape == b.shape and torch.equal(a.nan_to_num(-9), b.nan_to_num(-9))
        for a, b in pairs
    )


def drawn(examples, *indices):
    return [
        (
            examples.pictures[i],
            VOCABULARY.encode("web", examples.programs[i].tokens),
            examples.programs[i].boxes,
            examples.programs[i].depths,
        )
        for i in indices
    ]


def test_a_batch_depends_on_the_seed_and_the_step_alone(examples):
    sources = [Source(examples, 1.0)]
    sampler = Sampler(VOCABULARY, 5, (1, 0))
    batch = sampler.batch(7, sources)
    sampler.batch(8, sources)
    assert equal(sampler.batch(7, sources), batch)
    assert equal(Sampler(VOCABULARY, 5, (1, 0)).batch(7, sources), batch)
    assert not equal(sampler.batch(8, sources), batch)
    assert not equal(Sampler(VOCABULARY, 5, (2, 0)).batch(7, sources), batch)
    assert not equal(Sampler(VOCABULARY, 5, (1, 1)).batch(7, sources), batch)


def test_pictures_that_are_not_augmented_stay_as_they_are(examples):
    same = Examples(examples.pictures[:1], examples.programs[:1])
    sampler = Sampler(VOCABULARY, 2, (1, 0), unchanged)
    batch = sampler.batch(0, [Source(same, 1.0)])
    expected = torch.tensor(same.pictures[0]).permute(2, 0, 1) / 255
    assert all(torch.equal(picture, expected) for picture in batch.pictures)


def test_prefetched_batches_are_those_of_their_steps(examples):
    sources = [Source(examples, 1.0)]
    sampler = Sampler(VOCABULARY, 2, (3,))
    for step, batch in itertools.islice(prefetched(sampler, sources, 4), 3):
        assert equal(batch, sampler.batch(step, sources))
    steps = [step for step, _ in itertools.islice(prefetched(sampler, sources, 4), 3)]
    assert steps == [4, 5, 6]


def test_an_error_while_drawing_reaches_the_loop():
    nothing = Examples(np.zeros((0, 64, 64, 3), np.uint8), ())
    batches = prefetched(Sampler(VOCABULARY, 2, (3,)), [Source(nothing, 1.0)], 0)
    with pytest.raises(ValueError, match="high"):
        next(batches)


def test_sources_are_drawn_from_by_their_shares(examples):
    first = Examples(examples.pictures[:1], examples.programs[:1])
    second = Examples(examples.pictures[6:7], examples.programs[6:7])
    sampler = Sampler(VOCABULARY, 400, (5,))
    batch = sampler.batch(0, [Source(first, 0.75), Source(second, 0.25)])
    lengths = (batch.targets != 0).sum(1)
    expected = len(first.programs[0].tokens) + 2
    assert len(second.programs[0].tokens) + 2 != expected
    assert 0.68 < (lengths == expected).float().mean() < 0.82


def test_a_source_without_a_share_is_never_drawn_from(examples):
    first = Examples(examples.pictures[:1], examples.programs[:1])
    second = Examples(examples.pictures[6:7], examples.programs[6:7])
    sampler = Sampler(VOCABULARY, 50, (5,))
    for sources in (
        [Source(first, 1.0), Source(second, 0.0)],
        [Source(second, 0.0), Source(first, 1.0)],
    ):
        lengths = (sampler.batch(0, sources).targets != 0).sum(1)
        assert set(lengths.tolist()) == {len(first.programs[0].tokens) + 2}


def test_inputs_are_the_targets_one_step_later(examples):
    batch = collate(drawn(examples, 0, 3), VOCABULARY)
    start = VOCABULARY.ids[START]
    assert batch.inputs[:, 0].tolist() == [start, start]
    assert torch.equal(batch.inputs[:, 1:], batch.targets[:, :-1])


def test_targets_are_the_dialect_the_program_and_the_end(examples):
    batch = collate(drawn(examples, 0), VOCABULARY)
    names = [VOCABULARY.tokens[i] for i in batch.targets[0]]
    assert names == ["<web>", *examples.programs[0].tokens, END]


def test_shorter_programs_are_padded_without_boxes(examples):
    batch = collate(drawn(examples, 2, 3), VOCABULARY)
    short, long = ((row != 0).sum() for row in batch.targets)
    assert short < long == batch.targets.shape[1]
    assert batch.boxes[0, short:].isnan().all()
    assert not batch.targets[0, short:].any()


def test_boxes_and_depths_belong_to_their_targets(examples):
    batch = collate(drawn(examples, 0), VOCABULARY)
    program = examples.programs[0]
    for step, number in enumerate(batch.targets[0].tolist()):
        token = VOCABULARY.tokens[number]
        placed = not batch.boxes[0, step].isnan().any()
        assert placed == (token in set(program.tokens) - {CLOSE})
        if placed:
            assert batch.boxes[0, step].numpy() == pytest.approx(
                program.boxes[step - 1]
            )
            assert batch.depths[0, step] == program.depths[step - 1]


def test_pictures_are_fractions_with_channels_first(examples):
    batch = collate(drawn(examples, 0), VOCABULARY)
    assert batch.pictures.shape == (1, 3, 64, 64)
    expected = examples.pictures[0].transpose(2, 0, 1) / 255
    np.testing.assert_allclose(batch.pictures[0], expected, atol=1e-6)


def test_the_papers_tokens_have_no_places(examples):
    paper = PaperVocabulary.of_dialects(dialect_names(FAMILY_2017))
    batch = Sampler(paper, 3, (1,)).batch(0, [Source(examples, 1.0)])
    assert batch.boxes.isnan().all()
    assert not batch.depths.any()
    assert paper.tokens[batch.targets[0, 2]] == "{"


def test_a_moved_batch_is_the_same(examples):
    batch = collate(drawn(examples, 0), VOCABULARY)
    assert equal(batch.to(torch.device("cpu")), batch)


def test_boxes_stay_on_their_elements_when_pictures_are_moved(examples, leaf_colours):
    sampler = Sampler(VOCABULARY, 40, (2,))
    batch = sampler.batch(0, [Source(examples, 1.0)])
    right = seen = 0
    for i, step in torch.nonzero(~batch.boxes[..., 0].isnan()).tolist():
        name = VOCABULARY.tokens[batch.targets[i, step]]
        left, top, end, bottom = batch.boxes[i, step].tolist()
        x, y = (int(32 * side) for side in (left + end, top + bottom))
        if name in leaf_colours and 0 <= x < 64 and 0 <= y < 64:
            shown = (batch.pictures[i, :, y, x] * 255).numpy()
            nearest = min(
                leaf_colours,
                key=lambda leaf: np.abs(shown - leaf_colours[leaf]).sum(),
            )
            right += nearest == name
            seen += 1
    assert seen > 150
    assert right / seen > 0.9  # exposure and noise may turn one colour to another


def test_longer_programs_are_drawn_more_often_than_by_chance():
    short, long = (Program("android", ("row",) * n, None, None) for n in (2, 9))
    examples = Examples(np.zeros((2, 1, 1, 3), np.uint8), (short, long))
    rng = np.random.default_rng(0)
    drawn = [_longer(examples, rng) for _ in range(400)]
    assert np.mean(drawn) == pytest.approx(0.75, abs=0.06)
