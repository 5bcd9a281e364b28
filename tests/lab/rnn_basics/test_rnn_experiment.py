"""The chapter as an experiment: trained, stopped, gone on with, measured and drawn."""

import json
import subprocess
import sys

import pytest
import torch
from safetensors.torch import load_file

from pix2code_app.errors import DataError, ModelError
from pix2code_app.events import Progressed, run
from pix2code_app.lab import catalogue, figures
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.rnn_basics.experiment import (
    EXPERIMENT,
    FORMS,
    NAME,
    Config,
    Question,
    demo,
    evaluate,
    train,
)
from pix2code_app.lab.rnn_basics.forms import FORMS as TABLE
from pix2code_app.lab.rnn_basics.gates import GATES
from pix2code_app.lab.runs import Run
from pix2code_app.networks import experiment_checkpoints as checkpoints

SHORT = Config(form="bidirectional", minutes=0.02, seed=2)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    folder = Run(tmp_path_factory.mktemp("rnn"))
    folder.path.mkdir(exist_ok=True)
    events = []
    run(train(SHORT, folder), events.append)
    return folder, events


@pytest.fixture(scope="module")
def shipped():
    path = catalogue.find(NAME).checkpoint
    if not path.is_file():
        pytest.skip(f"the checkpoint {path.name} is absent")
    return path


def test_the_names_of_the_forms_are_those_of_the_table():
    assert tuple(TABLE) == FORMS


def test_a_run_ends_with_a_measured_checkpoint_and_figures(trained):
    folder, events = trained
    _, card = checkpoints.load(folder.checkpoint, NAME)
    assert set(card.metrics) == {"bidirectional", "gates"}
    assert set(card.metrics["gates"]["bidirectional"]) == {"holds", "control fails"}
    assert card.config["seed"] == 2
    drawn = [event for event in events if isinstance(event, Drew)]
    assert len(drawn) == 3
    for event in drawn:
        record = json.loads(json.dumps(figures.to_json(event.figure)))
        assert figures.from_json(record).title == event.figure.title


def test_progress_never_goes_back(trained):
    _, events = trained
    done = [event.done for event in events if isinstance(event, Progressed)]
    training = done[: done.index(max(done)) + 1]
    assert training == sorted(training)


def test_a_stopped_run_goes_on_with_the_networks_that_were_finished(tmp_path, trained):
    folder = Run(tmp_path)
    work = train(SHORT, folder)
    for event in work:
        if isinstance(event, Progressed) and event.note.endswith("both ways"):
            break
    work.close()
    kept, progress = folder.load()
    assert {name.split(".")[0].split("/")[1] for name in kept} == {
        "one way",
        "one way, asked later",
    }
    assert progress["seconds"] > 0
    run(train(SHORT, folder))
    once, again = load_file(trained[0].checkpoint), load_file(folder.checkpoint)
    assert all(torch.equal(once[name], again[name]) for name in once)


def test_data_of_one_s_own_are_refused(trained, tmp_path):
    with pytest.raises(DataError, match="draws its own exercises"):
        run(evaluate(trained[0].checkpoint, tmp_path))


@pytest.mark.parametrize("bits", ["", "1", "12", "0" * 25])
def test_bits_that_are_none_are_refused(trained, bits):
    with pytest.raises(DataError) as refused:
        demo(trained[0].checkpoint, Question(bits=bits))
    sentence = f"{bits!r} is not a string of 2 to 24 bits, 0 and 1."
    assert str(refused.value) == sentence


@pytest.mark.parametrize("word", ["A", "head", "XYZ", "A" * 15])
def test_words_of_other_letters_are_refused(trained, word):
    with pytest.raises(DataError, match="is not a word of 2 to 14 letters from A to L"):
        demo(trained[0].checkpoint, Question(word=word))


def test_an_unknown_form_is_refused(tmp_path):
    with pytest.raises(DataError, match="There is no form 'mamba'; there are all,"):
        next(train(Config(form="mamba"), Run(tmp_path)))


def test_a_checkpoint_of_other_networks_is_refused(trained, tmp_path):
    tensors, card = checkpoints.load(trained[0].checkpoint, NAME)
    name = next(iter(tensors))
    other = tmp_path / "other.safetensors"
    checkpoints.save(other, {**tensors, name: torch.zeros(1)}, card)
    with pytest.raises(ModelError, match="does not hold the networks of rnn-basics"):
        demo(other, Question())


def test_describing_the_experiment_loads_no_torch():
    program = (
        "import sys; from pix2code_app.lab.catalogue import find;"
        "find('rnn-basics').load(); print('torch' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"


def test_the_shipped_chapter_is_small_and_passes_every_gate_as_its_card_says(shipped):
    assert shipped.stat().st_size <= 5_000_000
    metrics = run(evaluate(shipped, None))
    assert set(metrics["gates"]) == set(GATES)
    _, card = checkpoints.load(shipped, NAME)
    assert metrics["gates"] == card.metrics["gates"]
    assert all(all(found.values()) for found in metrics["gates"].values())


def test_the_shipped_chapter_answers_at_once(shipped):
    drawn = demo(shipped, Question(form="encoder-decoder", word="ABCDEF"))
    table = next(one for one in drawn if isinstance(one, figures.Table))
    assert ("attention", "FEDCBA", "yes") in table.rows
    assert EXPERIMENT.claims
