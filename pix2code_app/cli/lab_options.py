"""Options of a command that come from the fields of a config or question."""

from __future__ import annotations

from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pix2code_app.cli import options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pix2code_app.lab import api as lab


def with_options(
    declared: Sequence[lab.Option], fixed: dict[str, Any], action: Callable[..., None]
) -> Callable[..., None]:
    """A function that typer makes a command of.

    It calls `action` with the dictionary of those declared options that were given,
    and with the fixed ones by name.

    Args:
        declared: The generated options; one that is not given has no value.
        fixed: Annotation and default of each option that every experiment has.
        action: What the command does.
    """
    generated = {f"option_{one.name}": one for one in declared}

    def command(**values: Any) -> None:  # noqa: ANN401 (of any option)
        given = {
            one.name: values[name]
            for name, one in generated.items()
            if values[name] is not None
        }
        action(given, **{name: values[name] for name in fixed})

    parameters = [
        *(_parameter(name, _annotation(one), None) for name, one in generated.items()),
        *(_parameter(name, kind, value) for name, (kind, value) in fixed.items()),
    ]
    command.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    return command


def _parameter(name: str, annotation: Any, default: Any) -> Parameter:  # noqa: ANN401
    return Parameter(
        name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )


def _annotation(one: lab.Option) -> Any:  # noqa: ANN401 (what typer reads)
    flag = f"{one.flag}/--no-{one.flag[2:]}" if one.type is bool else one.flag
    settings: dict[str, Any] = {"help": _help(one), "show_default": _default(one)}
    if one.choices:
        settings["callback"] = _among(one)
        settings["autocompletion"] = lambda: list(one.choices)
        settings["metavar"] = "NAME"
    elif one.type in (int, float):
        settings |= {"min": one.minimum, "max": one.maximum}
    elif one.type is not bool:
        settings["metavar"] = _METAVARS.get(one.kind, "TEXT")
    return Annotated[one.type | None, typer.Option(flag, **settings)]


_METAVARS = {"folder": "PATH", "picture": "FILE", "drawing": "FILE"}


def _help(one: lab.Option) -> str:
    text = one.help if one.help.endswith(".") else f"{one.help}."
    return f"{text} One of {', '.join(one.choices)}." if one.choices else text


def _default(one: lab.Option) -> str | bool:
    """The default as the help shows it; False shows none."""
    if one.default is None or one.default == "":
        return False
    if one.type is bool:
        return one.flag[2:] if one.default else f"no-{one.flag[2:]}"
    text = " ".join(str(one.default).split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def _among(one: lab.Option) -> Callable[[str | None], str | None]:
    def check(value: str | None) -> str | None:
        return value and options.known(one.name, value, one.choices)

    return check
