"""What the README promises: its lines of Python run, its links lead somewhere."""

import re
import shutil
from pathlib import Path

import compilers
from pix2code_app.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")
DOCUMENTS = (
    ROOT / "README.md",
    ROOT / "README.zh-CN.md",
    ROOT / "CONTRIBUTING.md",
    *(ROOT / "docs").rglob("*.md"),
)


def block(language):
    (found,) = re.findall(
        rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE
    )
    return found


def test_the_lines_of_python_convert_a_picture(
    tmp_path, monkeypatch, capsys, mockups, checkpoint
):
    del checkpoint
    monkeypatch.chdir(tmp_path)
    shutil.copy(mockups["web-coffee"], "mockup.png")
    lines = block("python")
    assert len([line for line in lines.splitlines() if line]) == 4
    exec(lines, {})
    assert capsys.readouterr().out.startswith("web header {\n")
    assert (tmp_path / "out" / "html" / "index.html").is_file()


def commands(document):
    """What the document has one type, without its remarks."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", document, re.DOTALL | re.MULTILINE)
    lines = "".join(blocks).splitlines()
    return [line.partition("  #")[0].strip() for line in lines]


def test_the_chinese_readme_has_one_type_the_same():
    typed = commands(CHINESE)
    assert len(typed) > 8
    assert set(typed) <= set(commands(README))
    assert block("python") in CHINESE


def test_the_program_shown_is_one():
    (program,) = re.findall(r"^```\n(header.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert compilers.format(compilers.parse(program)) == program


def test_every_command_that_is_mentioned_exists():
    named = set(re.findall(r"pix2code-cli ([a-z]\w*)", README))
    assert named
    assert named <= {command.name for command in COMMANDS}


def test_every_link_to_a_file_leads_to_one():
    for document in DOCUMENTS:
        links = re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))
        for link in links:
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_the_pictures_are_small():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert len(pictures) == 2
    assert all((ROOT / one).stat().st_size < 400_000 for one in pictures)


def test_the_readme_is_short():
    assert len(README.split()) <= 800


def test_every_folder_is_in_the_table_of_contributing():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    packages = (ROOT / "compilers", ROOT / "pix2code_app")
    folders = {
        f"`{folder.relative_to(ROOT).as_posix()}/`"
        for package in packages
        for folder in package.iterdir()
        if folder.is_dir() and any(folder.glob("*.py"))
    }
    assert len(folders) > 12
    assert {one for one in folders if one not in text} == set()


def test_every_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\((\d{4}-[^)]+\.md)\)", (folder / "README.md").read_text())
    assert listed == sorted(path.name for path in folder.glob("0*.md"))
