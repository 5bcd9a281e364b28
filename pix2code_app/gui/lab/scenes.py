"""Figures drawn on a scene: graphs of nodes and arrows, and strips of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSimpleTextItem, QGraphicsView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from pix2code_app.lab.figures import (
        Edge,
        Graph,
        ImageStrip,
        Mark,
        Node,
        Picture,
    )
    from pix2code_app.lab.plotting.style import Theme

_COLUMN, _ROW = 110.0, 70.0
"""Pixels from one node to the next."""

_SIDE = 150.0
"""Pixels of the longer side of a picture in a strip."""

_TALLEST = 640.0
_LEAST_SCALE = 0.6
"""What is drawn smaller cannot be read; a scene that is larger still is scrolled."""

_PER_ROW = 6
_HEAD = 8.0


class SceneView(QGraphicsView):
    """A scene as large as it is, or smaller where there is no room for it."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        super().__init__(scene)
        scene.setParent(self)
        self.setBackgroundBrush(QColor(theme.ground))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSceneRect(scene.itemsBoundingRect().adjusted(-8, -8, 8, 8))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Shrink the scene until it fits."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the scene at its scale; what does not fit is scrolled to."""
        area, room = self.sceneRect(), self.contentsRect().width()
        scale = min(1.0, room / area.width(), _TALLEST / area.height())
        scale = max(_LEAST_SCALE, scale)
        self.resetTransform()
        self.scale(scale, scale)
        wide, tall = area.width() * scale > room, area.height() * scale
        below = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(int(min(tall, _TALLEST)) + 4 + below)
        is_scrolled = wide or tall > _TALLEST
        focus, no_focus = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(focus if is_scrolled else no_focus)
        for needed, policy in (
            (wide, self.setHorizontalScrollBarPolicy),
            (tall > _TALLEST, self.setVerticalScrollBarPolicy),
        ):
            bars = Qt.ScrollBarPolicy
            policy(bars.ScrollBarAlwaysOn if needed else bars.ScrollBarAlwaysOff)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(bar.minimum())  # a scene is read from its beginning

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page."""
        event.ignore()


def graph(figure: Graph, theme: Theme) -> QWidget:
    """Nodes at their places; arrows that would cross a node bend around it."""
    from pix2code_app.gui.lab.plots import spacing

    scene = QGraphicsScene()
    across = _COLUMN / spacing([node.x for node in figure.nodes])
    down = _ROW / spacing([node.y for node in figure.nodes])
    groups = list(dict.fromkeys(node.group for node in figure.nodes))
    boxes = {}
    for node in figure.nodes:
        middle = QPointF(node.x * across, node.y * down)
        colour = QColor(theme.colour(groups.index(node.group)))
        boxes[node.id] = _draw_node(scene, node, middle, colour, theme)
    for edge, is_twin in zip(figure.edges, figure.twins(), strict=True):
        if edge.source in boxes and edge.target in boxes:
            _draw_edge(scene, edge, boxes, theme, is_twin=is_twin)
    return SceneView(scene, theme)


def image_strip(figure: ImageStrip, theme: Theme) -> QWidget:
    """Pictures in rows with their captions and marks."""
    scene = QGraphicsScene()
    for number, one in enumerate(figure.pictures):
        corner = QPointF(
            (number % _PER_ROW) * (_SIDE + 16), (number // _PER_ROW) * (_SIDE + 40)
        )
        _draw_picture(scene, one, corner, theme)
    return SceneView(scene, theme)


def _draw_node(
    scene: QGraphicsScene, node: Node, middle: QPointF, colour: QColor, theme: Theme
) -> QRectF:
    """A rounded box around the label; where it is."""
    words = QGraphicsSimpleTextItem(node.label)
    words.setBrush(QColor(theme.ink))
    size = words.boundingRect()
    wide, high = max(36.0, size.width() + 16), size.height() + 10
    place = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
    strong = max(0.0, min(1.0, node.emphasis))
    path = QPainterPath()
    path.addRoundedRect(place, 6, 6)
    ground = scene.addPath(path, QPen(Qt.PenStyle.NoPen), QColor(theme.ground))
    tint = QColor(colour)
    tint.setAlphaF(0.15 + 0.4 * strong)
    box = scene.addPath(path, QPen(colour, 1 + 1.5 * strong), QBrush(tint))
    words.setPos(middle.x() - size.width() / 2, middle.y() - size.height() / 2)
    scene.addItem(words)
    for depth, item in enumerate((ground, box, words), 1):
        item.setZValue(depth)
    return place


def _draw_edge(
    scene: QGraphicsScene,
    edge: Edge,
    boxes: dict[str, QRectF],
    theme: Theme,
    *,
    is_twin: bool,
) -> None:
    source, target = boxes[edge.source], boxes[edge.target]
    others = [
        box for name, box in boxes.items() if name not in (edge.source, edge.target)
    ]
    start, end = source.center(), target.center()
    if edge.source == edge.target:
        control = QPointF(start.x(), source.top() - 34)
        start, end = source.topLeft() + QPointF(8, 0), source.topRight() - QPointF(8, 0)
    else:
        control = _around(start, end, others, is_twin=is_twin)
        start, end = _edge_of(source, control), _edge_of(target, control)
    path = QPainterPath(start)
    path.quadTo(control, end)
    pen = QPen(QColor(theme.faint), 1.3)
    if edge.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    scene.addPath(path, pen)
    _draw_head(scene, control, end, QColor(theme.faint))
    if edge.label:
        _name(scene, edge.label, path.pointAtPercent(0.5), theme)


def _around(
    start: QPointF, end: QPointF, others: list[QRectF], *, is_twin: bool
) -> QPointF:
    """Where an arrow bends to: its middle, or where it crosses the fewest boxes."""
    middle = (start + end) / 2

    def crossed(control: QPointF) -> int:
        path = QPainterPath(start)
        path.quadTo(control, end)
        path.quadTo(control, start)  # back again: what is closed encloses nothing
        return sum(path.intersects(box) for box in others)

    if not is_twin and not crossed(middle):
        return middle
    span = end - start
    length = (span.x() ** 2 + span.y() ** 2) ** 0.5 or 1.0
    aside = QPointF(-span.y(), span.x()) / length
    reaches = (share * length + 20 for share in (0.3, 0.6))
    controls = [middle + aside * reach * side for reach in reaches for side in (1, -1)]
    return min(controls, key=crossed)


def _edge_of(box: QRectF, towards: QPointF) -> QPointF:
    """Where a line from the middle of the box leaves it."""
    middle = box.center()
    span = towards - middle
    if span.isNull():
        return middle
    scale = min(
        box.width() / 2 / abs(span.x()) if span.x() else float("inf"),
        box.height() / 2 / abs(span.y()) if span.y() else float("inf"),
    )
    return middle + span * scale


def _draw_head(
    scene: QGraphicsScene, origin: QPointF, tip: QPointF, colour: QColor
) -> None:
    span = tip - origin
    length = (span.x() ** 2 + span.y() ** 2) ** 0.5 or 1.0
    along = span / length
    beside = QPointF(-along.y(), along.x())
    back = tip - along * _HEAD
    corners = [tip, back + beside * _HEAD * 0.4, back - beside * _HEAD * 0.4]
    scene.addPolygon(QPolygonF(corners), QPen(Qt.PenStyle.NoPen), QBrush(colour))


def _name(scene: QGraphicsScene, label: str, place: QPointF, theme: Theme) -> None:
    words = QGraphicsSimpleTextItem(label)
    words.setBrush(QColor(theme.faint))
    words.setFont(_small(words.font()))
    size = words.boundingRect()
    corner = place - QPointF(size.width() / 2, size.height() / 2)
    ground = scene.addRect(
        QRectF(corner, size.size()), QPen(Qt.PenStyle.NoPen), QColor(theme.ground)
    )
    words.setPos(corner)
    scene.addItem(words)
    ground.setZValue(4)
    words.setZValue(5)


def _draw_picture(
    scene: QGraphicsScene, one: Picture, corner: QPointF, theme: Theme
) -> None:
    image = QImage.fromData(one.png)
    if image.isNull():
        image = QImage(1, 1, QImage.Format.Format_RGB32)
    scale = _SIDE / max(image.width(), image.height())
    drawn = scene.addPixmap(QPixmap.fromImage(image))
    smooth = Qt.TransformationMode.SmoothTransformation
    drawn.setTransformationMode(
        smooth if scale < 1 else Qt.TransformationMode.FastTransformation
    )
    drawn.setPos(corner)
    drawn.setScale(scale)
    for number, mark in enumerate(one.marks):
        _draw_mark(scene, mark, corner, scale, QColor(theme.colour(number + 1)))
    words = scene.addSimpleText(one.caption, _small(QFont()))
    words.setBrush(QColor(theme.faint))
    if words.boundingRect().width() > _SIDE:
        words.setScale(max(0.7, _SIDE / words.boundingRect().width()))
    words.setPos(corner + QPointF(0, image.height() * scale + 4))


def _draw_mark(
    scene: QGraphicsScene, mark: Mark, corner: QPointF, scale: float, colour: QColor
) -> None:
    points = [corner + QPointF(x, y) * scale for x, y in mark.points]
    colour.setAlphaF(max(0.15, min(1.0, mark.weight)))
    pen = QPen(colour, 2)
    if mark.box:
        scene.addRect(QRectF(points[0], points[1]).normalized(), pen)
    elif len(points) == 1:
        scene.addEllipse(points[0].x() - 3, points[0].y() - 3, 6, 6, pen, colour)
    else:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        scene.addPath(path, pen)
    if mark.label:
        words = scene.addSimpleText(mark.label, _small(QFont()))
        words.setBrush(colour)
        words.setPos(points[0] - QPointF(0, 15))


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
    return small
