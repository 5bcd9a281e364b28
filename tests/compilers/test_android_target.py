"""The Android target: its resources by rules of our own, and by Android's compiler."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from compilers import Attribute, Element, Screen, compile_screen, dialects, parse
from compilers.android_resources import ICONS
from compilers.page import page_of
from compilers.printable import printable

FRAMEWORK = Path("/usr/share/android-framework-res/framework-res.apk")
ANDROID = "{http://schemas.android.com/apk/res/android}"
MANIFEST = "app/src/main/AndroidManifest.xml"
RES = "app/src/main/res"
LAYOUT = f"{RES}/layout/activity_main.xml"
STRINGS = f"{RES}/values/strings.xml"
COLOURS = f"{RES}/values/colors.xml"

SIZES = {"layout_width", "layout_height"}
WIDGETS = {
    "LinearLayout": {"orientation"},
    "ScrollView": {"id", "layout_weight"},
    "HorizontalScrollView": {"id"},
    "TextView": {"id", "text", "textColor", "textSize"},
    "Button": {"id", "text", "minHeight"},
    "SeekBar": {"id", "max", "progress"},
    "CheckBox": {"id", "minWidth", "minHeight"},
    "RadioButton": {"id", "minWidth", "minHeight"},
    "Switch": {"id", "minWidth", "minHeight"},
    "ImageView": {"id", "src", "contentDescription"},
    "ImageButton": {"id", "src", "contentDescription", "minWidth", "minHeight"},
}
"""The framework's classes that are used, and the attributes each needs beside sizes."""

WORDS = {"text", "contentDescription"}
LENGTH = re.compile(r"match_parent|wrap_content|\d+(dp|sp)")

NASTY = [
    "<script>alert(1)</script>",
    'He said: "it\'s 100% & more"',
    "@string/app_name",
    "@",
    "?attr/colorAccent",
    "%s of %d, 50%",
    "C:\\new\\table \\u0041 \\",
    "two\nlines\r\nand three",
    "  spaces   everywhere ",
    "\u200f\u202eright to left\u00a0\u2003",
    "bell \x07 null \x00 half \ud800",
    "{{ page.title }} ]]> <!-- ${x}",
    "Zoë 漢字 😀",
    "#ff0000",
    "\ttab",
    "'",
    '"',
]


def compiled(text, dialect=None):
    return compile_screen(parse(text, dialect), "android").files


def labelled(texts):
    """A screen with a row for each text."""
    labels = [Element("label", None, (Attribute("text", text),)) for text in texts]
    rows = tuple(Element("row", (label,)) for label in labels)
    return Screen("android", (Element("stack", rows),))


def attributes(element):
    return {name.removeprefix(ANDROID): value for name, value in element.items()}


def resource_names(files, path, kind):
    root = ElementTree.fromstring(files[path])
    return [f"@{kind}/{element.get('name')}" for element in root]


def layout_faults(files):
    """Every rule of ours that a layout and its resources break."""
    faults = []
    views = list(ElementTree.fromstring(files[LAYOUT]).iter())
    ids = [attributes(view)["id"] for view in views if "id" in attributes(view)]
    defined = [
        *resource_names(files, STRINGS, "string"),
        *resource_names(files, COLOURS, "color"),
        *(f"@drawable/{Path(path).stem}" for path in files if "/drawable/" in path),
    ]
    faults += [f"{n} twice" for n, k in Counter([*ids, *defined]).items() if k > 1]
    for view in views:
        faults += view_faults(view, {*ids, *defined})
    used = set(re.findall(r"@(?:string|drawable)/\w+", "".join(files.values())))
    faults += [f"{n} unused" for n in defined if "@color/" not in n and n not in used]
    return faults


def view_faults(view, known):
    has = attributes(view)
    if view.tag not in WIDGETS:
        return [f"unknown widget {view.tag}"]
    needed = SIZES | WIDGETS[view.tag]
    faults = [f"{view.tag} has no {name}" for name in sorted(needed - has.keys())]
    for name, value in has.items():
        if value.startswith("@") and value not in known:
            faults.append(f"{value} is not defined")
        if name in WORDS and not value.startswith("@string/"):
            faults.append(f"{name} is not in strings.xml")
        if re.fullmatch(".*([Cc]olor|[Tt]int|background)", name):
            reference = value.startswith(("@color/", "?android:attr/"))
            faults += [] if reference else [f"{name} is not in colors.xml"]
        if re.search("width|height|padding|margin|Size|min[HW]", name):
            faults += [] if LENGTH.fullmatch(value) else [f"{name} is {value}"]
    if has.get("layout_width") == "0dp" and "layout_weight" not in has:
        faults.append("no width and no weight")
    return faults


