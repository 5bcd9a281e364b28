"""What every widget listens to stays in parts that one can hold in one's head."""

import inspect

import pytest

from pix2code_app.gui.model.autosave import Autosave
from pix2code_app.gui.model.document import Document
from pix2code_app.gui.model.queue import Queue
from pix2code_app.gui.model.selection import Selection
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.model.settings import ChosenSettings

MOST_METHODS = 15
PARTS = (Session, Queue, Document, Selection, ChosenSettings, Autosave)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_the_parts_of_a_session_have_few_methods(part):
    own = [
        name
        for name, value in vars(part).items()
        if inspect.isfunction(value) or isinstance(value, property)
    ]
    assert 0 < len(own) <= MOST_METHODS
