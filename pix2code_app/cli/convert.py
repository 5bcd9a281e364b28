"""`convert`: pictures or folders of them become code."""

import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import (
    Bar,
    complain,
    fail,
    print_json,
    print_line,
    remark,
    shown_bar,
)
from pix2code_app.cli.group import command_app
from pix2code_app.cli.outputs import (
    STDIN,
    Folders,
    diagnostic_record,
    element_record,
    file_record,
)
from pix2code_app.conversion import PROGRAM
from pix2code_app.errors import Pix2CodeError
from pix2code_app.files import on_one_line

app = command_app()


@app.command()
def convert(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            callback=options.refuse_empty,
            help="Pictures, folders of pictures, or - for stdin.",
        ),
    ],
    to: options.Targets = options.DEFAULT_TARGETS,
    out: options.Out = options.OUT,
    dialect: options.ReadDialect = options.AUTO,
    beam: options.Beam = 1,
    boxes: Annotated[
        bool, typer.Option("--boxes", help="Write each element's place into the DSL.")
    ] = False,
    content: Annotated[
        bool,
        typer.Option(
            "--content/--no-content",
            help="Read words and colours from the picture, or leave placeholders.",
        ),
    ] = True,
    anonymise: Annotated[
        bool,
        typer.Option(
            "--anonymise",
            help="Put stand-ins for names of people, organisations and places.",
        ),
    ] = False,
    examples: Annotated[
        Path | None,
        typer.Option(
            "--examples",
            metavar="DIR",
            help="Folder of your own examples of icons: NAME.png and NAME.gui.",
        ),
    ] = None,
    scale: options.Scale = None,
    region: options.Region = None,
    ignore: options.Ignore = None,
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    components: options.Components = True,
    force: options.Force = False,
    json: options.Json = False,
) -> None:
    """Turn pictures of screens into code.

    Results lie in DIR/<input>/<target>/, the program that was read beside them in
    DIR/<input>/screen.gui. A picture that fails does not stop the others.
    """
    from pix2code_app.mockups.areas import parse_area

    with shown_bar() as bar:
        report = _Report(Folders(out), bar, force=force, as_json=json)
        sources = [source for name in inputs for source in report.sources(name)]
        if examples is not None:
            api.read_examples(examples)  # told before the network is loaded
        if sources:
            wanted = api.ConversionOptions(
                targets=options.split_targets(to),
                dialect=options.dialect_or_none(dialect),
                beam=beam,
                boxes=boxes,
                content=content,
                anonymise=anonymise,
                examples=examples,
                scale=scale,
                region=parse_area(region) if region else None,
                ignored=tuple(map(parse_area, ignore or ())),
                code=api.CodeOptions(components=components),
                elements="rules" if model == options.RULES else "network",
            )
            reader = None
            if model != options.RULES:
                reader = api.load_model(model, device)
            with closing(api.convert_all(sources, reader, wanted)) as work:
                for event in work:
                    report.tell(event)
    if report.has_failed:
        fail()


class _Report:
    """Saves what comes out of a run, and tells it."""

    def __init__(
        self, folders: Folders, bar: Bar, *, force: bool, as_json: bool
    ) -> None:
        self.has_failed = False
        self._folders = folders
        self._bar = bar
        self._force = force
        self._as_json = as_json

    def sources(self, name: str) -> list[api.Source]:
        """What the input called `name` stands for; nothing where that fails."""
        if name == STDIN:
            from pix2code_app.mockups.opening import MAX_BYTES

            content = sys.stdin.buffer.read(MAX_BYTES + 1)
            return [api.Source(STDIN, content, "standard input")]
        try:
            return api.find_sources(Path(name))
        except Pix2CodeError as error:
            self._fail(api.Failure(name, str(error)))
            return []

    def tell(self, event: api.Event | api.Outcome) -> None:
        """Save a conversion, tell a failure, show anything else."""
        if isinstance(event, api.Conversion):
            try:
                self._save(event)
            except Pix2CodeError as error:
                self._fail(api.Failure(event.source, str(error)))
        elif isinstance(event, api.Failure):
            self._folders.take(event.source)
            self._fail(event)
        else:
            self._bar.show(event)

    def _save(self, conversion: api.Conversion) -> None:
        folder = self._folders.take(conversion.source)
        saved = conversion.save(folder, force=self._force)
        with self._bar.aside():
            if self._as_json:
                print_json(_record(conversion, saved))
            else:
                share = f"{conversion.confidence:.1%}"
                source = on_one_line(conversion.source)
                print_line(f"{source}: {conversion.dialect}, {share} sure, {folder}")
                remark(str(folder / PROGRAM), conversion.diagnostics)

    def _fail(self, failure: api.Failure) -> None:
        self.has_failed = True
        with self._bar.aside():
            complain(failure.message)
            if self._as_json:
                print_json({"input": failure.source, "error": failure.message})


def _record(
    conversion: api.Conversion, saved: dict[str, list[Path]]
) -> dict[str, object]:
    """What `convert --json` prints for one picture."""
    return {
        "input": conversion.source,
        "dialect": conversion.dialect,
        "dsl": conversion.dsl,
        "confidence": conversion.confidence,
        "scale": conversion.scale,
        "files": file_record(saved),
        "elements": [
            element_record(each, conversion.certainties.get(each.node))
            for each in conversion.elements
        ],
        "diagnostics": [diagnostic_record(each) for each in conversion.diagnostics],
        "model": conversion.model,
        "device": conversion.device,
        "seconds": asdict(conversion.seconds),
    }
