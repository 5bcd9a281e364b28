"""Xcode projects, by rules of our own: every reference of the project is followed.

`faults` reads `project.pbxproj` as the property list that it is and follows each id to
its object and each file to its place; then `Info.plist`, where Xcode does not make it
itself, and the asset catalogue.
"""

import json
import plistlib
import re
import struct
from collections import Counter
from pathlib import PurePosixPath
from xml.parsers.expat import ExpatError

PROJECT = "Screen.xcodeproj/project.pbxproj"
CATALOGUE = "Assets.xcassets"
ID = re.compile("[0-9A-F]{24}")
TOKEN = re.compile(
    r'\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*)*([{}()=;,]|"(?:[^"\\]|\\.)*"|[\w./$-]+)\s*'
    r"(?:/\*.*?\*/\s*)*",
    re.DOTALL,
)


def faults(files):
    """Everything that is wrong with a project."""
    plist = plist_faults(files) if "Info.plist" in files else []
    return [*project_faults(files), *plist, *catalogue_faults(files)]


def project_faults(files):
    try:
        project = property_list_of(files[PROJECT])
    except ValueError as error:
        return [f"{PROJECT} cannot be read: {error}"]
    objects = project["objects"]
    found = [f"{i} has no isa" for i, one in objects.items() if "isa" not in one]
    ids = {value for one in objects.values() for value in values(one)}
    ids.add(project["rootObject"])
    found += [f"{i} leads nowhere" for i in ids if ID.fullmatch(i) and i not in objects]
    found += [f"{i} is not used" for i in objects if i not in ids]
    kinds = Counter(one.get("isa") for one in objects.values())
    for kind in ("PBXProject", "PBXNativeTarget", "PBXSourcesBuildPhase"):
        found += [] if kinds[kind] == 1 else [f"{kinds[kind]} of {kind}"]
    return found or [*file_faults(objects, files), *phase_faults(objects, files)]


def file_faults(objects, files):
    """Files of the project that do not exist, and settings that name none."""
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    named = [
        one["path"]
        for one in objects.values()
        if one["isa"] == "PBXFileReference" and one["sourceTree"] == "<group>"
    ]
    settings = [one.get("buildSettings", {}) for one in objects.values()]
    named += [s["INFOPLIST_FILE"] for s in settings if "INFOPLIST_FILE" in s]
    return [f"{path} is not there" for path in named if path not in {*files, *folders}]


def phase_faults(objects, files):
    """Files that are built twice, or never."""
    phases = [one for one in objects.values() if one["isa"].endswith("BuildPhase")]
    built = Counter(
        objects[objects[member]["fileRef"]]["path"]
        for phase in phases
        for member in phase["files"]
    )
    known = {".swift", ".storyboard", ".strings"}
    wanted = {path for path in files if PurePosixPath(path).suffix in known}
    return [
        *(f"{path} is built twice" for path, count in built.items() if count > 1),
        *(f"{path} is not built" for path in {*wanted, CATALOGUE} - built.keys()),
    ]


def plist_faults(files):
    try:
        info = property_list(files["Info.plist"])
    except (ValueError, ExpatError) as error:
        return [f"Info.plist cannot be read: {error}"]
    roles = info["UIApplicationSceneManifest"]["UISceneConfigurations"]
    found = []
    for scene in (scene for scenes in roles.values() for scene in scenes):
        delegate = scene["UISceneDelegateClassName"].rpartition(".")[2]
        storyboard = scene["UISceneStoryboardFile"]
        if f"class {delegate}:" not in "".join(swift_of(files)):
            found.append(f"no class {delegate}")
        if f"{storyboard}.storyboard" not in files:
            found.append(f"no storyboard {storyboard}")
    return found


def catalogue_faults(files):
    """Sets without contents, and pictures that are missing or of another size."""
    found = []
    inside = [PurePosixPath(p) for p in files if p.startswith(f"{CATALOGUE}/")]
    for folder in {path.parent for path in inside} | {PurePosixPath(CATALOGUE)}:
        contents = json.loads(files.get(f"{folder}/Contents.json", "null"))
        if contents is None:
            found.append(f"{folder} has no Contents.json")
            continue
        images = {i["filename"]: i for i in contents.get("images", ())}
        for name, image in images.items():
            if f"{folder}/{name}" not in files:
                found.append(f"{folder}/{name} is not there")
            elif "size" in image and image["size"] != size_of(
                files[f"{folder}/{name}"]
            ):
                found.append(f"{folder}/{name} is not {image['size']}")
        beside = {p.name for p in inside if p.parent == folder} - {"Contents.json"}
        found += [f"{folder}/{name} is not used" for name in beside - images.keys()]
    return found


def size_of(png):
    return "{}x{}".format(*struct.unpack(">II", png[16:24]))


def swift_of(files):
    return [text for path, text in files.items() if path.endswith(".swift")]


def property_list(text):
    return plistlib.loads(text.encode())


def values(value):
    """Every string that stands somewhere inside, but for names."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, dict) else value
    return [found for one in inside for found in values(one)]


def property_list_of(text):
    """A property list in the old notation of NeXT, which projects are written in.

    Raises:
        ValueError: it is none.
    """
    assert text.startswith("// !$*UTF8*$!\n")
    tokens, position = [], 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            raise ValueError(text[position : position + 40])
        tokens.append(match.group(1))
        position = match.end()
    found = _value(tokens := list(reversed(tokens)))
    if tokens:
        raise ValueError(f"{tokens[-1]} after the end")
    return found


def _value(tokens):
    if not tokens:
        raise ValueError("it ends early")
    token = tokens.pop()
    if token == "{":
        found = {}
        while tokens and tokens[-1] != "}":
            name = _string(tokens.pop())
            _expect(tokens, "=")
            if name in found:
                raise ValueError(f"{name} twice")
            found[name] = _value(tokens)
            _expect(tokens, ";")
        _expect(tokens, "}")
        return found
    if token == "(":
        items = []
        while tokens and tokens[-1] != ")":
            items.append(_value(tokens))
            _expect(tokens, ",")
        _expect(tokens, ")")
        return items
    return _string(token)


def _string(token):
    if token in {"{", "}", "(", ")", "=", ";", ","}:
        raise ValueError(f"{token} where a value goes")
    return token[1:-1] if token.startswith('"') else token


def _expect(tokens, wanted):
    found = tokens.pop() if tokens else "the end"
    if found != wanted:
        raise ValueError(f"{found} instead of {wanted}")
