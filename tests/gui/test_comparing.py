"""The mockup and the page that came of it, side by side and one over the other."""

import pytest

pytest.importorskip("PySide6.QtWebEngineWidgets", exc_type=ImportError)

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.panes.screen_view import ScreenView
from pix2code_app.gui.widgets.page_camera import PageCamera
from pix2code_app.gui.widgets.picture_item import PageOver, PictureItem

BUTTON = "1.0.2"


@pytest.fixture
def compared(qtbot, window, converted):
    """The pane of a mockup whose page has been photographed."""
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: window.photographing.photograph is not None, timeout=20000)
    return window.mockup_pane


def test_the_page_stands_beside_its_mockup_as_large(window, compared, converted):
    assert compared.view.isVisible()
    assert compared.page.isVisible()
    assert compared.page.picture.image.size() == converted.image.size()
    assert compared.page.transform() == compared.view.transform()


def test_the_page_is_as_wide_as_the_screen_that_the_mockup_shows(
    qtbot, window, compared, converted
):
    assert converted.dialect == "web"
    assert converted.scale == pytest.approx(200 / 1200)
    header = compared.page.box_of("0")
    assert 0 < header.width() <= 200


def wheel(view, keys, turned=120):
    place = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_both_are_zoomed_and_scrolled_as_one(qtbot, window, compared):
    view, page = compared.view, compared.page
    fitted = view.scale_now
    view.setFocus()
    for _ in range(12):
        wheel(view, Qt.KeyboardModifier.ControlModifier)
    assert view.scale_now > 5 * fitted
    assert page.transform() == view.transform()
    before = view.verticalScrollBar().value()
    wheel(view, Qt.KeyboardModifier.NoModifier, turned=-240)
    assert view.verticalScrollBar().value() > before
    assert page.verticalScrollBar().value() == view.verticalScrollBar().value()
    page.setFocus()
    wheel(page, Qt.KeyboardModifier.NoModifier, turned=240)
    assert view.verticalScrollBar().value() == page.verticalScrollBar().value()
    compared.fit()
    assert page.transform() == view.transform()


def test_one_to_one_shows_each_pixel_as_one(window, compared):
    compared._exact.click()
    assert compared.view.scale_now == pytest.approx(1.0)
    assert compared.page.scale_now == pytest.approx(1.0)


