"""The forms compute what they are described to, before any training."""

import pytest
import torch

from pix2code_app.lab.rnn_basics import (
    bidirectional,
    convolution,
    depth,
    encoder_decoder,
    markov,
    vector_to_sequence,
)
from pix2code_app.lab.rnn_basics.cells import count
from pix2code_app.lab.rnn_basics.encoder_decoder import START, EncoderDecoder
from pix2code_app.lab.rnn_basics.forms import FORMS
from pix2code_app.lab.rnn_basics.lessons import Lesson, fresh, learn
from pix2code_app.lab.rnn_basics.sequence_to_vector import (
    BagOfBits,
    LastState,
    last_states,
)


def test_the_last_state_is_the_one_before_the_padding():
    states = torch.arange(24.0).reshape(2, 4, 3)
    found = last_states(states, torch.tensor([2, 4]))
    assert found.tolist() == [[3, 4, 5], [21, 22, 23]]


@pytest.mark.parametrize(
    "build", [lambda: LastState("gru"), BagOfBits, convolution.Convolutions]
)
def test_what_lies_behind_the_end_changes_nothing(build, rng):
    torch.manual_seed(0)
    network = build()
    bits = torch.randint(2, (3, 9), generator=rng)
    lengths = torch.tensor([4, 1, 8])
    other = bits.clone()
    for row, length in enumerate(lengths):
        other[row, length:] = 1 - other[row, length:]
    torch.testing.assert_close(network(bits, lengths), network(other, lengths))


def test_the_cnn_has_as_many_parameters_as_the_gru():
    ratio = count(convolution.Convolutions()) / count(LastState("gru"))
    assert 0.95 < ratio < 1.1


def test_stacked_layers_have_about_as_many_parameters_as_one():
    sizes = [count(lesson.build()) for lesson in depth.LESSONS]
    assert max(sizes) / min(sizes) < 1.05


@torch.no_grad()
@pytest.mark.parametrize("attention", [False, True])
def test_teacher_forcing_at_once_is_the_same_as_letter_by_letter(attention, rng):
    torch.manual_seed(2)
    network = EncoderDecoder(attention=attention)
    words = encoder_decoder.words_of(rng, 3, 6)
    truth = words.flip(1)
    always = torch.ones_like(truth, dtype=torch.bool)
    written, _ = network.write(network.encode(words), 6, truth, always)
    torch.testing.assert_close(written, network(words, truth))


@torch.no_grad()
def test_a_free_decoder_never_sees_the_targets(rng):
    torch.manual_seed(2)
    network = EncoderDecoder(attention=True)
    context = network.encode(encoder_decoder.words_of(rng, 2, 5))
    never = torch.zeros(2, 5, dtype=torch.bool)
    answers = [
        network.write(context, 5, torch.full((2, 5), letter), never)[0]
        for letter in (0, 7)
    ]
    assert torch.equal(*answers)


@torch.no_grad()
def test_attention_is_a_distribution_and_can_be_spread_evenly(rng):
    torch.manual_seed(2)
    network = EncoderDecoder(attention=True)
    context = network.encode(encoder_decoder.words_of(rng, 2, 5))
    _, looks = network.write(context, 3)
    torch.testing.assert_close(looks.sum(2), torch.ones(2, 3))
    network.even = True
    assert torch.equal(network.write(context, 3)[1], torch.full((2, 3, 5), 0.2))


def test_the_decoder_starts_from_a_letter_of_its_own():
    network = EncoderDecoder(attention=False)
    assert network.embedding.num_embeddings == START + 1


def test_only_the_bidirectional_network_sees_the_future():
    torch.manual_seed(0)
    x = torch.randn(1, 6)
    for both_ways in (False, True):
        network = bidirectional.Labeller(both_ways=both_ways)
        inputs = x.clone().requires_grad_()
        network(inputs)[0, 2, 0].backward()
        future = inputs.grad[0, 3:]
        assert bool((future != 0).any()) == both_ways
        assert inputs.grad[0, 1] != 0


@pytest.mark.parametrize("given", vector_to_sequence.GIVEN)
def test_the_vector_is_given_where_it_is_said(given):
    torch.manual_seed(0)
    network = vector_to_sequence.FromVector(3, 1, given)
    vector = torch.randn(1, 3)
    is_at_start = bool(network.begin(vector).any())
    assert is_at_start == (given != "every")
    state, before = torch.zeros(1, vector_to_sequence.HIDDEN), torch.zeros(1, 1)
    answers = [network.step(before, state, v)[0] for v in (vector, -vector)]
    assert torch.equal(*answers) == (given == "initial")


def test_the_letters_spell_the_words():
    rows = vector_to_sequence.letters()
    text = "".join(vector_to_sequence.ALPHABET[c] for c in rows[17].tolist())
    assert text == "seventeen."


def test_values_flow_over_a_cut_and_gradients_do_not():
    network = markov.LanguageModel("gru", 2)
    first = torch.tensor([[1, 0, 1]])
    _, state = network(first)
    assert state.requires_grad
    assert not markov.cut(state).requires_grad
    assert torch.equal(markov.cut(state), state)
    hidden, cell = markov.cut(markov.LanguageModel("lstm", 2)(first)[1])
    assert not hidden.requires_grad
    assert not cell.requires_grad


@torch.no_grad()
def test_carried_over_cuts_a_state_is_that_of_the_whole_sequence(rng):
    torch.manual_seed(1)
    network = markov.LanguageModel("vanilla", 4)
    symbols = torch.randint(4, (1, 8), generator=rng)
    whole, _ = network(symbols)
    first, state = network(symbols[:, :5])
    second, _ = network(symbols[:, 5:], markov.cut(state))
    torch.testing.assert_close(torch.cat([first, second], 1), whole)


@pytest.mark.parametrize("window", markov.WINDOWS)
def test_every_window_sees_as_many_symbols_in_an_update(window):
    seen = []

    def network(inputs, state):
        seen.append(inputs)
        return torch.zeros(*inputs.shape, 2, requires_grad=True), torch.zeros(1)

    places = torch.arange(2000)
    streams = markov.Streams(places, torch.zeros_like(places), window)
    for _ in range(2):
        streams(network, None, 0.0)
    assert [inputs.numel() for inputs in seen] == [markov.AT_ONCE] * 2
    assert torch.equal(seen[1][:, 0], seen[0][:, -1] + 1)


def test_the_same_seed_teaches_the_same_network():
    lesson = FORMS["bidirectional"].lessons[0]
    weights = []
    for _ in range(2):
        network = fresh(lesson, 5)
        assert [update for update, _ in learn(network, lesson, 3, 6)] == [3]
        weights.append(network.head[0].weight)
    assert torch.equal(*weights)


def test_learning_learns(rng):
    target = torch.randn(4, generator=rng)

    def teach(network, generator, progress):
        return ((network.weight - target) ** 2).sum()

    lesson = Lesson("line", lambda: torch.nn.Linear(4, 1), lambda: teach, 0, 0.1)
    losses = [loss for _, loss in learn(fresh(lesson, 0), lesson, 100, 0)]
    assert len(losses) == 4
    assert losses[-1] < 0.1 * losses[0]


def test_lessons_have_names_of_their_own():
    for form in FORMS.values():
        names = [lesson.name for lesson in form.lessons]
        assert len(names) == len(set(names))
