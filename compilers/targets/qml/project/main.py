"""Shows the screen in a window: python main.py."""

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

application = QGuiApplication(sys.argv)
view = QQuickView()
view.setTitle("Screen")
view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
view.setSource(Path(__file__).with_name("Screen.qml").as_uri())
if view.status() != QQuickView.Status.Ready:
    sys.exit(1)
view.show()
sys.exit(application.exec())
