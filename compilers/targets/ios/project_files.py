"""The files of an asset catalogue that are copied as they are."""

from compilers.targets.ios.context import ASSETS

CATALOGUE = {
    "Contents.json": f"{ASSETS}/Contents.json",
    "AccentColor.json": f"{ASSETS}/AccentColor.colorset/Contents.json",
    "AppIcon.json": f"{ASSETS}/AppIcon.appiconset/Contents.json",
    "AppIcon.png": f"{ASSETS}/AppIcon.appiconset/AppIcon.png",
}
