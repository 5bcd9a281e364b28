"""What is known of an experiment."""

import json

from pix2code_app import events
from pix2code_app.lab import running
from pix2code_app.lab.descriptions import describe, flat, shown


def outcomes(description):
    return [one.outcome for one in description.verdicts]


def test_without_a_checkpoint_nothing_was_measured(line):
    found = describe("line")
    assert found.card is None
    assert outcomes(found) == ["not measured", "not measured"]


def test_claims_are_judged_by_the_cards_metrics(line, trained):
    metrics = events.run(running.evaluate(line, trained.checkpoint))
    running.keep_metrics(line, trained.checkpoint, metrics, None)
    found = describe("line", trained.checkpoint)
    assert outcomes(found) == ["reproduced", "not measured"]


def test_a_control_that_learns_nothing_does_not_reproduce(line):
    task = running.new_run("line", None, {"shuffled": True})
    checkpoint = events.run(running.train(task))
    metrics = events.run(running.evaluate(line, checkpoint))
    running.keep_metrics(line, checkpoint, metrics, None)
    assert outcomes(describe("line", checkpoint))[0] == "not reproduced"


def test_a_description_is_json(line, trained):
    record = json.loads(json.dumps(describe("line", trained.checkpoint).as_dict()))
    assert record["name"] == "line"
    assert record["config"][4]["choices"] == ["sgd", "momentum"]
    assert record["claims"][0]["paper"] == "within 0.1"


def test_nested_figures_are_named_whole():
    nested = {"test": {"f1": 0.5, "kinds": {"person": 1.0}}, "pairs": 3}
    assert dict(flat(nested)) == {"test.f1": 0.5, "test.kinds.person": 1.0, "pairs": 3}


def test_what_figures_are_drawn_from_is_left_out():
    rounds = [{"reward": 0.1}, {"reward": 0.2}]
    assert dict(flat({"history": {"learned": rounds}, "curve": [1, 2]})) == {
        "curve": [1, 2]
    }


def test_figures_are_shown_at_four_digits():
    assert shown(0.123456) == "0.1235"
    assert shown([1.0, 2]) == "1 2"
    assert [shown(True), shown(False), shown(None)] == ["yes", "no", "–"]
