"""How long an event loop keeps an event waiting, told by a timer in it."""

from time import perf_counter, thread_time

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL = 5
"""Milliseconds between two ticks of a loop that is free."""


class LoopProbe(QObject):
    """Notes at every tick how late it came, and how much of that the loop worked.

    What a tick is late beyond the loop's own work, the machine gave to others.
    """

    def __init__(self, parent=None):
        super().__init__(parent)
        self.delays: list[float] = []
        self.work: list[float] = []
        self._timer = QTimer(
            self, interval=INTERVAL, timerType=Qt.TimerType.PreciseTimer
        )
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self.delays, self.work = [], []
        self._last = perf_counter(), thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_tick(self) -> None:
        now = perf_counter(), thread_time()
        elapsed, worked = (1000 * (b - a) for a, b in zip(self._last, now, strict=True))
        self.delays.append(max(0.0, elapsed - INTERVAL))
        self.work.append(worked)
        self._last = now


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
