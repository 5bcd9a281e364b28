"""What this machine has and lacks for the program: the `doctor`'s findings."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, Literal

from pix2code_app.errors import MissingExtra, ModelError
from pix2code_app.networks import checkpoints
from pix2code_app.networks.catalogue import MODELS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

State = Literal["ok", "optional", "missing"]
"""`optional` is missing, but only training, the window, or some inputs need it."""

_COMPILED = {
    "torch": "torch",
    "numpy": "numpy",
    "PIL": "pillow",
    "resvg_py": "resvg-py",
    "safetensors": "safetensors",
}
"""Modules that load system libraries, and the packages they come in."""

_DEBIAN = {
    "libgomp.so.1": "libgomp1",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
    "libz.so.1": "zlib1g",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libnss3.so": "libnss3",
    "libasound.so.2": "libasound2",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
    "libxkbfile.so.1": "libxkbfile1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
"""System libraries that the modules may miss, and their Debian packages."""

_WINDOW = {
    "PySide6.QtWidgets": ("PySide6", "the window"),
    "PySide6.QtWebEngineWidgets": ("PySide6_Addons", "the window's preview"),
}
"""Modules of Qt, the packages they come in, and what needs them."""

_MODEL = "model "
_FONT = "Liberation Sans"
_LIBRARY = re.compile(r"(lib[\w+.-]*?\.so(?:\.\d+)*)")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `apt` names Debian packages that mend it."""

    name: str
    state: State
    detail: str
    apt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """All findings, and where a network would run."""

    findings: tuple[Finding, ...]
    device: str | None

    @property
    def is_healthy(self) -> bool:
        """Whether pictures can be converted."""
        return all(finding.state != "missing" for finding in self.findings)

    @property
    def lacks_models(self) -> bool:
        """Whether a network is missing or damaged."""
        return any(
            finding.state == "missing" and finding.name.startswith(_MODEL)
            for finding in self.findings
        )

    @property
    def apt_line(self) -> str | None:
        """The one line that installs every missing system package."""
        packages = dict.fromkeys(name for f in self.findings for name in f.apt)
        if not packages:
            return None
        return f"apt-get install --no-install-recommends {' '.join(packages)}"

    def as_dict(self) -> dict[str, Any]:
        """The document that `doctor --json` prints."""
        return {
            "healthy": self.is_healthy,
            "device": self.device,
            "apt": self.apt_line,
            "findings": [asdict(finding) for finding in self.findings],
        }


def examine() -> Examination:
    """Look at everything; takes as long as loading torch does."""
    findings = [
        Finding("python", "ok", platform.python_version()),
        *(_module(name, package) for name, package in _COMPILED.items()),
    ]
    loads = all(finding.state == "ok" for finding in findings)
    device = _device() if loads else None
    if device:
        findings.append(Finding("device", "ok", device))
    findings += _checkpoints()
    findings += [_recogniser(), _fonts(), _browser(), _playwright()]
    findings += [_window(module) for module in _WINDOW]
    return Examination(tuple(findings), device)


def _module(name: str, package: str) -> Finding:
    try:
        import_module(name)
        return Finding(package, "ok", version(package))
    except (ImportError, OSError, PackageNotFoundError) as error:
        library = _LIBRARY.search(str(error))
        if library is None:
            return Finding(package, "missing", f"pip install {package}")
        debian = _DEBIAN.get(library[1])
        detail = f"the system library {library[1]} is not installed"
        return Finding(package, "missing", detail, (debian,) if debian else ())


def _window(module: str) -> Finding:
    """A part of Qt, without which the command line does as well."""
    package, what = _WINDOW[module]
    found = _module(module, package)
    if found.state == "ok":
        return found
    return replace(found, state="optional", detail=f"{found.detail}; {what} needs it")


def _device() -> str:
    from pix2code_app.networks.device import choose_device, describe_device

    return describe_device(choose_device())


def _checkpoints() -> Iterator[Finding]:
    for spec in MODELS:
        name = f"{_MODEL}{spec.name}"
        try:
            checkpoints.verify(spec.path)
        except ModelError as error:
            yield Finding(name, "missing", str(error))
        else:
            megabytes = spec.path.stat().st_size / 1e6
            yield Finding(name, "ok", f"verified, {megabytes:.1f} MB")


def _recogniser() -> Finding:
    from pix2code_app.evidence.line_network import load_line_network

    try:
        load_line_network()
    except MissingExtra as error:
        return Finding("words", "optional", str(error))
    return Finding("words", "ok", f"rapidocr {version('rapidocr')}")


def _fonts() -> Finding:
    tool = shutil.which("fc-list")
    listed = ""
    if tool:
        command = [tool, ":", "family"]
        listed = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=60
        ).stdout
    if _FONT in listed:
        return Finding("fonts", "ok", f"{len(set(listed.splitlines()))} families")
    detail = f"{_FONT} is not installed; training pages and SVG mockups need it"
    return Finding("fonts", "optional", detail, ("fontconfig", "fonts-liberation"))


def _browser() -> Finding:
    from pix2code_app.synthesis.rendering import find_browser

    return _extra("chromium", find_browser, ("chromium",))


def _playwright() -> Finding:
    return _extra("playwright", lambda: version("playwright"))


def _extra(name: str, find: Callable[[], str], apt: tuple[str, ...] = ()) -> Finding:
    """Something that only rendering training pages needs."""
    try:
        return Finding(name, "ok", find())
    except (MissingExtra, PackageNotFoundError):
        install = "" if apt else "; pip install 'pix2code[train]'"
        detail = f"not installed; synthesise and train need it{install}"
        return Finding(name, "optional", detail, apt)