@pytest.fixture(params=list(dialects()))
def sample(request, samples):
    return compiled(samples[request.param], request.param)


@pytest.mark.parametrize("dialect", list(dialects()))
def test_the_files_are_the_golden_ones(check_golden, dialect):
    check_golden(dialect, "android")


def test_the_layout_keeps_the_rules(sample):
    assert layout_faults(sample) == []


BREAKS = [
    (LAYOUT, "<SeekBar", "<Slider", "unknown widget Slider"),
    (LAYOUT, 'android:layout_width="0dp"', "", "SeekBar has no layout_width"),
    (LAYOUT, '"@string/label_1"', '"Label"', "text is not in strings.xml"),
    (LAYOUT, '"@color/ink"', '"#000000"', "textColor is not in colors.xml"),
    (LAYOUT, "@+id/label_2", "@+id/label_1", "@+id/label_1 twice"),
    (LAYOUT, "@string/label_1", "@string/lost", "@string/lost is not defined"),
    (STRINGS, '"label_2"', '"label_9"', "@string/label_9 unused"),
    (LAYOUT, 'layout_weight="1"', 'tag="1"', "no width and no weight"),
    (LAYOUT, "16sp", "16px", "textSize is 16px"),
]


@pytest.mark.parametrize(("path", "right", "wrong", "fault"), BREAKS)
def test_the_rules_notice_what_is_broken(path, right, wrong, fault):
    files = dict(compiled("stack { row { label, slider, label } row { img } }", "ios"))
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    assert fault in layout_faults(files)


def test_ids_say_what_an_element_is():
    found = re.findall(
        r"@\+id/(\w+)", compiled('stack { row { btn("Save"), btn } }')[LAYOUT]
    )
    assert {"button_save", "button_2", "row_1", "stack"} <= set(found)


def test_only_the_icons_that_are_used_are_written():
    files = compiled("stack { row { btn-add } } footer { btn-search, btn-search }")
    icons = {Path(path).stem for path in files if "/drawable/" in path}
    assert icons == {"ic_add", "ic_search"}
    assert {f"ic_{name}" for name in ICONS} > icons


def test_a_control_that_a_label_names_shows_no_words_of_its_own():
    files = compiled('stack { row { label("Wi-Fi"), switch } row { switch } }', "ios")
    views = ElementTree.fromstring(files[LAYOUT]).iter()
    by_id = {a.get("id"): a for a in map(attributes, views)}
    assert by_id["@+id/label_wi_fi"]["labelFor"] == "@+id/toggle_1"
    assert "text" not in by_id["@+id/toggle_1"]
    assert by_id["@+id/toggle_2"]["text"] == "@string/toggle_2"


def test_columns_and_crowded_rows_share_the_width():
    files = compiled(
        "header { btn-active } row { quadruple { } quadruple { } double { } }"
    )
    assert files[LAYOUT].count('layout_width="0dp"') == 3
    for row, shared in [("btn", 0), ("btn, btn", 0), ("btn, switch, check", 3)]:
        layout = compiled(f"stack {{ row {{ {row} }} }}", "android")[LAYOUT]
        assert layout.count('layout_width="0dp"') == shared


def test_a_slider_takes_what_its_row_leaves():
    layout = compiled("stack { row { label, slider, label, btn } }", "android")[LAYOUT]
    assert layout.count('layout_width="0dp"') == 1


def test_bars_at_the_ends_stay_and_others_scroll_with_the_rest():
    root = ElementTree.fromstring(
        compiled("header { btn-active } row { } header { btn-active }")[LAYOUT]
    )
    assert [view.tag for view in root] == ["HorizontalScrollView", "ScrollView"]
    assert [view.tag for view in root[1][0]] == ["LinearLayout", "HorizontalScrollView"]


def test_given_colours_become_resources():
    files = compiled('stack { row { btn("A", background=#28a745) } }', "android")
    assert '<color name="button_plain_ground">#28a745</color>' in files[COLOURS]
    assert 'backgroundTint="@color/button_plain_ground"' in files[LAYOUT]


@pytest.mark.parametrize("text", ["", "row { }", "stack { } footer { }", "header { }"])
def test_what_is_empty_is_written_too(text):
    assert layout_faults(compiled(text)) == []


