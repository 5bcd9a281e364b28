from pix2code_app.lab import catalogue
from pix2code_app.lab.descriptions import verdicts
from pix2code_app.lab.grid_cells import designs
from pix2code_app.lab.grid_cells.following import Sampled, follow
from pix2code_app.networks.experiment_cards import read_card

SHIPPED = catalogue.find("grid-cells").checkpoint


def test_every_network_that_ships_keeps_track_of_its_place():
    for trained in designs.load(SHIPPED).values():
        steps = trained.design.recipe.steps
        found = follow(trained.network, trained.design, steps, Sampled(32, seed=41))
        assert found.mse_fraction < 0.10


def test_the_networks_that_ship_were_worse_on_the_way():
    trained = designs.load(SHIPPED)["square/regularised/0"]
    first = trained.stages[min(trained.stages)]
    errors = [
        follow(network, trained.design, 300, Sampled(32, seed=41)).mse_fraction
        for network in (first, trained.network)
    ]
    assert errors[1] < 0.7 * errors[0]


def test_the_card_says_what_was_and_what_was_not_reproduced():
    experiment = catalogue.find("grid-cells").load()
    metrics = read_card(SHIPPED).metrics
    outcomes = [one.outcome for one in verdicts(experiment, metrics)]
    assert outcomes == [
        *("reproduced", "reproduced", "reproduced", "not reproduced", "reproduced"),
        *("not reproduced", "not reproduced", "reproduced"),
    ]
