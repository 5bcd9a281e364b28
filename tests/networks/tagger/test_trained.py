import pytest
import torch

from pix2code_app.errors import ModelError
from pix2code_app.networks.experiment_cards import ExperimentCard
from pix2code_app.networks.tagger.lstm_crf import LstmCrf, LstmCrfSizes
from pix2code_app.networks.tagger.trained import Trained, keep, quantise, restore


@pytest.fixture
def build(word_sizes, vocabulary):
    return lambda _: LstmCrf(LstmCrfSizes(word_sizes, len(vocabulary.tags), 6))


def test_a_kept_network_tags_as_before(tmp_path, build, corpus, vocabulary):
    trained = Trained(build(None).eval(), vocabulary, frozenset({5, 2**62}))
    path = tmp_path / "x.safetensors"
    keep(path, trained, ExperimentCard("ner-lstm-crf", {}, {}))
    again, _ = restore(path, "ner-lstm-crf", build)
    assert again.vocabulary == vocabulary
    assert again.seen == trained.seen
    batch = corpus.batch(range(10))
    assert torch.allclose(again.network(batch), trained.network(batch), atol=0.02)


def test_a_checkpoint_of_another_experiment_is_refused(tmp_path, build, vocabulary):
    path = tmp_path / "x.safetensors"
    trained = Trained(build(None), vocabulary, frozenset())
    keep(path, trained, ExperimentCard("ner-lstm-crf", {}, {}))
    with pytest.raises(ModelError, match="is a checkpoint of ner-lstm-crf, not of"):
        restore(path, "ner-stack-lstm", build)


def test_a_row_of_the_table_is_off_by_half_a_step_at_most():
    table = torch.randn(50, 8) * torch.logspace(-3, 2, 50)[:, None]
    steps, scale = quantise(torch.cat((table, torch.zeros(1, 8))))
    assert steps.dtype == torch.int8
    error = (steps[:-1] * scale[:-1] - table).abs() / table.abs().amax(1, keepdim=True)
    assert error.max() < 1 / 127
    assert not steps[-1].any()