def test_odd_screens_keep_the_rules(odd_screens):
    for screen in odd_screens:
        assert layout_faults(compile_screen(screen, "android").files) == [], screen


def test_a_placeholder_for_numbers_is_no_format():
    strings = compiled('stack { row { label("100 %"), label("100") } }')[STRINGS]
    assert strings.count('formatted="false"') == 1


def test_equal_screens_give_equal_files():
    screen = labelled(NASTY)
    assert (
        compile_screen(screen, "android").files
        == compile_screen(labelled(NASTY), "android").files
    )


# What follows asks Android's own compiler.


@pytest.fixture(scope="module")
def aapt2():
    if shutil.which("aapt2") is None or not FRAMEWORK.is_file():
        pytest.skip("aapt2 or android-framework-res is not installed")
    return shutil.which("aapt2")


@pytest.fixture
def link(aapt2, tmp_path):
    """Links files into an APK; gives its path, or the compiler's complaint."""

    def run(*arguments):
        return subprocess.run(
            [aapt2, *arguments], capture_output=True, text=True, check=False
        )

    def linked(files):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content, encoding="utf-8")
        # A build gives the package by `namespace`; aapt2 alone wants it here.
        manifest = folder / "AndroidManifest.xml"
        package = '<manifest package="org.example.screen"'
        manifest.write_text(files[MANIFEST].replace("<manifest", package))
        compiled_res, apk = str(folder / "res.zip"), folder / "out.apk"
        done = run("compile", "--dir", str(folder / RES), "-o", compiled_res)
        if done.returncode == 0:
            options = ["-I", str(FRAMEWORK), "--manifest", str(manifest)]
            done = run("link", *options, "-o", str(apk), compiled_res)
        return apk if done.returncode == 0 else done.stderr

    return linked


def test_android_accepts_the_samples(link, sample):
    assert isinstance(link(sample), Path)


@pytest.mark.parametrize(
    ("path", "right", "wrong", "complaint"),
    [
        (LAYOUT, 'orientation="vertical"', 'orientation="upwards"', "upwards"),
        (LAYOUT, "@string/label_1", "@string/lost", "string/lost"),
        (LAYOUT, "android:textSize", "android:textScale", "textScale"),
        (STRINGS, "</resources>", "", "xml parser error"),
    ],
)
def test_android_refuses_a_broken_layout(link, path, right, wrong, complaint):
    files = dict(compiled("stack { row { label } }", "android"))
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    assert complaint in link(files)


@pytest.mark.parametrize("dialect", list(dialects()))
def test_android_accepts_genuine_programs(link, genuine, dialect):
    screens = [screen for _, screen in genuine if screen.dialect == dialect]
    for screen in screens[:: len(screens) // 9][:10]:
        files = compile_screen(screen, "android").files
        assert isinstance(link(files), Path), screen
        assert layout_faults(files) == []


def test_android_accepts_odd_screens(link, odd_screens):
    for screen in odd_screens[::8]:
        assert isinstance(link(compile_screen(screen, "android").files), Path), screen


def pool_of(aapt2, apk):
    """The strings of an APK; aapt2 prints a surrogate pair as two characters."""
    dump = subprocess.run(
        [aapt2, "dump", "strings", str(apk)], capture_output=True, check=True
    )
    printed = dump.stdout.decode("utf-8", "surrogatepass")
    whole = printed.encode("utf-16", "surrogatepass").decode("utf-16")
    return re.split(r"\n?String #\d+ : ", whole.removesuffix("\n"))[1:]


def test_android_reads_every_text_as_it_was_given(aapt2, link):
    pool = pool_of(aapt2, link(compile_screen(labelled(NASTY), "android").files))
    assert {printable(text) for text in NASTY} <= set(pool)


def test_android_accepts_every_kind_of_colour_and_text_on_containers(link):
    text = (
        'stack("Main", color=#ff0000) { row("Row", background=#000000) { '
        "label(background=#eeeeee), slider(color=#00ff00), switch(color=#0000ff) } "
        'row { img("A cat", color=#ffffff), btn-add(background=#123456) } } '
        'footer("Tabs", background=#222222) { btn-search(background=#333333) }'
    )
    files = compiled(text, "ios")
    assert layout_faults(files) == []
    assert isinstance(link(files), Path)
    assert len(page_of(parse(text, "ios")).children) == 2
