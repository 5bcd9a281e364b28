"""The Android target: its resources by rules of our own, and by Android's compiler."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from builds import android, syntax
from builds.android import (
    ACTIVITY,
    COLOURS,
    LAYOUT,
    STRINGS,
    attributes,
    layout_faults,
)

from compilers import Attribute, Element, Screen, compile_screen, dialects, parse
from compilers.language.printable import printable
from compilers.page.builder import page_of
from compilers.page.contrast import contrast
from compilers.page.theme import COLOURS as DAY
from compilers.page.theme import NIGHT

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


@pytest.fixture(params=list(dialects("2017")))
def sample(request, samples):
    return compiled(samples[request.param], request.param)


@pytest.mark.parametrize("dialect", list(dialects("2017")))
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
    (LAYOUT, 'layout_weight="1"', 'text="1"', "no width and no weight"),
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
    assert {"button_save", "button_2", "list_item_1", "list"} <= set(found)


def test_only_the_icons_that_are_used_are_written():
    files = compiled("stack { row { btn-add } } footer { btn-search, btn-search }")
    icons = {Path(path).stem for path in files if "/drawable/" in path}
    assert icons == {"ic_add", "ic_search"}


def test_a_control_that_a_label_names_shows_no_words_of_its_own():
    files = compiled('stack { row { label("Wi-Fi"), switch } row { switch } }', "ios")
    views = ElementTree.fromstring(files[LAYOUT]).iter()
    by_id = {a.get("id"): a for a in map(attributes, views)}
    assert by_id["@+id/label_wi_fi"]["labelFor"] == "@+id/switch_1"
    assert "text" not in by_id["@+id/switch_1"]
    assert by_id["@+id/switch_2"]["text"] == "@string/switch_2"


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
    assert '<color name="button_ground">#28a745</color>' in files[COLOURS]
    assert 'backgroundTint="@color/button_ground"' in files[LAYOUT]


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


def test_the_project_is_whole(sample):
    build, manifest = sample["app/build.gradle.kts"], sample[android.MANIFEST]
    assert 'include(":app")' in sample["settings.gradle.kts"]
    assert 'namespace = "com.example.screen"' in build
    assert "package com.example.screen" in sample[ACTIVITY]
    applied = set(re.findall(r'id\("([^"]+)"\)', build))
    assert applied == set(re.findall(r'id\("([^"]+)"\)', sample["build.gradle.kts"]))
    assert 'android:name=".MainActivity"' in manifest
    assert {".gitignore", "gradle.properties"} <= set(sample)


def test_the_activity_is_kotlin(sample):
    assert syntax.faults(sample[ACTIVITY], "kotlin") == []


def test_the_grammar_notices_an_activity_that_is_broken(sample):
    broken = sample[ACTIVITY].replace("super.onCreate(", "super.onCreate((")
    assert syntax.faults(broken, "kotlin") != []


def test_of_all_radio_buttons_one_is_chosen(samples):
    activity = compiled(samples["android"], "android")[ACTIVITY]
    assert re.findall(r"R\.id\.(\w+)", activity) == ["radio_1", "radio_home_e"]
    assert "RadioButton" not in compiled(samples["ios"], "ios")[ACTIVITY]


@pytest.mark.parametrize("colours", [DAY, NIGHT])
def test_every_ink_can_be_read_by_day_and_by_night(colours):
    pairs = [("ink", "canvas"), ("ink", "surface"), ("quiet", "surface")]
    pairs += [(f"on_{name}", name) for name in ("accent", "success", "warning")]
    for ink, ground in [*pairs, ("on_danger", "danger"), ("ink", "picture")]:
        assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def test_every_colour_of_the_theme_has_one_for_the_night(sample):
    night = android.resource_names(
        sample, f"{android.RES}/values-night/colors.xml", "color"
    )
    assert night == [f"@color/{name}" for name in DAY] == [f"@color/{n}" for n in NIGHT]


# What follows asks Android's own tools.


@pytest.fixture
def link(tmp_path):
    """Links files into an APK; gives its path, or the compiler's complaint."""
    if not android.is_installed():
        pytest.skip("aapt2 or android-framework-res is not installed")
    return lambda files: android.link(
        files, tmp_path / str(len(list(tmp_path.iterdir())))
    )


def test_android_accepts_the_samples(link, sample):
    apk = link(sample)
    assert isinstance(apk, Path)
    (names,) = apk.parent.glob("gen/**/R.java")
    known = names.read_text(encoding="utf-8")
    for kind, name in re.findall(r"R\.(\w+)\.(\w+)", sample[ACTIVITY]):
        assert re.search(rf"class {kind} {{[^}}]*\bint {name}=", known), name


def test_what_android_linked_can_be_signed_and_verified(link, tmp_path):
    apk = link(compiled("stack { row { label } } footer { btn-home }"))
    if not android.can_sign():
        pytest.skip("zipalign, apksigner or keytool is not installed")
    signed = android.sign(apk, tmp_path)
    assert android.run("zipalign", "-c", "4", signed).returncode == 0
    verify = ("apksigner", "verify", "--min-sdk-version", "26")
    assert android.run(*verify, signed).returncode == 0
    content = bytearray(signed.read_bytes())
    content[content.index(b"resources.arsc") + 40] ^= 1
    signed.write_bytes(content)
    assert android.run(*verify, signed).returncode != 0


@pytest.mark.parametrize(
    ("path", "right", "wrong", "complaint"),
    [
        (LAYOUT, 'orientation="vertical"', 'orientation="upwards"', "upwards"),
        (LAYOUT, "@string/label_1", "@string/lost", "string/lost"),
        (LAYOUT, "android:textSize", "android:textScale", "textScale"),
        (STRINGS, "</resources>", "", "xml parser error"),
        (android.MANIFEST, "@mipmap/ic_launcher", "@mipmap/lost", "mipmap/lost"),
        (
            f"{android.RES}/values-night/themes.xml",
            "@color/canvas",
            "@color/lost",
            "color/lost",
        ),
    ],
)
def test_android_refuses_a_broken_layout(link, path, right, wrong, complaint):
    files = dict(compiled("stack { row { label } }", "android"))
    assert right in files[path]
    files[path] = files[path].replace(right, wrong)
    assert complaint in link(files)


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_android_accepts_genuine_programs(link, genuine, dialect):
    screens = [screen for _, screen in genuine if screen.dialect == dialect]
    for screen in screens[:: len(screens) // 30][:30]:
        files = compile_screen(screen, "android").files
        assert isinstance(link(files), Path), screen
        assert layout_faults(files) == []


def test_android_accepts_odd_screens(link, odd_screens):
    for screen in odd_screens[::8]:
        assert isinstance(link(compile_screen(screen, "android").files), Path), screen


def pool_of(apk):
    """The strings of an APK; aapt2 prints a surrogate pair as two characters."""
    dump = subprocess.run(
        ["aapt2", "dump", "strings", str(apk)], capture_output=True, check=True
    )
    printed = dump.stdout.decode("utf-8", "surrogatepass")
    whole = printed.encode("utf-16", "surrogatepass").decode("utf-16")
    return re.split(r"\n?String #\d+ : ", whole.removesuffix("\n"))[1:]


def test_android_reads_every_text_as_it_was_given(link):
    pool = pool_of(link(compile_screen(labelled(NASTY), "android").files))
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
