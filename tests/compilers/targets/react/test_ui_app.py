"""React's own syntax for screens of the dialect `ui`."""

import pytest
from ui_trees import alone

from compilers import compile_screen, dialect, parse

ALIVE = """
row { switch("Wi-Fi"), select("M", options="S|M|L"), input("Ada", kind="person") }
row { button("Bold", state="selected") }
"""


def compiled(text):
    return compile_screen(parse(text, "ui"), "react").files


def test_what_a_user_sets_is_a_state():
    row = compiled(ALIVE)["src/sections/Row1.tsx"]
    assert "const [switchWiFi, setSwitchWiFi] = useState(false);" in row
    assert 'const [selectM, setSelectM] = useState("M");' in row
    assert 'const [inputAda, setInputAda] = useState("Ada");' in row


@pytest.mark.parametrize("name", sorted(dialect("ui").elements))
def test_every_element_is_drawn_by_its_markup(name):
    app = compile_screen(alone(name), "react").files
    written = "".join(app[path] for path in app if path.endswith(".tsx"))
    drawn = {"tab": "<Icon", "icon": "<Icon name=", "row": "<tr>"}
    role = dialect("ui").elements[name].role
    assert f'className="{role}' in written or drawn.get(name, "?") in written
