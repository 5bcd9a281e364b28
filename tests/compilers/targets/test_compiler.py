"""Tree → files, whatever the target."""

import dataclasses
import subprocess
import sys

import pytest
from jinja2 import DictLoader, UndefinedError

from compilers import CompilerError, UnknownTarget, compile_screen, parse
from compilers.targets import compiler

PAGE = 'header { btn-active } row { single { small-title("<b>\\n&") } }'


@pytest.fixture
def with_templates(monkeypatch):
    """Compiles `PAGE` with given templates in place of the HTML target's."""

    def compile_with(roles, page="{{ render_all(page.children) }}"):
        jinja = compiler.environment("html").overlay(
            loader=DictLoader({"roles.jinja": roles, "index.html.jinja": page})
        )
        monkeypatch.setattr(compiler, "environment", lambda *_: jinja)
        return compile_screen(parse(PAGE), "html").files["index.html"]

    return compile_with


def test_the_result_is_frozen():
    compiled = compile_screen(parse(PAGE), "html")
    with pytest.raises(dataclasses.FrozenInstanceError):
        compiled.files = {}


def test_remarks_come_with_the_files():
    compiled = compile_screen(
        parse("header { btn-inactive } row { single { } }"), "html"
    )
    assert list(compiled.files) == ["index.html"]
    assert [remark.code for remark in compiled.diagnostics] == ["active-items"]


def test_an_unknown_target_is_refused():
    with pytest.raises(UnknownTarget):
        compile_screen(parse(PAGE), "htlm")


def test_values_are_escaped_and_keep_their_line_breaks_when_code_is_indented(
    with_templates,
):
    roles = (
        "{% macro nav(node) %}{% endmacro %}"
        "{% macro row(node) %}{{ render_all(node.children) | indent(4) }}{% endmacro %}"
        "{% macro card(node) %}\n"
        "[\n{{ render_all(node.children) }}\n]\n{% endmacro %}"
        "{% macro heading(node) %}{{ node.text }}{% endmacro %}"
    )
    assert with_templates(roles) == "\n[\n    &lt;b&gt;&#10;&amp;\n    ]"


def test_a_role_without_a_macro_is_named(with_templates):
    with pytest.raises(CompilerError) as caught:
        with_templates("{% macro nav(node) %}{% endmacro %}")
    assert str(caught.value) == "The target 'html' cannot write the role 'row'."


def test_an_undefined_name_in_a_template_is_an_error(with_templates):
    with pytest.raises(UndefinedError, match="has no attribute 'txet'"):
        with_templates("{% macro nav(node) %}{{ node.txet }}{% endmacro %}")


def test_equal_screens_give_equal_files_in_any_process(samples):
    code = (
        "import sys, hashlib, compilers\n"
        "screen = compilers.parse(sys.stdin.read())\n"
        "files = compilers.compile_screen(screen, 'html').files\n"
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=samples["web"],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