def test_a_click_on_the_page_selects_in_both(qtbot, window, session, compared):
    box = compared.page.box_of(BUTTON)
    place = compared.page.mapFromScene(box.center())
    qtbot.mouseClick(compared.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection.node == BUTTON
    assert compared.view.box_of(BUTTON) is not None


def test_a_double_click_on_the_page_writes_words(qtbot, window, compared):
    place = compared.page.mapFromScene(compared.page.box_of(BUTTON).center())
    qtbot.mouseDClick(compared.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert compared.view.writing.isVisible()


@pytest.mark.parametrize("mode", ["swipe", "onion", "difference"])
def test_the_page_is_laid_over_the_mockup(window, compared, mode):
    compared.modes.buttons[mode].click()
    assert not compared.page.isVisible()
    assert compared.view.over.isVisible()
    assert compared.view.over.mode == mode
    assert compared.share.isVisible() == (mode != "difference")
    compared.modes.buttons["side"].click()
    assert compared.page.isVisible()
    assert not compared.view.over.isVisible()


def test_the_digits_show_the_mockup_the_page_or_both(qtbot, window, session, compared):
    session.selection.select(None)
    seen = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(window, key)
        seen.append((compared.view.isVisible(), compared.page.isVisible()))
    assert seen == [(True, False), (False, True), (True, True)]


def test_in_a_narrow_window_the_page_is_swiped_over_the_mockup(window, compared):
    window.resize(900, 700)
    assert compared.mode == "swipe"
    assert compared.view.over.isVisible()
    window.resize(1400, 900)
    assert compared.mode == "side"
    compared.compare("onion")
    window.resize(900, 700)
    assert compared.mode == "onion"


@pytest.mark.parametrize("size", [(640, 440), (800, 600), (1100, 700), (2560, 1440)])
def test_no_word_of_the_header_is_cut_off(qtbot, window, compared, size):
    def fits():
        header = compared.header
        shown = header.findChildren(QToolButton) + header.findChildren(QComboBox)
        return all(
            one.width() >= one.minimumSizeHint().width()
            and header.rect().contains(QRect(one.mapTo(header, QPoint()), one.size()))
            for one in shown
            if one.isVisible()
        )

    window.resize(*size)
    qtbot.waitUntil(fits, timeout=3000)
    assert compared.view.viewport().height() > 100


def test_a_page_of_another_width_stands_beside_the_mockup_only(
    qtbot, window, compared, converted
):
    compared.compare("difference")
    with qtbot.waitSignal(window.photographing.changed, timeout=15000):
        compared.widths.setCurrentIndex(1)
        compared.widths.activated.emit(1)
    assert compared.mode == "side"
    assert not compared.modes.buttons["difference"].isEnabled()
    wide = round(390 * converted.scale)
    assert compared.page.picture.image.width() == wide


def test_a_page_of_a_program_with_an_error_says_so(window, compared, settled):
    window.dsl_pane.editor.setPlainText("header {")
    settled()
    assert compared._right.caption.text() == "Page of the last valid program"
    assert compared.page.picture.opacity() < 0.5
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    settled()
    assert compared._right.caption.text() == "Page"
    assert compared.page.picture.opacity() == 1.0


def test_the_page_follows_an_edit(qtbot, window, session, compared):
    before = window.photographing.photograph
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    qtbot.waitUntil(
        lambda: window.photographing.photograph is not before, timeout=15000
    )
    assert window.photographing.built.text == session.document.item.built.text
    assert compared.page.box_of("1") is None


def test_the_page_of_a_program_without_a_picture_is_shown_alone(
    qtbot, window, settled, tmp_path
):
    path = tmp_path / "page.gui"
    path.write_text("header {\nbtn-active\n}\n")
    open_paths(window, [path])
    settled()
    qtbot.waitUntil(window.mockup_pane.page.isVisible, timeout=20000)
    assert not window.mockup_pane.view.isVisible()


def test_a_photograph_is_as_large_as_the_mockup_and_knows_the_places(qtbot, qapp):
    camera = PageCamera()
    document = (
        "<body style='margin: 0; background: #204080; height: 900px'>"
        "<div id='a' style='width: 150px; height: 250px; background: #c0a000'></div>"
    )
    with qtbot.waitSignal(camera.photographed, timeout=20000) as told:
        camera.photograph(document, QImage(900, 500, QImage.Format_RGB32).size(), 2.0)
    camera.end()
    (photograph,) = told.args
    picture = photograph.picture
    assert (picture.width(), picture.height()) == (900, 500)
    assert photograph.boxes["a"] == QRectF(0, 0, 300, 500)
    assert photograph.height == pytest.approx(1800)
    wrong = [
        (x, y)
        for x in range(2, 900, 9)
        for y in range(2, 500, 9)
        if picture.pixelColor(x, y) != QColor("#c0a000" if x < 300 else "#204080")
    ]
    assert wrong == []


def drawn(item, scale, ground="#000000"):
    """What an item looks like at a scale."""
    size = item.boundingRect().size().toSize() * scale
    pixmap = QPixmap(size)
    pixmap.fill(QColor(ground))
    painter = QPainter(pixmap)
    painter.scale(scale, scale)
    item.paint(painter, None)
    painter.end()
    return pixmap.toImage()


def test_thin_lines_stay_when_a_picture_is_drawn_small(qapp):
    lines = QImage(800, 800, QImage.Format.Format_RGB32)
    lines.fill(QColor("white"))
    painter = QPainter(lines)
    for place in range(0, 800, 8):
        painter.fillRect(place, 0, 2, 800, QColor("black"))
    painter.end()
    item = PictureItem()
    item.set_image(lines)
    small = drawn(item, 0.125)
    levels = {small.pixelColor(x, 50).lightness() for x in range(2, 98)}
    assert min(levels) > 255 * 0.65
    assert max(levels) < 255 * 0.85


def filled(colour):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


@pytest.mark.parametrize(
    ("mode", "left", "right"),
    [
        ("swipe", "#204080", "#c0a000"),
        ("onion", "#707040", "#707040"),
        ("difference", "#a06080", "#a06080"),
    ],
)
def test_what_is_laid_over_is_a_part_a_veil_or_the_difference(qapp, mode, left, right):
    over = PageOver()
    over.set_image(filled("#c0a000"))
    over.mode = mode
    image = drawn(over, 1, ground="#204080")
    for x, colour in ((5, left), (35, right)):
        assert image.pixelColor(x, 20).red() == pytest.approx(
            QColor(colour).red(), abs=2
        )
        assert image.pixelColor(x, 20).blue() == pytest.approx(
            QColor(colour).blue(), abs=2
        )


def test_a_fitted_screen_stays_where_it_is_when_the_window_shrinks(
    qtbot, window, compared
):
    view = compared.view
    assert view.transformationAnchor() == ScreenView.ViewportAnchor.AnchorViewCenter
    for size in ((900, 600), (700, 500), (1400, 900)):
        window.resize(*size)
        qtbot.wait(20)
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        assert seen.contains(view.picture.boundingRect())


def test_the_browser_is_ready_before_the_first_mockup(qtbot, window, converted):
    window.photographing.get_ready()
    camera = window.photographing._camera
    assert camera is not None
    qtbot.waitUntil(lambda: window.photographing.photograph is not None, timeout=20000)
    assert window.photographing._camera is camera
