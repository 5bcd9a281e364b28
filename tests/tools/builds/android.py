"""Android projects: by rules of our own, and by Android's own tools where they are.

aapt2 reads every resource and the manifest as a build does, against Android 10. It
misses unknown widgets and missing sizes, which `layout_faults` knows. Nothing here
makes code for the device (dex): the APK that is signed holds resources alone.
"""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

FRAMEWORK = Path("/usr/share/android-framework-res/framework-res.apk")
ANDROID = "{http://schemas.android.com/apk/res/android}"
ACTIVITY = "app/src/main/kotlin/com/example/screen/MainActivity.kt"
MANIFEST = "app/src/main/AndroidManifest.xml"
RES = "app/src/main/res"
LAYOUT = f"{RES}/layout/activity_main.xml"
STRINGS = f"{RES}/values/strings.xml"
COLOURS = f"{RES}/values/colors.xml"
LENGTHS = f"{RES}/values/dimens.xml"

SIZES = {"layout_width", "layout_height"}
WIDGETS = {
    "LinearLayout": {"orientation"},
    "ScrollView": {"id"},
    "HorizontalScrollView": {"id"},
    "TextView": {"id", "text", "textColor", "textSize"},
    "Button": {"id", "text", "minHeight"},
    "SeekBar": {"id", "max", "progress"},
    "EditText": {"id", "inputType", "minHeight"},
    "CheckBox": {"id", "minWidth", "minHeight"},
    "RadioButton": {"id", "minWidth", "minHeight"},
    "Switch": {"id", "minWidth", "minHeight"},
    "ImageView": {"id", "src", "contentDescription"},
    "ImageButton": {"id", "src", "contentDescription", "minWidth", "minHeight"},
    "FrameLayout": set(),
    "GridLayout": {"id", "columnCount"},
    "RadioGroup": {"orientation"},
    "TableLayout": {"id", "stretchColumns"},
    "TableRow": {"id", "minHeight"},
    "Toolbar": {"id", "minHeight"},
    "View": set(),
    "Space": {"layout_weight"},
    "ToggleButton": {"id", "textOn", "textOff", "minHeight"},
    "ProgressBar": {"id", "contentDescription"},
    "RatingBar": {"id", "numStars", "rating", "contentDescription"},
    "Spinner": {"id", "entries", "minHeight"},
    "CalendarView": {"id", "contentDescription"},
    "DatePicker": {"id", "contentDescription", "datePickerMode"},
    "TimePicker": {"id", "contentDescription"},
}
"""The framework's classes that are used, and the attributes each needs beside sizes."""

WORDS = {"text", "hint", "contentDescription", "textOn", "textOff"}
LENGTH = re.compile(r"match_parent|wrap_content|\d+(dp|sp)|@dimen/\w+")
WEIGHTS = {"layout_weight", "layout_columnWeight"}
OWN = re.compile("@(string|array|color|dimen|drawable|[+]id)/")


def attributes(element):
    return {name.removeprefix(ANDROID): value for name, value in element.items()}


def resource_names(files, path, kind):
    root = ElementTree.fromstring(files[path])
    kinds = {"string-array": "array"}
    return [f"@{kinds.get(e.tag, kind)}/{e.get('name')}" for e in root]


def layout_faults(files):
    """Every rule of ours that a layout and its resources break."""
    faults = []
    views = list(ElementTree.fromstring(files[LAYOUT]).iter())
    ids = [attributes(view)["id"] for view in views if "id" in attributes(view)]
    defined = [
        *resource_names(files, STRINGS, "string"),
        *resource_names(files, COLOURS, "color"),
        *(resource_names(files, LENGTHS, "dimen") if LENGTHS in files else ()),
        *(f"@drawable/{Path(path).stem}" for path in files if "/drawable/" in path),
        *(f"@color/{Path(path).stem}" for path in files if "/res/color/" in path),
    ]
    faults += [f"{n} twice" for n, k in Counter([*ids, *defined]).items() if k > 1]
    for view in views:
        faults += view_faults(view, {*ids, *defined})
    texts = "".join(text for text in files.values() if isinstance(text, str))
    used = set(re.findall(r"@(?:string|array|dimen|drawable)/\w+", texts))
    faults += [f"{n} unused" for n in defined if "@color/" not in n and n not in used]
    return faults


def view_faults(view, known):
    has = attributes(view)
    if view.tag not in WIDGETS:
        return [f"unknown widget {view.tag}"]
    needed = SIZES | WIDGETS[view.tag]
    # Without a tag a view is a part of an element.
    needed -= set() if "tag" in has else {"id"}
    faults = [f"{view.tag} has no {name}" for name in sorted(needed - has.keys())]
    for name, value in has.items():
        if OWN.match(value) and value not in known:
            faults.append(f"{value} is not defined")
        if name in WORDS and not value.startswith(("@string/", "@null")):
            faults.append(f"{name} is not in strings.xml")
        if re.fullmatch(".*([Cc]olor|[Tt]int|background)", name):
            kinds = ("@color/", "?android:attr/", "@drawable/")
            reference = value.startswith(kinds[: 3 if name == "background" else 2])
            faults += [] if reference else [f"{name} is not in colors.xml"]
        if re.search("width|height|[pP]adding|margin|textSize|min[HW]", name):
            faults += [] if LENGTH.fullmatch(value) else [f"{name} is {value}"]
    if has.get("layout_width") == "0dp" and not has.keys() & WEIGHTS:
        faults.append("no width and no weight")
    return faults


def is_installed():
    return shutil.which("aapt2") is not None and FRAMEWORK.is_file()


def can_sign():
    return all(map(shutil.which, ("zipalign", "apksigner", "keytool")))


def write(files, folder):
    for path, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def link(files, folder):
    """Links files into `folder/out.apk`; gives its path, or the compiler's complaint.

    The names of the resources come out as `folder/gen/…/R.java`.
    """
    write(files, folder)
    # A build gives the package by `namespace`; aapt2 alone wants it here.
    manifest = folder / "AndroidManifest.xml"
    package = '<manifest package="com.example.screen"'
    manifest.write_text(files[MANIFEST].replace("<manifest", package))
    compiled_res, apk = str(folder / "res.zip"), folder / "out.apk"
    versions = ["--min-sdk-version", "26", "--target-sdk-version", "29"]
    options = ["-I", FRAMEWORK, "--manifest", manifest, "--java", folder / "gen"]
    done = run("aapt2", "compile", "--dir", folder / RES, "-o", compiled_res)
    if done.returncode == 0:
        done = run("aapt2", "link", *options, *versions, "-o", apk, compiled_res)
    return apk if done.returncode == 0 else done.stderr


def sign(apk, folder):
    """Aligns and signs an APK with a key made for it; the signed file."""
    aligned, key = folder / "aligned.apk", folder / "key.jks"
    secret = ["-storepass", "password", "-keypass", "password"]
    run(
        *("keytool", "-genkeypair", "-keystore", key, "-alias", "test", *secret),
        *("-keyalg", "RSA", "-validity", "30", "-dname", "CN=Test"),
        check=True,
    )
    run("zipalign", "-f", "4", apk, aligned, check=True)
    run(
        *("apksigner", "sign", "--ks", key, "--ks-pass", "pass:password"),
        *("--min-sdk-version", "26", aligned),
        check=True,
    )
    return aligned


def run(*command, check=False):
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=check
    )
