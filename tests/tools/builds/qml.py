"""Screens in QML, loaded by Qt Quick without a window, many in one process.

`load` starts this file as a program, which reads what it is asked for as JSON. Each
folder holds a `Screen.qml`; what is wrong with it and where its
objects are comes back.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
NO_MATTER = ("This plugin does not support", "QRhi", "RHI", "propagateSizeHints")
"""What Qt says where there is no screen."""


def load(folders, size=(400, 720), picture=None):
    """Path → `{"faults": […], "boxes": {object name: [x, y, width, height]}}`.

    Where `picture` is given, each screen is drawn into that file of its folder.
    """
    asked = {"folders": list(map(str, folders)), "size": size, "picture": picture}
    done = subprocess.run(
        [sys.executable, __file__],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **ENVIRONMENT},
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lint(folder):
    """What Qt's own checker says of the types in a folder, one line each."""
    import PySide6

    tool = Path(PySide6.__file__).with_name("qmllint")
    files = sorted(Path(folder).glob("*.qml"))
    done = subprocess.run(
        [tool, *files], capture_output=True, text=True, check=False, cwd=folder
    )
    said = (done.stdout + done.stderr).splitlines()
    return [line for line in said if line.startswith(("Warning", "Error", "Info"))]


def main():
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtGui import QGuiApplication

    asked = json.load(sys.stdin)
    said = []
    qInstallMessageHandler(lambda kind, context, text: said.append(text))
    application = QGuiApplication([])
    found = {}
    for folder in asked["folders"]:
        said.clear()
        boxes = show(application, Path(folder), asked["size"], asked["picture"])
        faults = [text for text in said if not any(n in text for n in NO_MATTER)]
        found[folder] = {"faults": faults, "boxes": boxes}
    qInstallMessageHandler(None)
    sys.stdout.write(json.dumps(found))


def show(application, folder, size, picture):
    from PySide6.QtCore import QUrl
    from PySide6.QtQuick import QQuickView

    view = QQuickView()
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.resize(*size)
    view.setSource(QUrl.fromLocalFile(str(folder / "Screen.qml")))
    if view.status() != QQuickView.Status.Ready:
        return {}
    view.show()
    for _ in range(5):
        application.processEvents()
    if picture:
        view.grabWindow().save(str(folder / picture))
    boxes = dict(boxes_in(view.rootObject()))
    view.close()
    view.setSource(QUrl())
    return boxes


def boxes_in(item):
    """Name and place of every named item within another, in its coordinates."""
    waiting = [item]
    while waiting:
        child = waiting.pop()
        waiting.extend(child.childItems())
        if child.objectName():
            rect = child.mapRectToItem(item, child.boundingRect())
            yield child.objectName(), list(rect.getRect())


if __name__ == "__main__":
    main()
