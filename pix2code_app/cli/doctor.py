"""`doctor`: what this machine has and lacks."""

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_line, say
from pix2code_app.cli.group import command_app

app = command_app()


@app.command()
def doctor(json: options.Json = False) -> None:
    """Check what this machine has and lacks.

    What is optional matters to training only. The exit code is 3 where a model is
    missing or damaged, 1 where something else is missing that `convert` needs.
    """
    examination = api.examine()
    if json:
        print_json(examination.as_dict())
    else:
        for finding in examination.findings:
            print_line(f"{finding.state:8}  {finding.name:20}  {finding.detail}")
        if examination.apt_line:
            say(f"To install what is missing: {examination.apt_line}")
    if not examination.is_healthy:
        fail(3 if examination.lacks_models else 1)
