"""`evaluate`: how well a network reads pairs of pictures and programs."""

from pathlib import Path
from typing import Annotated, Any

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, print_table, watch
from pix2code_app.cli.group import command_app

app = command_app()

_COLUMNS = ("exact", "levenshtein_error", "positional_error", "bleu4")
_HEADS = ("count", "exact", "Levenshtein error", "positional error", "BLEU-4")


def _names() -> list[str]:
    from pix2code_app.evaluation.corruptions import CORRUPTIONS

    return [each.name for each in CORRUPTIONS]


def _parts() -> tuple[str, ...]:
    from pix2code_app.evaluation.structure import PARTS

    return PARTS


def _check_transforms(chosen: list[str]) -> list[str]:
    return [options.known("transform", name, _names()) for name in chosen]


@app.command()
def evaluate(
    data: Annotated[
        Path | None,
        typer.Option(
            "--data",
            metavar="DIR",
            help="Folder of pairs, <dialect>/<id>.{png,webp,jpg,npz} and .gui.",
        ),
    ] = None,
    screens: Annotated[
        Path | None,
        typer.Option(
            "--screens",
            metavar="SET",
            help="Folder of labelled screens, labels.jsonl and pictures: measure how "
            "well elements are found.",
        ),
    ] = None,
    pages: Annotated[
        Path | None,
        typer.Option(
            "--pages",
            metavar="DIR",
            help="Folder of web pages, NAME.html: photograph, convert and compare.",
        ),
    ] = None,
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    beam: options.Beam = 1,
    part: Annotated[
        str,
        typer.Option(
            "--part",
            metavar="NAME",
            callback=lambda name: options.known("part", name, (*_parts(), "aside")),
            autocompletion=lambda: list(_parts()),
            help="Only what training sets aside: test, a tenth of the programs, or "
            "layouts, ten layouts of the web; aside, a tenth of the screens.",
        ),
    ] = "all",
    limit: Annotated[
        int | None,
        typer.Option("--limit", min=1, help="Pairs of each dialect; all by default."),
    ] = None,
    transform: Annotated[
        list[str] | None,
        typer.Option(
            "--transform",
            metavar="NAME",
            callback=lambda chosen: _check_transforms(chosen or []),
            autocompletion=_names,
            help="Spoil the pictures: jpeg-50, size-50, size-150, margins-5, "
            "brighter-20, darker-20, blur-1; or take them away: blank, shuffled. "
            "Several are measured one after another.",
        ),
    ] = None,
    json: options.Json = False,
) -> None:
    """Measure a network on pairs of pictures and DSL, or on labelled screens.

    The network finds the dialect by itself. Pictures that cannot be read count as
    wrong. Two baselines that never see the picture stand beside the figures.

    With --screens the network `ui` is measured, or a checkpoint of its kind: the F1 of
    every role at an overlap of one half, and their mean.

    With --pages each page is photographed in Chromium, the picture is converted, and
    the page that comes out is compared with it; --model rules reads without a network.
    """
    if pages is not None:
        _evaluate_pages(pages, model, limit, json)
        return
    if screens is not None:
        _evaluate_screens(screens, model, part, json)
        return
    if data is None:
        raise typer.BadParameter(
            "give --data, --screens or --pages.", param_hint="--data"
        )
    reader = api.load_model(model, device)
    chosen: list[str | None] = [*transform] if transform else [None]
    for name in chosen:
        work = api.evaluate(
            reader, data, part=part, limit=limit, beam=beam, transform=name
        )
        document = watch(work).as_dict()
        if json:
            print_json(document)
        else:
            _print_tables(document)


def _evaluate_screens(screens: Path, model: str, part: str, json: bool) -> None:
    chosen = "ui" if model == api.DEFAULT_MODEL else model
    document = watch(api.evaluate_screens(chosen, screens, part))
    if json:
        print_json(document)
        return
    for family, table in document["families"].items():
        rows = [
            (role, str(row["labelled"]), *_shares(row))
            for role, row in table["roles"].items()
        ]
        print_table((family, "labelled", "precision", "recall", "F1"), rows)
        mean = table["macro_f1"]
        print_line("too few labels" if mean is None else f"macro F1 {mean:.3f}")
        print_line("")


def _evaluate_pages(pages: Path, model: str, limit: int | None, json: bool) -> None:
    wanted = api.ConversionOptions(
        ("html",), api.ANY, elements="rules" if model == options.RULES else "network"
    )
    document = watch(api.evaluate_pages(pages, wanted, limit))
    if json:
        print_json(document)
        return
    rows = [
        (name, f"{value:.3f}", f"{document['control'][name]:.3f}")
        for name, value in document["mean"].items()
    ]
    print_table((f"{document['pages']} pages", "read", "the page itself"), rows)


def _shares(row: dict[str, float]) -> tuple[str, str, str]:
    return f"{row['precision']:.3f}", f"{row['recall']:.3f}", f"{row['f1']:.3f}"


def _print_tables(document: dict[str, Any]) -> None:
    """A table for each dialect: the network, and the baselines below it."""
    spoilt = f", {document['transform']}" if "transform" in document else ""
    for name, result in document["dialects"].items():
        rows = [_row(f"{document['model']}{spoilt}", result)]
        rows += [
            _row(f"baseline: {baseline.replace('_', ' ')}", scores)
            for baseline, scores in result["baselines"].items()
        ]
        print_table((name, *_HEADS), rows)
        print_line("")


def _row(title: str, scores: dict[str, Any]) -> tuple[str, ...]:
    exact, levenshtein, positional, bleu = (scores[key] for key in _COLUMNS)
    return (
        title,
        str(scores["count"]),
        f"{exact:.2%}",
        f"{levenshtein:.3%}",
        f"{positional:.3%}",
        f"{bleu:.4f}",
    )
