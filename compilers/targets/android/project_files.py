"""Where the files of a Gradle project lie; those that are copied as they are."""

MAIN = "app/src/main"
RES = f"{MAIN}/res"
KOTLIN = f"{MAIN}/kotlin/com/example/screen"


PROJECT = {
    "gitignore": ".gitignore",
    "settings.gradle.kts": "settings.gradle.kts",
    "gradle.properties": "gradle.properties",
    "gradle-wrapper.properties": "gradle/wrapper/gradle-wrapper.properties",
    "ic_launcher_background.xml": f"{RES}/values/ic_launcher_background.xml",
    "ic_launcher.xml": f"{RES}/mipmap-anydpi/ic_launcher.xml",
    "ic_launcher_foreground.xml": f"{RES}/mipmap/ic_launcher_foreground.xml",
}
